"""The projects that warnings are given for, each with its course through the year."""

from collections.abc import Iterator
from typing import NamedTuple

from keyproj.index.fact import period_values, reported
from keyproj.index.fact_months import MONTHS, known_by
from keyproj.reports.ask import Ask
from keyproj.rules.warning_course import Course


class Watched(NamedTuple):
    """A project of the selection, as the reports name it. `last_month` is the last one reported."""

    pk: int
    id: str
    name: str
    county: str
    sector: str
    stage: str
    unreported: int
    last_month: str | None
    course: Course


_MONTHS = [f"m.{what}{n:02d}" for what in ("due", "done") for n in MONTHS]
_WATCHED = f"""
SELECT f.project, f.id, f.name, f.county, f.sector, f.stage, f.unreported, f.last_month,
  f.money, f.building, f.annual_plan, f.start, f.started, p.in_statistics, {", ".join(_MONTHS)}
FROM fact f JOIN project p ON p.pk = f.project LEFT JOIN {{money}} m ON m.project = f.project AND m.year = :year
WHERE f.counted AND f.stage NOT IN ('竣工', '调出')
  AND (f.building OR (f.category = '前期' AND f.start <= :this_month))
ORDER BY f.id
"""
"""A preliminary project is watched once its planned start is due, and for that start alone."""

_PARTS = f"""
WITH RECURSIVE part(whole, pk) AS (
  SELECT project, project FROM fact WHERE counted AND NOT money
  UNION SELECT part.whole, p.pk FROM part JOIN project p ON p.package = part.pk
)
SELECT part.whole, max(ifnull(f.unreported, 0)), max(f.last_month), sum(plan.investment),
  {", ".join(f"sum({month})" for month in _MONTHS)}
FROM part JOIN plan ON plan.project = part.pk AND plan.year = :year
LEFT JOIN {{money}} m ON m.project = part.pk AND m.year = :year LEFT JOIN fact f ON f.project = part.pk
WHERE NOT EXISTS (SELECT 1 FROM project p JOIN plan x ON x.project = p.pk AND x.year = :year WHERE p.package = part.pk)
GROUP BY part.whole
"""
"""A package's money and reports are those of the parts at the bottom, be they in the selection or not."""


_NOTHING = (0,) * 12
"""What is due of a plan without money."""


_SPREAD = """
SELECT count(*) FROM fact f JOIN money m ON m.project = f.project AND m.year = ?
WHERE f.building AND f.money AND f.stage NOT IN ('竣工', '调出') AND m.spread & ?
"""


def spread(ask: Ask) -> int:
    """How many of them have no plan for the period's month but a share of their quarter's or year's."""
    bit = 1 << int(ask.period.month[5:]) >> 1  # none before January is over
    found: int = ask.db.execute(_SPREAD, (ask.period.year, bit)).fetchone()[0]
    return found


def watched(ask: Ask) -> Iterator[Watched]:
    """The projects of the year's plan that are neither completed nor removed, by id.

    What was reported for months after the period is left out, so that a course can be followed on from it.
    """
    period = ask.period
    money = known_by(reported(period), period.year) if period.known_by else "money"
    values = {**period_values(period), "this_month": f"{period.year:04d}-{period.as_of.month:02d}"}
    rows = ask.db.execute(_WATCHED.format(money=money), values).fetchall()
    packages = {}
    if not all(row[8] for row in rows):
        packages = {row[0]: row[1:] for row in ask.db.execute(_PARTS.format(money=money), values)}
    over = int(period.month[5:])
    ahead = (None,) * (12 - over)
    for row in rows:
        pk, id, name, county, sector, stage, unreported, last, own, building, annual, *dates = row[:14]
        due, done = row[14:26], row[26 : 26 + over]
        if not own and pk in packages:
            unreported, last, annual, *months = packages[pk]
            due, done = tuple(months[:12]), tuple(months[12 : 12 + over])
        if due[0] is None:
            due = _NOTHING
        course = Course(period.year, annual if building else None, due, done + ahead, *dates)
        yield Watched(pk, id, name, county, sector, stage, unreported, last, course)
