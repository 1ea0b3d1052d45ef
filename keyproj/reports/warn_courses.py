"""The projects that warnings are given for, each with its money at a period's end and a month before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from keyproj.index.fact import period_values, reported
from keyproj.index.fact_months import MONTHS, known_by
from keyproj.reports.ask import Ask
from keyproj.rules.warning import LINEAR, Policy
from keyproj.rules.warning_course import NO_MONEY, Money, money_at
from keyproj.rules.warning_levels import needs_shortfall

Months = tuple[tuple[int, ...], tuple[int | None, ...]]
"""Due and done in yuan by month, twelve values each; None for a month without a report."""


class Watched(NamedTuple):
    """A project of the selection, as the reports name it. `last_month` is the last one reported.

    `now` and `before` are its money at the period's end and a month before; the rest is as `Dated` has it.
    """

    pk: int
    id: str
    name: str
    county: str
    sector: str
    stage: str
    unreported: int
    last_month: str | None
    year: int
    annual_plan: int | None
    start: str | None
    started: str | None
    in_statistics: str | None
    now: Money
    before: Money


_WATCHED = """
FROM fact f JOIN project p ON p.pk = f.project LEFT JOIN {money} m ON m.project = f.project AND m.year = :year
WHERE f.counted AND f.stage NOT IN ('竣工', '调出')
  AND (f.building OR (f.category = '前期' AND f.start <= :this_month))
"""
"""A preliminary project is watched once its planned start is due, and for that start alone."""

_WHOLE = """
SELECT f.project, f.id, f.name, f.county, f.sector, f.stage, f.unreported, f.last_month, :year,
  CASE WHEN f.building THEN f.annual_plan END, f.start, f.started, p.in_statistics, f.building, f.money, {sums}
"""

_LISTED = "(SELECT value FROM json_each(:projects))"
_MONTHS = [f"m.{what}{n:02d}" for what in ("due", "done") for n in MONTHS]
_COURSES = f"""
SELECT m.project, {", ".join(_MONTHS)} FROM {{money}} m
WHERE m.year = :year AND m.project IN {_LISTED}
"""
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


class Courses:
    """The projects that are watched, and their money month by month, which only those that are shown need.

    What was reported for months after the period is left out, so that a course can be followed on from it.
    """

    def __init__(self, ask: Ask, policy: Policy, before: str) -> None:
        """Nothing is read yet. `before` is the day to which the month before counts."""
        period = ask.period
        self._policy = policy
        self._ask, self._over = ask, int(period.month[5:])
        self._money = known_by(reported(period), period.year) if period.known_by else "money"
        this_month = f"{period.year:04d}-{period.as_of.month:02d}"
        self._values = {**period_values(period), "this_month": this_month, "before": before}
        self._parts: dict[int, Months] = {}
        self._months: dict[int, Months] = {}

    def calm(self, heard: Iterable[int]) -> list[tuple[int, str, int]]:
        """Number, id and whether a report is missing, of projects whose own facts can't warn; none of those `heard`."""
        query = f"SELECT f.project, f.id, f.unreported {_WATCHED} AND {{calm}} AND f.project NOT IN {_LISTED}"
        calm = _calm(self._policy, self._over)
        values = {**self._values, "projects": _numbers(heard)}
        return self._ask.db.execute(query.format(money=self._money, calm=calm), values).fetchall()

    def watched(self, calm: Iterable[int] = ()) -> Iterator[Watched]:
        """The projects of the year's plan that are neither completed nor removed, without those that are `calm`."""
        query = f"{_WHOLE} {_WATCHED} AND f.project NOT IN {_LISTED}"
        return self._read(query, {**self._values, "projects": _numbers(calm)})

    def one(self, pk: int) -> Watched:
        """One of those that are watched, by number."""
        return next(self._read(f"{_WHOLE} {_WATCHED} AND f.project = :pk", {**self._values, "pk": pk}))

    def _read(self, query: str, values: Mapping[str, Any]) -> Iterator[Watched]:
        rows = self._ask.db.execute(query.format(money=self._money, sums=_sums(self._over)), values).fetchall()
        packages = self._packages() if not all(row[14] for row in rows) else {}
        for row in rows:
            if not row[14] and row[0] in packages:
                yield self._package(row, *packages[row[0]])
            else:
                before = Money(*row[19:23]) if self._over > 1 else NO_MONEY
                yield Watched._make((*row[:13], Money(*row[15:19]), before))

    def load(self, projects: Sequence[int]) -> None:
        """Reads the months of some projects, by number."""
        values = {**self._values, "projects": _numbers(projects)}
        for pk, *months in self._ask.db.execute(_COURSES.format(money=self._money), values):
            self._months[pk] = self._cut(months)
        self._months |= self._parts

    def money(self, pk: int, month: int) -> Money:
        """The money of a project whose months were loaded, at the end of a month."""
        return money_at(*self._months.get(pk, (_NOTHING, (None,) * 12)), month)

    def _packages(self) -> Mapping[int, Sequence[Any]]:
        return {row[0]: row[1:] for row in self._ask.db.execute(_PARTS.format(money=self._money), self._values)}

    def _package(self, row: Sequence[Any], unreported: int, last: str | None, plan: int | None, *money: Any) -> Watched:
        """A package, with what its parts come to."""
        months = self._parts[row[0]] = self._cut(money)
        now, before = money_at(*months, self._over), money_at(*months, max(self._over - 1, 0))
        annual = plan if row[13] else None
        return Watched._make((*row[:6], unreported, last, row[8], annual, *row[10:13], now, before))

    def _cut(self, money: Sequence[Any]) -> Months:
        due = tuple(money[:12]) if money[0] is not None else _NOTHING
        return due, (*money[12 : 12 + self._over], *(None,) * (12 - self._over))


def _calm(policy: Policy, over: int) -> str:
    """An expression: the project's own facts give no warning and no target of the money is missed, neither at the end
    of a month nor a month before.

    Where it says no, that may still be so.
    """
    if over < 2 or not needs_shortfall(policy):
        return "0"
    due, done = (f"ifnull(m.{what}{over:02d}, 0)" for what in ("due", "done"))
    dates = ["f.started <= :before"]
    if any(rule.signal == "statistics" for rule in policy.rules):
        dates.append("p.in_statistics <= :before")
    if policy.base == LINEAR:
        money = [
            f"f.annual_plan * {over} <= f.actual_to_date * 12",
            f"f.annual_plan * {over - 1} <= (f.actual_to_date - {done}) * 12",
        ]
    else:
        money = ["f.plan_to_date <= f.actual_to_date", f"f.plan_to_date - {due} <= f.actual_to_date - {done}"]
    money += [f"ifnull(m.due{month:02d} <= m.done{month:02d}, 1)" for month in (over, over - 1)]
    return f"ifnull({' AND '.join(['f.money', *dates, *money])}, 0)"


def _numbers(projects: Iterable[int]) -> str:
    return f"[{','.join(map(str, projects))}]"


def _sums(over: int) -> str:
    """The money at the end of the last month that is over, and a month before."""
    if not over:
        return "0, 0, 0, NULL"
    due, done = f"ifnull(m.due{over:02d}, 0)", f"m.done{over:02d}"
    now = f"f.plan_to_date, f.actual_to_date, {due}, {done}"
    if over == 1:
        return now
    earlier = f"ifnull(m.due{over - 1:02d}, 0), m.done{over - 1:02d}"
    return f"{now}, f.plan_to_date - {due}, f.actual_to_date - ifnull({done}, 0), {earlier}"
