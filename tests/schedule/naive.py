"""Schedules by stepping from day to day: slow, and written without the package's arithmetic."""

from datetime import date
from itertools import count, islice

from tests.schedule.small_steps import COLD

WINDOW = COLD.winter[0]


class Naive:
    """Rules of one schedule, judged day by day. A placed step is its first day; all days are ordinals."""

    def __init__(self, steps):
        self.steps = {step.id: step for step in steps}
        self.worked = {}

    def works(self, day):
        if day not in self.worked:
            self.worked[day] = COLD.works(date.fromordinal(day))
        return self.worked[day]

    def own(self, step, day):
        """Whether a step is worked on on a day."""
        on = date.fromordinal(day)
        rests = step.outdoor and WINDOW.holds(on.month, on.day)
        return not rests and (step.calendar_days or self.works(day))

    def days(self, step, first):
        """The days that a step takes from its first on; a milestone's one."""
        return list(islice((day for day in count(first) if self.own(step, day)), max(1, step.days)))

    def moments(self, step, first):
        if step.days:
            return first, self.days(step, first)[-1] + 1
        at_end = any(link.kind != "开始-开始" for link in step.links)
        return first + at_end, first + at_end

    def bound(self, link, firsts):
        """The moment that a link allows, by walking over the working days of its lag."""
        begin, end = self.moments(self.steps[link.step], firsts[link.step])
        moment, left = begin if link.kind == "开始-开始" else end, link.lag
        while left > 0:
            left -= self.works(moment)
            moment += 1
        while left < 0:
            moment -= 1
            left += self.works(moment)
        return moment

    def kept(self, id, link, firsts):
        begin, end = self.moments(self.steps[id], firsts[id])
        return (end if link.kind == "完成-完成" else begin) >= self.bound(link, firsts)

    def not_too_early(self, id, firsts, start):
        step, first = self.steps[id], firsts[id]
        on = self.own(step, first) and first >= max(start, step.not_before or 0)
        return on and all(self.kept(id, link, firsts) for link in step.links)

    def not_too_late(self, id, firsts, deadline):
        step, first = self.steps[id], firsts[id]
        on = self.own(step, first) and self.days(step, first)[-1] <= min(deadline, step.finish_by or deadline)
        followers = ((other, link) for other in self.steps.values() for link in other.links if link.step == id)
        return on and all(self.kept(other.id, link, firsts) for other, link in followers)

    def forward(self, start):
        """Everything at the start, then what is too early a day later, until nothing is."""
        firsts = dict.fromkeys(self.steps, start)
        while early := [id for id in firsts if not self.not_too_early(id, firsts, start)]:
            firsts |= {id: firsts[id] + 1 for id in early}
        return firsts

    def backward(self, deadline):
        """Everything at the deadline, then what is too late a day sooner, until nothing is."""
        firsts = dict.fromkeys(self.steps, deadline)
        while late := [id for id in firsts if not self.not_too_late(id, firsts, deadline)]:
            firsts |= {id: firsts[id] - 1 for id in late}
        return firsts
