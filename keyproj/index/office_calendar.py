"""The working calendar that the policy describes, read from the index."""

import sqlite3
from datetime import date

from keyproj.schedule.calendar import Calendar
from keyproj.schedule.winter import Window


def office_calendar(db: sqlite3.Connection) -> Calendar:
    """The working calendar that the policy describes."""
    found = dict(db.execute("SELECT key, value FROM setting WHERE key LIKE 'calendar.%'").fetchall())
    days = {
        key: frozenset(map(date.fromisoformat, found[f"calendar.{key}"].split()))
        for key in ("days_off", "working_days")
    }
    stops = (line.split() for line in found["calendar.winter_stops"].splitlines())
    return Calendar(winter=tuple(Window(_month_day(since), _month_day(until)) for since, until in stops), **days)


def _month_day(text: str) -> tuple[int, int]:
    return int(text[:2]), int(text[3:])
