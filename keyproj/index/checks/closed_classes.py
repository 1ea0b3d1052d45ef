"""The rule on what a close froze of each sector and county: its projects still stand where they stood then."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from keyproj.base.amount import format_amount
from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger

_THEN = (
    "ifnull((SELECT h.old FROM change h WHERE h.project = p.pk AND h.field = '{0}' AND h.effective > :published "
    "ORDER BY h.n, h.k LIMIT 1), p.{0}) AS {0}"
)
"""A project's county or sector in the published plan, to which `summary` adds it: what was adjusted later is undone."""

_NOW = (
    f"WITH stood AS (SELECT p.pk, p.id, {_THEN.format('sector')}, {_THEN.format('county')} FROM project p "
    "WHERE p.clash = 0), "
    "parts AS (SELECT part.package AS pk FROM project part "
    "JOIN plan ON plan.project = part.pk AND plan.year = :year WHERE part.package IS NOT NULL "
    "AND NOT EXISTS (SELECT 1 FROM change h WHERE h.project = part.pk AND h.effective > :published "
    "AND h.old IS NULL AND h.field LIKE 'plans.' || :year || '%')), "
    "named AS MATERIALIZED (SELECT id, sector, county, pk IN parts AS package FROM stood UNION "
    "SELECT f.id, s.sector, s.county, s.pk IN parts FROM former_id f JOIN stood s ON s.pk = f.project) "
    "SELECT x.file, n.sector, n.county, sum(NOT n.package), sum(CASE WHEN n.package THEN 0 ELSE x.yuan END) "
    "FROM close c JOIN close_figure x ON x.file = c.file AND x.counted LEFT JOIN named n ON n.id = x.project "
    "WHERE c.reopened IS NULL AND substr(c.month, 1, 4) = :year GROUP BY x.file, n.sector, n.county"
)
"""Close, sector and county → the projects and the money that it lists, by where they stand; null: no such project."""

_THEN_CLASSES = (
    "SELECT k.file, k.dimension, k.class, file.path, c.month, c.closed, k.line, k.projects, k.investment "
    "FROM close_class k JOIN close c ON c.file = k.file JOIN file ON file.pk = c.file "
    "WHERE c.reopened IS NULL AND substr(c.month, 1, 4) = ? ORDER BY c.month, file.path, k.dimension, k.line"
)


class _Class(NamedTuple):
    """A sector or county of a close, with its line there."""

    file: int
    dimension: str
    name: str
    path: str
    month: str
    closed: str
    line: int


_Key = tuple[int, str, str]
"""Close, `sector` or `county`, and its name; of a county that was merged the name of the one that it belongs to now."""

_Sums = dict[_Key, tuple[int, int]]
"""Projects and money of each."""


def closed_classes_stay(ledger: Ledger) -> Iterator[Problem]:
    """K370: by where its projects stand now, a sector or county comes to other figures than a close froze.

    Each is named once, at the first month. Not asked of months of which projects are gone (K372), nor of other years
    than the policy's, whose sectors and counties may be called otherwise.
    """
    year = ledger.setting("year")
    rows = ledger.db.execute(_THEN_CLASSES, (year,)).fetchall()
    if not rows or not ledger.is_whole():
        return
    merged = dict(ledger.db.execute("SELECT name, successor FROM county WHERE successor IS NOT NULL").fetchall())
    was, places = _frozen(rows, merged)
    now, gone = _standing(ledger.db, year, merged)
    told = set[tuple[str, str]]()
    for key, place in places.items():
        if was[key] != now[key] and place.file not in gone and key[1:] not in told:
            told.add(key[1:])
            yield _problem(place, was[key], now[key])


def _frozen(rows: list[tuple[Any, ...]], merged: Mapping[str, str]) -> tuple[_Sums, dict[_Key, _Class]]:
    sums: _Sums = defaultdict(lambda: (0, 0))
    places: dict[_Key, _Class] = {}
    for *place, projects, yuan in rows:
        one = _Class(*place)
        key = (one.file, one.dimension, _now_called(one.name, merged))
        sums[key] = (sums[key][0] + projects, sums[key][1] + yuan)
        places.setdefault(key, one)
    return sums, places


def _standing(db: sqlite3.Connection, year: str, merged: Mapping[str, str]) -> tuple[_Sums, set[int]]:
    """What the closes' figures come to by where projects stand, and the closes of which projects are gone."""
    sums: _Sums = defaultdict(lambda: (0, 0))
    gone = set[int]()
    published = db.execute("SELECT max(issued) FROM published WHERE year = ?", (year,)).fetchone()[0]
    asked = {"year": year, "published": published or f"{year}-01-01"}
    for file, sector, county, projects, yuan in db.execute(_NOW, asked):
        if sector is None:
            gone.add(file)
            continue
        for key in ((file, "sector", sector), (file, "county", _now_called(county, merged))):
            sums[key] = (sums[key][0] + projects, sums[key][1] + yuan)
    return sums, gone


def _now_called(name: str, merged: Mapping[str, str]) -> str:
    """The county that took a county in, if any did."""
    seen = {name}
    while (after := merged.get(name)) is not None and after not in seen:
        seen.add(after)
        name = after
    return name


def _problem(at: _Class, was: tuple[int, int], now: tuple[int, int]) -> Problem:
    args = {"class": at.name, "month": at.month, "closed": at.closed}
    args |= {"count": str(was[0]), "was": format_amount(was[1], "万元")}
    args |= {"stand": str(now[0]), "now": format_amount(now[1], "万元")}
    field = f"{'sectors' if at.dimension == 'sector' else 'counties'}.{at.name}"
    return Problem("K370", at.path, Place(at.line, 1, 0), field, args)
