"""Whether a month that is closed may still be reported: as a correction with its reason, after the day of the close."""

import sqlite3
from datetime import date

from keyproj.actions.entry import Entry
from keyproj.base.errors import Refused
from keyproj.index.closing import Closed, may_correct


def check_closed(db: sqlite3.Connection, closed: Closed, entry: Entry, today: date, again: str) -> None:
    """Raises Refused for what is no correction, or where the policy allows none, or none yet.

    `again` is the command that would record it as one.
    """
    known = {"month": closed.month, "day": closed.day, "by": closed.by}
    if not may_correct(db):
        raise Refused("close.error.record_forbidden", **known)
    if today.isoformat() <= closed.day:
        raise Refused("close.error.record_today", **known)
    if entry.reason is None:
        raise Refused("close.error.record", command=again, **known)
    if entry.reported.isoformat() <= closed.day:
        raise Refused("close.error.record_day", command=again, reported=entry.reported.isoformat(), **known)
