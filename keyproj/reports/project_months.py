"""A project's year by months: planned, done, and how far that is together, with the words of each report."""

from typing import Any

from keyproj.base.months import months_of
from keyproj.base.report import Column, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Text
from keyproj.index.fact import period_values, reported
from keyproj.reports.ask import Ask

COLUMNS = (
    Column("month", "month"),
    Column("planned", "yuan"),
    Column("actual", "yuan"),
    Column("statistical", "yuan"),
    Column("planned_cumulative", "yuan"),
    Column("actual_cumulative", "yuan"),
    Column("done_of_plan", "rate", bar=True),
    Column("image", "text"),
    Column("line", "line"),
)


def months_table(ask: Ask, pk: int) -> Table:
    """The year's months; those after the period have only their plan. A corrected month says so in words."""
    year = ask.period.year
    targets = dict(ask.db.execute("SELECT month, yuan FROM target WHERE project = ?", (pk,)).fetchall())
    annual = sum(yuan for month, yuan in targets.items() if month[:4] == f"{year:04d}")
    done = {
        row[0]: row[1:]
        for row in ask.db.execute(
            f"SELECT r.month, r.yuan, x.statistical, t.image, t.reason, x.line FROM {reported(ask.period)} r "
            "JOIN report x ON x.project = r.project AND x.n = r.n "
            "JOIN report_text t ON t.project = r.project AND t.n = r.n "
            "WHERE r.project = :pk AND r.month BETWEEN :first AND :month",
            {**period_values(ask.period), "pk": pk},
        )
    }
    rows: list[tuple[Any, ...]] = []
    planned_sum = done_sum = 0
    for month in months_of(year) if targets or done else ():
        planned_sum += targets.get(month, 0)
        yuan, statistical, image, reason, line = done.get(month, (None,) * 5)
        done_sum += yuan or 0
        over = month <= ask.period.month
        words = " ".join(filter(None, [image, f"({reason})" if reason else None])) or None
        cumulative = (done_sum, Rate(done_sum, annual)) if over else (None, None)
        rows.append((month, targets.get(month), yuan, statistical, planned_sum, *cumulative, words, line))
    return Table("months", Text("show.months"), COLUMNS, rows)
