"""Rules on what a close froze: what was reported by its day stays, project by project, and so do the year's totals."""

import sqlite3
from collections.abc import Iterator

from keyproj.base.amount import format_amount
from keyproj.base.problem import Place, Problem
from keyproj.index.checks.closed_years import closed_years_stay
from keyproj.index.checks.ledger import Ledger

_NAMED = (
    "named AS (SELECT id, pk FROM project WHERE clash = 0 "
    "UNION SELECT f.id, p.pk FROM former_id f JOIN project p ON p.pk = f.project WHERE p.clash = 0)"
)
"""Projects by their ids, former ones included: a close keeps the ids of its day."""

_KNOWN = (
    "SELECT c.file, r.project AS pk, r.n, r.yuan, r.yuan_line, r.line FROM report r "
    "CROSS JOIN close c ON c.month = r.month AND c.reopened IS NULL AND r.reported <= c.closed "
    "CROSS JOIN project p ON p.pk = r.project AND p.clash = 0 WHERE r.latest UNION ALL "
    "SELECT file, pk, n, yuan, yuan_line, line FROM (SELECT c.file, r.project AS pk, r.n, r.yuan, r.yuan_line, r.line, "
    "max(r.reported || printf('%06d', r.n)) FROM report l "
    "CROSS JOIN close c ON c.month = l.month AND c.reopened IS NULL AND l.reported > c.closed "
    "CROSS JOIN report r ON r.project = l.project AND r.month = l.month AND r.reported <= c.closed "
    "CROSS JOIN project p ON p.pk = r.project AND p.clash = 0 WHERE l.latest GROUP BY c.file, r.project)"
)
"""The reports that were in force at the end of the day of each close: the latest, or where that came later the last
before.
"""

_DIFFER = (
    "SELECT 1 FROM close c LEFT JOIN (SELECT k.file, count(*) AS known, sum(x.yuan IS k.yuan) AS same "
    f"FROM ({_KNOWN}) k JOIN project p ON p.pk = k.pk "
    "LEFT JOIN close_figure x ON x.file = k.file AND x.project = p.id GROUP BY k.file) h ON h.file = c.file "
    "WHERE c.reopened IS NULL AND (ifnull(h.known, 0) <> ifnull(h.same, 0) OR ifnull(h.known, 0) <> "
    "(SELECT count(yuan) FROM close_figure x WHERE x.file = c.file)) LIMIT 1"
)
"""Whether any close differs from what is known: in a fifth of the time that it takes to say in what."""

_OTHERWISE = (
    f"WITH {_NAMED}, known AS MATERIALIZED ({_KNOWN}), "
    "frozen AS MATERIALIZED (SELECT x.file, x.project, x.yuan, x.line, named.pk "
    "FROM close c JOIN close_figure x ON x.file = c.file AND x.yuan IS NOT NULL "
    "LEFT JOIN named ON named.id = x.project WHERE c.reopened IS NULL), "
    "different AS (SELECT f.file, f.pk, f.project, f.yuan AS was, k.yuan AS now, k.n, k.yuan_line, k.line AS entry, "
    "f.line FROM frozen f LEFT JOIN known k ON k.file = f.file AND k.pk = f.pk WHERE k.yuan IS NOT f.yuan UNION ALL "
    "SELECT k.file, k.pk, NULL, NULL, k.yuan, k.n, k.yuan_line, k.line, 0 FROM known k "
    "LEFT JOIN frozen f ON f.file = k.file AND f.pk = k.pk WHERE f.file IS NULL) "
    "SELECT pf.path, p.line, d.yuan_line, d.entry, d.n, ifnull(d.project, p.id), cf.path, d.line, c.month, c.closed, "
    "d.was, d.now, EXISTS (SELECT 1 FROM report b WHERE b.project = d.pk AND b.month = c.month AND b.n <> d.n "
    "AND b.reported <= c.closed AND b.yuan = d.was) "
    "FROM different d JOIN close c ON c.file = d.file JOIN file cf ON cf.pk = d.file "
    "LEFT JOIN project p ON p.pk = d.pk LEFT JOIN file pf ON pf.pk = d.pk ORDER BY cf.path, d.line, pf.path, d.n"
)
"""Each figure of a close that is not what is known, and whether the report that was frozen is there all the same."""


def closed_reports_stay(ledger: Ledger) -> Iterator[Problem]:
    """What was reported by the day of a close is no longer what the close says.

    K371: it reads otherwise. K372: it is gone, alone or with its project; not asked while a file is not counted, for it
    may stand in that one. K373: there is a report dated up to that day which the close does not know, alone or over the
    one that it knows. K375: the year's total differs, which also holds what no close lists.
    """
    if not _is_closed(ledger.db):
        return
    said = set[str]()
    if ledger.db.execute(_DIFFER).fetchone() is not None:
        for month, problem in _otherwise(ledger):
            said.add(month)
            yield problem
    if ledger.is_whole():
        yield from closed_years_stay(ledger, said)


def _is_closed(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM close WHERE reopened IS NULL LIMIT 1").fetchone() is not None


def _otherwise(ledger: Ledger) -> Iterator[tuple[str, Problem]]:
    """The problems of single figures, each with its month."""
    whole = ledger.is_whole()
    for path, top, line, entry, n, project, close, at, month, closed, was, now, there in ledger.db.execute(_OTHERWISE):
        args = {"project": project, "month": month, "closed": closed, "close": close}
        args |= {"was": "" if was is None else _wan(was), "now": "" if now is None else _wan(now)}
        if was is None or there:
            yield month, Problem("K373", path, Place(entry, 1, 0), f"progress.{n}", args)
        elif now is not None:
            yield month, Problem("K371", path, Place(line, 1, 0), f"progress.{n}.investment", args)
        elif whole and path is None:
            yield month, Problem("K372", close, Place(at, 1, 0), f"reported.{project}", {**args, "wrong": "project"})
        elif whole:
            yield month, Problem("K372", path, Place(top, 1, 0), "progress", {**args, "wrong": "report"})


def _wan(yuan: int) -> str:
    """In the unit that monthly figures are reported in."""
    return format_amount(yuan, "万元")
