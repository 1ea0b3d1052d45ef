"""The breakdown of a schedule (目标分解): which steps each year, quarter and month asks for, and how much work.

What is done stands where it was done, all else on its latest days.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from keyproj.base.months import months_of
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.forward import happened
from keyproj.schedule.moments import OPEN, Moments
from keyproj.schedule.network import Network, Step
from keyproj.schedule.place import first_and_last


@dataclass(frozen=True, slots=True)
class Target:
    """What a period asks for: the steps at work in it, and those of them that finish in it.

    `period` is `2023`, `2023-Q2` or `2023-06`; steps are ids by first day, last day and id.
    """

    period: str
    at_work: tuple[str, ...]
    finished: tuple[str, ...]


def placed(net: Network, calendar: Calendar, late: Moments) -> Moments:
    """Where the steps stand in the breakdown, from their latest moments. Raises Beyond."""
    start, end = list(late.start), list(late.end)
    for index, step in enumerate(net.steps):
        if step.finished is not None:
            days = calendar.days_of(calendar_days=step.calendar_days, outdoor=step.outdoor)
            start[index], end[index] = happened(step, days, step.finished)
    return Moments(start, end)


def targets(steps: Sequence[Step], moments: Moments, year: int) -> list[Target]:
    """The year, then each of its quarters followed by its months. Steps that nothing bounds stand in none."""
    spans = sorted(_bounded(steps, moments))
    edges = _edges(year)
    found = [_target(str(year), spans, edges[0], edges[12])]
    for quarter in range(4):
        first = quarter * 3
        found.append(_target(f"{year}-Q{quarter + 1}", spans, edges[first], edges[first + 3]))
        months = range(first, first + 3)
        found += [_target(months_of(year)[month], spans, edges[month], edges[month + 1]) for month in months]
    return found


def weights(steps: Sequence[Step], calendar: Calendar, moments: Moments, year: int) -> list[int]:
    """How many days of work lie in each month of a year, of all steps, each in days of its own kind. Raises Beyond."""
    edges, found = _edges(year), [0] * 12
    for index, step in enumerate(steps):
        start, end = moments.start[index], moments.end[index]
        if end == OPEN or end <= edges[0] or start >= edges[12]:
            continue
        days = calendar.days_of(calendar_days=step.calendar_days, outdoor=step.outdoor)
        numbers = [days.before(min(max(edge, start), end)) for edge in edges]
        found = [sum_ + until - since for sum_, (since, until) in zip(found, pairwise(numbers), strict=True)]
    return found


def _edges(year: int) -> list[int]:
    """The moments at which a year's months begin, and the one at which it ends."""
    return [*(date(year, month, 1).toordinal() for month in range(1, 13)), date(year + 1, 1, 1).toordinal()]


def _bounded(steps: Sequence[Step], moments: Moments) -> list[tuple[int, int, str]]:
    """First and last day and id of each step that something bounds."""
    places = zip(steps, moments.start, moments.end, strict=True)
    return [(*first_and_last(step, start, end), step.id) for step, start, end in places if end != OPEN]


def _target(period: str, spans: Sequence[tuple[int, int, str]], since: int, until: int) -> Target:
    within = [(last, id) for first, last, id in spans if first < until and last >= since]
    return Target(period, tuple(id for _, id in within), tuple(id for last, id in within if last < until))
