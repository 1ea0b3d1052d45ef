"""SQL over the ledger's tables, for reading only."""

import re
import sqlite3
from pathlib import Path
from typing import Any

from keyproj.base.errors import WrongUse
from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Term, Text
from keyproj.index.checks.every import ledger_problems
from keyproj.index.checks.ledger import Ledger
from keyproj.index.layout import PROJECT_TABLES
from keyproj.index.problem_rows import args_text
from keyproj.index.settings import settings
from keyproj.reports.unread import unread_notes

_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
_FORBIDDEN_FUNCTIONS = {"load_extension", "randomblob", "zeroblob"}
PRIVATE = ("meta", "lateness")
"""Tables that say more of what was asked before than of the ledger."""

_STEPS = 10_000
"""Steps of SQLite's machine between two looks at the keyboard: Ctrl-C must end an endless query."""


MOST_ROWS = 1_000_000
"""More rows than anybody reads: a query without end stops here, before the memory does."""

_FAILURES = (
    sqlite3.OperationalError, sqlite3.ProgrammingError, sqlite3.DataError, sqlite3.Warning, OverflowError, ValueError,
)  # fmt: skip
"""What is wrong with the query, and says nothing against the index."""

_LONGEST = 10_000_000
"""Bytes of one value."""


def query(db: sqlite3.Connection, sql: str) -> Report:
    """The rows of a SELECT. Raises WrongUse for SQL that fails, or would do anything but read."""
    if not sql.strip():
        raise WrongUse("error.sql_empty")
    policy = settings(db)
    notes = unread_notes(db)
    _counted_only(db)
    denied: list[str] = []
    db.set_authorizer(lambda *args: _authorize(denied, *args))
    db.set_progress_handler(lambda: 0, _STEPS)
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    try:
        cursor = db.execute(sql)
        found = cursor.fetchmany(MOST_ROWS + 1)
    except _FAILURES as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise KeyboardInterrupt from None
        raise _wrong(denied, error) from None
    except sqlite3.DatabaseError as error:
        if denied or "authoriz" in str(error) or "prohibited" in str(error):
            raise _wrong(denied, error) from None
        raise
    finally:
        db.set_authorizer(None)
        db.set_progress_handler(None, 0)
    if cursor.description is None:
        raise WrongUse("error.sql_empty")
    if len(found) > MOST_ROWS:
        raise WrongUse("error.sql_rows", most=MOST_ROWS)
    return Report(
        name="query",
        title=Text("query.title", {"ledger": policy.title}),
        ledger=policy.title,
        as_of=None,
        tables=[_table([name for name, *_ in cursor.description], found)],
        notes=notes,
        style=policy.style,
        exit_code=1 if notes else 0,
    )


def _counted_only(db: sqlite3.Connection) -> None:
    """Hides what the reports do not count (projects whose id two files claim), and shows all problems as check does."""
    clashing = [pk for (pk,) in db.execute("SELECT pk FROM project WHERE clash")]
    if clashing:
        db.execute("CREATE TEMP VIEW project AS SELECT * FROM main.project WHERE NOT clash")
        for table in PROJECT_TABLES:
            db.execute(
                f"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} "
                "WHERE project NOT IN (SELECT pk FROM main.project WHERE clash)"
            )
    between = list(ledger_problems(Ledger(db)))
    if between:
        db.execute("CREATE TEMP TABLE problem AS SELECT * FROM main.problem")
        rows = [(p.path, p.path, p.code, p.severity, *p.place, p.field, args_text(p)) for p in between]
        db.executemany(
            "INSERT INTO temp.problem VALUES ((SELECT pk FROM file WHERE path = ?), ?, ?, ?, ?, ?, ?, ?, ?)", rows
        )


def _wrong(denied: list[str], error: Exception) -> WrongUse:
    return (
        WrongUse("error.sql_writes", cause=denied[0])
        if denied
        else WrongUse("error.sql", cause=Term("cause", str(error)))
    )


def _authorize(denied: list[str], action: int, first: str | None, second: str | None, *_: Any) -> int:
    if action in _ALLOWED and not (
        action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in _FORBIDDEN_FUNCTIONS
    ):
        return sqlite3.SQLITE_OK
    denied.append(" ".join(filter(None, [_ACTIONS.get(action, f"SQLite action {action}"), first or second])))
    return sqlite3.SQLITE_DENY


_ACTIONS = {
    getattr(sqlite3, f"SQLITE_{name}"): name
    for name in (
        "INSERT",
        "UPDATE",
        "DELETE",
        "ATTACH",
        "DETACH",
        "PRAGMA",
        "DROP_TABLE",
        "CREATE_TABLE",
        "TRANSACTION",
        "FUNCTION",
    )
}


def _table(names: list[str], found: list[tuple[Any, ...]]) -> Table:
    columns = []
    seen: dict[str, int] = {}
    for n, name in enumerate(names):
        seen[name] = seen.get(name, 0) + 1
        id = name if seen[name] == 1 else f"{name}_{seen[name]}"
        values = [row[n] for row in found if row[n] is not None]
        numeric = bool(values) and all(isinstance(value, int) for value in values)
        columns.append(Column(id, "count" if numeric else "text", Text("literal", {"text": id})))
    rows = [[_plain(value) for value in row] for row in found]
    return Table("rows", Text("query.rows"), columns, rows)


def _plain(value: Any) -> Any:
    """Bytes as hexadecimal digits; a fraction that SQLite computed as its text."""
    return value.hex() if isinstance(value, bytes) else str(value) if isinstance(value, float) else value


def tables(db: sqlite3.Connection) -> Report:
    """What the tables hold: each column with its type and meaning."""
    policy = settings(db)
    layout = (Path(__file__).parent.parent / "index" / "layout.sql").read_text("utf-8")
    shown = []
    for name in re.findall(r"CREATE TABLE (\w+)", layout):
        if name in PRIVATE:
            continue
        rows = [
            (column, kind.lower(), Text(f"sql.{name}.{column}"))
            for _, column, kind, *_ in db.execute(f"PRAGMA table_info({name})")
        ]
        columns = (Column("column", "text"), Column("type", "text"), Column("meaning", "text"))
        shown.append(Table(name, Text("query.table", {"name": name, "meaning": Text(f"sql.{name}")}), columns, rows))
    return Report("tables", Text("query.tables"), policy.title, None, shown)
