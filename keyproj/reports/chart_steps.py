"""One project's wall chart: the project, and below it its steps both ways on a scale of all their months."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from keyproj.base.chart import Bar, ChartGroup, ChartReport, ChartRow, Mark
from keyproj.base.errors import KeyprojError
from keyproj.base.report import Table
from keyproj.base.text import Text
from keyproj.index.office_calendar import office_calendar
from keyproj.index.schedules import one_schedule
from keyproj.reports.ask import Ask
from keyproj.reports.chart import level_styles, policy_note
from keyproj.reports.chart_groups import subtotal
from keyproj.reports.chart_rows import entries
from keyproj.reports.chart_tables import BARS, bars, tables
from keyproj.reports.schedule_lead import finish_text
from keyproj.reports.schedule_steps import Lines, steps_table
from keyproj.reports.schedule_words import kind_of
from keyproj.reports.show import missing
from keyproj.rules.warning import Policy
from keyproj.schedule.days import Beyond
from keyproj.schedule.plan import plan
from keyproj.schedule.planned import Plan, Planned


def chart_of_one(ask: Ask, policy: Policy, id: str) -> ChartReport:
    """The chart of the one project that `ask` selects. Raises WrongUse and KeyprojError."""
    entry = next(iter(entries(ask, policy)), None)
    if entry is None:
        raise missing(ask.db, id)
    steps = ask.db.execute("SELECT id, name, line FROM step WHERE project = ?", (entry.project.pk,))
    known: Lines = {step: (name, line) for step, name, line in steps}
    made = _made(ask, id)
    rows = [_row(one, known[one.step.id][0], ask.period.as_of) for one in made.steps]
    total = subtotal([entry])
    title = {"id": entry.row.id, "name": entry.row.name, "as_of": ask.period.as_of}
    return ChartReport(
        name="chart",
        title=Text("chart.title.one", title),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=[*tables([entry], total), *_tables(made, known, rows)],
        lead=list(_lead(made)),
        notes=[*ask.unread, policy_note(policy), *([Text("note.chart_days")] if made.steps else [])],
        style=replace(ask.policy.style, unit="万元", decimals=0),
        exit_code=1 if ask.unread else 0,
        office=ask.policy.office,
        today=ask.period.as_of,
        months=_months([entry.row, *rows], ask.period.as_of),
        groups=[ChartGroup(Text("chart.group.project"), [entry.row]), ChartGroup(Text("chart.group.steps"), rows)],
        total=total,
        levels=level_styles(policy),
        steps=True,
    )


def _made(ask: Ask, id: str) -> Plan:
    """The schedule on the period's last day, empty without steps."""
    stand, today = one_schedule(ask.db, id, ask.period.as_of.isoformat()), ask.period.as_of.toordinal()
    if stand is None:
        return Plan((), None)
    try:
        return plan(stand.steps, office_calendar(ask.db), min(stand.begins, today), stand.deadline, today)
    except Beyond:
        raise KeyprojError("error.schedule_beyond", seen=id) from None


def _row(one: Planned, name: str, as_of: date) -> ChartRow:
    """A step: its days as far as they are past are work done, where it has begun."""
    early = Bar(*one.early)
    begun = one.step.started is not None or one.step.finished is not None
    last = min(one.early[1], as_of)
    milestone = [] if one.step.days else [Mark("milestone", one.early[1], name, one.step.finished is not None)]
    return ChartRow(
        id=one.step.id,
        name=name,
        stage="done" if one.step.finished is not None else "running" if begun else "ahead",
        planned=early,
        done=[Bar(one.early[0], last)] if begun and one.early[0] <= last else [],
        marks=milestone,
        latest=Bar(*one.late) if one.late else None,
        slack=one.slack,
        critical=one.critical,
        note=Text("chart.slack", {"days": one.slack, "unit": Text(f"schedule.kind.{kind_of(one.step)}")})
        if one.slack is not None
        else None,
    )


def _tables(made: Plan, known: Lines, rows: Sequence[ChartRow]) -> list[Table]:
    of_steps = [bar for row in rows for bar in bars(row)]
    columns = [replace(BARS[0], id="step", heading=Text("schedule.column.step")), *BARS[1:]]
    return [steps_table(made, known), Table("step_bars", Text("chart.table.step_bars"), columns, of_steps, quiet=True)]


def _lead(made: Plan) -> Iterator[Text]:
    if made.finish is not None:
        yield finish_text(made.finish, all(one.step.finished is not None for one in made.steps))
    else:
        yield Text("chart.lead.no_steps")


def _months(rows: Sequence[ChartRow], as_of: date) -> list[str]:
    """Whole months from the first day that any bar, mark or target has to the last, the day of the chart among them."""
    days = [as_of, *(day for row in rows for day in _days(row))]
    months = [target.month for row in rows for target in row.targets]
    first, last = min([f"{min(days):%Y-%m}", *months]), max([f"{max(days):%Y-%m}", *months])
    start, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, end + 1)]


def _days(row: ChartRow) -> Iterator[date]:
    for bar in (row.planned, row.latest, *row.done):
        if bar is not None:
            yield bar.since
            if bar.until is not None:
                yield bar.until
    yield from (mark.day for mark in row.marks)
