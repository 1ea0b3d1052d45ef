"""One project's wall chart: the project, and below it its steps both ways on a scale of all their months."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from sqlite3 import Connection

from keyproj.base.chart import ChartGroup, ChartReport, ChartRow
from keyproj.base.errors import KeyprojError
from keyproj.base.filter import Filter
from keyproj.base.period import Period
from keyproj.base.report import Table
from keyproj.base.text import Names, Text
from keyproj.index.office_calendar import office_calendar
from keyproj.index.schedules import one_schedule
from keyproj.reports.ask import Ask
from keyproj.reports.chart import level_styles, policy_note
from keyproj.reports.chart_groups import subtotal
from keyproj.reports.chart_rows import entries
from keyproj.reports.chart_step_rows import months, step_row
from keyproj.reports.chart_tables import BARS, bars, tables
from keyproj.reports.schedule_lead import OVER, finish_text
from keyproj.reports.schedule_steps import Lines, steps_table
from keyproj.reports.show import missing
from keyproj.rules.warning import Policy
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import Beyond
from keyproj.schedule.plan import plan
from keyproj.schedule.planned import Plan


def asked_for(db: Connection, period: Callable[[int], Period], id: str, basis: str) -> Ask:
    """The selection of one project. Raises WrongUse and KeyprojError, as where its file has errors."""
    if not db.execute("SELECT 1 FROM project WHERE id = ?", (id,)).fetchone():
        raise missing(db, id)
    return Ask.of(db, period, Filter(project=(id,)), basis=basis)


def chart_of_one(ask: Ask, policy: Policy, id: str) -> ChartReport:
    """The chart of the one project that `ask` selects. Raises WrongUse and KeyprojError."""
    entry = next(iter(entries(ask, policy)), None)
    if entry is None:
        raise missing(ask.db, id)
    steps = ask.db.execute("SELECT id, name, line FROM step WHERE project = ?", (entry.project.pk,))
    known: Lines = {step: (name, line) for step, name, line in steps}
    calendar = office_calendar(ask.db)
    made = _made(ask, id, calendar)
    rows = [step_row(one, known[one.step.id][0], ask.period.as_of) for one in made.steps]
    total = subtotal([entry])
    title = {"id": entry.row.id, "name": entry.row.name, "as_of": ask.period.as_of}
    return ChartReport(
        name="chart",
        title=Text("chart.title.one", title),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=[*tables([entry], total), *_tables(made, known, rows)],
        lead=list(_lead(made, entry.row.stage)),
        notes=[*ask.unread, policy_note(policy), *_asked(ask), *_notes(made, calendar, known)],
        style=replace(ask.policy.style, unit="万元", decimals=0),
        exit_code=1 if ask.unread else 0,
        office=ask.policy.office,
        today=ask.period.as_of,
        months=months([entry.row, *rows], ask.period.as_of),
        groups=[ChartGroup(Text("chart.group.project"), [entry.row]), ChartGroup(Text("chart.group.steps"), rows)],
        total=total,
        levels=level_styles(policy),
        steps=True,
    )


def _made(ask: Ask, id: str, calendar: Calendar) -> Plan:
    """The schedule on the period's last day, empty without steps."""
    stand, today = one_schedule(ask.db, id, ask.period.as_of.isoformat()), ask.period.as_of.toordinal()
    if stand is None:
        return Plan((), None)
    try:
        return plan(stand.steps, calendar, min(stand.begins, today), stand.deadline, today)
    except Beyond:
        raise KeyprojError("error.schedule_beyond", seen=id) from None


def _tables(made: Plan, known: Lines, rows: Sequence[ChartRow]) -> list[Table]:
    of_steps = [bar for row in rows for bar in bars(row)]
    columns = [replace(BARS[0], id="step", heading=Text("schedule.column.step")), *BARS[1:]]
    return [steps_table(made, known), Table("step_bars", Text("chart.table.step_bars"), columns, of_steps, quiet=True)]


def _lead(made: Plan, stage: str) -> Iterator[Text]:
    if made.finish is None:
        yield Text("chart.lead.no_steps")
        return
    done = all(one.step.finished is not None for one in made.steps)
    if stage in OVER and not done:
        yield Text(f"schedule.lead.over.{stage}")
    yield finish_text(made.finish, done)


def _asked(ask: Ask) -> Iterator[Text]:
    """Up to when reports count and on what basis, without the choice of the project, which the title names."""
    yield from replace(ask, chosen=Filter()).filter_notes()


def _notes(made: Plan, calendar: Calendar, known: Lines) -> Iterator[Text]:
    if made.steps:
        yield Text("note.chart_days")
    leaning = tuple(known[one.step.id][0] for one in made.steps if one.early_provisional or one.late_provisional)
    if leaning:
        yield Text("note.schedule_provisional", {"day": calendar.provisional_from, "steps": Names(leaning)})
