"""Rules on reported money: none for long, and more than the project costs."""

from collections.abc import Iterator
from decimal import Decimal

from keyproj.base.amount import format_amount
from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger

_IDLE = """
SELECT file.path, r.project, group_concat(r.month)
FROM report r JOIN project p ON p.pk = r.project JOIN file ON file.pk = r.project
WHERE r.yuan = 0 AND r.latest AND p.completed IS NULL AND p.removed IS NULL AND r.month >= substr(p.started, 1, 7)
  AND r.month > (SELECT ifnull(max(month), '') FROM report x WHERE x.project = r.project AND x.latest AND x.yuan > 0)
  AND r.month > (SELECT ifnull(max(substr(ifnull(until, '9'), 1, 7)), '') FROM suspension s WHERE s.project = r.project)
GROUP BY r.project HAVING count(*) >= :months
"""
"""Months without money since the last one with money, since the start, and since work was last stopped."""

_DEAR = """
SELECT file.path, p.pk, p.total_investment_line, p.total_investment, ifnull(p.invested_before, 0)
FROM project p JOIN file ON file.pk = p.pk
LEFT JOIN (SELECT project, sum(yuan) AS yuan FROM report WHERE latest GROUP BY project) r ON r.project = p.pk
WHERE p.completed IS NULL AND p.removed IS NULL
  AND (ifnull(p.invested_before, 0) + ifnull(r.yuan, 0)) * 100 > p.total_investment * :percent
"""

_SINCE_PLANNED = """
SELECT ifnull(sum(yuan), 0) FROM report WHERE project = ?1 AND latest
  AND month >= ifnull((SELECT min(year) || '' FROM plan WHERE project = ?1), '')
"""
"""`invested_before` reaches to the first plan's year: what was reported before lies in it."""


def money_is_spent(ledger: Ledger) -> Iterator[Problem]:
    """K254: a project under way whose last reported months, one after the other, are all without investment, as many as
    the policy says.
    """
    least = int(ledger.setting("zero_months"))
    for path, project, months in ledger.db.execute(_IDLE, {"months": least}).fetchall():
        count, first, last = _running(months.split(","))
        if count < least:
            continue
        n, line = ledger.db.execute(
            "SELECT n, yuan_line FROM report WHERE project = ? AND month = ? AND latest", (project, last)
        ).fetchone()
        args = {"count": count, "first": first, "last": last}
        yield Problem("K254", path, Place(line, 1, 0), f"progress.{n}.investment", args)


def _running(months: list[str]) -> tuple[int, str, str]:
    """How many of the months run up to the last one without a gap, the first of these, and the last."""
    given, last = set(months), max(months)
    count, first = 1, last
    while (before := _month_before(first)) in given:
        count, first = count + 1, before
    return count, first, last


def _month_before(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year:04d}-{number - 1:02d}" if number > 1 else f"{year - 1:04d}-12"


def money_is_within_total(ledger: Ledger) -> Iterator[Problem]:
    """K256: more invested than the policy's share (`overrun`, per cent) of the total, neither completed nor removed."""
    overrun = Decimal(ledger.setting("overrun"))
    top, bottom = overrun.as_integer_ratio()
    for path, project, line, total, before in ledger.db.execute(_DEAR, {"percent": int(overrun)}).fetchall():
        invested = before + ledger.db.execute(_SINCE_PLANNED, (project,)).fetchone()[0]
        if invested * 100 * bottom > total * top:
            args = {"invested": format_amount(invested), "total": format_amount(total), "overrun": f"{overrun}%"}
            yield Problem("K256", path, Place(line, 1, 0), "total_investment", args)
