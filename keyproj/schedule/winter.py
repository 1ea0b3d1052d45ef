"""The winter stop (冬季停工): days of every year on which outdoor work rests."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Window:
    """Days of every year on which outdoor work rests, from (month, day) to (month, day), both included.

    One whose end lies before its start crosses the new year: (11, 15) to (3, 15).
    """

    since: tuple[int, int]
    until: tuple[int, int]

    def holds(self, month: int, day: int) -> bool:
        """Whether a day of the year lies in it."""
        if self.since <= self.until:
            return self.since <= (month, day) <= self.until
        return (month, day) >= self.since or (month, day) <= self.until


def stopped(windows: Sequence[Window], day: int) -> bool:
    """Whether outdoor work rests on a day, an ordinal."""
    on = date.fromordinal(day)
    return any(window.holds(on.month, on.day) for window in windows)


def stops(windows: Sequence[Window], first: int, last: int) -> list[int]:
    """The days after `first` and up to `last` on which work begins to rest, all ordinals."""
    years = range(date.fromordinal(first).year, date.fromordinal(last).year + 1)
    days = sorted({_begins(window, year) for window in windows for year in years})
    return [day for day in days if first < day <= last and not stopped(windows, day - 1)]


def _begins(window: Window, year: int) -> int:
    month, day = window.since
    return date(year, month, 1).toordinal() + day - 1
