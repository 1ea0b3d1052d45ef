"""A wall chart as a page to print, in the form in which formats are called."""

from collections.abc import Sequence

from keyproj.base.chart import ChartReport
from keyproj.render.as_chart import as_chart
from keyproj.render.voice import Voice


def chart_html(report: ChartReport, voice: Voice, wanted: Sequence[str] = ()) -> str:  # noqa: ARG001 - as formats are
    """The whole page; tables that are asked for are a matter of the other formats."""
    return as_chart(report, voice, report.paper)
