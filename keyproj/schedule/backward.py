"""The backward pass (倒排): the latest moments, from the deadline."""

from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import Days
from keyproj.schedule.moments import OPEN, Moments, sooner
from keyproj.schedule.network import FINISH_FINISH, FINISH_START, START_START, Network, Step, Tie
from keyproj.schedule.place import ended_by, finished_by, moments_at, started_by


def backward(net: Network, calendar: Calendar, deadline: int | None) -> Moments:
    """The latest moments by which the deadline, an ordinal, and each `finish_by` can be kept; OPEN where none bounds.

    Counted on the planned days of every step. What has not happened yet is not bound by what has: a link on which the
    later step no longer waits bounds nothing. Raises Beyond.
    """
    moments = Moments([OPEN] * len(net.steps), [OPEN] * len(net.steps))
    for index in reversed(net.order):
        step = net.steps[index]
        days = calendar.days_of(calendar_days=step.calendar_days, outdoor=step.outdoor)
        number = OPEN
        for day in (deadline, step.finish_by):
            if day is not None:
                number = min(number, finished_by(step, days, day))
        for tie in net.after[index]:
            if waits(step, net.steps[tie[0]], tie[1]):
                number = min(number, latest(calendar, moments, step, days, tie))
        if number != OPEN:
            moments.start[index], moments.end[index] = moments_at(step, days, number)
    return moments


def waits(step: Step, follower: Step, kind: str) -> bool:
    """Whether a link still binds a step: not where it is open and its follower has gone ahead without it."""
    if step.finished is not None:
        return True
    if kind == FINISH_FINISH:
        return follower.finished is None
    ahead = follower.started is not None or follower.finished is not None
    return not ahead and (kind == FINISH_START or step.started is None)


def latest(calendar: Calendar, moments: Moments, step: Step, days: Days, tie: Tie) -> int:
    """The number of the first day with which a step still serves one that waits for it; OPEN where that is unbound."""
    other, kind, lag = tie
    moment = moments.end[other] if kind == FINISH_FINISH else moments.start[other]
    if moment == OPEN:
        return OPEN
    moment = sooner(calendar.work, moment, lag)
    return started_by(step, days, moment) if kind == START_START else ended_by(step, days, moment)
