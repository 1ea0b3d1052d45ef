"""An index as plain rows, so that two of them can be compared: files by their paths, without what stat says."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from keyproj.index.cache import Index, open_index

BY_FILE = ("problem", "published", "control")
POLICY = ("setting", "sector", "department", "band", "county", "office")


def of(index: Index) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables, sorted."""
    db = index.db
    paths = dict(db.execute("SELECT pk, path FROM file").fetchall())
    names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'meta'")]
    rows = {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in names}
    rows["file"] = [(path, kind, oid) for _, path, kind, oid, *_ in rows["file"]]
    rows["project"] = [_with_package(db, row, paths) for row in rows["project"]]
    for name in set(names) - {"file", *POLICY}:
        rows[name] = [(paths.get(first), *rest) for first, *rest in rows[name]]
        if name not in BY_FILE:
            assert all(path for path, *_ in rows[name])
    return {name: sorted(found, key=repr) for name, found in rows.items()}


def _with_package(db: sqlite3.Connection, row: tuple[Any, ...], paths: dict[int, str]) -> tuple[Any, ...]:
    """A project's row with the path of its package instead of the number."""
    at = [column[1] for column in db.execute("PRAGMA table_info(project)")].index("package")
    return (*row[:at], paths.get(row[at]), *row[at + 1 :])


def kept(root: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of the index in the cache folder."""
    return _closed(open_index(root))


def fresh(root: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of the same files read anew into memory."""
    return _closed(open_index(root, in_memory=True))


def _closed(index: Index) -> dict[str, list[tuple[Any, ...]]]:
    try:
        return of(index)
    finally:
        index.close()


def place(root: Path) -> str | None:
    """`file` where the index in the cache folder answers, `memory` where one in memory must."""
    index = open_index(root)
    index.close()
    return "memory" if index.where is None else "file"


def ask(where: Path, query: str, values: Sequence[Any] = ()) -> list[Any]:
    """Rows, straight from an index's file."""
    db = sqlite3.connect(where)
    try:
        with db:
            return db.execute(query, values).fetchall()
    finally:
        db.close()
