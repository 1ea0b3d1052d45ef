"""The months that were closed: by whom, with what figures, and what was corrected in them afterwards."""

import sqlite3
from collections import Counter
from datetime import date

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Term, Text
from keyproj.index.closing import corrections
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

_CLOSES = (
    "SELECT c.month, c.reopened, c.closed, c.closed_by, c.document, c.projects, c.investment, c.year_to_date, "
    "(SELECT count(*) FROM close_figure f WHERE f.file = c.file AND f.yuan IS NULL), c.reopened_reason, file.path "
    "FROM close c JOIN file ON file.pk = c.file ORDER BY c.month, c.id"
)


def closes(db: sqlite3.Connection, today: date) -> Report:
    """All closes by month, those that were withdrawn among them."""
    policy, later = settings(db), Counter(one.month for one in corrections(db))
    rows = []
    for month, reopened, closed, by, document, *figures, silent, reason, path in db.execute(_CLOSES):
        state = Term("close.state", "reopened" if reopened else "closed")
        after = 0 if reopened else later[month]
        rows.append((month, state, closed, by, document, *figures, silent, after, reopened, reason, path))
    unread = tuple(unread_notes(db))
    return Report(
        name="close",
        title=Text("close.title", {"ledger": policy.title}),
        ledger=policy.title,
        as_of=today,
        tables=[Table("closes", Text("close.table"), COLUMNS, rows, quiet=not rows)],
        lead=[] if rows else [Text("close.none")],
        notes=unread,
        style=policy.style,
        exit_code=1 if unread else 0,
    )
