"""The legend of the wall chart's page: a sample of everything that is drawn, with its name."""

from collections.abc import Iterator

from keyproj.render.chart_page_axis import SIGNS
from keyproj.render.chart_page_words import Words

MARKS = {
    "start": '<b class="s"></b>',
    "milestone": "<b>◇</b>",
    "reached": "<b>◆</b>",
    "deadline": '<b class="d"></b>',
    "completed": "<b>★</b>",
}
"""What the legend calls a mark → how it looks."""


def legend(words: Words) -> str:
    """One line of samples."""
    return f'<div class="k">{" ".join(f"<span>{sample}</span>" for sample in _samples(words))}</div>'


def _samples(words: Words) -> Iterator[str]:
    chart = words.chart
    yield f'<i class="p"></i>{words.chart_said("bar.planned")}'
    yield f'<i class="d ln"></i>{words.chart_said("bar.done")}'
    if chart.steps:
        yield f'<i class="p cp"></i>{words.chart_said("legend.critical")}'
        yield f'<i class="r"></i>{words.chart_said("bar.latest")}'
    for style in chart.levels:
        yield f'<i class="d l{style.level}"></i><b>{words.text(style.sign)}</b>{words.text(style.name)}'
    yield f"<u></u>{words.chart_said('legend.today')}"
    for kind, mark in MARKS.items():
        yield f"{mark}{words.chart_said(f'legend.{kind}')}"
    targets = (f"<b>{sign}</b>{words.chart_said(f'state.{state}')}" for state, sign in SIGNS.items())
    yield f"{words.chart_said('legend.targets')} {' '.join(targets)}"
