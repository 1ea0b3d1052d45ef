"""The forward pass (顺排): the earliest moments, from what is known."""

import math

from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import Days
from keyproj.schedule.moments import Moments, later
from keyproj.schedule.network import FINISH_FINISH, START_START, Network, Step, Tie
from keyproj.schedule.place import ending, moments_at, starting


def forward(net: Network, calendar: Calendar, start: int, today: int | None = None) -> Moments:
    """The earliest moments, from the day `start` on, an ordinal.

    What has happened stands. With `today` the rest is what can still be: nothing begins before today, and what has
    started has the days left that its percentage leaves, from today on; without a percentage it is taken to run as
    planned, until today at least. Without `today` a step that has started runs as planned. Raises Beyond.
    """
    floor = start if today is None else max(start, today)
    moments = Moments([0] * len(net.steps), [0] * len(net.steps))
    for index in net.order:
        step = net.steps[index]
        days = calendar.days_of(calendar_days=step.calendar_days, outdoor=step.outdoor)
        if step.finished is not None:
            at = happened(step, days, step.finished)
        elif step.started is not None:
            held = [
                earliest(calendar, moments, step, days, tie) for tie in net.before[index] if tie[1] == FINISH_FINISH
            ]
            at = running(step, days, step.started, today, held)
        else:
            number = days.before(floor if step.not_before is None else max(floor, step.not_before))
            for tie in net.before[index]:
                number = max(number, earliest(calendar, moments, step, days, tie))
            at = moments_at(step, days, number)
        moments.start[index], moments.end[index] = at
    return moments


def earliest(calendar: Calendar, moments: Moments, step: Step, days: Days, tie: Tie) -> int:
    """The number of the first day that a link allows a step."""
    other, kind, lag = tie
    moment = later(calendar.work, moments.start[other] if kind == START_START else moments.end[other], lag)
    return ending(step, days, moment) if kind == FINISH_FINISH else starting(step, days, moment)


def running(step: Step, days: Days, started: int, today: int | None, held: list[int]) -> tuple[int, int]:
    """Start and forecast end of a step that has started; `held` are the numbers that hold its finish."""
    number = days.before(started)
    if today is not None:
        from_today = days.before(max(today, started)) + days_left(step) - step.days
        number = max(number, from_today) if step.percent is None else from_today
    number = max([number, *held])
    return started, days.day(number + step.days - 1) + 1


def days_left(step: Step) -> int:
    """What is left to do of a step that has started, in days of its own kind: by its percentage, at least one."""
    return 1 if step.percent is None else max(1, math.ceil(step.days * (100 - step.percent) / 100))


def happened(step: Step, days: Days, done: int) -> tuple[int, int]:
    """Start and end of a step that is done; without a start it is taken to have worked its days until then."""
    if not step.days:
        return done + step.closing, done + step.closing
    if step.started is not None:
        return step.started, done + 1
    return days.day(days.before(done + 1) - step.days), done + 1
