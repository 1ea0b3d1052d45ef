"""How one wall chart's page looks: its sheet, the months of its axis, its policy's colours."""

from collections.abc import Iterator

from keyproj.base.chart import ChartReport
from keyproj.render.chart_page_rules import AXIS, LEGEND, PRINT, SHEET, TABLE
from keyproj.render.chart_page_words import Words
from keyproj.render.paper import COLOURS

SHEETS = {"A3": ("420mm 297mm", "8pt"), "A1": ("841mm 594mm", "15pt")}
"""A lying sheet's width and height, since CSS has no name for A1, and the size of its words."""

_DARK_WORDS = {"yellow", "bright_red"}
"""The colours that need black words; the others have white ones."""


def style(words: Words, paper: str) -> str:
    """The rules of one chart's page, for one of `SHEETS`."""
    chart, scale = words.chart, words.scale
    sheet, size = SHEETS[paper]
    pages = f"@bottom-right {{ content: counter(page) ' / ' counter(pages); font: {size} sans-serif; }}"
    title = _running_title(words, size) if chart.steps else ""
    today = f"left: {scale.right(chart.today)};" if scale.shows(chart.today) else "display: none;"
    return "".join((
        f"@page {{ size: {sheet}; margin: 8mm 10mm 11mm; {pages} }}\n{title}:root {{ --size: {size}; }}\n",
        *(SHEET, TABLE, AXIS, LEGEND),
        f".g, .g0, .m, .y {{ display: grid; grid-template-columns: {scale.columns()}; }}\n.t::after {{ {today} }}\n",
        *_levels(chart),
        PRINT,
    ))  # fmt: skip


def _running_title(words: Words, size: str) -> str:
    """The title above a second sheet of steps, whose table does not hold it."""
    text = "".join(f"\\{ord(sign):x} " for sign in words.voice.say(words.chart.title))
    rule = f"@top-left {{ content: '{text}'; font: {size} sans-serif; vertical-align: bottom; }}"
    return f"@page {{ {rule} }}\n@page :first {{ @top-left {{ content: none; }} }}\n"


def _levels(chart: ChartReport) -> Iterator[str]:
    """A colour for each level: the policy's. The pattern goes with the level's number."""
    for each in chart.levels:
        words = "#fff" if each.colour in COLOURS and each.colour not in _DARK_WORDS else "#000"
        yield f".l{each.level} {{ --c: {COLOURS.get(each.colour, '#fff')}; --w: {words}; }}\n"
