"""A wall chart on a terminal, to its width, with rich's colours."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text as RichText

from keyproj.base.chart import ChartReport
from keyproj.render.chart_lines import chart_lines
from keyproj.render.voice import Voice

_STYLES = {
    "": "",
    "head": "bold reverse",
    "bold": "bold",
    "faint": "dim",
    "good": "green",
    "bad": "bold red",
    "planned": "cyan",
    "critical": "magenta",
    "work": "green",
    "mark": "bold",
    "today": "bold magenta",
}


def terminal_lines(report: ChartReport, voice: Voice, width: int) -> Iterator[RichText]:
    """The lines of the chart, each piece in the style of its role."""
    for line in chart_lines(report, voice, width, cell_len):
        text = RichText.assemble(*((text, _style(role)) for role, text in line))
        text.rstrip()
        yield text


def _style(role: str) -> str:
    return f"bold {role.removeprefix('colour ')}".rstrip() if role.startswith("colour") else _STYLES[role]
