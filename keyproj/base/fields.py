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


def value_text(value: Any) -> str | None:
    """A single value as it is, a list or mapping as JSON on one line, None as none: equal for equal values."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
