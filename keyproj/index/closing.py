"""Closed months: which they are, and what was corrected in them afterwards."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from keyproj.base.period import Period

IN_FORCE = "SELECT month, closed, closed_by FROM close WHERE reopened IS NULL"


class Closed(NamedTuple):
    """A month that is closed, on what day, by whom."""

    month: str
    day: str
    by: str


class Correction(NamedTuple):
    """What a report says of a closed month after its close; `was` is None where the project had not reported it."""

    project: str
    pk: int
    month: str
    was: int | None
    now: int
    reported: str
    reason: str


def closed_months(db: sqlite3.Connection) -> dict[str, Closed]:
    """The months that are closed now. Of two closes of one month, which K378 finds, the later counts."""
    return {row[0]: Closed(*row) for row in db.execute(f"{IN_FORCE} ORDER BY closed")}


def may_correct(db: sqlite3.Connection) -> bool:
    """Whether the policy lets a closed month be corrected by a later report with a reason."""
    row = db.execute("SELECT value FROM setting WHERE key = 'closing.corrections'").fetchone()
    return row is None or row[0] == "允许"


_LATER = """
SELECT p.id, r.project, r.month, r.yuan, r.reported, ifnull(t.reason, ''),
  (SELECT yuan FROM report b WHERE b.project = r.project AND b.month = r.month
    AND (b.reported, b.n) < (r.reported, r.n) ORDER BY b.reported DESC, b.n DESC LIMIT 1)
FROM report_text t
JOIN report r ON r.project = t.project AND r.n = t.n
JOIN close c ON c.month = r.month AND c.reopened IS NULL AND r.reported > c.closed
JOIN project p ON p.pk = r.project AND p.clash = 0
WHERE t.reason IS NOT NULL ORDER BY r.month, p.id, r.reported, r.n
"""


def corrections(db: sqlite3.Connection) -> Iterator[Correction]:
    """Reports of closed months that came after the close, by month, project and day."""
    if db.execute("SELECT 1 FROM close LIMIT 1").fetchone() is None:
        return
    for id, pk, month, now, reported, reason, was in db.execute(_LATER):
        yield Correction(id, pk, month, was, now, reported, reason)


def corrections_of(db: sqlite3.Connection, period: Period) -> list[Correction]:
    """Those that concern a period: a month of it was corrected, or the correction was reported in it.

    The period's own months are meant (of a quarter three, of a day the one it lies in), not all of the year so far.
    """
    first = f"{period.year:04d}-{period.last_quarter * 3 - 2:02d}"
    if period.kind != "quarter":
        first = f"{period.as_of:%Y-%m}"
    last = f"{period.as_of:%Y-%m}"
    known = period.known_by.isoformat() if period.known_by else "9"
    return [
        one
        for one in corrections(db)
        if one.reported <= known and (first <= one.month <= last or first <= one.reported[:7] <= last)
    ]
