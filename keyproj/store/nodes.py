"""What a YAML file holds before any model looks at it: strings, None, mappings and sequences, each with its place."""

from collections.abc import Sequence as Loc
from typing import Any

from keyproj.base.problem import Place

Mark = tuple[int, int, int]
"""Line and column from 1, and the column behind the value; an end of 0 means to the end of the line."""


class Mapping(dict[str, Any]):
    """A YAML mapping; `keys_at` and `values_at` give the marks of each entry, `at` where it begins."""

    __slots__ = ("at", "keys_at", "values_at")

    def __init__(self, at: Mark) -> None:
        self.at = at
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}


class Sequence(list[Any]):
    """A YAML sequence; `values_at` gives the marks of its entries in order, `at` where it begins."""

    __slots__ = ("at", "values_at")

    def __init__(self, at: Mark) -> None:
        self.at = at
        self.values_at: list[Mark] = []


def locate(root: Any, loc: Loc[Any], of_key: bool = False) -> Place:
    """The place of the value (or its key) that `loc` leads to, or of the deepest part of the way that exists."""
    return Place(*_mark_of(root, loc, of_key))


def _mark_of(root: Any, loc: Loc[Any], of_key: bool) -> Mark:
    node, mark = root, getattr(root, "at", (1, 1, 0))
    for step in loc:
        if isinstance(node, Mapping):
            key = str(step)
            if key not in node:
                break
            value = node[key]
            mark = node.keys_at[key] if of_key or is_block(value) else node.values_at[key]
            node = value
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
            mark, node = node.values_at[step], node[step]
        else:
            break
    return mark


def node_at(root: Any, loc: Loc[Any]) -> Any:
    """The value that `loc` leads to, or None where the way ends before."""
    node = root
    for step in loc:
        if isinstance(node, Mapping) and str(step) in node:
            node = node[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            return None
    return node


def is_block(value: Any) -> bool:
    """Whether a value is written over several lines, so that its key is the better place to point at."""
    return isinstance(value, Mapping | Sequence) and value.at[2] == 0


def line_of(root: Any, *loc: Any) -> int:
    """The line on which the value at `loc` begins."""
    return _mark_of(root, loc, of_key=True)[0]
