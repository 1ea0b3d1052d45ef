"""The selection that a report speaks of: one row a project in a table `fact`, true for one period."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from keyproj.base.filter import Filter
from keyproj.base.period import Period
from keyproj.index.basis import frame_of, lay
from keyproj.index.basis_between import Between, between, compared
from keyproj.index.fact_months import expressions, known_by
from keyproj.index.money import SPREAD_FROM_YEAR
from keyproj.rules.basis import BASES, CURRENT, PUBLISHED, STANDING, Frame

_REPORTED = "(SELECT project, n, month, yuan FROM report WHERE latest)"
_KNOWN_BY = """(
    SELECT project, n, month, yuan, max(reported || printf('%06d', n))
    FROM report WHERE reported <= :known_by GROUP BY project, month
)"""
"""The reports in force: the latest for each month, or the latest that was known by a day. Ties: the later entry."""

_COLUMNS = {
    "county": "s.county",
    "sector": "s.sector",
    "stage": "s.stage",
    "category": "s.category",
    "scale": "s.scale",
    "project": "s.id",
}


def select_facts(
    db: sqlite3.Connection, period: Period, chosen: Filter, packages: str = "whole", basis: str = STANDING
) -> Between:
    """Makes the table `fact` for this connection, and gives what lies between the two bases of plan figures.

    `packages` is `whole` or `split`: how 打包项目 are counted.
    """
    frame = frame_of(db, period)
    found = between(db, frame)

    laid: list[bool] = []

    def made(name: str, basis: str, among: str) -> None:
        if laid[-1:] != [basis == PUBLISHED]:
            lay(db, basis, frame)
            laid.append(basis == PUBLISHED)
        _make(db, period, chosen, packages, _limits(basis, frame), name, among)

    if found.by or found.others:
        found = compared(db, found, made, BASES if basis != PUBLISHED else BASES[::-1])
    made("fact", basis, "1")
    return found._replace(basis=basis)


def _make(
    db: sqlite3.Connection,
    period: Period,
    chosen: Filter,
    packages: str,
    limits: dict[str, str],
    name: str,
    among: str,
) -> None:
    where, values = _where(chosen)
    named = f"AND p.id IN ({_among('project', chosen.project)})" if chosen.project else ""  # found before all else
    months = expressions(period.year, int(period.month[5:7]))
    money = known_by(_KNOWN_BY, period.year) if period.known_by else "money"
    text = Path(__file__).with_name("fact.sql").read_text("utf-8")
    query = text.format(**months, money=money, where=where, name=name, among=among, named=named)
    db.execute(f"DROP TABLE IF EXISTS temp.{name}")
    db.execute(query, {**period_values(period), **_bounds(period), **limits, "packages": packages, **values})


def _limits(basis: str, frame: Frame) -> dict[str, str]:
    """Who was listed after the plan was published is not in it; who left by the report's day is not on the list."""
    listed = frame.issued if basis == PUBLISHED else None
    return {"in_by": listed or "9", "out_by": frame.as_of if basis == CURRENT else ""}


def _bounds(period: Period) -> dict[str, int]:
    """The months before and after which nothing is counted, as numbers; and the bits of months that may be spread."""
    month = int(period.month[5:7])
    begun = [n for n in range(1, month + 1) if n > month // 3 * 3]
    return {
        "before": period.year * 12 + 1,
        "after": period.year * 12 + month + 1,
        "spread": sum(1 << n - 1 for n in begun) | SPREAD_FROM_YEAR,
    }


def reported(period: Period) -> str:
    """The reports in force for a period, as a table expression with project, n, month and yuan."""
    return _KNOWN_BY if period.known_by else _REPORTED


def period_values(period: Period) -> dict[str, str | int | None]:
    """The named values of a period that the queries use."""
    year, month = f"{period.year:04d}", int(period.month[5:7])
    return {
        "year": period.year,
        "first": f"{year}-01",
        "last": f"{year}-12",
        "month": period.month,
        "whole_quarters": f"{year}-{month // 3 * 3:02d}",
        "as_of": period.as_of.isoformat(),
        "known_by": period.known_by.isoformat() if period.known_by else None,
        **{f"q{n}": f"{year}-{3 * n:02d}" for n in (1, 2, 3)},
    }


def _where(chosen: Filter) -> tuple[str, dict[str, str]]:
    parts = ["1"]
    values: dict[str, str] = {}
    for field, wanted in chosen.given().items():
        values |= {f"{field}_{n}": value for n, value in enumerate(wanted)}
        among = _among(field, wanted)
        parts.append(_LEADER.format(among=among) if field == "leader" else f"{_COLUMNS[field]} IN ({among})")
    return " AND ".join(parts), values


def _among(field: str, wanted: Sequence[str]) -> str:
    """The names of a field's values, for a list in SQL."""
    return ", ".join(f":{field}_{n}" for n in range(len(wanted)))


def held(row: str) -> str:
    """The condition that a dated row (an office, a project's people) holds on the period's last day."""
    return f"ifnull({row}.since, '') <= :as_of AND ifnull({row}.until, '9') >= :as_of"


_LEADER = f"""(
    EXISTS (SELECT 1 FROM responsible r WHERE r.project = s.pk AND r.holder IN ({{among}}) AND {held("r")})
    OR EXISTS (SELECT 1 FROM sector x WHERE x.name = s.sector AND x.headquarters IN ({{among}}) AND {held("x")})
    OR EXISTS (SELECT 1 FROM office o WHERE o.holder IN ({{among}}) AND {held("o")}
      AND (o.scope IN (s.county, s.sector) OR o.scope IN (
        SELECT r.holder FROM responsible r WHERE r.project = s.pk AND r.tier = 'lead_department' AND {held("r")})))
)"""
"""Any tier: the project's own, its sector's headquarters, or an office for its county, sector or lead department."""
