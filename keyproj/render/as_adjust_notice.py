"""The notice of a quarter's adjustments as A4 pages of HTML: nothing in it runs, nothing is loaded, all is escaped."""

from collections.abc import Sequence
from html import escape
from typing import Any

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Text
from keyproj.render.notice_style import STYLE
from keyproj.render.paper import document
from keyproj.render.voice import Voice

_STYLE = (
    STYLE
    + """\
h2 { margin: 5mm 0 1mm; font-size: 12pt; font-family: "黑体", SimHei, STHeiti, "Noto Sans CJK SC", sans-serif;
  break-after: avoid; }
table { table-layout: auto; font-size: 10pt; line-height: 1.35; }
col:nth-child(odd) { width: auto; }
thead { display: table-header-group; }
td.number { text-align: right; white-space: nowrap; }
tr.total td { font-weight: bold; }
.unit { text-align: right; text-indent: 0; margin: 0; }
.notes { font-size: 10pt; text-indent: 0; margin: 1mm 0 0; }
"""
)
_NUMBERS = ("count", "yuan")


def as_adjust_notice(report: Report, voice: Voice) -> str:
    """The whole document: a heading, what it says first, its tables, its notes, and the place for the seal."""
    title = voice.say(report.title)
    parts = [f"<h1>{escape(title)}</h1>", '<div class="head"></div>']
    parts += [f"<p>{escape(voice.say(text))}</p>" for text in report.lead]
    parts.append(f'<p class="unit">{escape(voice.say(Text("adjust.notice.unit", {"unit": _unit(report)})))}</p>')
    parts += [_table(table, voice) for table in report.tables if not table.quiet]
    parts += [f'<p class="notes">{escape(voice.say(note))}</p>' for note in report.notes]
    parts.append(f'<div class="sign"><p>{escape(report.ledger)}</p></div>')
    return document(title, _STYLE, "\n".join(parts), voice.language)


def _unit(report: Report) -> Any:
    return Text(f"unit.{report.style.unit}")


def _table(table: Table, voice: Voice) -> str:
    columns = [(n, column) for n, column in enumerate(table.columns) if not column.quiet]
    heads = "".join(f"<th>{escape(voice.say(column.title))}</th>" for _, column in columns)
    rows = [_row(row, columns, voice) for row in table.rows]
    rows += [_row(table.total, columns, voice, "total")] if table.total is not None else []
    body = "\n".join(rows)
    return (
        f"<h2>{escape(voice.say(table.title))}</h2>\n<table>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{body}\n</tbody>\n</table>"
    )


def _row(row: Sequence[Any], columns: Sequence[tuple[int, Column]], voice: Voice, name: str = "") -> str:
    cells = "".join(
        f"<td{' class=number' if column.kind in _NUMBERS else ''}>{escape(voice.cell(row[n], column.kind))}</td>"
        for n, column in columns
    )
    return f"<tr{f' class={name}' if name else ''}>{cells}</tr>"
