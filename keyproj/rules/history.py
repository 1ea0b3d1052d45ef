"""A project's history (已执行的调整): what it was before some adjustments, and whether they lead to what it is now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from keyproj.base.fields import put_at, value_at
from keyproj.rules.adjustments import overlap

CURRENT, CHAIN, ORDER = "current", "chain", "order"
"""The value now is not the last new one; a new value is not the old one of the next adjustment of the field; an
adjustment of a field counts from before an earlier one of the same.
"""


class Changed(NamedTuple):
    """A field that an adjustment changed; `old` and `new` as a new file would have them, None for nothing."""

    adjustment: str
    effective: str
    field: str
    old: Any
    new: Any


class Break(NamedTuple):
    """Where a history does not hold: the number of the change, why, what stands there instead, and who follows."""

    number: int
    wrong: str
    found: Any
    next: str = ""


def undone(values: Mapping[str, Any], changes: Iterable[Changed]) -> dict[str, Any]:
    """What a project was before some changes, the last of which is taken back first. `values` stays as it is."""
    before = deepcopy(dict(values))
    for change in reversed(list(changes)):
        if _is_reached(before, change.field):
            put_at(before, change.field, deepcopy(change.old))
    return before


def breaks(values: Mapping[str, Any], changes: Sequence[Changed]) -> Iterator[Break]:
    """Where the changes, in their order, do not lead to the values of now, from the last on."""
    state = deepcopy(dict(values))
    for number, change in reversed(list(enumerate(changes))):
        later = [other for other in changes[number + 1 :] if overlap(other.field, change.field)]
        found = value_at(state, change.field)
        if not _holds(found, change.new):
            yield Break(number, CHAIN if later else CURRENT, found, later[0].adjustment if later else "")
        early = next((other for other in later if other.effective < change.effective), None)
        if early is not None:
            yield Break(number, ORDER, early.effective, early.adjustment)
        if _is_reached(state, change.field):
            put_at(state, change.field, deepcopy(change.old))


def _holds(found: Any, new: Any) -> bool:
    """Whether a value is still there; to a section that came in whole, more may have been added since."""
    if isinstance(new, Mapping) and isinstance(found, Mapping):
        return all(_holds(found.get(key), value) for key, value in new.items())
    return bool(found == new)


def _is_reached(values: Mapping[str, Any], field: str) -> bool:
    """Whether a value can be put there: an entry of a list must follow the one before."""
    head, _, rest = field.partition(".")
    if head != "suspended":
        return True
    number, entries = int(rest.partition(".")[0]), len(values.get(head) or ())
    return number < entries or (number == entries and "." not in rest)
