"""A report on a terminal, to its width, with rich: the only place that colours anything."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text as RichText

from keyproj.base.report import Report, Table
from keyproj.base.text import Text
from keyproj.render.findings import finding_lines
from keyproj.render.people import RIGHT, cells, headings, named, shown_tables, unit_line
from keyproj.render.voice import Voice


def print_report(report: Report, voice: Voice, wanted: Sequence[str], console: Console) -> None:
    """Prints the report. Every word goes in as plain text, never as rich's markup."""
    if report.findings or report.closing:
        _print_findings(report, voice, console)
        return
    console.print(
        RichText(voice.say(report.title), style="bold"), RichText(unit_line(report, voice), style="dim"), sep="   "
    )
    for line in report.lead:
        console.print(RichText(voice.say(line)))
    for table in shown_tables(report, wanted):
        if named(table) and len(report.tables) > 1:
            console.print(RichText(voice.say(table.title), style="bold"))
        console.print(rich_table(table, voice))
    mark = voice.say(Text("note"))
    for note in report.notes:
        important = note.id in ("note.unread", "note.differs", "note.sum_differs")
        console.print(RichText(f"{mark} {voice.say(note)}", style="bold red" if important else "dim"))


_ROLES = {"head": "bold", "source": "", "mark": "red", "hint": "green"}


def _print_findings(report: Report, voice: Voice, console: Console) -> None:
    for finding in report.findings:
        for role, line in finding_lines(finding, voice):
            console.print(RichText(line, style=_ROLES[role]), soft_wrap=True)
        console.print()
    if report.closing:
        console.print(RichText(voice.say(report.closing), style="bold" if report.findings else "green"))


def rich_table(table: Table, voice: Voice) -> RichTable:
    """One table; the total is bold under a line."""
    shown = RichTable(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for column, head in zip(table.columns, headings(table, voice), strict=True):
        right = column.kind in RIGHT
        shown.add_column(RichText(head), justify="right" if right else "left", no_wrap=right)
    for row in table.rows:
        shown.add_row(*map(RichText, cells(table, row, voice)))
    if table.total is not None:
        shown.add_section()
        shown.add_row(*(RichText(cell, style="bold") for cell in cells(table, table.total, voice)))
    return shown
