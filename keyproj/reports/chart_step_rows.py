"""The rows of one project's steps on its wall chart, and the months that its scale takes."""

from collections.abc import Iterator, Sequence
from datetime import date

from keyproj.base.chart import Bar, ChartRow, Mark
from keyproj.base.text import Text
from keyproj.reports.schedule_words import kind_of
from keyproj.schedule.planned import Planned


def step_row(one: Planned, name: str, as_of: date) -> ChartRow:
    """A step: its days as far as they are past are work done, where it has begun."""
    early = Bar(*one.early)
    begun = one.step.started is not None or one.step.finished is not None
    last = min(one.early[1], as_of)
    unit = Text(f"schedule.kind.{kind_of(one.step)}")
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
        note=Text("chart.slack", {"days": one.slack, "unit": unit}) if one.slack is not None else None,
    )


def months(rows: Sequence[ChartRow], as_of: date) -> list[str]:
    """Whole months from the first day that any bar, mark or target has to the last, the day of the chart among them."""
    days = [as_of, *(day for row in rows for day in _days(row))]
    named = [target.month for row in rows for target in row.targets]
    first, last = min([f"{min(days):%Y-%m}", *named]), max([f"{max(days):%Y-%m}", *named])
    start, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, end + 1)]


def _days(row: ChartRow) -> Iterator[date]:
    for bar in (row.planned, row.latest, *row.done):
        if bar is not None:
            yield bar.since
            if bar.until is not None:
                yield bar.until
    yield from (mark.day for mark in row.marks)
