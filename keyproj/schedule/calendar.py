"""The working calendar of an office: statutory days, its own, and the winter stop of outdoor work."""

from datetime import date
from functools import cached_property

from keyproj.schedule.days import CountedDays, Days, EveryDay
from keyproj.schedule.statutory import notices, worked
from keyproj.schedule.winter import Window, stopped


class Calendar:
    """Converts days to numbers of working days and back; a day is its ordinal, see Days.

    `days_off` and `working_days` are the office's own and go before the notices; a day that stands in both is off.
    """

    def __init__(
        self,
        days_off: frozenset[date] = frozenset(),
        working_days: frozenset[date] = frozenset(),
        winter: tuple[Window, ...] = (),
    ) -> None:
        self._off, self._on, self.winter = days_off, working_days, winter
        self.work: Days = CountedDays(self._worked)
        self.every: Days = EveryDay()
        self.outdoor: Days = CountedDays(lambda year: self._outdoor(year, self._worked(year))) if winter else self.work
        self.every_outdoor: Days = CountedDays(self._every_outdoor) if winter else self.every

    def days_of(self, *, calendar_days: bool, outdoor: bool) -> Days:
        """The days on which a step of this kind is worked on."""
        if calendar_days:
            return self.every_outdoor if outdoor else self.every
        return self.outdoor if outdoor else self.work

    @cached_property
    def known(self) -> range:
        """The days for which the State Council's notices are known; any other is provisional."""
        first, last = date(notices().first, 1, 1), date(notices().last, 12, 31)
        return range(first.toordinal(), last.toordinal() + 1)

    @property
    def provisional_from(self) -> date:
        """The first day after the notices: results that lean on it or a later one may change."""
        return date.fromordinal(self.known.stop)

    def works(self, day: date) -> bool:
        """Whether a day is an ordinary working day."""
        return self.between(day, date.fromordinal(day.toordinal() + 1)) == 1

    def add(self, day: date, count: int) -> date:
        """The working day `count` working days after a day (before it, where negative).

        0 is the day itself, or the next working day where it is none. Raises Beyond.
        """
        return date.fromordinal(self.work.day(self.work.before(day.toordinal()) + count))

    def between(self, since: date, until: date) -> int:
        """How many working days lie from `since` to the day before `until`; negative where until is earlier."""
        return self.work.before(until.toordinal()) - self.work.before(since.toordinal())

    def _worked(self, year: int) -> bytearray:
        days, first = worked(year), date(year, 1, 1).toordinal()
        for own, value in ((self._on, 1), (self._off, 0)):
            for day in own:
                if day.year == year:
                    days[day.toordinal() - first] = value
        return days

    def _every_outdoor(self, year: int) -> bytearray:
        length = date(year + 1, 1, 1).toordinal() - date(year, 1, 1).toordinal()
        return self._outdoor(year, bytearray(b"\1" * length))

    def _outdoor(self, year: int, days: bytearray) -> bytearray:
        first = date(year, 1, 1).toordinal()
        for at in range(len(days)):
            if stopped(self.winter, first + at):
                days[at] = 0
        return days
