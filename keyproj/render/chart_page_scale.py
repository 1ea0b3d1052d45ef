"""Days as places on a page: a share of the axis from its first day, in per cent, exact to a hundredth of a pixel."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from keyproj.base.chart import Bar, ChartReport
from keyproj.base.months import last_day
from keyproj.base.rounding import digits, scaled

DAY = timedelta(days=1)
LABELLED = 30
"""Months that an axis can hold and name every one of them."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The axis of a chart: whole months, each as wide as it has days."""

    first: date
    last: date
    months: tuple[str, ...]

    @property
    def days(self) -> int:
        """How many days the axis has."""
        return (self.last - self.first).days + 1

    def left(self, day: date) -> str:
        """Where a day begins; a day past the axis is at its edge."""
        return self._share(2 * self._days_before(day))

    def middle(self, day: date) -> str:
        """Where a day's noon is: marks stand there."""
        return self._share(2 * self._days_before(day) + 1)

    def right(self, day: date) -> str:
        """Where a day ends."""
        return self.left(day + DAY)

    def width(self, bar: Bar) -> str:
        """From the beginning of a bar's first day to the end of its last, as far as the axis goes."""
        until = self.last if bar.until is None else bar.until
        return self._share(2 * (self._days_before(until + DAY) - self._days_before(bar.since)))

    def shows(self, day: date) -> bool:
        """Whether the axis has this day."""
        return self.first <= day <= self.last

    def touches(self, bar: Bar) -> bool:
        """Whether any day of a bar is on the axis."""
        return bar.since <= self.last and (bar.until is None or bar.until >= self.first)

    def columns(self) -> str:
        """The months as columns of a grid in CSS."""
        return " ".join(f"minmax(0,{last_day(month).day}fr)" for month in self.months)

    def years(self) -> list[tuple[str, int]]:
        """The years, each with the number of its months on the axis."""
        return [(year, len(list(months))) for year, months in groupby(self.months, key=lambda month: month[:4])]

    def _days_before(self, day: date) -> int:
        return max(0, min(self.days, (day - self.first).days))

    def _share(self, half_days: int) -> str:
        text = digits(scaled(half_days * 50, self.days, 4), 4).rstrip("0").rstrip(".")
        return f"{text}%"


def scale_of(chart: ChartReport) -> Scale:
    """The axis that a chart asks for."""
    return Scale(chart.first, chart.last, tuple(chart.months))
