"""A wall chart as plain text of fixed width: for pipes and files."""

from collections.abc import Sequence

from keyproj.base.chart import ChartReport
from keyproj.render.chart_lines import chart_lines
from keyproj.render.voice import Voice
from keyproj.render.wrap import columns_of

WIDTH = 100


def chart_plain(report: ChartReport, voice: Voice, wanted: Sequence[str] = (), width: int = WIDTH) -> str:
    """The chart, or of the tables those that are asked for."""
    if wanted:
        from keyproj.render.as_plain import as_plain  # a drawing needs none of it

        return as_plain(report, voice, wanted)
    lines = ("".join(text for _, text in line).rstrip() for line in chart_lines(report, voice, width, columns_of))
    return "\n".join(lines) + "\n"
