"""What schedules tell of projects on a day: late inside their slack, beyond it, or forecast past the deadline."""

import sqlite3
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from keyproj.index.office_calendar import office_calendar
from keyproj.index.schedules import Scheduled, Stated, ordinal, stated
from keyproj.schedule.backward import backward
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import Beyond, Days
from keyproj.schedule.forward import forward
from keyproj.schedule.moments import OPEN
from keyproj.schedule.network import Network, network
from keyproj.schedule.plan import finish


class Late(NamedTuple):
    """How late a project is by its schedule; None where it is not.

    `inside`: the most days by which an unfinished step, or what it waits for, is behind its earliest days, where its
    slack still bears that. `beyond`: the most days by which one can no longer keep its latest days. Both in days of the
    step's own kind, with the ids of these steps. `forecast`: calendar days from the deadline, an ordinal, to the
    forecast finish.
    """

    inside: int | None = None
    beyond: int | None = None
    forecast: int | None = None
    inside_step: str | None = None
    beyond_step: str | None = None
    deadline: int | None = None


IN_TIME = Late()


def lateness(db: sqlite3.Connection, known: str, among: str) -> Callable[[int, str], Late]:
    """Gives for a project's number and a day how late it is then, if nothing happens after the day `known`.

    `among` is the end of an SQL condition on the number. What has no steps, or steps that can't be counted, is in time.
    """
    calendar = office_calendar(db)
    courses = {each.pk: _Course(each, known) for each in stated(db, among)}

    def late(pk: int, day: str) -> Late:
        course = courses.get(pk)
        return course.on(day, calendar) if course else IN_TIME

    return late


class _Stand(NamedTuple):
    """A project while nothing happens: all that the day doesn't change.

    `open` are its unfinished steps: the index, the days of its kind, the number of its latest end, None where nothing
    bounds it, and that of its end if it had gone as planned.
    """

    net: Network
    deadline: int | None
    open: list[tuple[int, Days, int | None, int]]


class _Course:
    """One project through time: what the day doesn't change is counted once for each stand of its facts."""

    def __init__(self, project: Stated, known: str) -> None:
        self.project, self.known = project, known
        dates = [day for *_, started, done, _ in project.steps for day in (started, done)]
        self.events = sorted({day for day in (*dates, project.started) if day is not None})
        self.stands: dict[int | str, _Stand] = {}

    def on(self, day: str, calendar: Calendar) -> Late:
        """How late it is on a day."""
        try:
            return _late(self._stand(min(day, self.known), calendar), calendar, ordinal(day))
        except Beyond:
            return IN_TIME

    def _stand(self, day: str, calendar: Calendar) -> _Stand:
        project = self.project
        key = bisect_right(self.events, day) or project.planned or project.listed or day
        if key not in self.stands:
            self.stands[key] = _stand(project.on(day), calendar)
        return self.stands[key]


def _stand(found: Scheduled, calendar: Calendar) -> _Stand:
    net = network(found.steps)
    late, plain = backward(net, calendar, found.deadline), forward(net, calendar, found.begins)
    open_ = []
    for index, step in enumerate(net.steps):
        if step.finished is None:
            days = calendar.days_of(calendar_days=step.calendar_days, outdoor=step.outdoor)
            latest = days.before(late.end[index]) if late.end[index] != OPEN else None
            open_.append((index, days, latest, days.before(plain.end[index])))
    return _Stand(net, found.deadline, open_)


def _late(stand: _Stand, calendar: Calendar, today: int) -> Late:
    early = forward(stand.net, calendar, today, today)
    end = finish(stand.net, calendar, early, stand.deadline)
    past = end.overrun_days if end is not None else None
    inside: tuple[int | None, str | None] = (None, None)
    beyond = inside
    for index, days, latest, planned in stand.open:
        at = days.before(early.end[index])
        if latest is not None and latest < at:
            if at - latest > (beyond[0] or 0):
                beyond = (at - latest, stand.net.steps[index].id)
        elif at - planned > (inside[0] or 0):
            inside = (at - planned, stand.net.steps[index].id)
    if past is None or past <= 0:
        return Late(inside[0], beyond[0], None, inside[1], beyond[1])
    return Late(inside[0], beyond[0], past, inside[1], beyond[1], stand.deadline)
