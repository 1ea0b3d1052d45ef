"""Where one figure of the summary came from: every contribution, with the file and line it stands in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from keyproj.base.errors import WrongUse
from keyproj.base.near import near_names
from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Money, Names, Term, Text
from keyproj.reports.ask import Ask
from keyproj.reports.classes import DIMENSIONS
from keyproj.reports.contributions import PARTS, contributions
from keyproj.reports.summary import summary_tables, title
from keyproj.reports.totals import by
from keyproj.rules.figures import FIGURES

EXACT = {"亿元": 4, "万元": 0}
"""Decimals that show an amount to the 万元, as files have it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's name, taken apart: `sector.产业.annual_plan`."""

    table: str
    name: str
    column: str


def parse_figure(text: str) -> Figure:
    """The parts of a figure's name; a class may itself hold dots. Raises WrongUse."""
    table, _, rest = text.partition(".")
    name, _, column = rest.rpartition(".")
    if not table or not name or not column:
        raise WrongUse("error.bad_figure", seen=text)
    return Figure(table, name, column)


def explain(ask: Ask, text: str) -> Report:
    """The contributions to one figure and their sum; a rate has two tables, above and below the line."""
    figure = parse_figure(text)
    table = _table(ask, figure, text)
    value, words = _value(table, figure, text)
    parts = PARTS[figure.column]
    where = contributions_where(table, figure, words)
    tables = [_contributions(ask, part, figure, where) for part in parts] if value is not None else []
    said: Any = Money(value) if isinstance(value, int) and _kind(table, figure.column) == "yuan" else value
    lead = Text("explain.lead", {"figure": text, "column": Text(f"column.{figure.column}"), "value": said})
    return Report(
        name="explain",
        title=title(ask),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=tables,
        lead=[lead] if value is not None else [Text("explain.nothing", {"figure": text})],
        notes=[*ask.unread, *ask.filter_notes()],
        style=replace(ask.policy.style, decimals=EXACT[ask.policy.style.unit]),
        exit_code=1 if ask.unread else 0,
    )


def _table(ask: Ask, figure: Figure, text: str) -> Table:
    split = figure.table.split("_")
    if figure.table in FIGURES:
        return next(table for table in summary_tables(ask) if table.id == figure.table)
    if len(split) <= 2 and all(name in DIMENSIONS for name in split):
        return by(ask.db, split)
    raise _no_figure(text, "table", [*FIGURES])


def _no_figure(text: str, what: str, choices: Sequence[str]) -> WrongUse:
    near = near_names(text, choices, n=3, cutoff=0.3) or list(choices)
    shown = Names(tuple(near if len(choices) > 40 else choices))
    return WrongUse("error.no_figure", seen=text, what=Text(f"explain.{what}"), choices=shown)


def _kind(table: Table, column: str) -> str:
    return next(c.kind for c in table.columns if c.id == column)


def _word(value: Any) -> str:
    return value.word if isinstance(value, Term) else str(value)


def _value(table: Table, figure: Figure, text: str) -> tuple[Any, str]:
    """The figure's value, and the class's name as the table has it (`` for its total)."""
    ids = [column.id for column in table.columns[1:]]
    if figure.column not in ids:
        raise _no_figure(text, "column", ids)
    place = ids.index(figure.column) + 1
    rows = list(table.rows)
    for row in rows:
        if _word(row[0]) == figure.name:
            return row[place], figure.name
    if table.total is not None and _word(table.total[0]) == figure.name:
        return table.total[place], ""
    known = [_word(row[0]) for row in rows] + ([_word(table.total[0])] if table.total else [])
    raise _no_figure(text, "class", known)


def contributions_where(table: Table, figure: Figure, name: str) -> tuple[str, list[str]]:
    """The condition over `fact` that selects a class's projects."""
    if figure.table == "overview":
        return {"在建": "building", "前期": "f.category = '前期'"}.get(name, "f.category IS NOT NULL"), []
    if figure.table == "quarter" or not name:
        return "building", []
    words = [f"ifnull(nullif({DIMENSIONS[d]}, ''), '未列入')" for d in table.id.split("_")]
    joined = " || '/' || ".join(words)
    return f"building AND {joined} = ?", [name]


def _contributions(ask: Ask, part: str, figure: Figure, where: tuple[str, list[str]]) -> Table:
    kind, rows = contributions(ask, part, figure.name, where)
    columns = (
        Column("project", "text"),
        Column("name", "text"),
        Column("detail", "text"),
        Column("value", kind),
        Column("file", "text"),
        Column("line", "line"),
    )
    total = (Term("word", "合计"), None, None, sum(row[3] for row in rows), None, None)
    return Table(part, Text(f"column.{part}"), columns, rows, total)
