"""Takes protected fields of a project's file back to what was committed, and leaves all else as it is now."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from keyproj.base.errors import Refused
from keyproj.model.adjustment_field import plain
from keyproj.model.project import Project
from keyproj.rules.adjustments import is_protected
from keyproj.store.read import Reading, read
from keyproj.store.write import Change


class Edited(NamedTuple):
    """A project's file as committed and as it is now; both can be read."""

    id: str
    path: str
    before: Reading
    after: Reading
    old: bytes
    new: bytes


def differing(one: Edited) -> list[str]:
    """The protected fields, as deep as single values, that differ between the commit and now."""
    before, after = _protected(one, one.before), _protected(one, one.after)
    return [field for field in dict.fromkeys((*before, *after)) if before.get(field) != after.get(field)]


def restored(one: Edited) -> Change:
    """The file with its protected fields as committed, and all else as it is now.

    Raises Refused where the two are so close in the text that they can't be told apart.
    """
    text = _merged(one)
    reading = read(text, one.path, "project")
    wanted, kept = _protected(one, one.before), _others(one, one.after)
    if reading.model is None or _protected(one, reading) != wanted or _others(one, reading) != kept:
        raise Refused("adjust.error.mixed", file=one.path)
    return Change(one.path, one.new, text)


def _merged(one: Edited) -> bytes:
    """Of each changed place in the text: as committed where that restores protected fields, else as it is now."""
    old, new = one.old.splitlines(keepends=True), one.new.splitlines(keepends=True)
    now, lines, at = _protected(one, one.after), [], 0
    for kind, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        alone = read(b"".join([*new[:begin], *old[first:last], *new[end:]]), one.path, "project")
        is_free = alone.model is not None and _protected(one, alone) == now
        lines += [*new[at:begin], *(new[begin:end] if is_free else old[first:last])]
        at = end
    return b"".join([*lines, *new[at:]])


def _protected(one: Edited, reading: Reading) -> dict[str, Any]:
    """The protected fields of a reading, each with its value as a new file would have it."""
    return {field: value for field, value in _leaves("", _said(reading)) if _is_protected(one, field)}


def _others(one: Edited, reading: Reading) -> dict[str, Any]:
    return {field: value for field, value in _leaves("", _said(reading)) if not _is_protected(one, field)}


def _is_protected(one: Edited, field: str) -> bool:
    """A plan that is new is so as a whole: the project comes in with it."""
    parts = field.split(".")
    is_new = parts[0] == "plans" and parts[1] not in (_said(one.before).get("plans") or {})
    return is_new or is_protected(field)


def _said(reading: Reading) -> Any:
    model = reading.model
    return plain(model.model_dump(exclude_defaults=True)) if isinstance(model, Project) else {}


def _leaves(name: str, node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from _leaves(f"{name}.{key}" if name else key, value)
    elif isinstance(node, list) and not name.endswith(".quarters"):
        for n, value in enumerate(node):
            yield from _leaves(f"{name}.{n}", value)
    else:
        yield name, node
