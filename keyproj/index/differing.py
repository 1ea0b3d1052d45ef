"""The files in which two indexes differ, by path and git's id; nothing of files that are the same is looked at."""

import contextlib
import sqlite3
from itertools import zip_longest
from typing import NamedTuple

from keyproj.index.kept import ROWS

_FILES = "SELECT group_concat(oid || ' ' || path, char(10)) FROM file NOT INDEXED"
"""All files in one text, a line each in the order of their numbers: no path has a line's end in it."""

_KEY = f"{ROWS}differing"


class Differing(NamedTuple):
    """Path → id of the files that only the one has, or has otherwise: before and after."""

    before: dict[str, str]
    after: dict[str, str]

    @property
    def paths(self) -> set[str]:
        """All of them."""
        return self.before.keys() | self.after.keys()

    def among(self, paths: frozenset[str]) -> "Differing":
        """Those at some paths alone."""
        return Differing(*({path: oid for path, oid in side.items() if path in paths} for side in self))


def differing(before: sqlite3.Connection, after: sqlite3.Connection, tree: str) -> Differing:
    """Compares them. The first is the index of a `tree`, which never changes; so the second keeps what was found until
    one of its own files changes.
    """
    row = after.execute("SELECT value FROM meta WHERE key = ?", (_KEY,)).fetchone()
    of, *kept = row[0].split("\n\n") if row else ("",)
    if of != tree:
        kept = ["\n".join(lines) for lines in _compared(before, after)]
        with contextlib.suppress(sqlite3.OperationalError):  # the next time will do
            after.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_KEY, "\n\n".join([tree, *kept])))
    return Differing(*(_by_path(lines.split("\n")) for lines in kept))


def _compared(before: sqlite3.Connection, after: sqlite3.Connection) -> list[list[str]]:
    """Files with nearly always the same number are compared first: one index was copied from the other."""
    lines = [(db.execute(_FILES).fetchone()[0] or "").split("\n") for db in (before, after)]
    pairs = [pair for pair in zip_longest(*lines, fillvalue="") if pair[0] != pair[1]]
    first, second = ({pair[side] for pair in pairs if pair[side]} for side in (0, 1))
    return [sorted(first - second), sorted(second - first)]


def _by_path(lines: list[str]) -> dict[str, str]:
    return {path: oid for oid, _, path in (line.partition(" ") for line in lines if line)}
