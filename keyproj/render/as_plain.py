"""A report as plain text of fixed width, the same on every run and machine: for pipes and files."""

from collections.abc import Sequence

import tabulate as tables
from tabulate import SEPARATING_LINE, tabulate
from wcwidth import wcswidth

from keyproj.base.report import Report, Table
from keyproj.base.text import Text
from keyproj.render.findings import finding_lines
from keyproj.render.people import RIGHT, cells, headings, named, shown_tables, unit_line
from keyproj.render.voice import Voice

tables.MIN_PADDING = 0  # tabulate would widen every heading by two

WIDTH = 100
"""Where the unit stands at the right of the title."""


def as_plain(report: Report, voice: Voice, wanted: Sequence[str] = ()) -> str:
    """Title and unit, the lead, the tables, the notes."""
    if report.findings or report.closing:
        return findings_text(report, voice)
    title, unit = voice.say(report.title), unit_line(report, voice)
    gap = max(WIDTH - wcswidth(title) - wcswidth(unit), 2)
    parts = ["\n".join([f"{title}{' ' * gap}{unit}".rstrip(), *map(voice.say, report.lead)])]
    shown = shown_tables(report, wanted)
    for table in shown:
        heading = f"{voice.say(table.title)}\n" if named(table) and len(report.tables) > 1 else ""
        parts.append(heading + table_text(table, voice))
    if report.notes:
        mark = voice.say(Text("note"))
        parts.append("\n".join(f"{mark} {voice.say(note)}" for note in report.notes))
    return "\n\n".join(parts) + "\n"


def findings_text(report: Report, voice: Voice) -> str:
    """Problems one below the other, and the closing line."""
    blocks = ["\n".join(line.rstrip() for _, line in finding_lines(f, voice)) for f in report.findings]
    closing = [voice.say(report.closing)] if report.closing else []
    return "\n\n".join(blocks + closing) + "\n"


def table_text(table: Table, voice: Voice) -> str:
    """One table, numbers at the right, the total under a line."""
    rows: list[list[str] | str] = [cells(table, row, voice) for row in table.rows]
    if table.total is not None:
        rows += [*([SEPARATING_LINE] if rows else []), cells(table, table.total, voice)]
    align = ["right" if column.kind in RIGHT else "left" for column in table.columns]
    text = tabulate(rows, headings(table, voice), "simple", disable_numparse=True, colalign=align if rows else None)
    return "\n".join(line.rstrip() for line in text.splitlines())
