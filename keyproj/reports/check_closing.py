"""What a check says at its end: how much it looked at, what it found, and what it left out."""

import sqlite3
from collections import Counter
from collections.abc import Container, Iterator
from typing import NamedTuple

from keyproj.base.text import Text

_UNCOUNTED = (
    "SELECT path, code FROM problem WHERE severity = 'error' AND code NOT LIKE 'K2%' "
    "UNION SELECT file.path, 'K201' FROM project CROSS JOIN file ON file.pk = project.pk WHERE clash"
)
"""The files that no report counts, each with the codes of the errors that keep it out."""


class Seen(NamedTuple):
    """How many files a check looked at, and how many of these are projects; how many of the names it was given are no
    files of the ledger (`strays`); how many files don't count for errors that it was told not to look for.
    """

    files: int
    projects: int
    strays: int
    uncounted: int


def seen(db: sqlite3.Connection, files: frozenset[str] | None, codes: Container[str]) -> Seen:
    """What a check of these files or folders, and for these codes, has to do with; None stands for the whole ledger."""
    rows = db.execute("SELECT path, kind FROM file").fetchall()
    uncounted: dict[str, bool] = {}
    for path, code in db.execute(_UNCOUNTED):
        uncounted[path] = uncounted.get(path, True) and code not in codes
    strays = 0
    if files is not None:
        troubled = [path for (path,) in db.execute("SELECT DISTINCT path FROM problem")]
        reached = {name for path in [*troubled, *(path for path, _ in rows)] for name in ways(path)}
        strays = len(files - reached)
        rows = [(path, kind) for path, kind in rows if is_in(path, files)]
    kinds = [kind for _, kind in rows]
    hidden = [path for path, left_out in uncounted.items() if left_out and (files is None or is_in(path, files))]
    return Seen(len(kinds), kinds.count("project"), strays, len(hidden))


def closing(seen: Seen, count: Counter[str], accepted: int) -> Text:
    """The last line. `count` is how many problems of each severity were found."""
    if seen.strays and not seen.files and not count:
        return Text("check.none", {"count": seen.strays})
    args = {
        "files": seen.files,
        "projects": seen.projects,
        "errors": count["error"],
        "warnings": count["warning"],
        "infos": _if_any("check.infos", count["info"]),
        "accepted": _if_any("check.accepted", accepted),
        "uncounted": _if_any("check.uncounted", seen.uncounted),
        "strays": _if_any("check.strays", seen.strays),
    }
    return Text("check.found" if count else "check.fine", args)


def notes(seen: Seen, accepted: int) -> tuple[Text, ...]:
    """The same of what was left out, for the forms that have notes."""
    counts = {"note.accepted": accepted, "note.uncounted": seen.uncounted, "note.strays": seen.strays}
    return tuple(Text(id, {"count": count}) for id, count in counts.items() if count)


def is_in(path: str, files: Container[str]) -> bool:
    """Whether a path of the ledger is one of these files, or lies in one of these folders."""
    return any(way in files for way in ways(path))


def ways(path: str) -> Iterator[str]:
    """A path and the folders above it, within the ledger."""
    while path:
        yield path
        path = path.rpartition("/")[0]


def _if_any(id: str, count: int) -> Text | str:
    return Text(id, {"count": count}) if count else ""
