"""Where the index lies, whether it is still true, and what to do under any doubt: rebuild it, or work in memory."""

import contextlib
import hashlib
import os
import sqlite3
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from platformdirs import user_cache_path

from keyproj import __version__
from keyproj.base.problem import Problem
from keyproj.base.told import Told
from keyproj.index.doubt import doubted, keep, marks, same_bytes
from keyproj.store.folder import Entry, walk
from keyproj.store.source import Folder

WAIT = 5.0
"""Seconds to wait for another process that is writing the same index."""

_OUT_OF_REACH = (
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR,
)  # fmt: skip
"""Failures that say nothing against the index itself: another process holds it, or there is no right or room."""

_SOURCES = ("base", "schedule", "rules", "model", "model/checks", "store", "index", "index/checks")


@dataclass(frozen=True, slots=True)
class Index:
    """A connection that reads one state of the ledger; `where` is None for an index in memory."""

    root: Path
    db: sqlite3.Connection
    where: Path | None

    def close(self) -> None:
        """Ends the reading, and keeps what was counted on the way, unless others are at the index just now."""
        with contextlib.suppress(sqlite3.Error):
            self.db.execute("PRAGMA busy_timeout = 0")
            self.db.execute("COMMIT")
        self.db.close()


def open_index(root: Path, in_memory: bool = False, told: Told | None = None) -> Index:
    """The index of the ledger's files as they are now; `told` hears how many of those to be read are."""
    entries, problems = walk(root)
    if not in_memory:
        with contextlib.suppress(OSError):
            where = cache_file(root)
            where.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            for _ in range(2):
                try:
                    return Index(root, _updated(where, root, entries, problems, told), where)
                except (sqlite3.Error, TypeError, ValueError) as error:  # the last two: damage that sqlite lets through
                    if getattr(error, "sqlite_errorcode", 0) & 0xFF in _OUT_OF_REACH:
                        break
                    discard(where)
    db = connect(":memory:")
    lay_out(db)
    _update(db, root, entries, marks(entries), problems, told)
    return Index(root, db, None)


def cache_file(root: Path) -> Path:
    """The index's file: in the user's cache folder, or in `KEYPROJ_CACHE`, named by the ledger's path."""
    folder = os.environ.get("KEYPROJ_CACHE")
    base = Path(folder) if folder else user_cache_path("keyproj", appauthor=False)
    name = hashlib.sha256(os.fsencode(root)).hexdigest()[:20]
    return base / f"{name}.sqlite"


def discard(where: Path) -> None:
    """Throws an index away; the next run makes it anew."""
    for path in (where, where.with_name(where.name + "-journal")):
        with contextlib.suppress(OSError):
            path.unlink()


def connect(where: str) -> sqlite3.Connection:
    """Opens a database: a file, `:memory:`, or an address (`file:///…?mode=ro`)."""
    db = sqlite3.connect(where, timeout=WAIT, isolation_level=None, uri=where.startswith("file:///"))
    db.execute("PRAGMA temp_store = MEMORY")
    return db


def _updated(
    where: Path, root: Path, entries: list[Entry], problems: list[Problem], told: Told | None
) -> sqlite3.Connection:
    db = connect(str(where))
    try:
        now = marks(entries)
        if not _is_true(db, entries, now, problems):
            db.execute("BEGIN IMMEDIATE")
            try:
                lay_out(db)
                _update(db, root, entries, now, problems, told)
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:  # sqlite itself gives up what finds no room or is malformed
                    db.execute("ROLLBACK")
                raise
        db.execute("BEGIN")
    except BaseException:
        db.close()
        raise
    return db


def fingerprint() -> str:
    """Names this keyproj: its version, the files that decide what rows a ledger has, and the tables of holidays."""
    package = Path(__file__).parent.parent
    digest = hashlib.sha256(__version__.encode())
    if (tables := find_spec("chinese_calendar")) is not None and tables.origin is not None:
        status = Path(tables.origin).with_name("constants.py").stat()
        digest.update(f"{status.st_size} {status.st_mtime_ns}\n".encode())
    for layer in _SOURCES:
        with os.scandir(package / layer) as listing:
            for item in sorted(listing, key=lambda item: item.name):
                if item.name.endswith((".py", ".sql")):
                    status = item.stat()
                    digest.update(f"{item.name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _mark(db: sqlite3.Connection) -> str:
    """What an index made by this keyproj says of itself; sqlite counts every change of its tables."""
    return f"{fingerprint()} {db.execute('PRAGMA schema_version').fetchone()[0]}"


def _made_by(db: sqlite3.Connection) -> str | None:
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone() is None:
        return None
    row = db.execute("SELECT value FROM meta WHERE key = 'made_by'").fetchone()
    return row[0] if row else None


def is_mine(db: sqlite3.Connection) -> bool:
    """Whether this very keyproj made the index."""
    return _made_by(db) == _mark(db)


def mark_mine(db: sqlite3.Connection) -> None:
    """Notes that this keyproj made the index, as its tables stand now."""
    db.execute("INSERT OR REPLACE INTO meta VALUES ('made_by', ?)", (_mark(db),))


def _is_true(db: sqlite3.Connection, entries: list[Entry], now: list[str], problems: list[Problem]) -> bool:
    if not is_mine(db):
        return False
    doubt = doubted(db, entries, now)
    if doubt.stale or doubt.gone:
        return False
    keep(db, entries, now, doubt)
    return not _walk_changed(db, problems)


def _walk_changed(db: sqlite3.Connection, problems: list[Problem]) -> bool:
    stored = db.execute("SELECT path, code, args FROM problem WHERE file IS NULL").fetchall()
    if not problems:
        return bool(stored)
    from keyproj.index.problem_rows import args_text  # needs json, which a ledger without such problems does without

    return sorted(stored) != sorted((p.path, p.code, args_text(p)) for p in problems)


def lay_out(db: sqlite3.Connection) -> None:
    """Makes the tables, unless this very version already did."""
    if is_mine(db):
        return
    for kind, name in db.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall():
        if kind in ("table", "view"):
            db.execute(f'DROP {kind} IF EXISTS "{name}"')
    for statement in Path(__file__).with_name("layout.sql").read_text("utf-8").split(";"):
        db.execute(statement)
    mark_mine(db)


def _update(
    db: sqlite3.Connection,
    root: Path,
    entries: list[Entry],
    now: list[str],
    problems: list[Problem],
    told: Told | None,
) -> None:
    doubt = doubted(db, entries, now)
    keep(db, entries, now, doubt)
    stale = [(pk, entry) for pk, entry in doubt.stale if pk is None or not same_bytes(db, root, pk, entry)]
    walk_changed = _walk_changed(db, problems)
    if not (stale or doubt.gone or walk_changed):
        return
    from keyproj.index import fill  # the parser is imported only where a file must be read

    following = db.execute("SELECT coalesce(max(pk), 0) FROM file").fetchone()[0] + 1
    numbers = iter(range(following, following + len(stale)))
    jobs = [(next(numbers) if pk is None else pk, entry) for pk, entry in stale]
    if jobs or doubt.gone:
        fill.replace(db, Folder(root), jobs, doubt.gone + [pk for pk, _ in stale if pk is not None], told)
    if walk_changed:
        fill.note_walk(db, problems)
