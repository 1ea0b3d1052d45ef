"""A report as Markdown: for a merge request, a wiki, a document."""

import html
import re
from collections.abc import Sequence

import tabulate as tables
from tabulate import tabulate

from keyproj.base.report import Report, Table
from keyproj.base.text import Text
from keyproj.render.people import RIGHT, cells, headings, shown_notes, shown_tables, unit_line
from keyproj.render.voice import Voice

tables.MIN_PADDING = 0  # tabulate would widen every heading by two

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&$@]|:(?=//)|(?i:(?<=www))\.)")
_CALLING = re.compile(r"(@(?=[A-Za-z0-9])|#(?=[0-9]))")
"""What GitHub takes for a person or an issue once the backslash is gone: a blank of no width stops it."""


def escaped(text: str) -> str:
    """Text that Markdown and the HTML in it show as it is; a mention or link stays text."""
    parted = _CALLING.sub("\\1\u200b", text)
    return _SPECIAL.sub(r"\\\1", parted).replace("\u200b", "&#8203;").replace("\n", " ")


def as_markdown(report: Report, voice: Voice, wanted: Sequence[str] = ()) -> str:
    """A heading, the lead, a section with a table each, the notes as a list."""
    parts = [f"## {escaped(voice.say(report.title))}"]
    lead = ["\\\n".join(map(escaped, voice.say(text).split("\n"))) for text in report.lead]
    parts += ["\n".join(f"- {line}" for line in lead)] if report.listed else lead
    if unit := unit_line(report, voice):
        parts.append(escaped(unit))
    shown = shown_tables(report, wanted)
    for table in shown:
        parts += _folded(table, voice) if report.fold and len(table.rows) > report.fold else _section(table, voice)
    if report.closing:
        parts.append(escaped(voice.say(report.closing)))
    if notes := shown_notes(report, shown):
        mark = voice.say(Text("note"))
        parts.append("\n".join(f"- {mark}: {escaped(voice.say(note))}" for note in notes))
    return "\n\n".join(parts) + "\n"


def _section(table: Table, voice: Voice) -> list[str]:
    return [f"### {escaped(voice.say(table.title))}", table_markdown(table, voice)]


def _folded(table: Table, voice: Voice) -> list[str]:
    """Closed until someone opens it: GitHub and GitLab both read Markdown behind the blank line."""
    title = voice.say(Text("folded", {"title": table.title, "count": len(table.rows)}))
    return [f"<details><summary>{html.escape(title)}</summary>", table_markdown(table, voice), "</details>"]


def table_markdown(table: Table, voice: Voice) -> str:
    """One table, its total as the last row."""
    rows = [*table.rows, *([table.total] if table.total is not None else [])]
    body = [[escaped(cell) for cell in cells(table, row, voice)] for row in rows]
    heads = [escaped(head) for head in headings(table, voice)]
    align = ["right" if column.kind in RIGHT else "left" for column in table.columns]
    return tabulate(body, heads, "pipe", disable_numparse=True, colalign=align if body else None)
