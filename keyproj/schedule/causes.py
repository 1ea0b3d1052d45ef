"""Why a step lies where it lies: the links and dates that hold its earliest and its latest days."""

from collections.abc import Iterator
from dataclasses import dataclass

from keyproj.schedule.backward import latest, waits
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import Days
from keyproj.schedule.forward import days_left, earliest, running
from keyproj.schedule.moments import OPEN, Moments
from keyproj.schedule.network import FINISH_FINISH, Network, Step
from keyproj.schedule.place import finished_by, moments_at


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that holds a date; `day` is an ordinal.

    `what`: of the earliest days `link`, `not_before`, `start` (the project's), `today`, `started`, `done`, `left` (so
    many days are `left` from `day` on, by the percentage), `overdue` (its days are over: taken to end on `day`); of
    the latest `link`, `finish_by`, `deadline`; of both `winter`, where `day` is the one that it would be without a
    stop. A `link` names the other step's id, the kind and the lag in working days.
    """

    what: str
    day: int | None = None
    step: str = ""
    kind: str = ""
    lag: int = 0
    left: int = 0


Candidates = Iterator[tuple[Cause, int]]
"""What may hold a step, and the number of its first day if nothing else did."""


@dataclass(frozen=True, slots=True)
class Causes:
    """Explains the passes of one project. `start`, `deadline` and `today` are the ordinals that they were given."""

    net: Network
    calendar: Calendar
    start: int
    deadline: int | None
    today: int | None
    early: Moments
    late: Moments

    def of_early(self, index: int) -> list[Cause]:
        """What each by itself would put the step on its earliest days; links first, by id."""
        step = self.net.steps[index]
        if step.finished is not None:
            return [Cause("done", step.finished)]
        if step.started is not None:
            held = [Cause("started", step.started), *self._of_running(step, step.started, index)]
            return sorted(held, key=lambda cause: cause.what != "link")
        days, plain = self._days(step)
        held = _tight(self._early(index, days), days.before(self.early.start[index] - step.closing))
        if step.outdoor:
            free = plain.day(max(number for _, number in self._early(index, plain)))
            if free < self.early.start[index] - step.closing:
                held.append(Cause("winter", free))
        return held

    def of_late(self, index: int) -> list[Cause]:
        """What each by itself would put the step on its latest days; links first, by id; none where nothing does."""
        step = self.net.steps[index]
        if self.late.start[index] == OPEN:
            return []
        days, plain = self._days(step)
        held = _tight(self._late(index, days), days.before(self.late.start[index] - step.closing))
        if step.outdoor:
            free = moments_at(step, plain, min(number for _, number in self._late(index, plain)))
            if free[1] > self.late.end[index]:
                held.append(Cause("winter", free[1] - 1 + step.opening))
        return held

    def _days(self, step: Step) -> tuple[Days, Days]:
        find, calendar_days = self.calendar.days_of, step.calendar_days
        return find(calendar_days=calendar_days, outdoor=step.outdoor), find(calendar_days=calendar_days, outdoor=False)

    def _of_running(self, step: Step, started: int, index: int) -> list[Cause]:
        """What holds the end of a step that has started."""
        days, _ = self._days(step)
        end = self.early.end[index]
        if running(step, days, started, self.today, [])[1] == end:
            if self.today is None:
                return []
            if step.percent is not None:
                return [Cause("left", max(self.today, started), left=days_left(step))]
            return [Cause("overdue", end - 1)] if running(step, days, started, None, [])[1] < end else []
        links = ((cause, number) for cause, number in self._links(index, days) if cause.kind == FINISH_FINISH)
        return _tight(links, days.before(end - 1) - step.days + 1)

    def _early(self, index: int, days: Days) -> Candidates:
        ahead = self.today is None or self.start > self.today  # else nothing begins before today anyway
        start = self.start if ahead else None
        dates = {"start": start, "today": self.today, "not_before": self.net.steps[index].not_before}
        yield from self._links(index, days)
        yield from ((Cause(what, day), days.before(day)) for what, day in dates.items() if day is not None)

    def _links(self, index: int, days: Days) -> Candidates:
        steps = self.net.steps
        for tie in self.net.before[index]:
            yield (
                Cause("link", None, steps[tie[0]].id, *tie[1:]),
                earliest(self.calendar, self.early, steps[index], days, tie),
            )

    def _late(self, index: int, days: Days) -> Candidates:
        steps, step = self.net.steps, self.net.steps[index]
        for tie in self.net.after[index]:
            if waits(step, steps[tie[0]], tie[1]):
                yield Cause("link", None, steps[tie[0]].id, *tie[1:]), latest(self.calendar, self.late, step, days, tie)
        for what, day in (("finish_by", step.finish_by), ("deadline", self.deadline)):
            if day is not None:
                yield Cause(what, day), finished_by(step, days, day)


def _tight(candidates: Candidates, number: int) -> list[Cause]:
    held = {cause for cause, reached in candidates if reached == number}
    return sorted(held, key=lambda cause: (cause.what != "link", cause.step, cause.kind, cause.lag, cause.what))
