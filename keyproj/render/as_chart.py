"""The wall chart (挂图作战) as one page of HTML that prints on A3 or A1: nothing runs in it, nothing is loaded."""

from keyproj.base.chart import ChartReport
from keyproj.base.text import Text
from keyproj.render.chart_page_axis import axis_head
from keyproj.render.chart_page_legend import legend
from keyproj.render.chart_page_rows import project_groups, step_group
from keyproj.render.chart_page_style import SHEETS, style
from keyproj.render.chart_page_words import Words
from keyproj.render.paper import document
from keyproj.render.voice import Voice

PAPERS = tuple(SHEETS)
"""The sheets that it prints on, lying."""

_PROJECTS = ("number", "project", "responsible", "level", "", "money")
_STEPS = ("number", "step", "forward", "backward", "", "slack")
"""The heads of the columns; the axis has its own."""


def as_chart(chart: ChartReport, voice: Voice, paper: str = "A3") -> str:
    """The whole page; `paper` is one of `PAPERS`."""
    words = Words(chart, voice)
    tables = [_table("projects", _head(words, _PROJECTS, titled=True), "\n".join(project_groups(words)))]
    if chart.steps:
        tables += [_table("steps", _head(words, _STEPS), step_group(group, words)) for group in chart.groups[1:]]
    return document(voice.say(chart.title), style(words, paper), "\n".join(tables), voice.language)


def _table(kind: str, head: str, bodies: str) -> str:
    return f'<table class="{kind}">\n<colgroup><col><col><col><col><col><col></colgroup>\n{head}\n{bodies}\n</table>'


def _head(words: Words, columns: tuple[str, ...], *, titled: bool = False) -> str:
    """What is printed again at the top of every sheet."""
    title = f'<tr><th colspan="6" class="title">{_title(words)}{legend(words)}</th></tr>\n' if titled else ""
    unit = Text(f"unit.{words.voice.style.unit}")
    cells = "".join(
        f"<th>{_lines(words.said(f'column.{id}', unit=unit))}</th>" if id else f'<th class="t">{axis_head(words)}</th>'
        for id in columns
    )
    return f"<thead>\n{title}<tr>{cells}</tr>\n</thead>"


def _title(words: Words) -> str:
    chart = words.chart
    office = words.chart_said("office", office=chart.office) if chart.office else ""
    lead = " ".join(words.text(text) for text in chart.lead)
    return f'<h1>{words.text(chart.title)}</h1><div class="a"><span>{office}</span><span>{lead}</span></div>'


def _lines(html: str) -> str:
    return html.replace("\n", "<br>")
