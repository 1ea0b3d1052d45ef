"""The forecasts of all projects that have steps, against their deadlines, the worst first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Names, Term, Text
from keyproj.index.office_calendar import office_calendar
from keyproj.index.schedules import Scheduled, stated
from keyproj.reports.ask import Ask
from keyproj.reports.periods import period_text
from keyproj.reports.schedule import FINISH, finish_row
from keyproj.reports.schedule_steps import column
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import Beyond
from keyproj.schedule.forward import forward
from keyproj.schedule.network import network
from keyproj.schedule.plan import finish
from keyproj.schedule.planned import Finish

COLUMNS = (
    Column("project", "text"),
    Column("name", "text"),
    Column("county", "text"),
    Column("stage", "text"),
    *FINISH[:-1],
    column("steps", "count"),
    column("steps_done", "count"),
    replace(FINISH[-1], quiet=True),
)

_UNDER_WAY = "IN (SELECT project FROM fact WHERE stage NOT IN ('竣工', '调出'))"
"""Nothing is forecast of what is over, unless the filter names its stage."""

_SELECTED = """
SELECT project, id, name, county, stage FROM fact WHERE project {among} AND project IN (SELECT project FROM step)
"""


class Forecast(NamedTuple):
    """A project with its forecast, None where its steps can't be counted; how many steps, and how many are done."""

    id: str
    name: str
    county: str
    stage: str
    finish: Finish | None
    steps: int = 0
    done: int = 0


def all_schedules(ask: Ask) -> Report:
    """The selected projects that have steps, except what is over."""
    calendar = office_calendar(ask.db)
    found = sorted(_forecasts(ask, calendar), key=_worst)
    counted = [one for one in found if one.finish is not None]
    rows = [_row(one, one.finish) for one in found if one.finish is not None]
    args = {"ledger": ask.policy.title, "year": ask.period.year, "period": period_text(ask.period)}
    return Report(
        name="schedule",
        title=Text("schedule.all.title", args),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=[Table("schedules", Text("schedule.table.schedules"), COLUMNS, rows)],
        lead=[_lead(counted)],
        notes=[*ask.unread, *_uncounted(found), *ask.filter_notes(), *_notes(counted, calendar)],
        style=ask.policy.style,
        exit_code=1 if ask.unread or len(counted) < len(found) else 0,
    )


def _forecasts(ask: Ask, calendar: Calendar) -> Iterator[Forecast]:
    among = "IN (SELECT project FROM fact)" if ask.chosen.stage else _UNDER_WAY
    counted: dict[int, tuple[Finish | None, int, int]] = {}
    for each in stated(ask.db, among):
        one = each.on(ask.period.as_of.isoformat())
        done = sum(step.finished is not None for step in one.steps)
        counted[one.pk] = (_finish(one, calendar, ask.period.as_of.toordinal()), len(one.steps), done)
    for pk, *row in ask.db.execute(_SELECTED.format(among=among)):
        yield Forecast(*row, *counted.get(pk, (None,)))


def _finish(one: Scheduled, calendar: Calendar, today: int) -> Finish | None:
    net = network(one.steps)
    try:
        return finish(net, calendar, forward(net, calendar, today, today), one.deadline)
    except Beyond:
        return None


def _worst(one: Forecast) -> tuple[bool, int, int, str]:
    """By days late; what has no deadline comes last, by id."""
    late, working = (one.finish.overrun_days, one.finish.overrun_working_days) if one.finish else (None, None)
    return (late is None, -(late or 0), -(working or 0), one.id)


def _row(one: Forecast, finish: Finish) -> Sequence[Any]:
    *head, provisional = finish_row(finish)
    return (one.id, one.name, one.county, Term("word", one.stage), *head, one.steps, one.done, provisional)


def _lead(counted: Sequence[Forecast]) -> Text:
    late = [one.finish.overrun_days for one in counted if one.finish and one.finish.overrun_days is not None]
    count = {"late": sum(days > 0 for days in late), "on_time": sum(days <= 0 for days in late)}
    return Text("schedule.all.lead", {"count": len(counted), **count, "open": len(counted) - len(late)})


def _uncounted(found: Sequence[Forecast]) -> Iterator[Text]:
    ids = [one.id for one in found if one.finish is None]
    if ids:
        shown = Names((*ids[:3], *(["…"] if len(ids) > 3 else [])))
        yield Text("note.schedule_uncounted", {"count": len(ids), "ids": shown})


def _notes(counted: Sequence[Forecast], calendar: Calendar) -> Iterator[Text]:
    if any((one.finish.overrun_days or 0) < 0 for one in counted if one.finish):
        yield Text("note.schedule_early")
    leaning = sum(one.finish is not None and one.finish.provisional for one in counted)
    if leaning:
        yield Text("note.schedule_provisional_count", {"day": calendar.provisional_from, "count": leaning})
