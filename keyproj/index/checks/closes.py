"""Rules on closed months: what was reported by the day of the close stays, what came later is a proper correction."""

from collections.abc import Iterator

from keyproj.base.amount import format_amount
from keyproj.base.months import last_day
from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger
from keyproj.index.closing import may_correct

_NAMED = (
    "named AS (SELECT id, pk FROM project WHERE clash = 0 "
    "UNION SELECT f.id, p.pk FROM former_id f JOIN project p ON p.pk = f.project WHERE p.clash = 0)"
)
"""Projects by their ids, former ones included: a close keeps the ids of its day."""

_KNOWN = (
    "known AS MATERIALIZED (SELECT c.file, r.project AS pk, r.n, r.yuan, r.yuan_line, "
    "max(r.reported || printf('%06d', r.n)) "
    "FROM report r CROSS JOIN close c ON c.month = r.month AND c.reopened IS NULL AND r.reported <= c.closed "
    "JOIN project p ON p.pk = r.project AND p.clash = 0 GROUP BY c.file, r.project)"
)
"""The reports that were in force at the end of the day of each close."""

_DIFFERENT = (
    f"WITH {_NAMED}, {_KNOWN} SELECT pf.path, k.yuan_line, k.n, x.project, c.month, c.closed, x.yuan, k.yuan, cf.path "
    "FROM close_figure x JOIN close c ON c.file = x.file AND c.reopened IS NULL JOIN file cf ON cf.pk = c.file "
    "JOIN named ON named.id = x.project JOIN known k ON k.file = x.file AND k.pk = named.pk "
    "JOIN file pf ON pf.pk = named.pk WHERE x.yuan IS NOT NULL AND x.yuan <> k.yuan"
)


def closed_figure_stays(ledger: Ledger) -> Iterator[Problem]:
    """K371: what a project had reported by the day of the close reads otherwise now."""
    if not _any(ledger):
        return
    for path, line, n, project, month, closed, was, now, close in ledger.db.execute(_DIFFERENT):
        args = {"project": project, "month": month, "closed": closed, "close": close}
        amounts = {"was": format_amount(was, "万元"), "now": format_amount(now, "万元")}
        yield Problem("K371", path, Place(line, 1, 0), f"progress.{n}.investment", {**args, **amounts})


_GONE = (
    f"WITH {_NAMED}, {_KNOWN} SELECT pf.path, p.line, cf.path, x.line, x.project, c.month, c.closed, x.yuan "
    "FROM close_figure x JOIN close c ON c.file = x.file AND c.reopened IS NULL JOIN file cf ON cf.pk = c.file "
    "LEFT JOIN named ON named.id = x.project LEFT JOIN project p ON p.pk = named.pk "
    "LEFT JOIN file pf ON pf.pk = named.pk LEFT JOIN known k ON k.file = x.file AND k.pk = named.pk "
    "WHERE x.yuan IS NOT NULL AND k.pk IS NULL"
)


def closed_report_stays(ledger: Ledger) -> Iterator[Problem]:
    """K372: a report that the close counted is gone, alone or with its project. Not asked while a file is not counted:
    it may stand in that one.
    """
    if not _any(ledger) or not ledger.is_whole():
        return
    for path, line, close, at, project, month, closed, was in ledger.db.execute(_GONE):
        args = {"project": project, "month": month, "closed": closed, "was": format_amount(was, "万元"), "close": close}
        if path is None:
            yield Problem("K372", close, Place(at, 1, 0), f"reported.{project}", {**args, "wrong": "project"})
        else:
            yield Problem("K372", path, Place(line, 1, 0), "progress", {**args, "wrong": "report"})


_ADDED = (
    f"WITH {_NAMED}, {_KNOWN} SELECT pf.path, k.yuan_line, k.n, p.id, c.month, c.closed, k.yuan, cf.path "
    "FROM known k JOIN close c ON c.file = k.file JOIN file cf ON cf.pk = c.file JOIN project p ON p.pk = k.pk "
    "JOIN file pf ON pf.pk = k.pk WHERE NOT EXISTS (SELECT 1 FROM named JOIN close_figure x ON x.project = named.id "
    "AND x.file = k.file WHERE named.pk = k.pk AND x.yuan IS NOT NULL)"
)


