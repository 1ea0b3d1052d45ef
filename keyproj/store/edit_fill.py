"""Writes a value of a YAML text where there is none yet, or another single one."""

from collections.abc import Mapping, Sequence
from datetime import date

from keyproj.store.edit_block import add_lines, is_free_below, line_end
from keyproj.store.edit_json import as_json, is_json
from keyproj.store.edit_spans import Span
from keyproj.store.edit_values import Value, flow_value, pair_lines, scalar_line


class Unfit(Exception):
    """The text has another shape than an edit takes for granted."""


def flow_of(way: Sequence[Span], value: Value) -> str:
    """A value for within brackets, on one line, in the style of the file whose root `way` begins with."""
    return as_json(value) if is_json(way[0]) else flow_value(value)


def filled(text: str, way: Sequence[Span], value: Value) -> str:
    """The text with a value in the place of nothing, `[]` or `{}`: what `way` leads to. Raises Unfit."""
    here = way[-1]
    if here.kind != "scalar" and isinstance(value, Mapping) != (here.kind == "mapping"):
        raise Unfit
    if here.kind != "scalar" and (len(way) < 2 or way[-2].flow or not _is_bare(text[here.start : here.end])):
        return text[: here.start + 1] + flow_of(way, value)[1:-1] + text[here.start + 1 :]
    if len(way) < 2:
        raise Unfit
    if way[-2].flow:
        colon = way[-2].kind == "list" or text[: here.start].rstrip().endswith(":")
        return text[: here.start] + ("" if colon else ": ") + flow_of(way, value) + text[here.start :]
    return _filled_in_block(text, way[-2], here, value)


def _is_bare(text: str) -> bool:
    """Whether there is nothing at all within brackets on one line."""
    return not text[1:-1].strip(" \t")


def _filled_in_block(text: str, parent: Span, here: Span, value: Value) -> str:
    before, behind = text[: here.start].rstrip(" \t"), text[here.end :]
    if not before.endswith(":") and parent.kind == "mapping":
        raise Unfit
    is_literal = isinstance(value, str) and "\n" in value and is_free_below(text, here.end, parent.column)
    if (isinstance(value, str | date) and not is_literal) or parent.kind == "list":
        written = scalar_line(value) if isinstance(value, str | date) else flow_value(value)
        return f"{before} {written}{behind}"
    first, *lines = pair_lines("k", value)
    head = before + first.removeprefix("k:")
    above = Span("scalar", False, len(before), len(head), here.column)
    return add_lines(head + behind, above, parent.column, lines) if lines else head + behind


def replaced(text: str, way: Sequence[Span], value: str | date) -> str:
    """The text with a single value in the place of another. Several lines stay several where nothing is beside them."""
    here, parent = way[-1], way[-2]
    if parent.flow:
        return text[: here.start] + flow_of(way, value) + text[here.end :]
    lines = [scalar_line(value)]
    if isinstance(value, str) and "\n" in value and is_free_below(text, here.end, parent.column):
        first, *rest = pair_lines("k", value)
        lines = [first.removeprefix("k: "), *(" " * parent.column + line if line else "" for line in rest)]
    end = line_end(text, here.end)
    whole = text[here.end - 1] in "\r\n" or (len(lines) > 1 and here.end == len(text))
    return text[: here.start] + end.join(lines) + (end if whole else "") + text[here.end :]
