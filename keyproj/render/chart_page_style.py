"""How one wall chart's page looks: its sheet, the months of its axis, its policy's colours."""

from collections.abc import Iterator

from keyproj.base.chart import ChartReport
from keyproj.render.chart_page_rules import AXIS, LEGEND, PRINT, SHEET, TABLE
from keyproj.render.chart_page_scale import Scale
from keyproj.render.paper import COLOURS

SHEETS = {"A3": ("420mm 297mm", "8pt"), "A1": ("841mm 594mm", "15pt")}
"""A lying sheet's width and height, since CSS has no name for A1, and the size of its words."""

_DARK_WORDS = {"yellow", "bright_red"}
"""The colours that need black words; the others have white ones."""


def style(chart: ChartReport, scale: Scale, paper: str) -> str:
    """The rules of one chart's page, for one of `SHEETS`."""
    sheet, size = SHEETS[paper]
    pages = f"@bottom-right {{ content: counter(page) ' / ' counter(pages); font: {size} sans-serif; }}"
    today = f"left: {scale.right(chart.today)};" if scale.shows(chart.today) else "display: none;"
    return "".join((
        f"@page {{ size: {sheet}; margin: 8mm 10mm 11mm; {pages} }}\n:root {{ --size: {size}; }}\n",
        *(SHEET, TABLE, AXIS, LEGEND),
        f".g, .g0, .m, .y {{ display: grid; grid-template-columns: {scale.columns()}; }}\n.t::after {{ {today} }}\n",
        *_levels(chart),
        PRINT,
    ))  # fmt: skip


def _levels(chart: ChartReport) -> Iterator[str]:
    """A colour for each level: the policy's. The pattern goes with the level's number."""
    for each in chart.levels:
        words = "#fff" if each.colour in COLOURS and each.colour not in _DARK_WORDS else "#000"
        yield f".l{each.level} {{ --c: {COLOURS.get(each.colour, '#fff')}; --w: {words}; }}\n"
