"""What a month came to by a day: the figure of each project, and the totals that a summary of the month gives."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from keyproj.base.filter import Filter
from keyproj.base.period import Period, of_month
from keyproj.index.fact import select_facts
from keyproj.index.settings import names
from keyproj.rules.basis import PUBLISHED

DIMENSIONS = ("sector", "county")


class Said(NamedTuple):
    """Who closes, on what day, with what document, and whether some may not have reported."""

    day: date
    by: str
    document: str = ""
    accept: bool = False


class Figure(NamedTuple):
    """What a project reported for the month; None where it owed a report. `counted` is what a summary adds up."""

    project: str
    name: str
    sector: str
    county: str
    yuan: int | None
    counted: bool


class Totals(NamedTuple):
    """Projects that reported, their money in the month, and in the year up to its end."""

    projects: int = 0
    investment: int = 0
    year_to_date: int = 0


class Standing(NamedTuple):
    """All reports of the month and who owes one, the totals as a whole and by class, and the year's money outside."""

    figures: Sequence[Figure]
    silent: Sequence[Figure]
    total: Totals
    classes: Mapping[str, Mapping[str, Totals]]
    uncounted_to_date: int

    @property
    def uncounted(self) -> list[Figure]:
        """The reports that are in no total."""
        return [figure for figure in self.figures if not figure.counted]


_REPORTED = (
    "SELECT f.id, f.name, f.sector, f.county, r.yuan, ifnull(f.building, 0) AND f.money, "
    "max(r.reported || printf('%06d', r.n)) FROM report r JOIN fact f ON f.project = r.project "
    "WHERE r.month = ? AND r.reported <= ? GROUP BY r.project ORDER BY f.id"
)
_YEAR = (
    "SELECT ifnull(sum(yuan), 0) FROM (SELECT r.yuan, max(r.reported || printf('%06d', r.n)) FROM report r "
    "JOIN fact f ON f.project = r.project "
    "WHERE r.month BETWEEN ? AND ? AND r.reported <= ? GROUP BY r.project, r.month)"
)
_COUNTED = (
    "SELECT sector, county, sum(actual_to_date) FROM fact WHERE building AND money "
    "GROUP BY sector, county HAVING sum(actual_to_date) IS NOT NULL"
)


def standing(db: sqlite3.Connection, month: str, day: date) -> Standing:
    """As a summary of the month counts it, by the plan as published, with what was reported by the day."""
    period, known = of_month(month, day), day.isoformat()
    silent = _silent(db, period)
    select_facts(db, period, Filter(), basis=PUBLISHED)
    rows = db.execute(_REPORTED, (month, known)).fetchall()
    figures = [
        Figure(id, name, sector, county, yuan, bool(counted)) for id, name, sector, county, yuan, counted, _ in rows
    ]
    (whole,) = db.execute(_YEAR, (period.first_month, month, known)).fetchone()
    parts = [(one.sector, one.county, Totals(1, one.yuan or 0)) for one in figures if one.counted]
    parts += [(sector, county, Totals(year_to_date=yuan)) for sector, county, yuan in db.execute(_COUNTED)]
    total = _sum(part for *_, part in parts)
    classes = {
        "sector": _by_class(names(db, "sector"), [(sector, part) for sector, _, part in parts]),
        "county": _by_class(names(db, "county"), [(county, part) for _, county, part in parts]),
    }
    return Standing(figures, silent, total, classes, whole - total.year_to_date)


def _by_class(order: Sequence[str], parts: Sequence[tuple[str, Totals]]) -> Mapping[str, Totals]:
    """The parts added up by their classes, in the order of the policy."""
    found: dict[str, list[Totals]] = defaultdict(list)
    for name, part in parts:
        found[name].append(part)
    known = {name: n for n, name in enumerate(order)}
    return {name: _sum(found[name]) for name in sorted(found, key=lambda name: (known.get(name, len(known)), name))}


def _sum(parts: Iterable[Totals]) -> Totals:
    return Totals(*(sum(column) for column in zip(*parts, strict=True)))


def _silent(db: sqlite3.Connection, period: Period) -> list[Figure]:
    """The projects that owe a report of the month, by the plan in force."""
    select_facts(db, period, Filter())
    query = "SELECT id, name, sector, county FROM fact WHERE unreported AND building ORDER BY id"
    return [Figure(id, name, sector, county, None, False) for id, name, sector, county in db.execute(query)]
