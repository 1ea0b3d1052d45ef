"""Merges a project's file that two branches report different months in; anything else is merged as git does."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from keyproj.base.errors import KeyprojError
from keyproj.store.decode import decode
from keyproj.store.git import run
from keyproj.store.merge_text import KEY, cut, put, put_whole
from keyproj.store.nodes import Mapping
from keyproj.store.yaml import parse

LABELS = ("ours", "base", "theirs")
"""What stands behind the marks of a conflict, unless git says what the sides are called."""


class Merged(NamedTuple):
    """The bytes; where `conflicts`, with git's marks in them. `months` are those that both sides report otherwise.

    `wrong` is an outcome in which git found no conflict, and which is no good file, such as one with a month twice.
    """

    data: bytes
    conflicts: bool = False
    months: tuple[str, ...] = ()
    wrong: bool = False


class _Side(NamedTuple):
    """A version of the file: its text, its values, and its reports in the order of the file."""

    text: str
    root: Any
    reports: list[Any]


def merged(base: bytes, ours: bytes, theirs: bytes, path: str, labels: Sequence[str] = LABELS) -> Merged:
    """The file with the reports that both sides added, and all else merged line by line.

    Only additions at the list's end are joined, of different months, in blocks; the outcome is read again, and must
    hold exactly what both sides say. Whatever is otherwise gets git's own merge, with its conflicts, in which `labels`
    name our side, the base and theirs.
    """
    sides = [_side(data, path) for data in (base, ours, theirs)]
    months: tuple[str, ...] = ()
    if None not in sides:
        old, one, other = (side for side in sides if side is not None)
        new, more = _added(old, one), _added(old, other)
        if new is not None and more is not None and (new or more):
            months = _twice(new, more)
            pair = (one, other) if more else (other, one)
            if not months and (text := _joined(old, *pair, path)) is not None:
                return Merged(text.encode())
    done = _by_lines(base, ours, theirs, labels)._replace(months=months)
    return done._replace(wrong=not done.conflicts and _is_worse(done.data, (ours, theirs), path))


def _is_worse(data: bytes, sides: Sequence[bytes], path: str) -> bool:
    """Whether it is no good project file although both sides are."""
    from keyproj.store.read import read  # with the models, which most merges do without

    return read(data, path, "project").model is None and all(read(one, path, "project").model for one in sides)


def _side(data: bytes, path: str) -> _Side | None:
    """None for what is no YAML, or has reports without their month and day; what else is wrong with it stays so."""
    text, _ = decode(data, path)
    if text is None or data.startswith(b"\xef\xbb\xbf"):
        return None
    tree = parse(text, path)
    if tree.problems or not isinstance(tree.root, Mapping):
        return None
    reports = tree.root.get(KEY)
    if not isinstance(reports, list | None) or not all(map(_is_report, reports or ())):
        return None
    return _Side(text, tree.root, list(reports or ()))


def _is_report(node: Any) -> bool:
    return isinstance(node, Mapping) and all(isinstance(node.get(key), str) for key in ("month", "reported"))


def _added(old: _Side, new: _Side) -> list[Any] | None:
    """The reports that a side has behind those of the base; None where it changed these."""
    count = len(old.reports)
    return new.reports[count:] if new.reports[:count] == old.reports else None


def _twice(new: Sequence[Any], more: Sequence[Any]) -> tuple[str, ...]:
    """The months that both sides report, but not alike."""
    return tuple(sorted({r["month"] for r in new if r not in more} & {r["month"] for r in more if r not in new}))


def _joined(old: _Side, one: _Side, other: _Side, path: str) -> str | None:
    """The text of one side with the other's reports and changes, too; None where it can't be had for certain.

    What both added is taken out first, so that a change beside it is no conflict; where the base has no reports, ours
    stay, for somebody must say where the list stands.
    """
    count = len(old.reports)
    mine, more = one.reports[count:], [report for report in other.reports[count:] if report not in one.reports[count:]]
    ours = cut(one.text, one.reports, count, ()) if count else (one.text, "")
    theirs = cut(other.text, other.reports, count, mine)
    if ours is None or theirs is None:
        return None
    lines = _by_lines(old.text.encode(), ours[0].encode(), theirs[0].encode())
    middle = None if lines.conflicts else _side(lines.data, path)
    if middle is None or middle.reports != (old if count else one).reports:
        return None
    is_earlier = bool(mine and more) and max(map(_when, more)) < min(map(_when, mine))
    blocks = [theirs[1], ours[1]] if is_earlier else [ours[1], theirs[1]]
    is_first = not middle.reports  # the other side alone has reports
    text = put_whole(middle.text, other.text) if is_first else put(middle.text, blocks, is_earlier and not count)
    after = _side(text.encode(), path) if text is not None else None
    if after is None or _rest(after) != _rest(middle):
        return None
    return text if sorted(map(str, after.reports)) == sorted(map(str, [*old.reports, *mine, *more])) else None


def _rest(side: _Side) -> dict[str, Any]:
    return {key: value for key, value in side.root.items() if key != KEY}


def _when(report: Any) -> tuple[str, str]:
    return str(report["reported"]), str(report["month"])


def _by_lines(base: bytes, ours: bytes, theirs: bytes, labels: Sequence[str] = LABELS) -> Merged:
    """Git's own merge of three texts. Raises KeyprojError where it gives up, as it does on what is no text."""
    with tempfile.TemporaryDirectory(prefix="keyproj-") as folder:
        for name, data in zip(LABELS, (ours, base, theirs), strict=True):
            (Path(folder) / name).write_bytes(data)
        words = [word for label in labels for word in ("-L", label)]
        ran = run(Path(folder), "merge-file", "-p", *words, *LABELS)
    if ran.code < 0 or ran.code > 127:
        raise KeyprojError("merge.gave_up", cause=ran.error.strip().partition(": ")[2])
    return Merged(ran.out, conflicts=ran.code != 0)
