"""What was proposed, signed, decided, issued, answered or closed between two states."""

import sqlite3
from collections.abc import Iterator
from typing import Any

from keyproj.base.report import Column, Table
from keyproj.base.text import Term, Text
from keyproj.reports.diff_sides import Sides

_COLUMNS = (
    Column("paper", "text", Text("diff.column.paper")), Column("event", "text", Text("diff.column.event")),
    Column("date", "date", Text("diff.column.date")), Column("by", "text", Text("diff.column.signed_by")),
    Column("detail", "text"), Column("change", "text", Text("diff.column.change")),
)  # fmt: skip

_EVENTS = """
SELECT id AS paper, 'proposed' AS event, proposed AS day, proposed_by AS who, reason AS detail FROM adjustment
UNION ALL SELECT id, 'withdrawn', withdrawn, withdrawn_by, withdrawn_reason FROM adjustment WHERE withdrawn IS NOT NULL
UNION ALL SELECT id, 'applied', applied, applied_by, NULL FROM adjustment WHERE applied IS NOT NULL
UNION ALL SELECT a.id, 'signed', s.date, s.name, s.opinion FROM adjustment_signature s JOIN adjustment a USING (file)
  WHERE s.name IS NOT NULL
UNION ALL SELECT id, 'issued', issued, issued_by, project FROM slip
UNION ALL SELECT s.id, 'answered', a.date, a.by, s.project FROM slip_answer a JOIN slip s USING (file)
UNION ALL SELECT id, 'cleared', cleared, cleared_by, project FROM slip WHERE cleared IS NOT NULL
UNION ALL SELECT id, 'exempted', signed, signed_by, project FROM exemption
UNION ALL SELECT id, 'closed', closed, closed_by, document FROM close
UNION ALL SELECT id, 'reopened', reopened, reopened_by, reopened_reason FROM close WHERE reopened IS NOT NULL
"""


_OF = """
SELECT id, project FROM adjustment JOIN adjustment_item USING (file)
UNION SELECT id, project FROM slip UNION SELECT id, project FROM exemption
"""


def papers_table(sides: Sides) -> Table:
    """The table `papers`: each event that one state has and the other has not; what is gone was taken back.

    With a filter only papers on its projects.
    """
    old, new = (set(_events(ask.db, sides.among)) for ask in (sides.before, sides.after))
    rows = [*_rows(new - old, "written"), *_rows(old - new, "taken_back")]
    return Table("papers", Text("diff.table.papers"), _COLUMNS, rows)


def _events(db: sqlite3.Connection, among: frozenset[str] | None) -> Iterator[tuple[Any, ...]]:
    if among is None:
        yield from db.execute(_EVENTS)
    else:
        papers = {paper for paper, project in db.execute(_OF) if project in among}
        yield from (event for event in db.execute(_EVENTS) if event[0] in papers)


def _rows(events: set[tuple[Any, ...]], change: str) -> Iterator[tuple[Any, ...]]:
    for paper, event, day, who, detail in sorted(events, key=lambda event: (event[2] or "", *map(str, event))):
        yield paper, Term("diff.event", event), day, who, detail, Term("diff.paper", change)
