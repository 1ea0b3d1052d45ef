"""A project's schedule counted both ways and put together."""

from collections.abc import Sequence
from datetime import date

from keyproj.schedule.backward import backward
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.causes import Causes
from keyproj.schedule.forward import forward
from keyproj.schedule.leans import Why, early_leans, late_leans
from keyproj.schedule.moments import OPEN, Moments
from keyproj.schedule.network import Network, Step, network
from keyproj.schedule.place import first_and_last
from keyproj.schedule.planned import Finish, Missed, Plan, Planned
from keyproj.schedule.winter import stops


def plan(steps: Sequence[Step], calendar: Calendar, start: int, deadline: int | None, today: int | None) -> Plan:
    """The schedule of steps that have no flaws (flaws.py), from a first day on; all days are ordinals.

    Without `today` nothing is forecast: the steps lie as early as they were planned. Raises Beyond.
    """
    net = network(steps)
    early, late = forward(net, calendar, start, today), backward(net, calendar, deadline)
    causes = Causes(net, calendar, start, deadline, today, early, late)
    every = range(len(steps))
    why_early, why_late = [causes.of_early(index) for index in every], [causes.of_late(index) for index in every]
    leans = early_leans(net, calendar, early, why_early), late_leans(net, calendar, late, why_late)
    critical = _critical(net, early, why_early)
    planned = [
        Planned(
            step=steps[index],
            early=_days(steps[index], early, index),
            late=None if late.end[index] == OPEN else _days(steps[index], late, index),
            slack=_slack(steps[index], calendar, early, late, index),
            critical=index in critical,
            early_causes=tuple(why_early[index]),
            late_causes=tuple(why_late[index]),
            stops=_stops(steps[index], calendar, early, index),
            missed=_missed(steps[index], calendar, early, late, today, index),
            early_provisional=leans[0][index],
            late_provisional=leans[1][index],
        )
        for index in _shown(net, early)
    ]
    return Plan(tuple(planned), finish(net, calendar, early, deadline))


def finish(net: Network, calendar: Calendar, early: Moments, deadline: int | None) -> Finish | None:
    """The forecast finish of a forward pass, None of no steps. The deadline is an ordinal. Raises Beyond."""
    if not net.steps:
        return None
    first, day = min(early.start), max(_last_days(net, early))
    provisional = day >= calendar.known.stop or first < calendar.known.start
    if deadline is None:
        return Finish(date.fromordinal(day), None, None, None, provisional)
    late = calendar.work.before(day + 1) - calendar.work.before(deadline + 1)
    return Finish(date.fromordinal(day), date.fromordinal(deadline), day - deadline, late, provisional)


def _shown(net: Network, early: Moments) -> list[int]:
    """The steps by first and last day; of those that share both each after what it waits for, then by id."""
    depths = [0] * len(net.steps)
    for index in net.order:
        depths[index] = 1 + max((depths[tie[0]] for tie in net.before[index]), default=0)
    spans = [first_and_last(*place) for place in zip(net.steps, early.start, early.end, strict=True)]
    return sorted(range(len(depths)), key=lambda index: (*spans[index], depths[index], net.steps[index].id))


def _last_days(net: Network, moments: Moments) -> list[int]:
    return [end - 1 + step.opening for step, end in zip(net.steps, moments.end, strict=True)]


def _critical(net: Network, early: Moments, why: Why) -> set[int]:
    """The steps that finish last, and whatever drives them."""
    at = {step.id: index for index, step in enumerate(net.steps)}
    last = _last_days(net, early)
    day = max(last, default=None)
    found = {index for index, other in enumerate(last) if other == day}
    queue = list(found)
    for index in queue:
        drivers = {at[cause.step] for cause in why[index] if cause.what == "link"} - found
        found |= drivers
        queue += drivers
    return found


def _days(step: Step, moments: Moments, index: int) -> tuple[date, date]:
    first, last = first_and_last(step, moments.start[index], moments.end[index])
    return date.fromordinal(first), date.fromordinal(last)


def _slack(step: Step, calendar: Calendar, early: Moments, late: Moments, index: int) -> int | None:
    if late.end[index] == OPEN:
        return None
    days = calendar.days_of(calendar_days=step.calendar_days, outdoor=step.outdoor)
    return days.before(late.end[index]) - days.before(early.end[index])


def _stops(step: Step, calendar: Calendar, early: Moments, index: int) -> tuple[date, ...]:
    if not step.outdoor or not step.days:
        return ()
    first, last = first_and_last(step, early.start[index], early.end[index])
    return tuple(date.fromordinal(day) for day in stops(calendar.winter, first, last))


def _missed(
    step: Step, calendar: Calendar, early: Moments, late: Moments, today: int | None, index: int
) -> Missed | None:
    slack = _slack(step, calendar, early, late, index)
    if slack is None or slack >= 0 or step.finished is not None:
        return None
    latest, against = _days(step, late, index), _days(step, early, index)
    if step.started is None and today is not None and latest[0].toordinal() < today:
        days = calendar.days_of(calendar_days=step.calendar_days, outdoor=step.outdoor)
        by = days.before(today) - days.before(latest[0].toordinal())
        return Missed("start", latest[0], date.fromordinal(today), by)
    return Missed("finish", latest[1], against[1], -slack)
