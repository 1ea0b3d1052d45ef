"""What a command says that has put months into a plan: one line for people, a row a month for scripts."""

from keyproj.actions.entry import in_wan
from keyproj.actions.find import Found
from keyproj.actions.schedule import Planning
from keyproj.base.report import Column, Report, Style, Table
from keyproj.base.text import Text

COLUMNS = (
    Column("project", "text"),
    Column("month", "month"),
    Column("planned", "yuan"),
    Column("written", "bool", Text("schedule.column.written")),
)


def report(found: Found, planning: Planning, ledger: str, year: int) -> Report:
    """The report on the months of one plan that were written, or would be."""
    rows = [(found.id, month, yuan, month in planning.new) for month, yuan in planning.months.items()]
    args = {
        "id": found.id,
        "name": found.name,
        "file": found.path,
        "year": year,
        "count": len(planning.new),
        "total": in_wan(sum(planning.months.values())),
    }
    return Report(
        name="schedule",
        title=Text("schedule.write.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=None,
        tables=[Table("months", Text("schedule.write.table"), COLUMNS, rows)],
        style=Style(unit="万元", decimals=0),
        closing=Text("schedule.write.done" if planning.new else "schedule.write.same", args),
    )
