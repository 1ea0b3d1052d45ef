"""What an adjustment makes of a project's file: edits of the values that it changes, and an entry of its history."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from keyproj.actions.adjust_file import bare
from keyproj.model.adjustment import AdjustmentChange
from keyproj.model.adjustment_field import written
from keyproj.store.edit import Append, Drop, Edit, Put
from keyproj.store.edit_values import Value

Loc = tuple[str | int, ...]


def apply_edits(root: Any, id: str, effective: date, changes: Sequence[AdjustmentChange]) -> list[Edit]:
    """The edits of a file with these nodes: new values in place of old ones, and the history that says so."""
    edits = [
        edit
        for change in changes
        if written(change.field, change.old) != written(change.field, change.new)
        for edit in _becomes(root, way(change.field), change.new)
    ]
    entry: dict[str, Value] = {"adjustment": id, "effective": effective, "changes": [_said(one) for one in changes]}
    return [*edits, Append(("history",), entry)]


def way(field: str) -> Loc:
    """The keys that lead to a field; a number within `suspended` is one of a list."""
    head, *rest = field.split(".")
    if head == "suspended":
        return (head, int(rest[0]), *rest[1:])
    return (head, *rest)


def _becomes(root: Any, loc: Loc, new: Any) -> Iterator[Edit]:
    """What makes the value at a place another one, with as little change of the text as there can be."""
    old = _node(root, loc)
    if new is None:
        yield Drop(loc)
    elif old is None and isinstance(loc[-1], int):
        yield Append(loc[:-1], bare(new))
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in new:
            if new[key] != old.get(key):
                yield from _becomes(root, (*loc, key), new[key])
        yield from (Drop((*loc, key)) for key in old if key not in new)
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for n, (before, after) in enumerate(zip(old, new, strict=True)):
            if before != after:
                yield Put((*loc, n), bare(after))
    else:
        yield Put(loc, bare(new))


def _node(root: Any, loc: Loc) -> Any:
    node = root
    for step in loc:
        if isinstance(node, Mapping):
            node = node.get(str(step))
        else:
            node = node[step] if isinstance(node, list) and isinstance(step, int) and step < len(node) else None
    return node


def _said(change: AdjustmentChange) -> Mapping[str, Value]:
    sides = {side: getattr(change, side) for side in ("old", "new")}
    return {"field": change.field, **{side: bare(value) for side, value in sides.items() if value is not None}}
