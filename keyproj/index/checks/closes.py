"""Rules on closed months: what was reported by the day of the close stays, what came later is a proper correction."""

from collections.abc import Container, Iterator

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
    "known AS MATERIALIZED (SELECT c.file, r.project AS pk, r.n, r.yuan, r.yuan_line FROM report r "
    "CROSS JOIN close c ON c.month = r.month AND c.reopened IS NULL AND r.reported <= c.closed "
    "JOIN project p ON p.pk = r.project AND p.clash = 0 WHERE r.latest UNION ALL "
    "SELECT file, pk, n, yuan, yuan_line FROM (SELECT c.file, r.project AS pk, r.n, r.yuan, r.yuan_line, "
    "max(r.reported || printf('%06d', r.n)) FROM report l "
    "CROSS JOIN close c ON c.month = l.month AND c.reopened IS NULL AND l.reported > c.closed "
    "JOIN report r ON r.project = l.project AND r.month = l.month AND r.reported <= c.closed "
    "JOIN project p ON p.pk = r.project AND p.clash = 0 WHERE l.latest GROUP BY c.file, r.project))"
)
"""The reports that were in force at the end of the day of each close: the latest, or where that came later the last
before.
"""

_OTHERWISE = (
    f"WITH {_NAMED}, {_KNOWN}, frozen AS MATERIALIZED (SELECT x.file, x.project, x.yuan, x.line, named.pk "
    "FROM close c JOIN close_figure x ON x.file = c.file AND x.yuan IS NOT NULL "
    "LEFT JOIN named ON named.id = x.project WHERE c.reopened IS NULL), "
    "different AS (SELECT f.file, f.pk, f.project, f.yuan AS was, k.yuan AS now, k.n, k.yuan_line, f.line "
    "FROM frozen f LEFT JOIN known k ON k.file = f.file AND k.pk = f.pk WHERE k.yuan IS NOT f.yuan UNION ALL "
    "SELECT k.file, k.pk, NULL, NULL, k.yuan, k.n, k.yuan_line, 0 FROM known k "
    "LEFT JOIN frozen f ON f.file = k.file AND f.pk = k.pk WHERE f.file IS NULL) "
    "SELECT pf.path, p.line, d.yuan_line, d.n, ifnull(d.project, p.id), cf.path, d.line, c.month, c.closed, "
    "d.was, d.now FROM different d JOIN close c ON c.file = d.file JOIN file cf ON cf.pk = d.file "
    "LEFT JOIN project p ON p.pk = d.pk LEFT JOIN file pf ON pf.pk = d.pk"
)


def closed_reports_stay(ledger: Ledger) -> Iterator[Problem]:
    """What was reported by the day of a close is no longer what the close says.

    K371: it reads otherwise. K372: it is gone, alone or with its project; not asked while a file is not counted, for it
    may stand in that one. K373: there is a report dated up to that day which the close does not know. K375: the year's
    total up to its first closed month differs, whose earlier months are held by no close of their own.
    """
    if ledger.db.execute("SELECT 1 FROM close WHERE reopened IS NULL LIMIT 1").fetchone() is None:
        return
    whole, said = ledger.is_whole(), set[str]()
    for path, top, line, n, project, close, at, month, closed, was, now in ledger.db.execute(_OTHERWISE):
        said.add(month)
        args = {"project": project, "month": month, "closed": closed, "close": close}
        amounts = {"was": "" if was is None else _wan(was), "now": "" if now is None else _wan(now)}
        if was is None:
            yield Problem("K373", path, Place(line, 1, 0), f"progress.{n}.reported", args | amounts)
        elif now is not None:
            yield Problem("K371", path, Place(line, 1, 0), f"progress.{n}.investment", args | amounts)
        elif whole and path is None:
            yield Problem("K372", close, Place(at, 1, 0), f"reported.{project}", args | amounts | {"wrong": "project"})
        elif whole:
            yield Problem("K372", path, Place(top, 1, 0), "progress", args | amounts | {"wrong": "report"})
    if whole:
        yield from _years(ledger, said)


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


def _years(ledger: Ledger, said: Container[str]) -> Iterator[Problem]:
    """The years' totals, but for those of months of which a single figure was said to differ."""
    for path, line, month, closed, was, now in ledger.db.execute(_YEARS):
        if was != now and month not in said:
            args = {"month": month, "closed": closed, "was": _wan(was), "now": _wan(now)}
            yield Problem("K375", path, Place(line, 1, 0), "totals.year_to_date", args)


def _wan(yuan: int) -> str:
    """In the unit that monthly figures are reported in."""
    return format_amount(yuan, "万元")


_LATER = (
    "SELECT pf.path, r.line, r.n, p.id, c.month, c.closed, c.closed_by, t.reason IS NULL FROM report r "
    "CROSS JOIN close c ON c.month = r.month AND c.reopened IS NULL AND r.reported > c.closed "
    "JOIN project p ON p.pk = r.project AND p.clash = 0 JOIN file pf ON pf.pk = r.project "
    "JOIN report_text t ON t.project = r.project AND t.n = r.n WHERE EXISTS (SELECT 1 FROM close)"
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
    "AND NOT EXISTS (SELECT 1 FROM close c WHERE c.month = r.month AND c.reopened IS NULL AND r.reported > c.closed)"
)


def only_corrections_have_reasons(ledger: Ledger) -> Iterator[Problem]:
    """K255: a reason belongs to a correction; a month's first report corrects nothing, unless the month was closed."""
    for path, line, n, month in ledger.db.execute(_REASONS):
        yield Problem("K255", path, Place(line, 1, 0), f"progress.{n}.reason", {"month": month})
