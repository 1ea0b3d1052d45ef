"""The day on which something happened to a slip, as typed."""

from datetime import date

from keyproj.base.errors import WrongUse
from keyproj.cli.when import day


def happened_on(option: str, typed: str | None, now: date) -> date:
    """The day; today where none is given. Raises WrongUse, also for a day to come."""
    if not typed:
        return now
    found = day(typed)
    if found > now:
        raise WrongUse("error.slip_day_ahead", option=option, day=found.isoformat(), today=now.isoformat())
    return found
