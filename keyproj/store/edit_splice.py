"""One edit of a YAML text: where it goes and how it is written, by what stands there."""

from collections.abc import Mapping, Sequence
from datetime import date

from keyproj.store.edit_block import add_lines, parted
from keyproj.store.edit_drop import without
from keyproj.store.edit_fill import Unfit, filled, flow_of, replaced
from keyproj.store.edit_flow import add_entry
from keyproj.store.edit_spans import Span, spans
from keyproj.store.edit_values import Value, item_lines, pair_lines

Loc = Sequence[str | int]


def appended(text: str, loc: Loc, value: Value) -> str:
    """The text with a further item in the list at `loc`, which is made where there is none. Raises Unfit."""
    way = _way(spans(text), loc)
    if len(way) > len(loc) and way[-1].kind == "list" and way[-1].items:
        return _add_item(text, way, value)
    return _put(text, way, loc, [value])


def put(text: str, loc: Loc, value: Value) -> str:
    """The text with a value at `loc`: replaced, filled in, or added with the keys that lead to it. Raises Unfit."""
    return _put(text, _way(spans(text), loc), loc, value)


def dropped(text: str, loc: Loc) -> str:
    """The text without the key at the end of `loc`. Raises Unfit where it is not there, or has its mapping alone."""
    way = _way(spans(text), loc[:-1])
    if len(way) < len(loc):
        raise Unfit
    return without(text, way, _key(loc[-1]))


def _put(text: str, way: Sequence[Span], loc: Loc, value: Value) -> str:
    here, rest = way[-1], loc[len(way) - 1 :]
    if rest and here.kind == "mapping" and here.items:
        return _add_pair(text, way, _key(rest[0]), _nested(rest[1:], value))
    if here.empty or (here.kind != "scalar" and not here.items):
        return filled(text, way, _nested(rest, value))
    if rest or here.kind != "scalar" or not isinstance(value, str | date):
        raise Unfit
    return replaced(text, way, value)


def _way(root: Span, loc: Loc) -> list[Span]:
    """The values on the way to `loc`, as far as it leads."""
    way = [root]
    for step in loc:
        child = way[-1].child(step)
        if child is None:
            break
        way.append(child)
    return way


def _key(step: str | int) -> str:
    if not isinstance(step, str):
        raise Unfit
    return step


def _nested(steps: Loc, value: Value) -> Value:
    for step in reversed(steps):
        value = {_key(step): value}
    return value


def _add_item(text: str, way: Sequence[Span], value: Value) -> str:
    """In the style of the last item."""
    node = way[-1]
    if node.flow:
        return add_entry(text, node, flow_of(way, value))
    last = node.items[-1]
    flow = None if last.kind == "scalar" else last.flow
    lines = item_lines(value, flow, max(last.column - node.column, 2))
    return add_lines(text, node, node.column, lines, parted(text, [item.start for item in node.items]))


def _add_pair(text: str, way: Sequence[Span], key: str, value: Value) -> str:
    """Behind the last key; a mapping in the style of the last value, if that is one."""
    node = way[-1]
    if node.flow:
        return add_entry(text, node, flow_of(way, {key: value})[1:-1])
    last = node.items[-1]
    flow = last.flow if last.kind == "mapping" and isinstance(value, Mapping) else None
    lines = pair_lines(key, value, flow)
    return add_lines(text, node, node.column, lines, parted(text, [found.start for found in node.keys]))
