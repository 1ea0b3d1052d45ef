"""The single values of a nested content, each under a dotted name, so that two of them can be compared."""

from collections.abc import Iterator, Mapping
from typing import Any

_NAMES = ("id", "name", "role", "key", "signal")
"""What tells the parts of a list apart, where they have it: their place may change without any meaning."""


def leaves(content: Any, name: str = "") -> dict[str, str]:
    """Dotted name → value as text: `counties.路北区.code`. Lists of single values are one value."""
    return dict(_leaves(content, name))


def _leaves(content: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(content, Mapping):
        for key, value in content.items():
            yield from _leaves(value, f"{name}.{key}" if name else str(key))
    elif isinstance(content, list) and any(isinstance(one, Mapping | list) for one in content):
        for part, value in _parts(content).items():
            yield from _leaves(value, f"{name}.{part}")
    else:
        yield name, ", ".join(map(str, content)) if isinstance(content, list) else str(content)


def _parts(content: list[Any]) -> dict[str, Any]:
    """The parts of a list by what names them, or by their number where that names none or several alike."""
    for key in _NAMES:
        names = [str(one.get(key, "")) if isinstance(one, Mapping) else "" for one in content]
        if all(names) and len(set(names)) == len(names):
            return dict(zip(names, content, strict=True))
    return {str(n): one for n, one in enumerate(content, 1)}
