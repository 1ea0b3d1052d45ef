"""A project's formalities, troubles, needs and other lists, each with the line where it stands."""

from typing import Any

from keyproj.base.amount import format_amount
from keyproj.base.quantity import Quantity, format_quantity
from keyproj.base.report import Column, Table
from keyproj.base.text import Term, Text
from keyproj.index.fact import period_values, reported
from keyproj.reports.ask import Ask

LINE = Column("line", "line")


def rows_of(ask: Ask, pk: int, table: str, names: tuple[str, ...]) -> Table:
    """A table of the index as it is, without its empty columns."""
    found = ask.db.execute(
        f"SELECT {', '.join(names)}, line FROM {table} WHERE project = ? ORDER BY n", (pk,)
    ).fetchall()
    kept = [n for n in range(len(names)) if any(row[n] is not None for row in found)]
    rows = [(*(word(names[n], row[n]) for n in kept), row[-1]) for row in found]
    kinds = {"days": "days", "size": "count"}
    columns = [Column(names[n], kinds.get(names[n], "text"), Text(f"show.column.{names[n]}")) for n in kept]
    return Table(table, Text(f"show.{table}"), (*columns, LINE), rows)


def word(name: str, value: Any) -> Any:
    """Our own closed words as Terms: every language has them."""
    return Term("word", value) if name in ("item", "state", "category", "level", "approval_mode") else value


def troubles_table(ask: Ask, pk: int) -> Table:
    """The troubles told in the reports in force, by month."""
    rows = ask.db.execute(
        f"SELECT r.month, t.troubles, x.line FROM {reported(ask.period)} r "
        "JOIN report x ON x.project = r.project AND x.n = r.n "
        "JOIN report_text t ON t.project = r.project AND t.n = r.n "
        "WHERE r.project = :pk AND t.troubles IS NOT NULL AND r.month <= :month ORDER BY r.month",
        {**period_values(ask.period), "pk": pk},
    ).fetchall()
    return Table("troubles", Text("show.troubles"), (Column("month", "month"), Column("troubles", "text"), LINE), rows)


def needs_table(ask: Ask, pk: int) -> Table:
    """Land, money, energy and the like: how much is wanted, how much is arranged."""
    found = ask.db.execute(
        "SELECT kind, quantity, arranged, unit, amount, arranged_amount, text, line FROM need "
        "WHERE project = ? ORDER BY n",
        (pk,),
    ).fetchall()
    rows = []
    for kind, quantity, arranged, unit, amount, arranged_amount, text, line in found:
        wanted = _measure(quantity, unit) or (format_amount(amount) if amount is not None else None)
        got = _measure(arranged, unit) or (format_amount(arranged_amount) if arranged_amount is not None else None)
        rows.append((Term("word", kind), wanted, got, text, line))
    names = ("kind", "wanted", "arranged", "text")
    columns = [Column(name, "text", Text(f"show.column.{name}")) for name in names]
    return Table("needs", Text("show.needs"), (*columns, LINE), rows)


def _measure(number: int | None, unit: str | None) -> str | None:
    return None if number is None or unit is None else format_quantity(Quantity(number, unit))
