"""What schedules and slips (督办单) tell of the projects month by month: the one place where warnings ask for it."""

import sqlite3
from collections.abc import Sequence

from keyproj.base.period import Period
from keyproj.index.fact import period_values, reported
from keyproj.index.lateness import Lateness
from keyproj.reports.schedule_month_steps import missed_steps
from keyproj.reports.slip_signals import overdue_slips
from keyproj.rules.lateness import IN_TIME
from keyproj.rules.warning_course import SILENT, Signals

_SHORT = """
SELECT t.project, t.month FROM target_text t JOIN {reported} r ON r.project = t.project AND r.month = t.month
JOIN report_quantity q ON q.project = r.project AND q.n = r.n AND q.unit = t.unit
WHERE t.quantity IS NOT NULL AND t.month BETWEEN :first AND :month
GROUP BY t.project, t.month HAVING sum(q.quantity) < t.quantity
"""


class YearSignals:
    """All signals of the period's year that need no report: late steps, forecasts, overdue slips, missed targets.

    `ends` is the day to which each month counts. After the period's nothing more is taken to happen. `late` is asked
    for days that it was made ready for; without it nothing is late.
    """

    def __init__(self, db: sqlite3.Connection, period: Period, ends: Sequence[str], late: Lateness | None) -> None:
        """Reads all but what `late` knows."""
        self._ends, self._late = ends, late
        self._steps = missed_steps(db, period.as_of.isoformat(), ends)
        self._slips, self._short = overdue_slips(db, period), missed_quantities(db, period)

    def at(self, pk: int, month: int) -> Signals:
        """What is told of a project, by its number in the index, at the end of a month, 1 to 12."""
        key = (pk, month)
        targets = (("step",) if key in self._steps else ()) + (("quantity",) if key in self._short else ())
        late = self._late.at(pk, self._ends[month]) if self._late is not None else IN_TIME
        if late is IN_TIME and key not in self._slips and not targets:
            return SILENT
        past = self._slips.get(key, ())
        worst = (past[0].id, past[0].due) if past else None
        return Signals(*late, tuple(slip.level for slip in past), targets, worst)

    def missed(self, month: int) -> dict[str, set[int]]:
        """Kind of a month's target → the projects that missed theirs."""
        kinds = {"step": self._steps, "quantity": self._short}
        return {kind: {pk for pk, at in found if at == month} for kind, found in kinds.items()}

    def heard(self, months: Sequence[int]) -> set[int]:
        """The projects of which anything is told in some months."""
        told = {pk for found in (self._steps, self._short, self._slips) for pk, month in found if month in months}
        return told | (self._late.late([self._ends[month] for month in months]) if self._late is not None else set())


def missed_quantities(db: sqlite3.Connection, period: Period) -> set[tuple[int, int]]:
    """The projects, by number, and months, 1 to 12, that reported less of a unit than was their target.

    A report that says nothing of the unit leaves it open.
    """
    found = db.execute(_SHORT.format(reported=reported(period)), period_values(period))
    return {(pk, int(month[5:])) for pk, month in found}
