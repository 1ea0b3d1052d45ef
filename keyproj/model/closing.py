"""What the policy says of closed months."""

from typing import Annotated

from keyproj.model.base import Entity
from keyproj.model.scalar import choice

CORRECTIONS = ("允许", "不允许")


class Closing(Entity):
    """Whether a closed month may still be corrected by a later report with its reason."""

    corrections: Annotated[str, choice(*CORRECTIONS)] = "允许"
