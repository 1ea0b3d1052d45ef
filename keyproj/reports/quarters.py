"""The year by quarters: money planned and done, starts and completions planned and made."""

import sqlite3
from itertools import accumulate, pairwise
from typing import Any

from keyproj.base.months import QUARTERS
from keyproj.base.period import Period
from keyproj.base.report import Column, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Term, Text
from keyproj.rules.figures import FIGURES

COLUMNS = (Column("quarter", "text"), *(Column(id, kind) for id, kind in FIGURES["quarter"].items()))

_DATES = ("start", "started", "completion", "completed")
_STARTS = ("start", "started")
_FACTS = ("started", "completed")
"""What has happened; the other dates are planned."""

_MONEY = [f"sum(CASE WHEN money THEN {what}_q{n} ELSE 0 END)" for what in ("due", "done") for n in (1, 2, 3, 4)]


def quarters(db: sqlite3.Connection, period: Period) -> Table:
    """Quarters that have not begun have no actual figures, nor has one that nobody has reported on yet.

    Start rates are shares of the year's planned starts.
    """
    sums = [*_MONEY, "sum(CASE WHEN money THEN annual_plan END)", *_counts(period)]
    newest, *found = db.execute(f"SELECT max(last_month), {', '.join(sums)} FROM fact WHERE building").fetchone()
    numbers = [number or 0 for number in found]
    planned, done, annual = numbers[:4], numbers[4:8], numbers[8]
    counts = {what: numbers[9 + 4 * n : 13 + 4 * n] for n, what in enumerate(_DATES)}
    starts = list(accumulate(counts["start"]))
    rows = []
    for n in range(4):
        over = n < period.last_quarter
        reported = over and f"{period.year:04d}-{3 * n + 1:02d}" <= (newest or "")
        rows.append((
            Term("word", QUARTERS[n]),
            planned[n],
            sum(planned[: n + 1]),
            Rate(sum(planned[: n + 1]), annual),
            done[n] if reported else None,
            sum(done[: n + 1]) if over else None,
            counts["start"][n],
            starts[n],
            Rate(starts[n], starts[3]),
            counts["started"][n] if over else None,
            sum(counts["started"][: n + 1]) if over else None,
            Rate(sum(counts["started"][: n + 1]), starts[3]) if over else None,
            counts["completion"][n],
            counts["completed"][n] if over else None,
        ))  # fmt: skip
    return Table("quarter", Text("table.quarter"), COLUMNS, rows, _year(planned, done, counts))


def _year(planned: list[int], done: list[int], counts: dict[str, list[int]]) -> tuple[Any, ...]:
    """The row 全年; what is already cumulative has no sum."""
    starts, started = sum(counts["start"]), sum(counts["started"])
    ends = (sum(counts["completion"]), sum(counts["completed"]))
    money = (sum(planned), None, None, sum(done), None)
    return (Term("word", "全年"), *money, starts, None, None, started, None, Rate(started, starts), *ends)


def _counts(period: Period) -> list[str]:
    """Four expressions for each of `_DATES`: the projects by the quarter of that date.

    Planned months are those of the whole year, facts those up to the period's end.
    """
    ends = [f"{period.year:04d}-{month:02d}" for month in (1, 4, 7, 10, 99)]  # 99 is behind all months
    counts = []
    for what in _DATES:
        limit = f" AND {what} <= '{period.as_of.isoformat()}'" if what in _FACTS else ""
        new = " AND category = '新开工'" if what in _STARTS else ""
        for since, until in pairwise(ends):
            counts.append(f"sum(counted AND {what} >= '{since}' AND {what} < '{until}'{limit}{new})")
    return counts
