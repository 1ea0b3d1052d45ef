"""Corrections: the month was first reported wrong, and a later entry says so with its reason."""

from .case import Case, Report
from .dice import Dice
from .figures import YEAR
from .tables import cells, lines
from .workdays import reported_on

CORRECTED = {"TS-0012": (3, 5), "TS-0031": (2, 4), "TS-0078": (4, 5), "TS-0105": (5, 6), "TS-0134": (1, 3)}
"""Project → month corrected, and the month after which the correction came."""


def correct(case: Case, reports: list[Report]) -> Report | None:
    """Makes the first entry of the month wrong and returns the entry that puts it right."""
    if case.entry.id not in CORRECTED:
        return None
    month, after = CORRECTED[case.entry.id]
    report = next(report for report in reports if report.month == f"{YEAR}-{month:02d}")
    rows = [cells(line) for line in lines("words/reasons.txt")]
    sign, reason = rows[list(CORRECTED).index(case.entry.id) % len(rows)]
    right = report.investment
    by = right * Dice("correction", case.entry.id).between(6, 14) // 100 // 10 * 10
    report.investment = right + by if sign == "+" else right - by
    statistical = report.statistical if report.statistical is None else min(report.statistical, right)
    report.statistical = None if statistical is None else min(statistical, report.investment)
    return Report(report.month, right, reported_on(YEAR, after, 6), report.by, statistical=statistical, reason=reason)
