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

_SUMS = """
  sum(counted), sum(CASE WHEN money THEN total_investment ELSE 0 END), sum(CASE WHEN money THEN annual_plan END),
  sum(CASE WHEN money THEN plan_to_date END), sum(CASE WHEN money THEN actual_to_date END)
"""


def by(db: sqlite3.Connection, dimensions: Sequence[str]) -> Table:
    """The projects under construction, split by one dimension or crossed by several."""
    keys = [DIMENSIONS[name] for name in dimensions]
    found = db.execute(
        f"SELECT {', '.join(keys)}, {_SUMS} FROM fact f WHERE building GROUP BY {', '.join(keys)}"
    ).fetchall()
    places = [order(db, name) for name in dimensions]
    count = len(dimensions)

    def place(row: Sequence[Any]) -> list[tuple[int, str]]:
        return [(places[n].get(row[n], 10**6), row[n]) for n in range(count)]

    rows = [(_class(dimensions, row[:count]), *_with_rates(row[count:])) for row in sorted(found, key=place)]
    id = "_".join(dimensions)
    return Table(id, _title(dimensions), COLUMNS, rows, total(db, "building"))


def _title(dimensions: Sequence[str]) -> Text:
    if len(dimensions) == 1:
        return Text(f"table.{dimensions[0]}")
    first, second = (Text(f"dimension.{name}") for name in dimensions)
    return Text("table.crossed", {"first": first, "second": second})


def overview(db: sqlite3.Connection) -> Table:
    """Under construction, preliminary, and both: the year's whole list."""
    rows = [
        (Term("word", "在建"), *_sums(db, "building")),
        (Term("word", "前期"), *_sums(db, "f.category = '前期'")),
    ]
    return Table("overview", Text("table.overview"), COLUMNS, rows, total(db, "f.category IS NOT NULL"))


def total(db: sqlite3.Connection, where: str) -> tuple[Any, ...]:
    """The row 合计 of the projects that a condition selects."""
    return (Term("word", "合计"), *_sums(db, where))


def _sums(db: sqlite3.Connection, where: str) -> tuple[Any, ...]:
    return _with_rates(db.execute(f"SELECT {_SUMS} FROM fact f WHERE {where}").fetchone())


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
