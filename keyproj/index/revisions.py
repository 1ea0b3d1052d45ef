"""The index of a revision: a copy of the one that shares most files with it, in which only the others are read."""

import contextlib
import os
import sqlite3
import tempfile
import time
from pathlib import Path

from keyproj.base.told import Told
from keyproj.index.cache import Index, cache_file, connect, discard, is_mine, lay_out, mark_mine
from keyproj.store.revision import Revision

KEPT = 4
"""Revisions of a ledger of which the index is kept: both sides of two comparisons."""

ROOM = 1 << 30
"""Bytes that the kept ones may take up together; the latest is kept whatever its size."""

PART = ".part"
"""What the name of a half-made index ends with."""

ABANDONED = 3600
"""Seconds after which a half-made index belongs to nobody any more."""


def open_revision(revision: Revision, in_memory: bool = False, told: Told | None = None) -> Index:
    """The index of the ledger's files in a revision; `told` hears how many of those to be read are.

    In memory all of them are. Raises WrongUse where some files lie in a submodule or are missing in the clone.
    """
    if not in_memory:
        with contextlib.suppress(OSError, sqlite3.Error, TypeError, ValueError):  # as for the ledger's own index
            where = _place(revision)
            db = _opened(where)
            if db is None:
                _make(where, revision, told)
                db = _opened(where)
            if db is not None:
                with contextlib.suppress(OSError):
                    os.utime(where)  # the longest unused is thrown away first
                return Index(revision.root, db, where)
    db = connect(":memory:")
    _fill(db, revision, None, told)
    db.execute("BEGIN")
    return Index(revision.root, db, None)


def _place(revision: Revision) -> Path:
    """A file beside the ledger's own index, named by the id of its folder: other commits may have the very same."""
    own = cache_file(revision.root)
    return own.with_name(f"{own.stem}-{revision.tree[:20]}{own.suffix}")


def _opened(where: Path) -> sqlite3.Connection | None:
    """The index that is there, if this very keyproj made it."""
    if not where.is_file():
        return None
    db = connect(f"{where.absolute().as_uri()}?mode=rw")
    try:
        if is_mine(db):
            db.execute("BEGIN")
            return db
    except BaseException:
        db.close()
        raise
    db.close()
    return None


def _make(where: Path, revision: Revision, told: Told | None) -> None:
    """Makes it under another name: whoever opens it sees all of it or nothing."""
    where.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=where.parent, prefix=f"{where.stem}.", suffix=PART)
    os.close(handle)
    try:
        with contextlib.closing(connect(name)) as db:
            db.execute("PRAGMA journal_mode = OFF")
            db.execute("PRAGMA synchronous = OFF")
            _fill(db, revision, where, told)
        os.replace(name, where)
    except BaseException:
        os.unlink(name)
        raise
    _tidy(where)


def _fill(db: sqlite3.Connection, revision: Revision, where: Path | None, told: Told | None) -> None:
    """Makes all rows: those of files that an index beside `where` has, too, are copied."""
    from keyproj.index import fill  # the parser
    from keyproj.store.tree_walk import committed

    files = committed(revision)
    wanted = {(entry.path, files.ids[entry.path]) for entry in files.entries}
    if where is not None:
        _copy_nearest(db, where, wanted)
    db.execute("BEGIN")
    lay_out(db)
    known = {(path, oid): pk for pk, path, oid in db.execute("SELECT pk, path, oid FROM file")}
    unknown = [entry for entry in files.entries if (entry.path, files.ids[entry.path]) not in known]
    following = max(known.values(), default=0) + 1
    drop = [pk for key, pk in known.items() if key not in wanted]
    fill.replace(db, files, list(enumerate(unknown, following)), drop, told)
    fill.note_walk(db, files.problems)
    db.execute("COMMIT")


def _copy_nearest(db: sqlite3.Connection, where: Path, wanted: set[tuple[str, str]]) -> None:
    """Copies the index that shares most files with the wanted ones: of the folder as it is now, or of a revision.

    Copied whole, even if its files are many, it is there sooner than its rows would be, table by table.
    """
    best, most = None, 0
    for path in _beside(where):
        with contextlib.suppress(sqlite3.Error):
            if (candidate := _opened(path)) is not None:
                with contextlib.closing(candidate):
                    shared = sum(row in wanted for row in candidate.execute("SELECT path, oid FROM file"))
                    best, most = (path, shared) if shared > most else (best, most)
    if best is not None and (donor := _opened(best)) is not None:
        with contextlib.closing(donor):
            donor.backup(db)
        db.execute("DELETE FROM scan")  # of attachments as they are now
        mark_mine(db)  # the copy counts sqlite's changes anew


def _beside(where: Path) -> list[Path]:
    """The ledger's indexes, the latest used first."""
    found = where.parent.glob(f"{where.stem.partition('-')[0]}*{where.suffix}")
    return sorted(found, key=lambda path: path.stat().st_mtime_ns, reverse=True)


def _tidy(where: Path) -> None:
    """Throws away what is too old to keep, and what a run that was killed left half done."""
    ledger = where.stem.partition("-")[0]
    room = ROOM
    for n, path in enumerate(path for path in _beside(where) if path.stem != ledger):
        room -= path.stat().st_size
        if n and (n >= KEPT or room < 0):
            discard(path)
    for path in where.parent.glob(f"{ledger}-*{PART}"):
        if path.stat().st_mtime + ABANDONED < time.time():
            path.unlink()
