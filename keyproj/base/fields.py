"""Fields of a file by their dotted names (`plans.2023.investment`), and their values as one text."""

import json
from collections.abc import Mapping
from typing import Any


def value_at(root: Any, field: str) -> Any:
    """The value that a dotted name leads to among mappings and lists; None where the way ends before."""
    node = root
    for step in field.split("."):
        if isinstance(node, Mapping):
            node = node.get(step)
        elif isinstance(node, list) and step.isdecimal() and int(step) < len(node):
            node = node[int(step)]
        else:
            return None
    return node


def put_at(root: Any, field: str, value: Any) -> None:
    """Sets a value among mappings and lists, making those that lead to it; None takes the value away."""
    *way, last = field.split(".")
    node = root
    for n, step in enumerate(way):
        if isinstance(node, list):
            node = node[int(step)]
        else:
            following = (way[n + 1 :] or [last])[0]
            node = node.setdefault(step, [] if following.isdecimal() and len(following) < 4 else {})
    if isinstance(node, list):
        node[int(last) :] = [value] if value is not None else []
    elif value is None:
        node.pop(last, None)
    else:
        node[last] = value


def value_text(value: Any) -> str | None:
    """A single value as it is, a list or mapping as JSON on one line, None as none: equal for equal values."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
