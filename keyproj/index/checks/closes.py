"""Rules on closes and corrections: who may correct a closed month and how, one close a month, days in their order."""

from collections.abc import Iterator

from keyproj.base.months import last_day
from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger
from keyproj.index.closing import may_correct

_LATER = (
    "SELECT pf.path, r.line, r.n, p.id, c.month, c.closed, c.closed_by, t.reason IS NULL FROM report r "
    "CROSS JOIN close c ON c.month = r.month AND c.reopened IS NULL AND r.reported > c.closed "
    "CROSS JOIN project p ON p.pk = r.project AND p.clash = 0 CROSS JOIN file pf ON pf.pk = r.project "
    "CROSS JOIN report_text t ON t.project = r.project AND t.n = r.n"
)


def correction_is_allowed(ledger: Ledger) -> Iterator[Problem]:
    """K374: a report of a closed month after its close, without a reason, or where the policy allows none."""
    allowed = may_correct(ledger.db)
    for path, line, n, project, month, closed, by, silent in ledger.db.execute(_LATER):
        if silent or not allowed:
            args = {"project": project, "month": month, "closed": closed, "by": by}
            wrong = "reason" if allowed else "forbidden"
            yield Problem("K374", path, Place(line, 1, 0), f"progress.{n}", {**args, "wrong": wrong})


_TWICE = (
    "SELECT file.path, c.month_line, c.month, (SELECT min(f.path) FROM close o JOIN file f ON f.pk = o.file "
    "WHERE o.month = c.month AND o.file <> c.file AND o.reopened IS NULL) AS other "
    "FROM close c JOIN file ON file.pk = c.file WHERE c.reopened IS NULL AND other IS NOT NULL"
)


def month_closes_once(ledger: Ledger) -> Iterator[Problem]:
    """K378: two closes of one month, neither of them withdrawn: nobody knows which figures were reported."""
    for path, line, month, other in ledger.db.execute(_TWICE):
        yield Problem("K378", path, Place(line, 1, 0), "month", {"month": month, "other": other})


def close_days_are_in_order(ledger: Ledger) -> Iterator[Problem]:
    """K379: closed before the month was over, opened again before it was closed, or either on a day to come."""
    today = ledger.today.isoformat() if ledger.today else ""
    query = (
        "SELECT file.path, c.month, c.closed, c.closed_line, c.reopened, c.reopened_line "
        "FROM close c JOIN file ON file.pk = c.file"
    )
    for path, month, closed, line, reopened, again in ledger.db.execute(query):
        end = last_day(month).isoformat()
        if closed <= end:
            args = {"wrong": "early", "seen": closed, "other": end}
            yield Problem("K379", path, Place(line, 1, 0), "closed", args)
        elif closed > today:
            yield Problem("K379", path, Place(line, 1, 0), "closed", {"wrong": "ahead", "seen": closed, "other": today})
        if reopened is not None and (reopened < closed or reopened > today):
            wrong, other = ("before", closed) if reopened < closed else ("ahead", today)
            args = {"wrong": wrong, "seen": reopened, "other": other}
            yield Problem("K379", path, Place(again, 1, 0), "reopened.date", args)


_REASONS = (
    "SELECT file.path, r.line, r.n, r.month FROM report_text t "
    "JOIN report r ON r.project = t.project AND r.n = t.n JOIN file ON file.pk = r.project "
    "WHERE t.reason IS NOT NULL AND NOT EXISTS (SELECT 1 FROM report b WHERE b.project = r.project "
    "AND b.month = r.month AND (b.reported, b.n) < (r.reported, r.n)) "
    "AND NOT EXISTS (SELECT 1 FROM close c WHERE c.month = r.month AND r.reported > c.closed)"
)


def only_corrections_have_reasons(ledger: Ledger) -> Iterator[Problem]:
    """K255: a reason belongs to a correction; a month's first report corrects nothing, unless the month was closed
    then, be it open again now.
    """
    for path, line, n, month in ledger.db.execute(_REASONS):
        yield Problem("K255", path, Place(line, 1, 0), f"progress.{n}.reason", {"month": month})
