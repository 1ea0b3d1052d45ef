"""The form of a month (填报表): the projects that owe a report, what is known of each, and what is to be filled in."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from keyproj.base.errors import KeyprojError
from keyproj.base.filter import Filter
from keyproj.base.period import Period
from keyproj.index.fact import held, select_facts
from keyproj.index.settings import settings

KNOWN = (
    *("project", "name", "month", "county", "unit", "code", "annual_plan", "plan_to_date", "last_month", "before"),
    *("planned", "target", "state"),
)
"""Columns that the ledger fills in, and that are locked."""

MONEY = ("annual_plan", "plan_to_date", "before", "planned", "investment", "statistical")
AMOUNTS = ("investment", "statistical")
FILLED_IN = (*AMOUNTS, "image", "troubles", "next_steps", "by", "phone", "checked_by", "reason")
"""Columns for whoever reports."""

PEOPLE = ("by", "checked_by")
"""Columns for which those who reported and checked before can be chosen."""

_LAST = "(SELECT max(month) FROM report b WHERE b.project = f.project AND b.month < :month)"
_QUERY = f"""
    SELECT f.id, f.name, :month, f.county,
      (SELECT holder FROM responsible p WHERE p.project = f.project AND p.tier = 'unit' AND {held("p")}),
      f.code, f.annual_plan, f.plan_to_date, {_LAST}, f.actual_to_date - ifnull(r.yuan, 0),
      (SELECT yuan FROM target t WHERE t.project = f.project AND t.month = :month),
      (SELECT target FROM target_text t WHERE t.project = f.project AND t.month = :month), r.reported,
      r.yuan, r.statistical, t.image, t.troubles, t.next_steps,
      ifnull(t.reported_by, o.reported_by), ifnull(t.phone, o.phone), ifnull(t.checked_by, o.checked_by), NULL
    FROM fact f
    LEFT JOIN report r ON r.project = f.project AND r.month = :month AND r.latest
    LEFT JOIN report_text t ON t.project = f.project AND t.n = r.n
    LEFT JOIN report l ON l.project = f.project AND l.latest AND l.month = {_LAST}
    LEFT JOIN report_text o ON o.project = f.project AND o.n = l.n
    WHERE f.unreported OR f.building AND r.n IS NOT NULL
    ORDER BY (SELECT min(n) FROM county c WHERE c.name = f.county), f.county, f.id
"""
_PEOPLE = """
    SELECT DISTINCT {column} FROM report_text t JOIN fact f ON f.project = t.project
    WHERE {column} IS NOT NULL ORDER BY {column}
"""
MOST_PEOPLE = 200
"""Names to choose from in one column."""


@dataclass(frozen=True, slots=True)
class Form:
    """`rows` hold the values of `KNOWN` and `FILLED_IN`, money in whole yuan; `state` is the day of a report made.

    `people` are the names to choose from, by column. `counties` are those that the form is restricted to.
    """

    ledger: str
    month: str
    counties: Sequence[str]
    rows: Sequence[dict[str, Any]]
    people: dict[str, list[str]]
    columns: Sequence[str]

    @property
    def reported(self) -> int:
        """How many projects have reported already."""
        return sum(1 for row in self.rows if row["state"])


def form(db: sqlite3.Connection, period: Period, chosen: Filter, check: Callable[[Filter], None]) -> Form:
    """The form of the month in which the period ends. `check` refuses a filter with unknown names.

    Raises KeyprojError where nobody owes a report.
    """
    policy = settings(db)
    check(chosen)
    select_facts(db, period, chosen, "split")
    found = db.execute(_QUERY, {"month": period.month, "as_of": period.as_of.isoformat()}).fetchall()
    if not found:
        raise KeyprojError("error.template_nobody", month=period.month)
    rows = [dict(zip((*KNOWN, *FILLED_IN), row, strict=True)) for row in found]
    people = {
        id: [name for (name,) in db.execute(_PEOPLE.format(column=column))][:MOST_PEOPLE]
        for id, column in (("by", "reported_by"), ("checked_by", "checked_by"))
    }
    return Form(policy.title, period.month, chosen.county, rows, people, _columns(rows, chosen.county))


def _columns(rows: Sequence[dict[str, Any]], counties: Sequence[str]) -> list[str]:
    """The columns, without the month's target where no plan sets one, and without the county where there is one."""
    left_out = set() if any(row["target"] for row in rows) else {"target"}
    left_out |= {"county"} if len(counties) == 1 else set()
    return [id for id in (*KNOWN, *FILLED_IN) if id not in left_out]
