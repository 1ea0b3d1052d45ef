"""The list of projects (项目清单): the columns asked for, sorted, with totals."""

from collections.abc import Sequence
from typing import Any

from keyproj.base.errors import WrongUse
from keyproj.base.report import Column, Report, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Names, Term, Text
from keyproj.index.fact import held
from keyproj.reports.ask import Ask
from keyproj.reports.corrections import correction_notes
from keyproj.reports.periods import period_text


def _holder(tier: str) -> str:
    return f"(SELECT holder FROM responsible r WHERE r.project = f.project AND r.tier = '{tier}' AND {held('r')})"


_COUNTY_LEADER = f"(SELECT holder FROM office o WHERE o.role = 'city_leader' AND o.scope = f.county AND {held('o')})"

COLUMNS: dict[str, tuple[str, str]] = {
    "project": ("text", "f.id"),
    "name": ("text", "f.name"),
    "code": ("text", "f.code"),
    "county": ("text", "f.county"),
    "sector": ("text", "f.sector"),
    "scale": ("text", "f.scale"),
    "stage": ("text", "f.stage"),
    "category": ("text", "f.category"),
    "total_investment": ("yuan", "f.total_investment"),
    "invested_before": ("yuan", "f.invested_before"),
    "annual_plan": ("yuan", "f.annual_plan"),
    "plan_to_date": ("yuan", "CASE WHEN f.annual_plan IS NOT NULL THEN f.plan_to_date END"),
    "actual_to_date": ("yuan", "CASE WHEN f.annual_plan IS NOT NULL THEN f.actual_to_date END"),
    "completion_rate": ("rate", ""),
    "to_date_rate": ("rate", ""),
    "start": ("month", "f.start"),
    "started": ("date", "f.started"),
    "completion": ("month", "f.completion"),
    "completed": ("date", "f.completed"),
    "last_month": ("month", "f.last_month"),
    "unreported": ("bool", "f.unreported"),
    "months_missing": ("count", "f.months_missing"),
    "city_leader": ("text", _holder("city_leader")),
    "county_city_leader": ("text", _COUNTY_LEADER),
    "county_leader": ("text", _holder("county_leader")),
    "lead_department": ("text", _holder("lead_department")),
    "lead_leader": ("text", _holder("lead_leader")),
    "responsible_unit": ("text", _holder("responsible_unit")),
    "work_group": ("text", _holder("work_group")),
    "unit": ("text", _holder("unit")),
    "file": ("text", "file.path"),
}
"""Column → kind, and its expression over the selection; the two rates follow from the money beside them."""

DEFAULT = (
    "project",
    "name",
    "county",
    "sector",
    "stage",
    "annual_plan",
    "plan_to_date",
    "actual_to_date",
    "completion_rate",
)

_HEADINGS = {"code": Text("fact.code")}
"""Where a column's usual heading would mean something else."""

_RATES = {"completion_rate": "annual_plan", "to_date_rate": "plan_to_date"}
_WORDS = ("stage", "category")


def list_projects(
    ask: Ask, columns: Sequence[str] = DEFAULT, sort: str = "project", unreported: bool = False
) -> Report:
    """The selected projects. `sort` names a column, downwards with a leading `-`; equal ones stay in order of id.

    Raises WrongUse for an unknown column.
    """
    for name in (*columns, sort.removeprefix("-")):
        if name not in COLUMNS:
            raise WrongUse("error.no_column", seen=name, choices=Names(tuple(COLUMNS)))
    rows = _rows(ask, unreported)
    key = sort.removeprefix("-")
    known = sorted((r for r in rows if r[key] is not None), key=lambda r: _order(r[key]), reverse=sort.startswith("-"))
    rows = known + [r for r in rows if r[key] is None]
    shown = [Column(name, COLUMNS[name][0], _HEADINGS.get(name)) for name in columns]
    table = Table(
        "projects",
        Text("table.projects"),
        shown,
        [[_cell(n, r[n]) for n in columns] for r in rows],
        _total(columns, rows),
    )
    args = {"ledger": ask.policy.title, "period": period_text(ask.period), "year": ask.period.year}
    notes = [*ask.unread, *ask.filter_notes(), *correction_notes(ask)]
    if unreported:
        notes.append(Text("note.only_unreported", {"month": ask.period.month}))
    return Report(
        name="list",
        title=Text("list.title", args),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=[table],
        lead=[Text("list.lead", {"count": len(rows)})],
        notes=notes,
        style=ask.policy.style,
        exit_code=1 if ask.unread else 0,
    )


def _rows(ask: Ask, unreported: bool) -> list[dict[str, Any]]:
    names = [name for name in COLUMNS if name not in _RATES]
    query = ", ".join([*(COLUMNS[name][1] for name in names), "f.money"])
    where = "WHERE f.unreported AND f.building" if unreported else ""
    found = ask.db.execute(
        f"SELECT {query} FROM fact f JOIN file ON file.pk = f.project {where} ORDER BY f.id",
        {"as_of": ask.period.as_of.isoformat()},
    )
    rows = [dict(zip([*names, "money"], row, strict=True)) for row in found]
    for row in rows:
        for rate, below in _RATES.items():
            row[rate] = None if row["annual_plan"] is None else Rate(row["actual_to_date"], row[below])
        row["unreported"] = bool(row["unreported"])
    return rows


def _order(value: Any) -> Any:
    """A rate sorts by what it is worth, exactly; without a denominator it comes first."""
    if isinstance(value, Rate):
        return value.numerator * 10**18 // value.denominator if value.denominator else -1
    return value


def _cell(name: str, value: Any) -> Any:
    return Term("word", value) if name in _WORDS and value is not None else value


def _total(columns: Sequence[str], rows: Sequence[dict[str, Any]]) -> list[Any]:
    money = [row for row in rows if row["money"]]
    sums = {name: sum(row[name] or 0 for row in money) for name, (kind, _) in COLUMNS.items() if kind == "yuan"}
    rates = {rate: Rate(sums["actual_to_date"], sums[below]) for rate, below in _RATES.items()}
    cells: list[Any] = [sums.get(name, rates.get(name)) for name in columns]
    if COLUMNS[columns[0]][0] == "text":
        cells[0] = Term("word", "合计")
    return cells
