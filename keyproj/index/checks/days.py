"""Rules on days: nothing has happened that lies in the future."""

from collections.abc import Iterator

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger, field_line

_LISTS = (
    ("progress", "report", "month", "month > substr(:today, 1, 7)"),
    ("progress", "report", "reported", "reported > :today"),
    ("suspended", "suspension", "since", "since > :today"),
    ("formalities", "formality", "date", "date > :today AND state = '已完成'"),
    ("schedule.steps", "step", "started", "started > :today"),
    ("schedule.steps", "step", "done", "done > :today"),
)
"""Lists of a project's file: their field, their table, what it says, and when that lies in the future."""

_FACTS = " UNION ALL ".join(
    f"SELECT '{field}.' || n || '.{column}', {column}, line FROM {table} WHERE project = :project AND {ahead}"
    for field, table, column, ahead in _LISTS
)

_ONCE = ("started", "completed", "in_statistics", "listing.date", "removed.date")
"""What a project's file says once, in the order of the query."""

_FORMER = "SELECT DISTINCT former, until FROM responsible WHERE project = ? AND former IS NOT NULL AND until > ?"


def nothing_is_ahead(ledger: Ledger) -> Iterator[Problem]:
    """K252: something that is said to have happened, or a month reported, on a day after today."""
    today = ledger.today.isoformat() if ledger.today else ""
    found = ledger.db.execute(
        "SELECT p.pk, file.path, t.lines, p.started, p.completed, p.in_statistics, p.listed, p.removed "
        "FROM project p JOIN file ON file.pk = p.pk JOIN project_text t ON t.project = p.pk WHERE p.newest > ?",
        (today,),
    )
    for pk, path, lines, *days in found.fetchall():
        for field, day in zip(_ONCE, days, strict=True):
            if day is not None and day > today:
                yield _ahead(path, field, day, field_line(lines, field.partition(".")[0]), today)
        for field, day, line in ledger.db.execute(_FACTS, {"project": pk, "today": today}):
            yield _ahead(path, field, day, line, today)
        for n, day in ledger.db.execute(_FORMER, (pk, today)):
            line = field_line(lines, "former_responsibility")
            yield _ahead(path, f"former_responsibility.{n}.until", day, line, today)


def _ahead(path: str, field: str, day: str, line: int, today: str) -> Problem:
    return Problem("K252", path, Place(line, 1, 0), field, {"seen": day, "today": today})
