"""The months that were closed: by whom, with what figures, and what was corrected in them afterwards."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Term, Text
from keyproj.index.closing import Correction, corrections
from keyproj.index.settings import settings
from keyproj.reports.unread import unread_notes

COLUMNS = (
    Column("month", "month"),
    Column("state", "text", Text("close.column.state")),
    Column("closed", "date", Text("close.column.closed")),
    Column("by", "text", Text("close.column.by")),
    Column("document", "text", Text("close.column.document")),
    Column("projects", "count", Text("close.column.projects")),
    Column("investment", "yuan", Text("close.column.investment")),
    Column("year_to_date", "yuan", Text("close.column.year_to_date")),
    Column("unreported", "count", Text("close.column.unreported")),
    Column("corrections", "count", Text("close.column.corrections")),
    Column("reopened", "date", Text("close.column.reopened")),
    Column("reason", "text", Text("close.column.reason")),
    Column("file", "text"),
)

CORRECTIONS = (
    Column("month", "month"),
    Column("project", "text"),
    Column("name", "text"),
    Column("county", "text"),
    Column("old", "yuan", Text("close.column.old")),
    Column("new", "yuan", Text("close.column.new")),
    Column("difference", "yuan"),
    Column("reported", "date", Text("close.column.reported")),
    Column("reason", "text", Text("close.column.correction_reason")),
)

_CLOSES = (
    "SELECT c.month, c.reopened, c.closed, c.closed_by, c.document, c.projects, c.investment, c.year_to_date, "
    "(SELECT count(*) FROM close_figure f WHERE f.file = c.file AND f.yuan IS NULL), c.reopened_reason, file.path "
    "FROM close c JOIN file ON file.pk = c.file ORDER BY c.month, c.id"
)


def closes(db: sqlite3.Connection, today: date) -> Report:
    """All closes by month, those that were withdrawn among them."""
    policy, corrected = settings(db), list(corrections(db))
    later = Counter(one.month for one in corrected)
    rows = []
    for month, reopened, closed, by, document, *figures, silent, reason, path in db.execute(_CLOSES):
        state = Term("close.state", "reopened" if reopened else "closed")
        after = 0 if reopened else later[month]
        rows.append((month, state, closed, by, document, *figures, silent, after, reopened, reason, path))
    changes = list(_corrections(db, corrected))
    unread = tuple(unread_notes(db))
    return Report(
        name="close",
        title=Text("close.title", {"ledger": policy.title}),
        ledger=policy.title,
        as_of=today,
        tables=[
            Table("closes", Text("close.table"), COLUMNS, rows, quiet=not rows),
            Table("corrections", Text("close.corrections"), CORRECTIONS, changes, quiet=not changes),
        ],
        lead=[] if rows else [Text("close.none")],
        notes=unread,
        style=replace(policy.style, unit="万元", decimals=_decimals(rows, changes)),
        exit_code=1 if unread else 0,
    )


def _decimals(rows: Sequence[tuple[Any, ...]], changes: Sequence[tuple[Any, ...]]) -> int:
    """As many decimals of 万元 as the finest amount has: the figures are those of the files, to the yuan."""
    amounts = [*(yuan for row in rows for yuan in row[6:8]), *(yuan for row in changes for yuan in row[4:7])]
    return max((len(f"{abs(yuan or 0) % 10_000:04d}".rstrip("0")) for yuan in amounts), default=0)


def _corrections(db: sqlite3.Connection, corrected: Iterable[Correction]) -> Iterator[tuple[object, ...]]:
    """Each correction, with what it changed; of a report that came late all of it is new."""
    for one in corrected:
        name, county = db.execute("SELECT name, county FROM project WHERE pk = ?", (one.pk,)).fetchone()
        amounts = (one.was, one.now, one.now - (one.was or 0))
        yield (one.month, one.project, name, county, *amounts, one.reported, one.reason)
