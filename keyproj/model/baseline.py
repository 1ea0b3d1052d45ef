"""A baseline (已接受的差错): problems an office lives with for a while, each with an owner and a last day."""

from typing import Annotated

from keyproj.base.codes import CODES
from keyproj.base.fault import Fault
from keyproj.base.near import near_names
from keyproj.model.base import Entity
from keyproj.model.scalar import Scalar
from keyproj.model.values import Day, Line


def _code(text: str) -> str:
    if text not in CODES:
        raise Fault("K108", seen=text[:40], choices=tuple(near_names(text, list(CODES), 3)) or ("K253", "…"))
    return text


Code = Annotated[str, Scalar(_code, choices=tuple(CODES))]
"""A problem code; its Fault is K108 with the nearest ones."""


class Accepted(Entity):
    """One problem, named by its code, its file in the ledger and its field, so that it survives lines that move.

    `owner` answers for it; after the day `until` it counts again.
    """

    code: Code
    file: Line
    field: Line | None = None
    owner: Line
    until: Day
    reason: Line | None = None


class Baseline(Entity):
    """The file that `check --baseline` reads."""

    accepted: tuple[Accepted, ...] = ()
