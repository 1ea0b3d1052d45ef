"""The wall chart for programs: a row a project with exact dates and money, its bars and marks, the months' targets."""

from collections.abc import Iterator, Sequence
from typing import Any

from keyproj.base.chart import Bar, ChartRow, Subtotal
from keyproj.base.report import Column, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Term, Text
from keyproj.reports.chart_people import TIERS
from keyproj.reports.chart_rows import Entry


def _column(id: str, kind: str, *, quiet: bool = False) -> Column:
    return Column(id, kind, Text(f"chart.column.{id}"), quiet=quiet)


_MONTHS = tuple(Column(f"month_{n:02d}", "text", Text(f"month.{n}")) for n in range(1, 13))
COLUMNS = (
    Column("project", "text"),
    Column("name", "text"),
    Column("county", "text"),
    Column("sector", "text"),
    Column("stage", "text"),
    _column("level", "level"),
    Column("unreported", "bool"),
    _column("reasons", "text"),
    *(_column(key, "text") for key in TIERS),
    _column("planned_from", "date"),
    _column("planned_to", "date"),
    _column("worked_from", "date"),
    _column("worked_to", "date"),
    _column("deadline", "date"),
    Column("annual_plan", "yuan"),
    Column("plan_to_date", "yuan"),
    Column("actual_to_date", "yuan"),
    Column("completion_rate", "rate", bar=True),
    *_MONTHS,
)
BARS = (
    Column("project", "text"),
    *(_column(id, kind) for id, kind in (("bar", "text"), ("since", "date"), ("until", "date"))),
)
MARKS = (
    Column("project", "text"),
    _column("mark", "text"),
    _column("day", "date"),
    Column("name", "text"),
    _column("done", "bool"),
)
TARGETS = (Column("project", "text"), Column("month", "month"), _column("state", "text"), _column("target", "text"))


def tables(entries: Sequence[Entry], total: Subtotal) -> list[Table]:
    """The chart by its rows; what does not fit one row stands in tables of its own, for programs."""
    rows = [_row(entry) for entry in entries]
    every = [entry.row for entry in entries]
    return [
        Table("chart", Text("chart.table.chart"), COLUMNS, rows, _total(entries, total)),
        Table("bars", Text("chart.table.bars"), BARS, [bar for row in every for bar in bars(row)], quiet=True),
        Table("marks", Text("chart.table.marks"), MARKS, [mark for row in every for mark in _marks(row)], quiet=True),
        Table("targets", Text("chart.table.targets"), TARGETS, [t for row in every for t in _targets(row)], quiet=True),
    ]


def _row(entry: Entry) -> Sequence[Any]:
    row, project = entry.row, entry.project
    people = {key: " ".join(filter(None, person[1:])) for key, person in entry.people.items()}
    plan, states = row.planned, {target.month[5:]: Term("chart.state", target.state) for target in row.targets}
    return (
        *(
            row.id,
            row.name,
            project.county,
            project.sector,
            Term("word", row.stage),
            row.level,
            row.unreported,
            row.note,
        ),
        *(people.get(key) for key in TIERS),
        *((plan.since, plan.until) if plan else (None, None)),
        *((row.done[0].since, row.done[-1].until) if row.done else (None, None)),
        next((mark.day for mark in row.marks if mark.kind == "deadline"), None),
        *_amounts(row.plan_yuan, row.due_yuan, row.done_yuan),
        *(states.get(f"{n:02d}") for n in range(1, 13)),
    )


def _amounts(plan: int | None, due: int | None, done: int | None) -> Sequence[Any]:
    return plan, due, done, Rate(done, plan) if done is not None and plan is not None else None


def _total(entries: Sequence[Entry], total: Subtotal) -> Sequence[Any]:
    due = sum(entry.row.due_yuan or 0 for entry in entries)
    money = {"project": Term("word", "合计"), "annual_plan": total.plan_yuan, "plan_to_date": due}
    money |= {"actual_to_date": total.done_yuan, "completion_rate": Rate(total.done_yuan, total.plan_yuan)}
    return [money.get(column.id) for column in COLUMNS]


def bars(row: ChartRow) -> Iterator[Sequence[Any]]:
    """A row for each bar of a project or a step: what it is, its first day, its last, None where no end is stated."""
    named: list[tuple[str, Bar | None]] = [("planned", row.planned), *(("done", bar) for bar in row.done)]
    for name, bar in (*named, ("latest", row.latest)):
        if bar is not None:
            yield row.id, Term("chart.bar", name), bar.since, bar.until


def _marks(row: ChartRow) -> Iterator[Sequence[Any]]:
    for mark in row.marks:
        yield (
            row.id,
            Term("chart.mark", mark.kind),
            mark.day,
            mark.name if mark.kind == "milestone" else None,
            mark.done,
        )


def _targets(row: ChartRow) -> Iterator[Sequence[Any]]:
    for target in row.targets:
        yield row.id, target.month, Term("chart.state", target.state), target.text
