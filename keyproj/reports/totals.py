"""Totals of the selection by one dimension or several: projects, money, and the two rates."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from keyproj.base.report import Column, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Term, Text
from keyproj.reports.classes import DIMENSIONS, label, order

COLUMNS = (
    Column("class", "text"),
    Column("projects", "count"),
    Column("total_investment", "yuan"),
    Column("annual_plan", "yuan"),
    Column("plan_to_date", "yuan"),
    Column("actual_to_date", "yuan"),
    Column("completion_rate", "rate"),
    Column("to_date_rate", "rate"),
)

_ADDED = {
    "counted": "sum(counted)",
    "total_investment": "sum(CASE WHEN money THEN total_investment ELSE 0 END)",
    "annual_plan": "sum(CASE WHEN money THEN annual_plan END)",
    "plan_to_date": "sum(CASE WHEN money THEN plan_to_date END)",
    "actual_to_date": "sum(CASE WHEN money THEN actual_to_date END)",
}
_SUMS = ", ".join(_ADDED.values())


def group(db: sqlite3.Connection) -> str:
    """Adds the selection up once, and names the table: a few hundred rows that give the same totals as all projects."""
    added = ", ".join(f"{addition} AS {name}" for name, addition in _ADDED.items())
    db.execute("DROP TABLE IF EXISTS temp.grouped")
    db.execute(
        f"CREATE TEMP TABLE grouped AS SELECT building, category, sector, scale, county, 1 AS money, {added} "
        "FROM fact GROUP BY building, category, sector, scale, county"
    )
    return "grouped"


def by(db: sqlite3.Connection, dimensions: Sequence[str], source: str = "fact") -> Table:
    """The projects under construction, split by one dimension or crossed by several."""
    keys = [DIMENSIONS[name] for name in dimensions]
    found = db.execute(
        f"SELECT {', '.join(keys)}, {_SUMS} FROM {source} f WHERE building GROUP BY {', '.join(keys)}"
    ).fetchall()
    places = [order(db, name) for name in dimensions]
    count = len(dimensions)

    def place(row: Sequence[Any]) -> list[tuple[int, str]]:
        return [(places[n].get(row[n], 10**6), row[n]) for n in range(count)]

    rows = [(_class(dimensions, row[:count]), *_with_rates(row[count:])) for row in sorted(found, key=place)]
    id = "_".join(dimensions)
    return Table(id, _title(dimensions), COLUMNS, rows, (Term("word", "合计"), *_with_rates(_added(found, count))))


def _title(dimensions: Sequence[str]) -> Text:
    if len(dimensions) == 1:
        return Text(f"table.{dimensions[0]}")
    first, second = (Text(f"dimension.{name}") for name in dimensions)
    return Text("table.crossed", {"first": first, "second": second})


def overview(db: sqlite3.Connection, source: str = "fact") -> Table:
    """Under construction, preliminary, and both: the year's whole list."""
    rows = [
        (Term("word", "在建"), *_sums(db, "building", source)),
        (Term("word", "前期"), *_sums(db, "f.category = '前期'", source)),
    ]
    return Table("overview", Text("table.overview"), COLUMNS, rows, total(db, "f.category IS NOT NULL", source))


def total(db: sqlite3.Connection, where: str, source: str = "fact") -> tuple[Any, ...]:
    """The row 合计 of the projects that a condition selects."""
    return (Term("word", "合计"), *_sums(db, where, source))


def _sums(db: sqlite3.Connection, where: str, source: str) -> tuple[Any, ...]:
    return _with_rates(db.execute(f"SELECT {_SUMS} FROM {source} f WHERE {where}").fetchone())


def _added(rows: Sequence[Sequence[Any]], first: int) -> list[int | None]:
    """The sums from column `first` on over all rows; where no row has any, None."""
    columns = [[row[n] for row in rows if row[n] is not None] for n in range(first, first + 5)]
    return [sum(column) if column else None for column in columns]


def _with_rates(sums: Sequence[int | None]) -> tuple[Any, ...]:
    """Adds the rates; without any plan's money there is nothing to be done or late, and the row says nothing."""
    projects, investment, annual, due, done = sums
    if annual is None:
        return (projects or 0, investment or 0, None, None, None, None, None)
    return (projects, investment, annual, due, done, Rate(done or 0, annual), Rate(done or 0, due or 0))


def _class(dimensions: Sequence[str], values: Sequence[str]) -> Any:
    if len(dimensions) == 1:
        return label(dimensions[0], values[0])
    return "/".join(value or "未列入" for value in values)
