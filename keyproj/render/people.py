"""What the formats for people share: which tables are shown, and their cells as words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from keyproj.base.report import Column, Report, Table
from keyproj.base.rounding import Rate, scaled
from keyproj.base.text import Text
from keyproj.render.voice import NOTHING, Voice

RIGHT = {"count", "yuan", "rate", "days", "figure", "line"}
"""Kinds that are numbers and stand at the right."""


def shown_tables(report: Report, wanted: Sequence[str]) -> list[Table]:
    """The tables asked for; without any wish those that are not quiet and that no blocks stand for."""
    if wanted:
        return [_loud(table) for table in report.tables if table.id in wanted]
    return [_loud(table) for table in report.tables if not table.quiet and table.id not in report.instead]


def _loud(table: Table) -> Table:
    """A table without its quiet columns."""
    kept = [n for n, column in enumerate(table.columns) if not column.quiet]
    if len(kept) == len(table.columns):
        return table
    rows = [[row[n] for n in kept] for row in table.rows]
    total = [table.total[n] for n in kept] if table.total is not None else None
    return replace(table, columns=[table.columns[n] for n in kept], rows=rows, total=total)


_ABOUT = {
    "note.file": {"line"},
    "note.schedule_days": {"days", "slack"},
    "note.schedule_kinds": {"days", "slack"},
    "note.schedule_targets": {"by_schedule"},
}
"""Notes that explain columns, by the columns' ids."""


def shown_notes(report: Report, shown: Sequence[Table]) -> list[Text]:
    """The notes without those that explain columns which no table shows."""
    columns = {column.id for table in shown for column in table.columns}
    return [note for note in report.notes if note.id not in _ABOUT or columns & _ABOUT[note.id]]


def headings(table: Table, voice: Voice) -> list[str]:
    """The headings; the first column carries the table's title unless it has a heading of its own."""
    titles = [voice.say(column.title) for column in table.columns]
    if table.columns[0].id in ("class", "quarter"):
        titles[0] = voice.say(table.title)
    return titles


def named(table: Table) -> bool:
    """Whether a table needs its title above it: the classes' heading is one already."""
    return table.columns[0].id not in ("class", "quarter")


def cells(table: Table, row: Sequence[Any], voice: Voice) -> list[str]:
    """A row as words; what a total says nothing of stays blank."""
    return [
        "" if value is None and row is table.total else _cell(value, column, row, table, voice)
        for column, value in zip(table.columns, row, strict=True)
    ]


def _cell(value: Any, column: Column, row: Sequence[Any], table: Table, voice: Voice) -> str:
    if column.kind == "figure":
        return _figure(value, row, table.columns, voice)
    if column.bar and value is not None:
        return f"{bar(value)} {voice.rate(value):>6}"
    return voice.cell(value, column.kind)


BAR = 10
"""Characters of a whole bar."""


def bar(rate: Rate) -> str:
    """A rate as a bar of `BAR` characters; more than the whole ends in an arrow."""
    full = scaled(rate.numerator * BAR, rate.denominator, 0) if rate.denominator else 0
    return "█" * (BAR - 1) + "▶" if full > BAR else "█" * full + "░" * (BAR - full)


def _figure(value: Any, row: Sequence[Any], columns: Sequence[Column], voice: Voice) -> str:
    """A value whose kind stands in the row itself, in full precision."""
    if value is None:
        return NOTHING
    kind = row[[column.id for column in columns].index("kind")].word
    if kind == "yuan":
        return voice.exact_money(value)
    if kind == "rate":
        sign, number = ("-", value[1:]) if value.startswith("-") else ("", value)
        whole, fraction = number.split(".")
        shifted = f"{whole}{fraction[:2]}.{fraction[2:]}".lstrip("0").rstrip("0").rstrip(".")
        return f"{sign}{'0' + shifted if shifted.startswith('.') else shifted or '0'}%"
    return voice.say(value)


def unit_line(report: Report, voice: Voice) -> str:
    """`单位:亿元`, where the report has money in its tables; the sentences of blocks name their unit."""
    tables = shown_tables(report, ()) if report.shape == "blocks" else report.tables
    if not any(column.kind == "yuan" for table in tables for column in table.columns):
        return ""
    return voice.say(Text("unit", {"unit": Text(f"unit.{report.style.unit}")}))