def nothing_is_backdated(ledger: Ledger) -> Iterator[Problem]:
    """K373: a report dated up to the day of the close, which the close does not know."""
    if not _any(ledger):
        return
    for path, line, n, project, month, closed, now, close in ledger.db.execute(_ADDED):
        args = {"project": project, "month": month, "closed": closed, "now": format_amount(now, "万元"), "close": close}
        yield Problem("K373", path, Place(line, 1, 0), f"progress.{n}.reported", args)


_LATER = (
    "SELECT pf.path, r.line, r.n, p.id, c.month, c.closed, c.closed_by, t.reason IS NULL FROM report r "
    "CROSS JOIN close c ON c.month = r.month AND c.reopened IS NULL AND r.reported > c.closed "
    "JOIN project p ON p.pk = r.project AND p.clash = 0 JOIN file pf ON pf.pk = r.project "
    "JOIN report_text t ON t.project = r.project AND t.n = r.n"
)


def correction_is_allowed(ledger: Ledger) -> Iterator[Problem]:
    """K374: a report of a closed month after its close, without a reason, or where the policy allows none."""
    if not _any(ledger):
        return
    allowed = may_correct(ledger.db)
    for path, line, n, project, month, closed, by, silent in ledger.db.execute(_LATER):
        if silent or not allowed:
            args = {"project": project, "month": month, "closed": closed, "by": by}
            wrong = "reason" if allowed else "forbidden"
            yield Problem("K374", path, Place(line, 1, 0), f"progress.{n}", {**args, "wrong": wrong})


_YEARS = (
    "SELECT cf.path, c.totals_line, c.month, c.closed, c.year_to_date, "
    "(SELECT ifnull(sum(yuan), 0) FROM (SELECT r.yuan, max(r.reported || printf('%06d', r.n)) FROM report r "
    "JOIN project p ON p.pk = r.project AND p.clash = 0 "
    "WHERE r.month BETWEEN substr(c.month, 1, 4) || '-01' AND c.month "
    "AND r.reported <= c.closed GROUP BY r.project, r.month)) AS now "
    "FROM close c JOIN file cf ON cf.pk = c.file "
    "WHERE c.reopened IS NULL AND c.month = (SELECT min(o.month) FROM close o WHERE o.reopened IS NULL "
    "AND substr(o.month, 1, 4) = substr(c.month, 1, 4))"
)


def closed_year_stays(ledger: Ledger) -> Iterator[Problem]:
    """K375: the year's total up to its first closed month, whose earlier months are held by no close of their own.

    Not asked where that month's own figures differ, which says it already, or while a file is not counted.
    """
    if not _any(ledger) or not ledger.is_whole():
        return
    different = [row for row in ledger.db.execute(_YEARS) if row[-2] != row[-1]]
    rules = (closed_figure_stays, closed_report_stays, nothing_is_backdated) if different else ()
    said = {problem.args["month"] for rule in rules for problem in rule(ledger)}
    for path, line, month, closed, was, now in different:
        if month not in said:
            args = {
                "month": month,
                "closed": closed,
                "was": format_amount(was, "万元"),
                "now": format_amount(now, "万元"),
            }
            yield Problem("K375", path, Place(line, 1, 0), "totals.year_to_date", args)


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
    "AND NOT EXISTS (SELECT 1 FROM close c WHERE c.month = r.month AND c.reopened IS NULL AND r.reported > c.closed)"
)


def only_corrections_have_reasons(ledger: Ledger) -> Iterator[Problem]:
    """K255: a reason belongs to a correction; a month's first report corrects nothing, unless the month was closed."""
    for path, line, n, month in ledger.db.execute(_REASONS):
        yield Problem("K255", path, Place(line, 1, 0), f"progress.{n}.reason", {"month": month})


def _any(ledger: Ledger) -> bool:
    """Whether any month is closed: most ledgers begin without, and need not be looked through."""
    return ledger.db.execute("SELECT 1 FROM close WHERE reopened IS NULL LIMIT 1").fetchone() is not None
