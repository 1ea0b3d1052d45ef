"""Which files may have changed since they were read, by what stat says of whole stretches of them."""

import contextlib
import hashlib
import sqlite3
import time
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from keyproj.index.blob import blob_id
from keyproj.store.folder import Entry

SLACK_NS = 2_000_000_000
"""A file changed within two seconds before it was read may have changed again unseen: it is hashed."""

STRETCH = 512
"""Files, by path, that have one mark together."""

_OPEN = "-"
"""The mark of a stretch with a file in it that is in doubt."""

_FRESH = """
SELECT path, kind, size, mtime_ns, ctime_ns, inode FROM file
WHERE oid <> '' AND max(mtime_ns, ctime_ns) + ? <= read_ns AND path BETWEEN ? AND ?
"""
"""The files that are known as they stand there, in the shape of an Entry: those of which stat says the same."""


class Doubt(NamedTuple):
    """The files to look at, with their number where they have one, and the numbers of those that are gone."""

    stale: list[tuple[int | None, Entry]]
    gone: list[int]


def marks(entries: Sequence[Entry]) -> list[str]:
    """What stat says of the files, a word for each stretch: while it is the same, none need be compared by itself."""
    return [_mark(entries[start : start + STRETCH]) for start in range(0, len(entries), STRETCH)]


def _mark(entries: Sequence[Entry]) -> str:
    paths, kinds, *numbers = zip(*entries, strict=True)
    digest = hashlib.blake2b("\0".join((*paths, *kinds)).encode("utf-8", "surrogatepass"), digest_size=20)
    for column in numbers:
        digest.update(array("q", column))
    return digest.hexdigest()


def doubted(db: sqlite3.Connection, entries: Sequence[Entry], now: Sequence[str]) -> Doubt:
    """Compares the files, sorted by path, with those of the index; `now` are their marks."""
    kept = _kept(db)
    count = db.execute("SELECT count(*) FROM file").fetchone()[0]
    same = len(kept) == len(now) and count == len(entries)  # or what was kept is of other stretches
    open_ = [n for n, mark in enumerate(now) if not same or mark != kept[n]]
    stale = [entry for n in open_ for entry in _stale(db, entries[n * STRETCH : (n + 1) * STRETCH])]
    numbers = [db.execute("SELECT pk FROM file WHERE path = ?", (entry.path,)).fetchone() for entry in stale]
    found = [(number[0] if number else None, entry) for number, entry in zip(numbers, stale, strict=True)]
    here = len(entries) - sum(pk is None for pk, _ in found)
    return Doubt(found, _gone(db, entries) if here < count else [])


def _gone(db: sqlite3.Connection, entries: Sequence[Entry]) -> list[int]:
    known: dict[str, int] = dict(db.execute("SELECT path, pk FROM file"))
    return [known[path] for path in sorted(known.keys() - {entry.path for entry in entries})]


def _stale(db: sqlite3.Connection, entries: Sequence[Entry]) -> Iterator[Entry]:
    fresh = set(db.execute(_FRESH, (SLACK_NS, entries[0].path, entries[-1].path)))
    return (entry for entry in entries if entry not in fresh)


def _kept(db: sqlite3.Connection) -> list[str]:
    row = db.execute("SELECT value FROM meta WHERE key = 'seen'").fetchone()
    return row[0].split() if row else []


def keep(db: sqlite3.Connection, entries: Sequence[Entry], now: Sequence[str], doubt: Doubt) -> None:
    """Keeps the marks of stretches without any doubt; where the index can't be written now, the next time will do."""
    places = {entry.path: n // STRETCH for n, entry in enumerate(entries)} if doubt.stale else {}
    left = {places[entry.path] for _, entry in doubt.stale}
    found = [_OPEN if n in left else mark for n, mark in enumerate(now)]
    if found != _kept(db):
        with contextlib.suppress(sqlite3.OperationalError):
            db.execute("INSERT OR REPLACE INTO meta VALUES ('seen', ?)", (" ".join(found),))


def same_bytes(db: sqlite3.Connection, root: Path, pk: int, entry: Entry) -> bool:
    """Whether a file in doubt still has the bytes that were read; then only what stat says of it is noted."""
    began = time.time_ns()
    oid, kind, size = db.execute("SELECT oid, kind, size FROM file WHERE pk = ?", (pk,)).fetchone()
    if not oid or (kind, size) != (entry.kind, entry.size):
        return False
    try:
        data = (root / entry.path).read_bytes()
    except OSError:
        return False
    if blob_id(data) != oid:
        return False
    db.execute(
        "UPDATE file SET mtime_ns = ?, ctime_ns = ?, inode = ?, read_ns = ? WHERE pk = ?", (*entry[3:], began, pk)
    )
    return True
