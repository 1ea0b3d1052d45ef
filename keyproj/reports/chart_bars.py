"""The bars and marks of a project on the wall chart. Lengths follow dates to the day, never money."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from keyproj.base.chart import Bar, Mark
from keyproj.base.months import last_day
from keyproj.base.text import Text
from keyproj.reports.chart_facts import Charted

DAY = timedelta(days=1)


def planned(project: Charted) -> Bar | None:
    """From the first day of the month planned for the start, else the actual start, to the last day of the month
    planned for completion (to the deadline, if that lies in this month), else the deadline. None without a first day.
    """
    first = planned_start(project) or _day(project.started)
    if first is None:
        return None
    until = deadline = _day(project.deadline)
    if project.completion and not (deadline and f"{deadline:%Y-%m}" == project.completion):
        until = last_day(project.completion)
    return Bar(first, until if until is None or until >= first else first)


def planned_start(project: Charted) -> date | None:
    """The first day of the month planned for the start."""
    return date.fromisoformat(f"{project.start}-01") if project.start else None


def worked(project: Charted, stops: Sequence[tuple[str, str | None]], as_of: date) -> list[Bar]:
    """From the actual start to completion, removal or the day of the chart, without the days of suspensions."""
    first = _day(project.started)
    if first is None:
        return []
    end = min(filter(None, (_day(project.completed), _day(project.removed), as_of)))
    found = []
    for since, until in stops:
        stop = date.fromisoformat(since)
        if first < stop <= end:
            found.append(Bar(first, stop - DAY))
        first = max(first, date.fromisoformat(until) + DAY if until else end + DAY)
    return [*found, Bar(first, end)] if first <= end else found


def marks(project: Charted, milestones: Sequence[Mark]) -> Iterator[Mark]:
    """The planned start of what has not begun, the milestones, the deadline, the completion."""
    start, deadline, completed = planned_start(project), _day(project.deadline), _day(project.completed)
    if start is not None and project.started is None:
        yield Mark("start", start, Text("chart.mark.start"))
    yield from milestones
    if deadline is not None:
        yield Mark("deadline", deadline, Text("chart.mark.deadline"))
    if completed is not None:
        yield Mark("completed", completed, Text("chart.mark.completed"), done=True)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text is not None else None
