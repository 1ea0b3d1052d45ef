"""What slips (督办单) tell the warnings: which are past their deadlines, and how the month's written reports stand."""

import sqlite3
from collections.abc import Mapping

from keyproj.base.months import last_day, months_of
from keyproj.base.period import Period
from keyproj.reports.slip_rows import all_slips
from keyproj.rules.slips import Slip, Written, overdue, report_states

_NUMBERS = "SELECT id, pk FROM project WHERE NOT clash"


def overdue_slips(db: sqlite3.Connection, period: Period) -> Mapping[tuple[int, int], tuple[Slip, ...]]:
    """(Project's number in the index, month 1 to 12) → its slips past their deadlines at the month's end.

    Months after the period's are as if nothing more were answered.
    """
    slips = all_slips(db)
    if not slips:
        return {}
    numbers, known = dict(db.execute(_NUMBERS)), _known(period)
    found = {}
    for number, month in enumerate(months_of(period.year), 1):
        day = period.as_of.isoformat() if month == period.month else last_day(month).isoformat()
        for project, late in overdue(slips, day, known).items():
            if project in numbers:
                found[numbers[project], number] = late
    return found


def slip_reports(db: sqlite3.Connection, period: Period) -> Mapping[int, Written]:
    """Project's number → its written report for the period's month, for those that have a slip of it or owe one."""
    slips = all_slips(db)
    if not slips:
        return {}
    numbers = dict(db.execute(_NUMBERS))
    known_by = period.known_by.isoformat() if period.known_by is not None else None
    states = report_states(slips, period.month, period.as_of.isoformat(), known_by)
    return {numbers[project]: state for project, state in states.items() if project in numbers}


def _known(period: Period) -> str:
    return min(period.as_of, period.known_by or period.as_of).isoformat()
