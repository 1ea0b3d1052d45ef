"""What adjustments made of a project: the `history` of its file, as `keyproj adjust apply` writes it."""

from typing import Annotated

from pydantic import AfterValidator

from keyproj.base.fault import Fault
from keyproj.model.base import Entity
from keyproj.model.raw import FieldValue
from keyproj.model.values import Day, Id, Line


class HistoryChange(Entity):
    """A field of this project with its old and its new value, written as in the proposal; empty: not there."""

    field: Line
    old: FieldValue = None
    new: FieldValue = None


def _some(changes: tuple[HistoryChange, ...]) -> tuple[HistoryChange, ...]:
    if not changes:
        raise Fault("K106")
    return changes


class HistoryEntry(Entity):
    """An adjustment that was applied to this project, and the day from which its values count."""

    adjustment: Id
    effective: Day
    changes: Annotated[tuple[HistoryChange, ...], AfterValidator(_some)]
