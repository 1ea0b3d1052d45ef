"""What the index has of the projects on a wall chart: one row a project, true for the period's last day."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from keyproj.index.fact import period_values, reported
from keyproj.index.fact_months import MONTHS, known_by
from keyproj.reports.ask import Ask


class Charted(NamedTuple):
    """A project. Days are ISO text, months `2023-06`; `start` is the planned month, of the year's plan or the last
    earlier one that has any, `completion` the year's. `money`: its money is counted, and not that of its parts. `due`
    and `done` are the year's twelve months in yuan, `done` None where nothing is reported.
    """

    pk: int
    id: str
    name: str
    county: str
    sector: str
    stage: str
    counted: int
    money: int
    unreported: int
    last_month: str | None
    annual_plan: int | None
    plan_to_date: int
    actual_to_date: int
    start: str | None
    started: str | None
    completion: str | None
    completed: str | None
    removed: str | None
    deadline: str | None
    due: tuple[int, ...]
    done: tuple[int | None, ...]


OVER = """(f.stage = '竣工' AND f.completed < :first || '-01' OR f.stage = '调出' AND p.removed < :first || '-01')"""
"""What was over before the year began."""

_START = "(SELECT x.start FROM plan x WHERE x.project = f.project AND x.year <= :year AND x.start IS NOT NULL "
_ROWS = f"""
SELECT f.project, f.id, f.name, f.county, f.sector, f.stage, f.counted, f.money, f.unreported, f.last_month,
  f.annual_plan, f.plan_to_date, f.actual_to_date, {_START} ORDER BY x.year DESC LIMIT 1),
  iif(f.started <= :as_of, f.started, NULL), f.completion, iif(f.completed <= :as_of, f.completed, NULL),
  iif(p.removed <= :as_of, p.removed, NULL), t.deadline,
  {", ".join(f"ifnull(m.due{n:02d}, 0)" for n in MONTHS)}, {", ".join(f"m.done{n:02d}" for n in MONTHS)}
FROM fact f JOIN project p ON p.pk = f.project JOIN project_text t ON t.project = f.project
LEFT JOIN {{money}} m ON m.project = f.project AND m.year = :year
WHERE {{all}} OR NOT {OVER} ORDER BY f.id
"""
_FIRST_MONTH = 19


def charted(ask: Ask) -> Iterator[Charted]:
    """The projects of the selection by id, without those that were over before the year unless their stage or they
    themselves are asked for.
    """
    period = ask.period
    money = known_by(reported(period), period.year) if period.known_by else "money"
    every = bool(ask.chosen.stage or ask.chosen.project)
    for row in ask.db.execute(_ROWS.format(money=money, all=int(every)), period_values(period)):
        months = row[_FIRST_MONTH:]
        yield Charted._make((*row[:_FIRST_MONTH], months[:12], months[12:]))


def left_out(ask: Ask) -> int:
    """How many projects `charted` leaves out."""
    if ask.chosen.stage or ask.chosen.project:
        return 0
    query = f"SELECT count(*) FROM fact f JOIN project p ON p.pk = f.project WHERE {OVER}"
    count: int = ask.db.execute(query, period_values(ask.period)).fetchone()[0]
    return count


def suspensions(ask: Ask) -> Mapping[int, Sequence[tuple[str, str | None]]]:
    """Project's number → from when to when its work stood still, both days included, up to the period's last day."""
    found: dict[int, list[tuple[str, str | None]]] = defaultdict(list)
    query = "SELECT project, since, until FROM suspension WHERE since <= ? ORDER BY project, since"
    for project, since, until in ask.db.execute(query, (ask.period.as_of.isoformat(),)):
        found[project].append((since, until))
    return found
