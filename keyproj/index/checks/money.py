"""Rules on reported money: none for long, and more than the project costs."""

from collections.abc import Iterator
from decimal import Decimal

from keyproj.base.amount import format_amount
from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger

_IDLE = """
SELECT file.path, r.project, count(*), min(r.month), max(r.month)
FROM report r JOIN project p ON p.pk = r.project JOIN file ON file.pk = r.project
WHERE r.yuan = 0 AND r.latest AND p.completed IS NULL AND p.removed IS NULL AND r.month >= substr(p.started, 1, 7)
  AND r.month > (SELECT ifnull(max(month), '') FROM report x WHERE x.project = r.project AND x.latest AND x.yuan > 0)
  AND r.month > (SELECT ifnull(max(substr(ifnull(until, '9'), 1, 7)), '') FROM suspension s WHERE s.project = r.project)
GROUP BY r.project HAVING count(*) >= :months
"""
"""Months without money since the last one with money, since the start, and since work was last stopped."""

_DEAR = """
SELECT file.path, p.pk, p.total_investment_line, p.total_investment, ifnull(p.invested_before, 0)
FROM (SELECT project, sum(yuan) AS yuan FROM report WHERE latest GROUP BY project) r
JOIN project p ON p.pk = r.project JOIN file ON file.pk = r.project
WHERE p.completed IS NULL AND (ifnull(p.invested_before, 0) + r.yuan) * 100 > p.total_investment * :percent
"""

_SINCE_PLANNED = """
SELECT ifnull(sum(yuan), 0) FROM report WHERE project = ?1 AND latest
  AND month >= ifnull((SELECT min(year) || '' FROM plan WHERE project = ?1), '')
"""
"""`invested_before` reaches to the first plan's year: what was reported before lies in it."""


def money_is_spent(ledger: Ledger) -> Iterator[Problem]:
    """K254: a project under way whose last reported months are all without investment, as many as the policy says."""
    rows = ledger.db.execute(_IDLE, {"months": int(ledger.setting("zero_months"))})
    for path, project, count, first, last in rows.fetchall():
        n, line = ledger.db.execute(
            "SELECT n, yuan_line FROM report WHERE project = ? AND month = ? AND latest", (project, last)
        ).fetchone()
        args = {"count": count, "first": first, "last": last}
        yield Problem("K254", path, Place(line, 1, 0), f"progress.{n}.investment", args)


def money_is_within_total(ledger: Ledger) -> Iterator[Problem]:
    """K256: more invested than the policy's share (`overrun`, per cent) of the total, and not completed."""
    overrun = Decimal(ledger.setting("overrun"))
    top, bottom = overrun.as_integer_ratio()
    for path, project, line, total, before in ledger.db.execute(_DEAR, {"percent": int(overrun)}).fetchall():
        invested = before + ledger.db.execute(_SINCE_PLANNED, (project,)).fetchone()[0]
        if invested * 100 * bottom > total * top:
            args = {"invested": format_amount(invested), "total": format_amount(total), "overrun": f"{overrun}%"}
            yield Problem("K256", path, Place(line, 1, 0), "total_investment", args)
