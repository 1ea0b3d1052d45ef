"""A report on a terminal, to its width, with rich: the only place that colours anything."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as RichText

from keyproj.base.blocks import BlockReport
from keyproj.base.chart import ChartReport
from keyproj.base.report import Report, Table
from keyproj.base.text import Text
from keyproj.render.blocks import block_lines
from keyproj.render.findings import finding_lines
from keyproj.render.layout import GAP, blocks, needs, widths
from keyproj.render.people import RIGHT, cells, headings, named, shown_notes, shown_tables, unit_line
from keyproj.render.voice import Voice
from keyproj.render.wrap import balanced, wrapped

WIDEST = 120
"""Columns beyond which a sentence is hard to read."""

_ROLES = {"head": "bold", "source": "", "mark": "red", "hint": "green"}
_IMPORTANT = ("note.unread", "note.differs", "note.sum_differs")


def print_report(report: Report, voice: Voice, wanted: Sequence[str], console: Console) -> None:
    """Prints the report. Every word goes in as plain text, never as rich's markup, in lines that are ours alone."""
    for line in report_lines(report, voice, wanted, console.width):
        console.print(line, soft_wrap=True)


def report_lines(report: Report, voice: Voice, wanted: Sequence[str], width: int) -> Iterator[RichText]:
    """The lines of a report, none wider than the terminal unless a single word or number is."""
    if report.findings or report.closing:
        yield from _findings(report, voice, width)
        return
    if isinstance(report, ChartReport) and not wanted:
        from keyproj.render.chart_terminal import terminal_lines

        yield from terminal_lines(report, voice, width)
        return
    yield from _top(report, voice, width)
    if isinstance(report, BlockReport) and not wanted:
        yield from _blocks(report, voice, min(width, WIDEST))
    shown = shown_tables(report, wanted)
    for table in shown:
        yield RichText()
        if named(table) and len(report.tables) > 1:
            yield RichText(voice.say(table.title), style="bold")
        yield from table_lines(table, voice, width)
    notes = shown_notes(report, shown)
    if notes:
        yield RichText()
    mark = voice.say(Text("note")) + " "
    for note in notes:
        style = "bold red" if note.id in _IMPORTANT else "dim"
        yield from _hanging(mark, voice.say(note), width, style)


def _top(report: Report, voice: Voice, width: int) -> Iterator[RichText]:
    """The title with the unit at the right, below it where both don't fit, and the lead."""
    title, unit = voice.say(report.title), unit_line(report, voice)
    gap = min(width, 100) - cell_len(title) - cell_len(unit)
    lines = wrapped(title, width, cell_len)
    if gap >= GAP and unit:
        yield RichText.assemble((title, "bold"), " " * gap, (unit, "dim"))
    else:
        yield from (RichText(line, style="bold") for line in lines)
        yield from [RichText(unit, style="dim")] if unit else []
    for line in (line for text in report.lead for line in voice.say(text).split("\n")):
        yield from map(RichText, wrapped(line, width, cell_len))


def _hanging(mark: str, text: str, width: int, style: str) -> Iterator[RichText]:
    """A mark, and a text that keeps to the right of it."""
    indent = cell_len(mark)
    for n, line in enumerate(wrapped(text, max(width - indent, 1), cell_len)):
        yield RichText(f"{' ' * indent if n else mark}{line}", style=style)


def _blocks(report: BlockReport, voice: Voice, width: int) -> Iterator[RichText]:
    for block in report.blocks():
        yield RichText()
        styles = {"mark": f"bold {block.colour}".rstrip(), "head": "bold", "aside": "dim", "label": "dim"}
        for line in block_lines(block, voice, width, cell_len):
            yield RichText.assemble(*((text, styles.get(role, "")) for role, text in line))


def _findings(report: Report, voice: Voice, width: int) -> Iterator[RichText]:
    for finding in report.findings:
        yield from (RichText(line, style=_ROLES[role]) for role, line in finding_lines(finding, voice, width))
        yield RichText()
    if report.closing:
        style = "bold" if report.findings else "green"
        yield from (RichText(line, style=style) for line in wrapped(voice.say(report.closing), width, cell_len))


def table_lines(table: Table, voice: Voice, width: int) -> Iterator[RichText]:
    """One table, its total bold under a line; in blocks of columns, each with the first, where it is too wide."""
    texts = [headings(table, voice), *(cells(table, row, voice) for row in table.rows)]
    if table.total is not None:
        texts.append(cells(table, table.total, voice))
    wanted = needs(table, texts, width, cell_len)
    for n, chosen in enumerate(blocks(wanted, width)):
        if n:
            yield RichText()
        given = dict(zip(chosen, widths([wanted[c] for c in chosen], width), strict=True))
        yield from _block(table, texts, given)


def _block(table: Table, texts: Sequence[Sequence[str]], given: dict[int, int]) -> Iterator[RichText]:
    """Some columns of a table: column number → its width."""
    rule = RichText((" " * GAP).join("─" * width for width in given.values()), style="dim")
    right = [table.columns[n].kind in RIGHT for n in given]
    last = len(texts) - 1 if table.total is not None else None
    for n, row in enumerate(texts):
        style = "bold" if n in (0, last) else ""
        if n == last and n > 1:
            yield rule
        broken = balanced if n == 0 else wrapped
        lines = [broken(row[column], width, cell_len) for column, width in given.items()]
        yield from (RichText(line, style=style) for line in _side_by_side(lines, list(given.values()), right))
        if n == 0:
            yield rule


def _side_by_side(cells: Sequence[list[str]], widths: Sequence[int], right: Sequence[bool]) -> Iterator[str]:
    """The lines of a row whose cells may take several; at the end of a line there are no blanks."""
    for n in range(max(map(len, cells))):
        parts = []
        for lines, width, at_right in zip(cells, widths, right, strict=True):
            text = lines[n] if n < len(lines) else ""
            blank = " " * (width - cell_len(text))
            parts.append(blank + text if at_right else text + blank)
        yield (" " * GAP).join(parts).rstrip()
