"""How late one project is on a day, by its schedule: inside its slack, beyond it, or forecast past the deadline."""

from bisect import bisect_right
from typing import NamedTuple

from keyproj.index.schedules import Scheduled, Stated, ordinal
from keyproj.rules.lateness import IN_TIME, Late
from keyproj.schedule.backward import backward
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import Beyond, Days
from keyproj.schedule.forward import forward
from keyproj.schedule.moments import OPEN
from keyproj.schedule.network import Network, network
from keyproj.schedule.plan import finish


class _Stand(NamedTuple):
    """A project while nothing happens: all that the day doesn't change.

    `open` are its unfinished steps: the index, the days of its kind, the number of its latest end, None where nothing
    bounds it, and that of its end if it had gone as planned.
    """

    net: Network
    deadline: int | None
    open: list[tuple[int, Days, int | None, int]]


class Course:
    """A project through time, if nothing happens after the day `known`: each stand of its facts is counted once."""

    def __init__(self, project: Stated, known: str) -> None:
        self.project, self.known = project, known
        dates = [day for *_, started, done, _ in project.steps for day in (started, done)]
        self.events = sorted({day for day in (*dates, project.started) if day is not None})
        self.stands: dict[int | str, _Stand] = {}

    def on(self, day: str, calendar: Calendar) -> Late:
        """How late it is on a day. One whose steps lead out of all calendars is in time."""
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
