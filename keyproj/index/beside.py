"""The ledger's own index beside that of a commit: git tells which files to look at, so that the others need not be."""

import contextlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from keyproj.index.blob import blob_id
from keyproj.index.cache import Index, cache_file, connect, is_mine
from keyproj.index.differing import Differing, differing


def open_beside(
    commit: sqlite3.Connection, tree: str, root: Path, seen: frozenset[str]
) -> tuple[Index, Differing] | None:
    """The index of the files as they are now, and in which of them they differ from a commit's index, that of `tree`.

    `seen` are those that git sees otherwise than in the commit. None where the index is not true any more:
    `open_index` then looks at every file. A file in which only line ends differ, and which git converts them in, is for
    git the same, and here, too.
    """
    with contextlib.suppress(OSError, sqlite3.Error, TypeError, ValueError):  # whatever it is, the walk will do
        where = cache_file(root)
        db = connect(f"{where.absolute().as_uri()}?mode=rw")
        try:
            if is_mine(db) and _is_clear(db) and _is_clear(commit):
                db.execute("BEGIN")
                files = differing(commit, db, tree)
                if files.paths <= seen and _are_known(db, root, seen):
                    return Index(root, db, where), files
        except BaseException:
            db.close()
            raise
        db.close()
    return None


def _is_clear(db: sqlite3.Connection) -> bool:
    """Whether the walk found nothing to say but the files: what it says is not git's to know."""
    return db.execute("SELECT 1 FROM problem WHERE file IS NULL").fetchone() is None


def _are_known(db: sqlite3.Connection, root: Path, paths: Iterable[str]) -> bool:
    """Whether the index has the bytes of these files as they are now."""
    return all(_oid(db, path) == _oid_now(root / path) for path in paths)


def _oid(db: sqlite3.Connection, path: str) -> str | None:
    row = db.execute("SELECT oid FROM file WHERE path = ?", (path,)).fetchone()
    return row[0] if row else None


def _oid_now(path: Path) -> str | None:
    try:
        return blob_id(path.read_bytes())
    except FileNotFoundError:
        return None
