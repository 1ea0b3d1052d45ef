"""The quarter whose proposals are wanted, as typed."""

from sqlite3 import Connection

from keyproj.base.errors import WrongUse
from keyproj.cli.when import When
from keyproj.index.settings import settings


def quarter_wanted(db: Connection, quarter: str | None, year: str | None) -> str | None:
    """`2023-Q2`, of the policy's year unless one is given; None for all. Raises WrongUse, also for a year alone."""
    if quarter is None:
        if year is not None:
            raise WrongUse("adjust.error.year_alone")
        return None
    period = When(quarter=quarter, year=year).period(settings(db).year)
    return f"{period.year:04d}-Q{period.last_quarter}"
