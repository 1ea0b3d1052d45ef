"""The breakdown of a schedule (目标分解): what each year, quarter and month asks for, in steps and in money."""

from collections.abc import Iterator, Mapping

from keyproj.base.amount import format_amount
from keyproj.base.errors import Refused
from keyproj.base.months import months_of
from keyproj.base.report import Table
from keyproj.base.text import Folded, Names, Text
from keyproj.index.schedules import Scheduled
from keyproj.reports.ask import Ask
from keyproj.reports.schedule_steps import Lines, column
from keyproj.schedule.backward import backward
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.money import TooMuch
from keyproj.schedule.network import network
from keyproj.schedule.spread import spread
from keyproj.schedule.targets import Target, placed, targets

COLUMNS = (
    column("period", "text"),
    column("at_work", "text", quiet=True),
    column("going_on", "text"),
    column("finished", "text"),
    column("by_schedule", "yuan"),
    column("in_plan", "yuan"),
)


def targets_table(ask: Ask, found: Scheduled, deadline: int, calendar: Calendar, known: Lines) -> Table:
    """A row for the year, each quarter and each month, back from the deadline, an ordinal.

    Raises Refused where the months that the plan gives don't fit it, Beyond.
    """
    year = ask.period.year
    net = network(found.steps)
    moments = placed(net, calendar, backward(net, calendar, deadline))
    money, planned = _money(ask, found, deadline, calendar), _planned(ask, found.pk)
    rows = [
        (each.period, *_steps(each, known), *(_sum(each.period, part) for part in (money, planned)))
        for each in targets(found.steps, moments, year)
    ]
    return Table("targets", Text("schedule.table.targets", {"year": year}), COLUMNS, rows)


def _steps(target: Target, known: Lines) -> Iterator[Names | Folded]:
    """At work, of them those that go on after the period, and those that finish. People get names by the month."""
    going_on = tuple(id for id in target.at_work if id not in target.finished)
    for ids in (target.at_work, going_on, target.finished):
        names = tuple(known[id][0] for id in ids)
        month = "-" in target.period and "Q" not in target.period
        yield Names(names) if month or not names else Folded(names, Text("schedule.steps", {"count": len(names)}))


def targets_notes(table: Table, year: int) -> Iterator[Text]:
    """How the year was broken down, and what there is not to break down."""
    yield Text("note.schedule_targets")
    _, at_work, *_, by_schedule, _ = table.rows[0]
    if not at_work.names:
        yield Text("note.schedule_idle_year", {"year": year})
    if by_schedule is None:
        yield Text("note.schedule_no_money", {"year": year})


def _money(ask: Ask, found: Scheduled, deadline: int, calendar: Calendar) -> dict[str, int]:
    """Month → yuan by the schedule; nothing without an annual plan."""
    year = ask.period.year
    row = ask.db.execute("SELECT investment FROM plan WHERE project = ? AND year = ?", (found.pk, year)).fetchone()
    if row is None or row[0] is None:
        return {}
    sources = ask.db.execute(
        "SELECT month, yuan, spread_from FROM target WHERE project = ? AND month BETWEEN ? AND ? ORDER BY month",
        (found.pk, f"{year}-01", f"{year}-12"),
    ).fetchall()
    given = {month: yuan for month, yuan, source in sources if source is None}
    quarters = None
    if not any(source == "year" for _, _, source in sources):
        amounts = [yuan for _, yuan, _ in sources]
        quarters = [sum(amounts[first : first + 3]) for first in range(0, 12, 3)]
    try:
        return spread(found.steps, calendar, deadline, year, (row[0], quarters, given))
    except TooMuch as error:
        args = {"period": error.period, "yuan": format_amount(error.yuan), "given": format_amount(error.given)}
        raise Refused("error.schedule_too_much", **args) from None


def _planned(ask: Ask, pk: int) -> dict[str, int]:
    return dict(ask.db.execute("SELECT month, yuan FROM target WHERE project = ?", (pk,)).fetchall())


def _sum(period: str, money: Mapping[str, int]) -> int | None:
    """What the months of a period (`2023`, `2023-Q2`, `2023-06`) make; None where none of them has anything."""
    year, _, part = period.partition("-")
    months = months_of(int(year))
    if part.startswith("Q"):
        months = months[3 * int(part[1:]) - 3 : 3 * int(part[1:])]
    elif part:
        months = [period]
    amounts = [money[month] for month in months if month in money]
    return sum(amounts) if amounts else None
