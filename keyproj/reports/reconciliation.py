"""The published figures beside the computed ones; differences are shown, never mended."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from keyproj.base.report import Column, Table
from keyproj.base.rounding import Rate, digits, ratio, scaled
from keyproj.base.text import Money, Term, Text
from keyproj.rules.figures import TOTAL
from keyproj.rules.reconcile import printed_number, sums_agree

COLUMNS = (
    Column("label", "text"),
    Column("kind", "text"),
    Column("published", "figure"),
    Column("computed", "figure"),
    Column("difference", "figure"),
    Column("precision", "figure"),
    Column("agrees", "bool"),
    Column("figure", "text"),
)


@dataclass(frozen=True, slots=True)
class Control:
    """One published figure: `number` units of `precision` (yuan, projects, or per cent)."""

    figure: tuple[str, str, str]
    kind: str
    number: int
    precision: Decimal
    derived: bool


def controls(db: sqlite3.Connection, year: int) -> list[Control]:
    """The year's published figures, in the order of the plan's file."""
    found = db.execute(
        'SELECT "table", class, "column", kind, number, "precision", derived FROM control '
        "WHERE year = ? ORDER BY file, line",
        (year,),
    )
    return [Control((t, c, k), kind, n, Decimal(p), bool(d)) for t, c, k, kind, n, p, d in found]


def reconciliation(tables: Sequence[Table], figures: Sequence[Control], truncate: bool) -> tuple[Table, list[Text]]:
    """The table of all published figures (quiet while they agree), and what there is to say of it."""
    rows = [_row(control, computed_figure(tables, control.figure), truncate) for control in figures]
    differ = [row[0] for row in rows if not row[-2]]
    table = Table("reconciliation", Text("table.reconciliation"), COLUMNS, rows, quiet=not differ)
    if not figures:
        return table, []
    if differ:
        shown = [*differ[:5], *(["…"] if len(differ) > 5 else [])]
        notes = [Text("note.differs", {"count": len(rows), "differ": len(differ), "figures": shown})]
    else:
        notes = [Text("note.agrees", {"count": len(rows)})]
    return table, notes + _sums(figures)


def computed_figure(tables: Sequence[Table], figure: tuple[str, str, str]) -> Any:
    """The cell that a figure names, or None where there is no such class."""
    table = next((t for t in tables if t.id == figure[0]), None)
    if table is None:
        return None
    column = [c.id for c in table.columns].index(figure[2])
    rows = list(table.rows) + ([table.total] if table.total is not None else [])
    for row in rows:
        name = row[0].word if isinstance(row[0], Term) else row[0]
        if name == figure[1]:
            return row[column]
    return None


def _row(control: Control, computed: Any, truncate: bool) -> tuple[Any, ...]:
    precision, kind = control.precision, control.kind
    agrees = computed is not None and printed_number(computed, kind, precision, truncate) == control.number
    name, id, kind_word = figure_label(control.figure), ".".join(control.figure), Term("kind", kind)
    if kind == "rate":
        published = Rate(*(precision * control.number / 100).as_integer_ratio())
        step = ratio(Rate(*(precision / 100).as_integer_ratio()))
        difference = _rate_difference(computed, published) if computed is not None else None
        return (name, kind_word, ratio(published), ratio(computed) if computed else None, difference, step, agrees, id)
    printed = int(precision * control.number)
    difference = None if computed is None else computed - printed
    return (name, kind_word, printed, computed, difference, int(precision), agrees, id)


def figure_label(figure: tuple[str, str, str]) -> Text:
    """The figure in words: 按行业 · 产业 · 年度计划."""
    table, name, column = figure
    known = name in ("在建", "前期", "合计", "全年", "新开工", "续建", "Q1", "Q2", "Q3", "Q4")
    args = {"table": Text(f"table.{table}"), "class": Term("word", name) if known else name}
    return Text("figure.label", {**args, "column": Text(f"column.{column}")})


def _rate_difference(computed: Rate, published: Rate) -> str | None:
    if computed.denominator == 0:
        return None
    top = computed.numerator * published.denominator - published.numerator * computed.denominator
    return digits(scaled(top, computed.denominator * published.denominator, 6), 6)


def _sums(figures: Sequence[Control]) -> list[Text]:
    """Where the printed classes do not add up to the printed total: a rounding, or more than rounding explains."""
    groups: dict[tuple[str, str], list[Control]] = defaultdict(list)
    totals: dict[tuple[str, str], Control] = {}
    for control in figures:
        table, name, column = control.figure
        if name == TOTAL[table]:
            totals[table, column] = control
        elif table != "overview":
            groups[table, column].append(control)
        elif name == "在建":
            totals |= {(other, column): control for other in ("category", "sector", "scale", "county")}
            if column == "annual_plan":
                totals["quarter", "planned"] = control
    notes = []
    for (table, column), parts in groups.items():
        whole = totals.get((table, column))
        if whole is not None and whole.kind != "rate" and all(p.precision == whole.precision for p in parts):
            notes += _sum_note(table, column, parts, whole)
    return notes


def _sum_note(table: str, column: str, parts: Sequence[Control], whole: Control) -> list[Text]:
    added = sum(part.number for part in parts)
    if added == whole.number:
        return []
    rounds = whole.kind == "yuan" and sums_agree([part.number for part in parts], whole.number)
    id = "note.sum_rounding" if rounds else "note.sum_differs"

    def shown(number: int) -> Money | int:
        value = int(whole.precision * number)
        return Money(value) if whole.kind == "yuan" else value

    args = {"table": Text(f"table.{table}"), "column": Text(f"column.{column}"), "count": len(parts)}
    numbers = {"sum": added, "total": whole.number, "difference": abs(added - whole.number)}
    return [Text(id, {**args, **{key: shown(number) for key, number in numbers.items()}})]
