"""The rule on the year to date of a close: it also holds months without a close, and corrections made before it."""

import sqlite3
from collections.abc import Container, Iterator
from typing import NamedTuple

from keyproj.base.amount import format_amount
from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger

_SPANS = (
    "SELECT r.month, r.reported, '9', sum(r.yuan) FROM report r JOIN project p ON p.pk = r.project AND p.clash = 0 "
    "WHERE r.latest GROUP BY r.month, r.reported UNION ALL "
    "SELECT r.month, r.reported, (SELECT min(b.reported) FROM report b WHERE b.project = r.project "
    "AND b.month = r.month AND (b.reported, b.n) > (r.reported, r.n)), r.yuan "
    "FROM report r JOIN project p ON p.pk = r.project AND p.clash = 0 WHERE NOT r.latest"
)

_CLOSES = (
    "SELECT file.path, c.totals_line, c.month, c.closed, c.year_to_date, c.uncounted_to_date "
    "FROM close c JOIN file ON file.pk = c.file "
    "WHERE c.reopened IS NULL ORDER BY c.month, c.closed, file.path"
)


class _Span(NamedTuple):
    """What was in force for a month from a day on, until a later report took its place."""

    month: str
    since: str
    until: str
    yuan: int


def closed_years_stay(ledger: Ledger, said: Container[str]) -> Iterator[Problem]:
    """K375: the year's total differs. Nothing is said where it differs by what a close before says already, nor of the
    months from the first one on of which single figures were said to differ.
    """
    spans = [_Span(*row) for row in ledger.db.execute(_SPANS)]
    year, by, told = "", 0, False
    for path, line, month, closed, counted, others in _closes(ledger.db):
        if month[:4] != year:
            year, by, told = month[:4], 0, False
        now = sum(
            span.yuan for span in spans if f"{year}-01" <= span.month <= month and span.since <= closed < span.until
        )
        told, more = told or month in said, now - counted - others
        if more not in (0, by) and not told:
            args = {"month": month, "closed": closed, "was": _wan(counted), "now": _wan(max(counted + more, 0))}
            yield Problem("K375", path, Place(line, 1, 0), "totals.year_to_date", args)
        by = more


def _closes(db: sqlite3.Connection) -> list[tuple[str, int, str, str, int, int]]:
    return db.execute(_CLOSES).fetchall()


def _wan(yuan: int) -> str:
    return format_amount(yuan, "万元")
