"""A report as plain text of fixed width, the same on every run and machine: for pipes and files."""

from collections.abc import Sequence

from tabulate import SEPARATING_LINE, tabulate
from wcwidth import wcswidth

from keyproj.base.report import Report, Table
from keyproj.base.text import Text
from keyproj.render.people import RIGHT, cells, headings, shown_tables, unit_line
from keyproj.render.voice import Voice

WIDTH = 100
"""Where the unit stands at the right of the title."""


def as_plain(report: Report, voice: Voice, wanted: Sequence[str] = ()) -> str:
    """Title and unit, the lead, the tables, the notes."""
    title, unit = voice.say(report.title), unit_line(report, voice)
    gap = max(WIDTH - wcswidth(title) - wcswidth(unit), 2)
    parts = ["\n".join([f"{title}{' ' * gap}{unit}".rstrip(), *map(voice.say, report.lead)])]
    parts += [table_text(table, voice) for table in shown_tables(report, wanted)]
    if report.notes:
        mark = voice.say(Text("note"))
        parts.append("\n".join(f"{mark} {voice.say(note)}" for note in report.notes))
    return "\n\n".join(parts) + "\n"


def table_text(table: Table, voice: Voice) -> str:
    """One table, numbers at the right, the total under a line."""
    rows: list[list[str] | str] = [cells(table, row, voice) for row in table.rows]
    if table.total is not None:
        rows += [SEPARATING_LINE, cells(table, table.total, voice)]
    align = ["right" if column.kind in RIGHT else "left" for column in table.columns]
    text = tabulate(rows, headings(table, voice), "simple", disable_numparse=True, colalign=align if table.rows else None)
    return "\n".join(line.rstrip() for line in text.splitlines())
