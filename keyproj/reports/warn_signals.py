"""What schedules and slips (督办单) tell of the projects month by month: the one place where warnings ask for it."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence

from keyproj.base.period import Period
from keyproj.reports.schedule_signals import lateness, missed_steps
from keyproj.reports.slip_signals import overdue_slips, slip_reports
from keyproj.rules.warning_course import Signals

Told = Callable[[int, int], Signals]
"""What is told of a project, by its number in the index, at the end of a month, 1 to 12."""

_WATCHED = "IN (SELECT project FROM fact WHERE stage NOT IN ('竣工', '调出'))"


def signals(db: sqlite3.Connection, period: Period, ends: Sequence[str]) -> Told:
    """All signals of the period's year that need no report: late steps, forecasts, overdue slips, missed steps.

    `ends` is the day to which each month counts. After the period's nothing more is taken to happen.
    """
    known = period.as_of.isoformat()
    late, missed = lateness(db, known, _WATCHED), missed_steps(db, known, ends)
    slips = overdue_slips(db, period)

    def told(pk: int, month: int) -> Signals:
        steps = ("step",) if (pk, month) in missed else ()
        return Signals(*late(pk, ends[month]), slips.get((pk, month), ()), steps)

    return told


def written_reports(db: sqlite3.Connection, period: Period) -> Mapping[int, str]:
    """Project's number → the state of the written report it owes for the month: owed, received or late."""
    return slip_reports(db, period)
