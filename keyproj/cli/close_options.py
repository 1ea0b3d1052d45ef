"""What was typed of a close, and the months that it means."""

from dataclasses import dataclass

from keyproj.base.errors import WrongUse
from keyproj.cli.when import When


@dataclass(frozen=True, slots=True)
class Options:
    """The options as typed."""

    month: str | None
    quarter: str | None
    year: str | None
    date: str | None
    by: str
    document: str
    accept: bool
    reason: str
    dry_run: bool

    def months(self, policy_year: int) -> list[str]:
        """The month, or the three of the quarter. Raises WrongUse without either, or with both."""
        if (self.month is None) == (self.quarter is None):
            raise WrongUse("close.error.period")
        period = When(self.quarter, self.year, self.month).period(policy_year)
        if period.kind == "month":
            return [period.month]
        last = period.as_of.month
        return [f"{period.year:04d}-{number:02d}" for number in range(last - 2, last + 1)]
