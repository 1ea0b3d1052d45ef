"""Which files differ between two indexes: by path and git's id; nothing of files that are the same is looked at."""

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

_FILES = "SELECT oid || ' ' || path FROM file"
"""One text a file: sets of them are made and compared in half the time that pairs take."""


class Differing(NamedTuple):
    """The numbers of the files that are other ones, or only there: in the base's index, and in that of now."""

    before: Sequence[int]
    after: Sequence[int]


def differing(base: sqlite3.Connection, now: sqlite3.Connection) -> Differing:
    """Compares the files of two indexes, once for all rules that ask."""
    return _compared(base, now, now.total_changes)


@lru_cache(maxsize=1)
def _compared(base: sqlite3.Connection, now: sqlite3.Connection, _: int) -> Differing:
    first, second = ({file for (file,) in db.execute(_FILES)} for db in (base, now))
    return Differing(_numbers(base, first - second), _numbers(now, second - first))


def _numbers(db: sqlite3.Connection, files: set[str]) -> list[int]:
    paths = sorted(file.partition(" ")[2] for file in files)
    return [db.execute("SELECT pk FROM file WHERE path = ?", (path,)).fetchone()[0] for path in paths]


def rows_of(db: sqlite3.Connection, query: str, files: Sequence[int]) -> list[tuple[Any, ...]]:
    """The rows of a query for each of these files."""
    return [row for pk in files for row in db.execute(query, (pk,))]


def is_there(db: sqlite3.Connection, path: str) -> bool:
    """Whether a file lies at a path, readable or not."""
    return db.execute("SELECT 1 FROM file WHERE path = ?", (path,)).fetchone() is not None


def is_unread(db: sqlite3.Connection, path: str) -> bool:
    """Whether a file is not counted for errors of its own, which say enough; those of K2 leave it counted."""
    query = "SELECT 1 FROM problem WHERE path = ? AND severity = 'error' AND code NOT LIKE 'K2%'"
    return db.execute(query, (path,)).fetchone() is not None
