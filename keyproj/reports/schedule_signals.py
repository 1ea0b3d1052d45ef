"""What schedules tell of projects on a day: late inside their slack, beyond it, or forecast past the deadline."""

import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from keyproj.index.office_calendar import office_calendar
from keyproj.index.schedules import Stated, ordinal, stated
from keyproj.schedule.backward import backward
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import Beyond
from keyproj.schedule.forward import forward
from keyproj.schedule.moments import OPEN
from keyproj.schedule.network import Network, network
from keyproj.schedule.plan import finish


class Late(NamedTuple):
    """How late a project is by its schedule; None where it is not.

    `inside`: the most days by which an unfinished step, or what it waits for, is behind its earliest days, where its
    slack still bears that. `beyond`: the most days by which one can no longer keep its latest days. Both in days of the
    step's own kind. `forecast`: calendar days from the deadline to the forecast finish.
    """

    inside: int | None = None
    beyond: int | None = None
    forecast: int | None = None


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


class _Course:
    """One project through time: its network is compiled once for each stand of its facts."""

    def __init__(self, project: Stated, known: str) -> None:
        self.project, self.known = project, known
        facts = {day for *_, started, done, _ in project.steps for day in (started, done) if day is not None}
        self.events = sorted(facts)
        self.compiled: dict[int, tuple[Network, int, int | None]] = {}

    def on(self, day: str, calendar: Calendar) -> Late:
        """How late it is on a day."""
        net, begins, deadline = self._network(min(day, self.known))
        try:
            return _late(net, calendar, begins, deadline, ordinal(day))
        except Beyond:
            return IN_TIME

    def _network(self, day: str) -> tuple[Network, int, int | None]:
        stand = bisect_right(self.events, day)
        if stand not in self.compiled:
            found = self.project.on(day)
            self.compiled[stand] = (network(found.steps), found.begins, found.deadline)
        return self.compiled[stand]


def _late(net: Network, calendar: Calendar, begins: int, deadline: int | None, today: int) -> Late:
    early = forward(net, calendar, today, today)
    end = finish(net, calendar, early, deadline)
    past = end.overrun_days if end is not None else None
    forecast = past if past is not None and past > 0 else None
    open_ = [index for index, step in enumerate(net.steps) if step.finished is None]
    if not open_:
        return Late(forecast=forecast)
    late, plain = backward(net, calendar, deadline), forward(net, calendar, begins)
    inside = beyond = 0
    for index in open_:
        step = net.steps[index]
        days = calendar.days_of(calendar_days=step.calendar_days, outdoor=step.outdoor)
        at = days.before(early.end[index])
        slack = days.before(late.end[index]) - at if late.end[index] != OPEN else 0
        beyond = max(beyond, -slack)
        if slack >= 0:
            inside = max(inside, at - days.before(plain.end[index]))
    return Late(inside or None, beyond or None, forecast)


_TARGETS = """
SELECT t.project, t.month, s.done FROM target_text t LEFT JOIN step s ON s.project = t.project AND s.id = t.step
WHERE t.step IS NOT NULL AND t.month BETWEEN ? AND ?
"""


def missed_steps(db: sqlite3.Connection, known: str, ends: Sequence[str]) -> set[tuple[int, int]]:
    """The projects, by number, and months, 1 to 12, whose target is a step that was not done by the month's end.

    `ends` is the day to which each month counts, from the year's first day on.
    """
    year = ends[0][:4]
    found = db.execute(_TARGETS, (f"{year}-01", f"{year}-12")).fetchall()
    targets = ((pk, int(month[5:]), done) for pk, month, done in found)
    return {(pk, month) for pk, month, done in targets if done is None or done > min(ends[month], known)}
