"""The queries behind `--explain`: for each column of the summary, the rows of the ledger that it adds up."""

from typing import Any

from keyproj.base.months import QUARTERS
from keyproj.index.fact import period_values, reported
from keyproj.reports.ask import Ask

PARTS = {
    "projects": ("projects",),
    "total_investment": ("total_investment",),
    "annual_plan": ("annual_plan",),
    "plan_to_date": ("plan_to_date",),
    "actual_to_date": ("actual_to_date",),
    "completion_rate": ("actual_to_date", "annual_plan"),
    "to_date_rate": ("actual_to_date", "plan_to_date"),
    "planned": ("planned",),
    "planned_cumulative": ("planned_cumulative",),
    "planned_share": ("planned_cumulative", "annual_plan"),
    "actual": ("actual",),
    "actual_cumulative": ("actual_cumulative",),
    "starts_planned": ("starts_planned",),
    "starts_planned_cumulative": ("starts_planned_cumulative",),
    "start_rate_planned": ("starts_planned_cumulative", "year_starts"),
    "starts_actual": ("starts_actual",),
    "starts_actual_cumulative": ("starts_actual_cumulative",),
    "start_rate_actual": ("starts_actual_cumulative", "year_starts"),
    "completions_planned": ("completions_planned",),
    "completions_actual": ("completions_actual",),
}
"""Column → what it is made of; a rate is the first divided by the second."""

_PROJECT = "JOIN project p ON p.pk = f.project JOIN file ON file.pk = f.project"
_PLAN = f"{_PROJECT} JOIN plan ON plan.project = f.project AND plan.year = :year"
_TARGETS = (
    f"SELECT f.id, f.name, min(month) || '—' || max(month), sum(yuan), file.path, t.line FROM fact f {_PROJECT} "
    "JOIN target t ON t.project = f.project WHERE money AND month BETWEEN :from AND :to AND {where} "
    "GROUP BY f.id, t.line HAVING sum(yuan) ORDER BY f.id, month"
)
_REPORTS = (
    f"SELECT f.id, f.name, r.month, r.yuan, file.path, x.yuan_line FROM fact f {_PROJECT} "
    "JOIN {reported} r ON r.project = f.project JOIN report x ON x.project = r.project AND x.n = r.n "
    "WHERE money AND r.month BETWEEN :from AND :to AND {where} ORDER BY f.id, r.month"
)


def _dates(column: str, join: str, line: str, more: str = "") -> str:
    return (
        f"SELECT f.id, f.name, f.{column}, 1, file.path, {line} FROM fact f {join} "
        f"WHERE counted AND substr(f.{column}, 1, 7) BETWEEN :from AND :to {more} AND {{where}} ORDER BY f.id"
    )


_NEW = "AND f.category = '新开工'"
_FACT = "AND f.{0} <= :as_of"
_STARTS = _dates("start", _PLAN, "plan.start_line", _NEW)
_STARTED = _dates("started", _PROJECT, "p.started_line", f"{_NEW} {_FACT.format('started')}")

_QUERIES = {
    "projects": (
        f"SELECT f.id, f.name, '', 1, file.path, p.line FROM fact f {_PROJECT} "
        "WHERE counted AND {where} ORDER BY f.id"
    ),
    "total_investment": (
        f"SELECT f.id, f.name, '', f.total_investment, file.path, p.total_investment_line FROM fact f {_PROJECT} "
        "WHERE money AND {where} ORDER BY f.id"
    ),
    "annual_plan": (
        f"SELECT f.id, f.name, '', f.annual_plan, file.path, plan.investment_line FROM fact f {_PLAN} "
        "WHERE money AND f.annual_plan IS NOT NULL AND {where} ORDER BY f.id"
    ),
    "plan_to_date": _TARGETS,
    "planned": _TARGETS,
    "planned_cumulative": _TARGETS,
    "actual_to_date": _REPORTS,
    "actual": _REPORTS,
    "actual_cumulative": _REPORTS,
    "starts_planned": _STARTS,
    "starts_planned_cumulative": _STARTS,
    "year_starts": _STARTS,
    "starts_actual": _STARTED,
    "starts_actual_cumulative": _STARTED,
    "completions_planned": _dates("completion", _PLAN, "plan.completion_line"),
    "completions_actual": _dates("completed", _PROJECT, "p.completed_line", _FACT.format("completed")),
}

_COUNTS = ("projects", "year_starts", "starts_", "completions_")


def contributions(ask: Ask, part: str, name: str, where: tuple[str, list[str]]) -> tuple[str, list[tuple[Any, ...]]]:
    """The kind of a part, and its rows: project, name, detail, value, file, line."""
    condition, wanted = where
    values: dict[str, Any] = period_values(ask.period) | span(ask, part, name)
    for n, value in enumerate(wanted):
        condition = condition.replace("?", f":class_{n}", 1)
        values[f"class_{n}"] = value
    query = _QUERIES[part].replace("{where}", condition).replace("{reported}", reported(ask.period))
    kind = "count" if part.startswith(_COUNTS) else "yuan"
    return kind, ask.db.execute(query, values).fetchall()


def span(ask: Ask, part: str, name: str) -> dict[str, str]:
    """The months that a part of a figure covers: one quarter, the year to date, or the whole year."""
    year = f"{ask.period.year:04d}"
    first, last = f"{year}-01", f"{year}-12"
    if part in ("plan_to_date", "actual_to_date"):
        return {"from": first, "to": ask.period.month}
    if part == "year_starts" or name not in QUARTERS:
        return {"from": first, "to": ask.period.month if part.startswith("actual") else last}
    number = QUARTERS.index(name) + 1
    end = f"{year}-{3 * number:02d}"
    if part.startswith("actual"):
        end = min(end, ask.period.month)
    cumulative = part.endswith("_cumulative")
    return {"from": first if cumulative else f"{year}-{3 * number - 2:02d}", "to": end}
