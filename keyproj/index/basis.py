"""Lays earlier values of some projects over the index's tables, for one connection: queries then read these instead.

A table of the connection hides the index's own of the same name, so that no query has to know of the basis.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from keyproj.base.period import Period
from keyproj.index.basis_rows import Past, Rows, together
from keyproj.index.histories import Entry, histories
from keyproj.rules.basis import Frame, between, taken_back
from keyproj.rules.history import undone

COPIED = ("project", "plan", "money", "suspension")
"""Read whole by the selection of facts: a copy is quicker than a view that puts two tables together."""

VIEWED = ("target", "target_text", "project_text", "responsible")
"""Read project by project."""

_INDEXES = {
    "project": ("pk", "id", "package"),
    "plan": ("project, year",),
    "money": ("project, year",),
    "suspension": ("project",),
}


def frame_of(db: sqlite3.Connection, period: Period) -> Frame:
    """When the period's plan was published, and the day to which adjustments count."""
    row = db.execute("SELECT max(issued) FROM published WHERE year = ?", (period.year,)).fetchone()
    return Frame(period.year, row[0], period.as_of.isoformat())


def lay(db: sqlite3.Connection, basis: str, frame: Frame) -> None:
    """Makes this connection's tables those of a basis. Without adjustments to take back they are the index's own."""
    found = histories(db) if is_adjusted(db) else {}
    back = {pk: _back(entries, basis, frame) for pk, entries in found.items()}
    pasts = [_past(db, pk, fields) for pk, fields in back.items() if fields]
    if pasts and not is_laid(db):
        _make(db)
    if is_laid(db):
        _patch(db, [past.pk for past in pasts], together(pasts))


def clear(db: sqlite3.Connection) -> None:
    """The connection's tables are the index's own again."""
    if not is_laid(db):
        return
    for table in VIEWED:
        db.execute(f"DROP VIEW temp.{table}")
        db.execute(f"DROP TABLE temp.past_{table}")
    for table in (*COPIED, "past"):
        db.execute(f"DROP TABLE temp.{table}")


def is_adjusted(db: sqlite3.Connection) -> bool:
    """Whether any project has a history."""
    return db.execute("SELECT 1 FROM change LIMIT 1").fetchone() is not None


def adjusted_between(db: sqlite3.Connection, frame: Frame) -> Mapping[int, list[str]]:
    """Project's number → the adjustments that lie between the published plan and the current one."""
    found = histories(db) if is_adjusted(db) else {}
    ids = {
        pk: [one.adjustment for one in between((e.changed for e in entries), frame)] for pk, entries in found.items()
    }
    return {pk: own for pk, own in ids.items() if own}


def _back(entries: Sequence[Entry], basis: str, frame: Frame) -> list[Entry]:
    wanted = taken_back([entry.changed for entry in entries], basis, frame)
    return [entry for entry in entries if any(entry.changed is one for one in wanted)]


def _past(db: sqlite3.Connection, pk: int, back: Sequence[Entry]) -> Past:
    text = db.execute("SELECT adjustable FROM main.project_text WHERE project = ?", (pk,)).fetchone()[0]
    lines = {entry.changed.field: entry.line for entry in reversed(back)}
    return Past(db, pk, undone(json.loads(text), [entry.changed for entry in back]), lines)


def is_laid(db: sqlite3.Connection) -> bool:
    """Whether this connection's tables are other than the index's own."""
    return db.execute("SELECT 1 FROM temp.sqlite_master WHERE name = 'past'").fetchone() is not None


def _make(db: sqlite3.Connection) -> None:
    db.execute("CREATE TEMP TABLE past (pk INTEGER PRIMARY KEY)")
    for table in COPIED:
        db.execute(f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table}")
        for n, columns in enumerate(_INDEXES[table]):
            db.execute(f"CREATE INDEX temp.past_{table}_{n} ON {table} ({columns})")
    for table in VIEWED:
        db.execute(f"CREATE TEMP TABLE past_{table} AS SELECT * FROM main.{table} WHERE 0")
        db.execute(f"CREATE INDEX temp.past_{table}_0 ON past_{table} (project)")
        db.execute(
            f"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} WHERE project NOT IN (SELECT pk FROM temp.past) "
            f"UNION ALL SELECT * FROM temp.past_{table}"
        )


def _patch(db: sqlite3.Connection, pks: Iterable[int], rows: Rows) -> None:
    """Takes back what was laid before, then puts the rows of these projects in place of the index's."""
    for table in COPIED:
        key = "pk" if table == "project" else "project"
        among = f"{key} IN (SELECT pk FROM temp.past)"
        db.execute(f"DELETE FROM temp.{table} WHERE {among}")
        db.execute(f"INSERT INTO temp.{table} SELECT * FROM main.{table} WHERE {among}")
    db.execute("DELETE FROM temp.past")
    db.executemany("INSERT INTO temp.past VALUES (?)", [(pk,) for pk in pks])
    for table in COPIED:
        key = "pk" if table == "project" else "project"
        db.execute(f"DELETE FROM temp.{table} WHERE {key} IN (SELECT pk FROM temp.past)")
        _insert(db, table, rows.get(table, ()))
    for table in VIEWED:
        db.execute(f"DELETE FROM temp.past_{table}")
        _insert(db, f"past_{table}", rows.get(table, ()))


def _insert(db: sqlite3.Connection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    if rows:
        db.executemany(f"INSERT INTO temp.{table} VALUES ({','.join('?' * len(rows[0]))})", rows)
