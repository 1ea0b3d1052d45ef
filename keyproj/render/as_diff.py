"""A change of a file as a unified diff: plain for a pipe, coloured on a terminal."""

from collections.abc import Iterator
from difflib import unified_diff

from keyproj.render.voice import visible
from keyproj.store.excerpt import LINE_BREAK
from keyproj.store.write import Change

_ROLES = {"+": "green", "-": "red", "@": "cyan"}


def diff_lines(change: Change) -> Iterator[tuple[str, str]]:
    """Each line with its style; line ends are left out, and what would move a cursor is shown as a picture."""
    old, new = (_lines(data) for data in (change.old or b"", change.new))
    names = ("/dev/null" if change.old is None else f"a/{change.path}", f"b/{change.path}")
    for n, line in enumerate(unified_diff(old, new, *names, lineterm="")):
        yield "bold" if n < 2 else _ROLES.get(line[:1], ""), visible(line)


def as_diff(change: Change) -> str:
    """The diff as text."""
    return "".join(f"{line}\n" for _, line in diff_lines(change))


def _lines(data: bytes) -> list[str]:
    lines = LINE_BREAK.split(data.decode("utf-8-sig", "replace"))
    return lines if lines[-1] else lines[:-1]
