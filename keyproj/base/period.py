"""The period a report is true for: facts count up to its last day."""

from dataclasses import dataclass
from datetime import date

from keyproj.base.months import last_day


@dataclass(frozen=True, slots=True)
class Period:
    """`kind` is `quarter`, `month` or `day`; `month` is the last month whose figures count, `as_of` the last day.

    Before the end of January no month counts yet: `month` is then `2023-00`. `known_by` leaves out what was reported
    later; None leaves out nothing.
    """

    kind: str
    year: int
    month: str
    as_of: date
    known_by: date | None = None

    @property
    def first_month(self) -> str:
        """January of the year, where all figures to date begin."""
        return f"{self.year:04d}-01"

    @property
    def last_quarter(self) -> int:
        """The number, 1 to 4, of the quarter in which the period ends."""
        return (self.as_of.month - 1) // 3 + 1


def of_month(month: str, known_by: date | None = None) -> Period:
    """The year up to the end of a month."""
    return Period("month", int(month[:4]), month, last_day(month), known_by)


def of_quarter(year: int, quarter: int, known_by: date | None = None) -> Period:
    """The year up to the end of a quarter, 1 to 4."""
    month = f"{year:04d}-{quarter * 3:02d}"
    return Period("quarter", year, month, last_day(month), known_by)


def of_day(day: date, known_by: date | None = None) -> Period:
    """The year up to a day; monthly figures count for the months that are over by then."""
    whole = day == last_day(f"{day.year:04d}-{day.month:02d}")
    return Period("day", day.year, f"{day.year:04d}-{day.month if whole else day.month - 1:02d}", day, known_by)
