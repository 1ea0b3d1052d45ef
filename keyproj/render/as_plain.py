"""A report as plain text of fixed width, the same on every run and machine: for pipes and files."""

from collections.abc import Sequence

from wcwidth import wcswidth

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Text
from keyproj.render.findings import finding_lines
from keyproj.render.people import RIGHT, cells, headings, named, shown_notes, shown_tables, unit_line
from keyproj.render.voice import Voice

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
    if notes := shown_notes(report, shown):
        mark = voice.say(Text("note"))
        parts.append("\n".join(f"{mark} {voice.say(note)}" for note in notes))
    return "\n\n".join(parts) + "\n"


def findings_text(report: Report, voice: Voice) -> str:
    """Problems one below the other, and the closing line."""
    blocks = ["\n".join(line.rstrip() for _, line in finding_lines(f, voice)) for f in report.findings]
    closing = [voice.say(report.closing)] if report.closing else []
    return "\n\n".join(blocks + closing) + "\n"


def table_text(table: Table, voice: Voice) -> str:
    """One table, numbers at the right, the total under a line."""
    heads, rows = headings(table, voice), [cells(table, row, voice) for row in table.rows]
    total = [cells(table, table.total, voice)] if table.total is not None else []
    texts = zip(heads, *rows, *total, strict=True)
    columns = [_aligned(column, column_texts) for column, column_texts in zip(table.columns, texts, strict=True)]
    lines = ["  ".join(row).rstrip() for row in zip(*columns, strict=True)]
    rule = "  ".join("-" * _width(column[0]) for column in columns)
    if rows and total:
        lines.insert(-1, rule)
    return "\n".join([lines[0], rule, *lines[1:]])


def _aligned(column: Column, texts: Sequence[str]) -> list[str]:
    """A column's heading and cells, all of one width."""
    stripped = [text.strip() for text in texts]
    widths = [_width(text) for text in stripped]
    most = max(widths)
    gaps = [" " * (most - width) for width in widths]
    if column.kind in RIGHT:
        return [gap + text for gap, text in zip(gaps, stripped, strict=True)]
    return [text + gap for text, gap in zip(stripped, gaps, strict=True)]


def _width(text: str) -> int:
    return len(text) if text.isascii() else wcswidth(text)
