"""How long a slip has: so many working days, by the warning policy."""

from datetime import date

from keyproj.rules.warning import Policy
from keyproj.schedule.calendar import Calendar


def reply_days(policy: Policy, level: int) -> int | None:
    """Working days for the answer to a slip of a level; one of level 0 has as long as a blue one. None: not said."""
    return (policy.reply or {}).get(max(level, 1))


def deadline(calendar: Calendar, issued: date, days: int) -> date:
    """The last day for the answer: the day after the issue counts as the first, if it is a working day.

    Raises Beyond.
    """
    ordinal = issued.toordinal()
    return date.fromordinal(calendar.work.day(calendar.work.before(ordinal + 1) + days - 1))
