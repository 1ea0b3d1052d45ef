"""What is said of months that were closed, or of one that was opened again."""

from collections.abc import Sequence

from keyproj.actions.close import Frozen
from keyproj.actions.close_figures import DIMENSIONS, Figure, Said, Standing
from keyproj.actions.close_reopen import Reopened
from keyproj.base.amount import format_amount
from keyproj.base.report import Column, Report, Style, Table
from keyproj.base.text import Text

COLUMNS = (
    Column("month", "month"),
    Column("closed", "date", Text("close.column.closed")),
    Column("by", "text", Text("close.column.by")),
    Column("document", "text", Text("close.column.document")),
    Column("projects", "count", Text("close.column.projects")),
    Column("investment", "yuan", Text("close.column.investment")),
    Column("year_to_date", "yuan", Text("close.column.year_to_date")),
    Column("unreported", "count", Text("close.column.unreported")),
    Column("file", "text"),
)
CLASSES = (
    Column("month", "month"),
    Column("dimension", "text", Text("close.column.dimension")),
    Column("class", "text"),
    Column("projects", "count", Text("close.column.projects")),
    Column("investment", "yuan", Text("close.column.investment")),
    Column("year_to_date", "yuan", Text("close.column.year_to_date")),
)
FIGURES = (
    Column("month", "month"),
    *(Column(id, "text") for id in ("project", "name", "sector", "county")),
    Column("investment", "yuan", Text("close.column.investment")),
)
REOPENED = (
    Column("month", "month"),
    Column("closed", "date", Text("close.column.closed")),
    Column("reopened", "date", Text("close.column.reopened")),
    Column("by", "text", Text("close.column.reopened_by")),
    Column("reason", "text", Text("close.column.reason")),
    Column("file", "text"),
)


def close_report(months: Sequence[Frozen], said: Said, ledger: str, style: Style, done: bool) -> Report:
    """The report on months that were closed, or would be; the figures of each project are for programs."""
    rows = [
        (
            *(one.month, said.day.isoformat(), said.by, said.document or None),
            *(*one.standing.total, len(one.standing.silent), one.change.path),
        )
        for one in months
    ]
    classes = [
        (one.month, Text(f"dimension.{name}"), label, *totals)
        for one in months
        for name in DIMENSIONS
        for label, totals in one.standing.classes[name].items()
    ]
    figures = [(one.month, *figure[:5]) for one in months for figure in _counted(one.standing)]
    uncounted = [(one.month, *figure[:5]) for one in months for figure in one.standing.uncounted]
    total = {"projects": rows[-1][4], "money": format_amount(rows[-1][5]), "year": format_amount(rows[-1][6])}
    beside = len(months[-1].standing.uncounted)
    outside = Text("close.outside", {"count": beside}) if beside else ""
    args = {"months": ", ".join(one.month for one in months), "last": months[-1].month, "outside": outside, **total}
    return Report(
        name="close",
        title=Text("close.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=said.day,
        tables=[
            Table("closes", Text("close.table"), COLUMNS, rows),
            Table("classes", Text("close.classes"), CLASSES, classes, quiet=True),
            Table("figures", Text("close.figures"), FIGURES, figures, quiet=True),
            Table("uncounted", Text("close.uncounted"), FIGURES, uncounted, quiet=True),
        ],
        style=style,
        closing=Text("close.done" if done else "close.dry_run", args),
    )


def _counted(found: Standing) -> list[Figure]:
    """The figures that the totals add up, and the projects that owed one."""
    return [*(figure for figure in found.figures if figure.counted), *found.silent]


def reopen_report(one: Reopened, ledger: str) -> Report:
    """The report on a month that was opened again, or would be."""
    row = (one.month, one.closed, one.day.isoformat(), one.by, one.reason, one.change.path)
    return Report(
        name="close",
        title=Text("close.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=one.day,
        tables=[Table("reopened", Text("close.reopened_table"), REOPENED, [row])],
        closing=Text("close.reopened", {"month": one.month, "by": one.by, "where": f"{one.change.path}:{one.line}"}),
    )
