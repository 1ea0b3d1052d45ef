"""The year by quarters: money planned and done, starts and completions planned and made."""

import sqlite3
from itertools import accumulate
from typing import Any

from keyproj.base.months import QUARTERS
from keyproj.base.period import Period
from keyproj.base.report import Column, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Term, Text
from keyproj.rules.figures import FIGURES

COLUMNS = (Column("quarter", "text"), *(Column(id, kind) for id, kind in FIGURES["quarter"].items()))

_MONEY = ", ".join(
    f"sum(CASE WHEN money THEN {what}_q{n} ELSE 0 END)" for what in ("due", "done") for n in (1, 2, 3, 4)
)


def quarters(db: sqlite3.Connection, period: Period) -> Table:
    """Quarters that have not begun have no actual figures, nor has one that nobody has reported on yet.

    Start rates are shares of the year's planned starts.
    """
    money = [value or 0 for value in db.execute(f"SELECT {_MONEY} FROM fact WHERE building").fetchone()]
    annual = db.execute("SELECT sum(annual_plan) FROM fact WHERE building AND money").fetchone()[0] or 0
    counts = {what: _count(db, what, period) for what in ("start", "started", "completion", "completed")}
    newest = db.execute("SELECT max(last_month) FROM fact WHERE building").fetchone()[0] or ""
    planned, done = money[:4], money[4:]
    starts = list(accumulate(counts["start"]))
    rows = []
    for n in range(4):
        over = n < period.last_quarter
        reported = over and f"{period.year:04d}-{3 * n + 1:02d}" <= newest
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


def _count(db: sqlite3.Connection, what: str, period: Period) -> list[int]:
    """Projects by the quarter of one of their dates: planned months in the whole year, facts up to the period's end."""
    limit = f"AND {what} <= '{period.as_of.isoformat()}'" if what in ("started", "completed") else ""
    new = "AND category = '新开工'" if what in ("start", "started") else ""
    found = db.execute(
        f"SELECT (substr({what}, 6, 2) - 1) / 3, sum(counted) FROM fact "
        f"WHERE building {new} {limit} AND substr({what}, 1, 4) = ? GROUP BY 1",
        (f"{period.year:04d}",),
    )
    by_quarter = dict(found.fetchall())
    return [by_quarter.get(n, 0) for n in range(4)]
