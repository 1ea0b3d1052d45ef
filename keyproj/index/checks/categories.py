"""Rules on the category of a year's plan (年度类别) that ask for the day of the check."""

from collections.abc import Iterator

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger, field_line

_NOT_STARTED = """
SELECT file.path, plan.year, plan.line, t.lines
FROM plan JOIN project p ON p.pk = plan.project JOIN file ON file.pk = p.pk JOIN project_text t ON t.project = p.pk
WHERE plan.category = '续建' AND p.started IS NULL AND plan.year <= ?
"""


def continuing_has_started(ledger: Ledger) -> Iterator[Problem]:
    """K236: a continuing project without a day of start, once the plan's year has begun."""
    year = ledger.today.year if ledger.today else 0
    for path, planned, line, lines in ledger.db.execute(_NOT_STARTED, (year,)):
        place = Place(field_line(lines, f"plans.{planned}.category", line), 1, 0)
        yield Problem("K236", path, place, f"plans.{planned}.category", {"year": planned})
