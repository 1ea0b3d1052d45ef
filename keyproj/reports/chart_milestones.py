"""The milestones of all projects: steps of 0 days, on the day they were done, else on their latest day (倒排)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from keyproj.base.chart import Mark
from keyproj.index.office_calendar import office_calendar
from keyproj.index.schedules import Scheduled, stated
from keyproj.reports.ask import Ask
from keyproj.schedule.backward import backward
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import Beyond
from keyproj.schedule.moments import OPEN
from keyproj.schedule.network import Step, network
from keyproj.schedule.place import first_and_last

_NAMES = "SELECT project, id, name FROM step WHERE days = 0 AND project IN (SELECT project FROM fact)"
_WITH_ANY = "IN (SELECT project FROM fact WHERE project IN (SELECT project FROM step WHERE days = 0))"


def milestones(ask: Ask) -> Mapping[int, Sequence[Mark]]:
    """Project's number → its milestones by day. One that is open and that nothing bounds stands on no day."""
    calendar, found = office_calendar(ask.db), {}
    names = {(project, id): name for project, id, name in ask.db.execute(_NAMES)}
    for each in stated(ask.db, _WITH_ANY):
        one = each.on(ask.period.as_of.isoformat())
        marks = [Mark("milestone", day, names[one.pk, step.id], done) for step, day, done in _days(one, calendar)]
        found[one.pk] = sorted(marks, key=lambda mark: mark.day)
    return defaultdict(tuple, found)


def _days(project: Scheduled, calendar: Calendar) -> Iterator[tuple[Step, date, bool]]:
    every = [step for step in project.steps if not step.days]
    for step in every:
        if step.finished is not None:
            yield step, date.fromordinal(step.finished), True
    if all(step.finished is not None for step in every):
        return
    try:
        late = backward(network(project.steps), calendar, project.deadline)
    except Beyond:
        return
    for index, step in enumerate(project.steps):
        if not step.days and step.finished is None and late.end[index] != OPEN:
            yield step, date.fromordinal(first_and_last(step, late.start[index], late.end[index])[1]), False
