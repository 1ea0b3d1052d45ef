"""The period that the options ask for."""

import re
from dataclasses import dataclass
from datetime import date

from keyproj.base.errors import WrongUse
from keyproj.base.fault import Fault
from keyproj.base.months import parse_date, parse_month, parse_year
from keyproj.base.period import Period, of_day, of_month, of_quarter
from keyproj.cli.clock import today

_LOOSE_MONTH = re.compile(r"([0-9]{4})[-./年]?([0-9]{1,2})月?")
"""What is nearly a month: the right way to write it can be said."""


@dataclass(frozen=True, slots=True)
class When:
    """`--quarter` with `--year`, `--month` or `--as-of`, and `--known-by`, as typed."""

    quarter: str | None = None
    year: str | None = None
    month: str | None = None
    as_of: str | None = None
    known_by: str | None = None

    def period(self, policy_year: int) -> Period:
        """The period; without any date, up to today within the policy's year. Raises WrongUse."""
        if sum(given is not None for given in (self.quarter, self.month, self.as_of)) > 1:
            raise WrongUse("error.one_period")
        if self.year is not None and (self.month or self.as_of):
            raise WrongUse("error.year_twice")
        known_by = day(self.known_by) if self.known_by is not None else None
        if self.month is not None:
            return of_month(month_of(self.month), known_by)
        if self.as_of is not None:
            return of_day(day(self.as_of), known_by)
        year = _year(self.year) if self.year is not None else policy_year
        if self.quarter is not None:
            number = self.quarter.upper().removeprefix("Q")
            if number not in ("1", "2", "3", "4"):
                raise WrongUse("error.bad_quarter", seen=self.quarter)
            return of_quarter(year, int(number), known_by)
        return of_day(min(max(today(), date(year, 1, 1)), date(year, 12, 31)), known_by)


def month_of(text: str) -> str:
    """A month as typed. Raises WrongUse."""
    try:
        return parse_month(text)
    except Fault:
        match = _LOOSE_MONTH.fullmatch(text)
        if match and 1 <= int(match[2]) <= 12:
            raise WrongUse("error.bad_month_near", seen=text, near=f"{match[1]}-{int(match[2]):02d}") from None
        raise WrongUse("error.bad_month", seen=text) from None


def day(text: str) -> date:
    """A day as typed. Raises WrongUse."""
    try:
        return parse_date(text)
    except Fault:
        raise WrongUse("error.bad_date", seen=text) from None


def _year(text: str) -> int:
    try:
        return parse_year(text)
    except Fault:
        raise WrongUse("error.bad_year", seen=text) from None
