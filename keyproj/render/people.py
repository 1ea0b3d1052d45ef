"""What the formats for people share: which tables are shown, and their cells as words."""

from collections.abc import Sequence
from typing import Any

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Text
from keyproj.render.voice import NOTHING, Voice

RIGHT = {"count", "yuan", "rate", "days", "figure"}
"""Kinds that are numbers and stand at the right."""


def shown_tables(report: Report, wanted: Sequence[str]) -> list[Table]:
    """The tables asked for; without any wish those that are not quiet."""
    if wanted:
        return [table for table in report.tables if table.id in wanted]
    return [table for table in report.tables if not table.quiet]


def headings(table: Table, voice: Voice) -> list[str]:
    """The headings; the first column carries the table's title unless it has a heading of its own."""
    titles = [voice.say(column.title) for column in table.columns]
    if table.columns[0].id in ("class", "quarter"):
        titles[0] = voice.say(table.title)
    return titles


def cells(table: Table, row: Sequence[Any], voice: Voice) -> list[str]:
    """A row as words."""
    return [
        _figure(value, row, table.columns, voice) if column.kind == "figure" else voice.cell(value, column.kind)
        for column, value in zip(table.columns, row, strict=True)
    ]


def _figure(value: Any, row: Sequence[Any], columns: Sequence[Column], voice: Voice) -> str:
    """A value whose kind stands in the row itself, in full precision."""
    if value is None:
        return NOTHING
    kind = row[[column.id for column in columns].index("kind")]
    if kind == "yuan":
        return voice.exact_money(value)
    if kind == "rate":
        sign, number = ("-", value[1:]) if value.startswith("-") else ("", value)
        whole, fraction = number.split(".")
        shifted = f"{whole}{fraction[:2]}.{fraction[2:]}".lstrip("0").rstrip("0").rstrip(".")
        return f"{sign}{'0' + shifted if shifted.startswith('.') else shifted or '0'}%"
    return voice.say(value)


def unit_line(report: Report, voice: Voice) -> str:
    """`单位:亿元`, where the report has money."""
    if not any(column.kind == "yuan" for table in report.tables for column in table.columns):
        return ""
    return voice.say(Text("unit", {"unit": Text(f"unit.{report.style.unit}")}))
