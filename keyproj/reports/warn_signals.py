"""What schedules and slips (督办单) tell of the projects month by month: the one place where warnings ask for it."""

import sqlite3
from collections.abc import Callable, Sequence

from keyproj.base.period import Period
from keyproj.index.fact import period_values, reported
from keyproj.reports.schedule_month_steps import missed_steps
from keyproj.reports.schedule_signals import lateness
from keyproj.reports.slip_signals import overdue_slips
from keyproj.rules.warning_course import Signals

Told = Callable[[int, int], Signals]
"""What is told of a project, by its number in the index, at the end of a month, 1 to 12."""

_SHORT = """
SELECT t.project, t.month FROM target_text t JOIN {reported} r ON r.project = t.project AND r.month = t.month
JOIN report_quantity q ON q.project = r.project AND q.n = r.n AND q.unit = t.unit
WHERE t.quantity IS NOT NULL AND t.month BETWEEN :first AND :month
GROUP BY t.project, t.month HAVING sum(q.quantity) < t.quantity
"""

_WATCHED = "IN (SELECT project FROM fact WHERE stage NOT IN ('竣工', '调出'))"


def signals(db: sqlite3.Connection, period: Period, ends: Sequence[str]) -> Told:
    """All signals of the period's year that need no report: late steps, forecasts, overdue slips, missed steps.

    `ends` is the day to which each month counts. After the period's nothing more is taken to happen.
    """
    known = period.as_of.isoformat()
    late, missed = lateness(db, known, _WATCHED), missed_steps(db, known, ends)
    slips, short = overdue_slips(db, period), missed_quantities(db, period)

    def told(pk: int, month: int) -> Signals:
        targets = (("step",) if (pk, month) in missed else ()) + (("quantity",) if (pk, month) in short else ())
        past = slips.get((pk, month), ())
        worst = (past[0].id, past[0].due) if past else None
        return Signals(*late(pk, ends[month]), tuple(slip.level for slip in past), targets, worst)

    return told


def missed_quantities(db: sqlite3.Connection, period: Period) -> set[tuple[int, int]]:
    """The projects, by number, and months, 1 to 12, that reported less of a unit than was their target.

    A report that says nothing of the unit leaves it open.
    """
    found = db.execute(_SHORT.format(reported=reported(period)), period_values(period))
    return {(pk, int(month[5:])) for pk, month in found}
