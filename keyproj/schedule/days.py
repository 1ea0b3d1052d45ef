"""Days of one kind, counted: how many lie before a day, and which one is the n-th."""

from collections.abc import Callable
from datetime import date
from itertools import accumulate, compress
from typing import Protocol

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""No schedule leads out of these years; one that does says more about its durations than about its dates."""

_FIRST, _LAST = date(FIRST_YEAR, 1, 1).toordinal(), date(LAST_YEAR, 12, 31).toordinal()


class Beyond(Exception):
    """A moment outside the years that schedules are counted in."""


class Days(Protocol):
    """Days are ordinals (`date.toordinal`). A moment is the day that it begins: `day + 1` is the end of `day`."""

    def before(self, moment: int) -> int:
        """The number of the first such day at or after a moment, which is how many lie before it, from any origin.

        Raises Beyond.
        """

    def day(self, number: int) -> int:
        """The day of that number. Raises Beyond."""


class EveryDay:
    """Calendar days: each day is its own number."""

    def before(self, moment: int) -> int:
        """The moment itself. Raises Beyond."""
        if _FIRST <= moment <= _LAST:
            return moment
        raise Beyond

    day = before


class CountedDays:
    """Days that a yearly pattern picks; years are read as they are asked for, and numbers stay what they are."""

    def __init__(self, pattern: Callable[[int], bytearray]) -> None:
        """`pattern` gives for a year one byte for each of its days, 1 where the day counts."""
        self._pattern = pattern
        self._first = self._last = 0
        self._base = 0
        self._before: list[int] = []
        self._days: list[int] = []
        self._zero = 0

    def before(self, moment: int) -> int:
        """See Days."""
        at = moment - self._base
        if not 0 <= at < len(self._before):
            at = self._reach(moment)
        return self._before[at]

    def day(self, number: int) -> int:
        """See Days."""
        at = number + self._zero
        while not 0 <= at < len(self._days):
            self._add(self._last + 1 if at >= 0 else self._first - 1)
            at = number + self._zero
        return self._days[at]

    def _reach(self, moment: int) -> int:
        if not _FIRST <= moment <= _LAST:
            raise Beyond
        year = date.fromordinal(moment).year
        if not self._before:
            self._first, self._last = year, year - 1
        while self._first > year:
            self._add(self._first - 1)
        while self._last < year:
            self._add(self._last + 1)
        return moment - self._base

    def _add(self, year: int) -> None:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise Beyond
        pattern, first = self._pattern(year), date(year, 1, 1).toordinal()
        days = list(compress(range(first, first + len(pattern)), pattern))
        if year > self._last:
            known = len(self._days) - self._zero
            self._before += list(accumulate(pattern, initial=known))[:-1]
            self._days += days
            self._last, self._base = year, self._base or first
            return
        self._zero += len(days)
        self._before[:0] = list(accumulate(pattern, initial=-self._zero))[:-1]
        self._days[:0] = days
        self._first, self._base = year, first
