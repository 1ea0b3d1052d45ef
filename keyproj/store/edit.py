"""Edits the bytes of a file in place: only the intended lines change, and the outcome is read again to make sure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from keyproj.base.errors import Refused
from keyproj.store.decode import decode
from keyproj.store.edit_fill import Unfit
from keyproj.store.edit_splice import Loc, appended, dropped, put
from keyproj.store.edit_values import Value, plain
from keyproj.store.read import Reading, read

_MARK = b"\xef\xbb\xbf"
"""The byte order mark, which stays where there is one."""


@dataclass(frozen=True, slots=True)
class Append:
    """A further item at the end of the list at `loc`; the list is made where there is none."""

    loc: Loc
    value: Value


@dataclass(frozen=True, slots=True)
class Put:
    """The value at `loc`: a single one is replaced, a missing key is added, with those that lead to it."""

    loc: Loc
    value: Value


@dataclass(frozen=True, slots=True)
class Drop:
    """The key at the end of `loc` goes, with its value; it must not be the only one of its mapping."""

    loc: Loc


Edit = Append | Put | Drop


def edited(data: bytes, reading: Reading, edits: Sequence[Edit]) -> tuple[bytes, Reading]:
    """The bytes of a file after some edits, one after the other, and their reading. `reading` is that of `data`.

    Raises Refused where the file is no good YAML, where an edit does not fit its shape (a list is asked for where there
    is a single value), or where the outcome would be read otherwise than intended.
    """
    text, _ = decode(data, reading.path)
    if text is None or reading.tree is None or reading.tree.problems:
        raise _refused(reading)
    wanted = _copied(reading.tree.root)
    try:
        for edit in edits:
            text = _changed(text, edit)
            _intend(wanted, edit)
        new = (_MARK if data.startswith(_MARK) else b"") + text.encode()
    except (Unfit, UnicodeEncodeError):
        raise _refused(reading) from None
    after = read(new, reading.path, reading.kind)
    if after.tree is None or after.tree.problems or after.tree.root != wanted:
        raise _refused(reading)
    return new, after


def _changed(text: str, edit: Edit) -> str:
    if isinstance(edit, Drop):
        return dropped(text, edit.loc)
    return (appended if isinstance(edit, Append) else put)(text, edit.loc, edit.value)


def _refused(reading: Reading) -> Refused:
    return Refused("error.edit", file=reading.path)


def _copied(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _copied(value) for key, value in node.items()}
    return [_copied(value) for value in node] if isinstance(node, list) else node


def _intend(root: Any, edit: Edit) -> None:
    """Does to the values what the edit is to do to their text. Raises Unfit."""
    *way, last = edit.loc
    node = root
    for step in way:
        if isinstance(node, dict):
            node[step] = node = node.get(step) or {}
        else:
            node = node[step]
    if isinstance(edit, Drop):
        del node[last]
    elif isinstance(edit, Put):
        node[last] = plain(edit.value)
    else:
        node[last] = [*(node.get(last) or []), plain(edit.value)]
