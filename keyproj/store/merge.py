"""Merges a project's file that two branches report different months in; anything else is merged as git does."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from keyproj.base.errors import KeyprojError
from keyproj.store.edit_block import below, line_end
from keyproj.store.edit_spans import Span, spans
from keyproj.store.git import run
from keyproj.store.read import decode, read

KEY = "progress"


class Merged(NamedTuple):
    """The bytes; where `conflicts`, with git's marks in them. `months` are those that both sides report otherwise."""

    data: bytes
    conflicts: bool = False
    months: tuple[str, ...] = ()


class _Side(NamedTuple):
    """A version of the file: its text, its values, and its reports in the order of the file."""

    text: str
    root: Any
    reports: list[Any]

    def span(self) -> Span | None:
        """The list of reports in the text."""
        return spans(self.text).child(KEY)


def merged(base: bytes, ours: bytes, theirs: bytes, path: str) -> Merged:
    """The file with the reports that both sides added, and all else merged line by line.

    Only additions at the list's end are joined, of different months, in blocks; the outcome is read again, and must
    hold exactly what both sides say. Whatever is otherwise gets git's own merge, with its conflicts.
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
    return _by_lines(base, ours, theirs)._replace(months=months)


def _side(data: bytes, path: str) -> _Side | None:
    """None for what is no good project file."""
    reading, (text, _) = read(data, path, "project"), decode(data, path)
    if text is None or reading.model is None or reading.tree is None or data.startswith(b"\xef\xbb\xbf"):
        return None
    return _Side(text, reading.tree.root, list(reading.tree.root.get(KEY) or ()))


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
    ours = _cut(one, count, ()) if count else (one.text, "")
    theirs = _cut(other, count, mine)
    if ours is None or theirs is None:
        return None
    lines = _by_lines(*(text.encode() for text in (old.text, ours[0], theirs[0])))
    middle = None if lines.conflicts else _side(lines.data, path)
    if middle is None or middle.reports != (old if count else one).reports:
        return None
    is_earlier = bool(mine and more) and max(map(_when, more)) < min(map(_when, mine))
    text = _put(middle, [theirs[1], ours[1]] if is_earlier else [ours[1], theirs[1]], is_earlier and not count)
    after = _side(text.encode(), path) if text is not None else None
    if after is None or _rest(after) != _rest(middle):
        return None
    return text if sorted(map(str, after.reports)) == sorted(map(str, [*old.reports, *mine, *more])) else None


def _rest(side: _Side) -> dict[str, Any]:
    return {key: value for key, value in side.root.items() if key != KEY}


def _cut(side: _Side, known: int, same: Sequence[Any]) -> tuple[str, str] | None:
    """A text without the reports behind the first `known`, and the lines of those, without any that the other has."""
    found, text = side.span(), side.text
    if found is None or found.flow:
        return None
    ends = [below(text, item.end, found.column) for item in found.items]
    if any(end < len(text) and text[end - 1] not in "\r\n" for end in ends):
        return None
    start = ends[known - 1] if known else _line_start(text, found.items[0].start)
    blocks = [text[a:b] for a, b in zip([start, *ends[known:]], ends[known:], strict=False)]
    kept = [block for block, report in zip(blocks, side.reports[known:], strict=True) if report not in same]
    begin = start if known else _line_start(text, _key(text).start)
    return text[:begin] + text[ends[-1] :], "".join(kept)


def _key(text: str) -> Span:
    root = spans(text)
    return root.keys[root.names.index(KEY)]


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _put(middle: _Side, blocks: Sequence[str], first: bool) -> str | None:
    """The blocks behind the reports, or before them; None where they stand in other columns or lines end otherwise."""
    found, text = middle.span(), middle.text
    if found is None or found.flow:
        return None
    at = _line_start(text, found.items[0].start) if first else below(text, found.items[-1].end, found.column)
    end = line_end(text, len(text))
    block = "".join(one if one[-1] in "\r\n" else one + end for one in blocks if one)
    indents = {len(line) - len(line.lstrip(" ")) for line in block.splitlines() if line.lstrip(" ").startswith("- ")}
    if block and (line_end(block, len(block)) != end or min(indents, default=-1) != found.column):
        return None
    above = text[:at] if not at or text[at - 1] in "\r\n" else text[:at] + end
    return above + block + text[at:]


def _when(report: Any) -> tuple[str, str]:
    return str(report["reported"]), str(report["month"])


def _by_lines(base: bytes, ours: bytes, theirs: bytes) -> Merged:
    """Git's own merge of three texts. Raises KeyprojError where it gives up, as it does on what is no text."""
    with tempfile.TemporaryDirectory(prefix="keyproj-") as folder:
        names = ("ours", "base", "theirs")
        for name, data in zip(names, (ours, base, theirs), strict=True):
            (Path(folder) / name).write_bytes(data)
        labels = [word for name in names for word in ("-L", name)]
        ran = run(Path(folder), "merge-file", "-p", "-q", *labels, *names)
    if ran.code < 0 or ran.code > 127:
        raise KeyprojError("merge.gave_up", cause=ran.error.strip().partition(": ")[2])
    return Merged(ran.out, conflicts=ran.code != 0)
