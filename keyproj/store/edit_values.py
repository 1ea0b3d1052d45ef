"""Values as the YAML text that an editor puts in: quoted as in a new file, in the style of their neighbours."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from io import StringIO
from typing import Any, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from keyproj.store.save import Strings, fits, scalar

Value: TypeAlias = "str | date | int | Mapping[str, Value] | Sequence[Value]"
"""What can be put into a file. Words are quoted where a loader could take them for something else; dates and whole
numbers are not.
"""

_YEAR = re.compile("[0-9]{4}")

_OFFSET = 2
"""Columns that a list stands to the right of its key."""


def plain(value: Value) -> Any:
    """The value as the reader will give it: strings, mappings and lists."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, date | int) else [plain(item) for item in value]


def fits_a_line(value: Value) -> bool:
    """Whether no text in it has several lines."""
    if isinstance(value, Mapping):
        return all(map(fits_a_line, value.values()))
    return (
        "\n" not in value if isinstance(value, str) else isinstance(value, date | int) or all(map(fits_a_line, value))
    )


def flow_value(value: Value) -> str:
    """A value for within brackets, on one line."""
    return _dumped(_flow({"k": value})).strip()[len("{k: ") : -1]


def scalar_line(value: str | date | int) -> str:
    """A single value for behind a key or dash, on one line."""
    quoted = DoubleQuotedScalarString(value) if isinstance(value, str) and "\n" in value else _node(value)
    return _dumped(CommentedMap({"k": quoted}))[len("k: ") : -1]


def pair_lines(key: str, value: Value, flow: bool | None = None) -> list[str]:
    """A key and its value as lines of a block. `flow` says how a mapping or list is written; None: as in a new file."""
    return _lines(CommentedMap({_key(key): _styled(value, flow)}))


def item_lines(value: Value, flow: bool | None = None, gap: int = 2) -> list[str]:
    """An item of a list as lines of a block, the dash in the first column, what follows it `gap` columns further."""
    lines = [line[_OFFSET:] for line in _lines(CommentedSeq([_styled(value, flow)]))]
    first, wider = lines[0], " " * (gap - 2)
    return ["-" + " " * (gap - 1) + first[2:], *(wider + line if line else "" for line in lines[1:])]


def _styled(value: Value, flow: bool | None) -> Any:
    if flow is None or isinstance(value, str | date | int):
        return _node(value)
    return _flow(value) if flow and fits_a_line(value) else _block(value)


def _node(value: Value) -> Any:
    """As `keyproj.store.save` writes it: what is short and flat on one line."""
    if isinstance(value, date | int):
        return str(value)
    if isinstance(value, str):
        return scalar(value)
    node = _block(value)
    if fits(node):
        node.fa.set_flow_style()
    return node


def _key(key: str) -> Any:
    """A key as a new file has it: a year stands without quotes."""
    return key if _YEAR.fullmatch(key) else scalar(key)


def _block(value: Any) -> Any:
    if isinstance(value, Mapping):
        return CommentedMap((_key(key), _node(item)) for key, item in value.items())
    return CommentedSeq(map(_node, value))


def _flow(value: Any) -> Any:
    if isinstance(value, str):
        return DoubleQuotedScalarString(value) if "\n" in value else scalar(value)
    if isinstance(value, date | int):
        return str(value)
    if isinstance(value, Mapping):
        node: Any = CommentedMap((_key(key), _flow(item)) for key, item in value.items())
    else:
        node = CommentedSeq(map(_flow, value))
    node.fa.set_flow_style()
    return node


def _lines(node: Any) -> list[str]:
    """The lines of a block; `splitlines` would also break where YAML sees no line's end."""
    return _dumped(node).removesuffix("\n").split("\n")


@cache
def _writer() -> YAML:
    """Made once: each looks for plug-ins on the disk."""
    yaml = YAML()
    yaml.Resolver = Strings
    yaml.indent(mapping=2, sequence=2 + _OFFSET, offset=_OFFSET)
    yaml.width = 2**20
    return yaml


def _dumped(node: Any) -> str:
    out = StringIO()
    _writer().dump(node, out)
    text = out.getvalue()
    return text.removesuffix("...\n") if text.endswith("\n...\n") else text  # said where a text keeps blank lines
