"""What is said of a slip that was answered or cleared: one line for people, a row for scripts."""

from datetime import date
from typing import Any

from keyproj.actions.slip_find import FoundSlip
from keyproj.actions.slip_settle import Settled
from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Text

COLUMNS = (
    Column("slip", "text", Text("slip.column.slip")),
    Column("project", "text"),
    Column("name", "text"),
    Column("by", "text", Text("slip.column.by")),
    Column("date", "date", Text("slip.column.date")),
    Column("due", "date", Text("slip.column.due")),
    Column("days_late", "days", Text("slip.column.days_late")),
    Column("file", "text"),
    Column("line", "line"),
)


def answer_report(found: FoundSlip, settled: Settled, by: str, day: date, ledger: str) -> Report:
    """The report on a written report that was recorded, or would be."""
    late = (day - settled.slip.due).days
    said = Text("slip.answer.late", {"days": late}) if late > 0 else Text("slip.answer.in_time")
    args = {"by": by, "day": day.isoformat(), "late": said}
    return _report("answer", found, settled, "done" if settled.change else "same", args, ledger)


def clear_report(found: FoundSlip, settled: Settled, by: str, day: date, ledger: str) -> Report:
    """The report on a slip that was cleared, or would be."""
    return _report("clear", found, settled, "done", {"by": by, "day": day.isoformat()}, ledger)


def _report(action: str, found: FoundSlip, settled: Settled, done: str, args: dict[str, Any], ledger: str) -> Report:
    slip = settled.slip
    late = (date.fromisoformat(args["day"]) - slip.due).days
    where = {"id": slip.id, "name": found.name, "where": f"{found.path}:{settled.line}"}
    row = (
        *(slip.id, slip.project, found.name, args["by"], args["day"], slip.due.isoformat()),
        *(late if action == "answer" and late > 0 else None, found.path, settled.line),
    )
    return Report(
        name=f"slip {action}",
        title=Text(f"slip.{action}.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=None,
        tables=[Table(action, Text(f"slip.{action}.table"), COLUMNS, [row])],
        closing=Text(f"slip.{action}.{done}", args | where),
    )
