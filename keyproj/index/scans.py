"""Digests of attachments as last computed, kept in the index: an unchanged scan is not hashed again."""

import contextlib
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path

from keyproj.base.told import Told
from keyproj.store.attached import Found, digest

SLACK_NS = 2_000_000_000
"""What changed within two seconds before it was hashed may change again unseen: it is hashed anew the next time."""


def digests(db: sqlite3.Connection, root: Path, wanted: Iterable[Found], told: Told | None = None) -> dict[Found, str]:
    """The SHA-256 of each file; those that can't be read after all are left out."""
    files = dict.fromkeys(wanted)
    rows = db.execute("SELECT path, size, mtime_ns, ctime_ns, inode, sha256 FROM scan").fetchall() if files else []
    kept = {Found(*row[:5]): row[5] for row in rows}
    known = {found: kept[found] for found in files if found in kept}
    unknown = [found for found in files if found not in known]
    if not unknown:
        return known
    reading = db.in_transaction
    if reading:
        db.execute("COMMIT")  # hashing may take minutes, in which others want to write the index
    began = time.time_ns()
    fresh = _hashed(root, unknown, told)
    _keep(db, [(*f, hashed) for f, hashed in fresh.items() if max(f.mtime_ns, f.ctime_ns) + SLACK_NS <= began])
    if reading:
        db.execute("BEGIN")
    return {**known, **fresh}


def _hashed(root: Path, files: list[Found], told: Told | None) -> dict[Found, str]:
    total, done = sum(found.size for found in files), 0

    def add(count: int) -> None:
        nonlocal done
        done += count
        if told is not None:
            told(done, total)

    fresh = {}
    for found in files:
        with contextlib.suppress(OSError):
            fresh[found] = digest(root, found, add)
    return fresh


def _keep(db: sqlite3.Connection, rows: list[tuple[str | int, ...]]) -> None:
    """For the next run; without right or room, or while another process writes, it is forgotten."""
    try:
        db.execute("BEGIN IMMEDIATE")
        db.executemany("INSERT OR REPLACE INTO scan VALUES (?, ?, ?, ?, ?, ?)", rows)
        db.execute("COMMIT")
    except sqlite3.Error:
        if db.in_transaction:
            db.execute("ROLLBACK")
