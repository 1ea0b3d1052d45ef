"""The legend of the wall chart's page: a sample of everything that is drawn, with its name."""

from collections.abc import Iterator

from keyproj.render.chart_page_axis import SIGNS
from keyproj.render.chart_page_words import Words


def legend(words: Words) -> str:
    """One line of samples."""
    return f'<div class="k">{" ".join(f"<span>{sample}</span>" for sample in _samples(words))}</div>'


def _samples(words: Words) -> Iterator[str]:
    chart = words.chart
    yield f'<i class="p"></i>{words.said("legend.steps.planned" if chart.steps else "legend.planned")}'
    yield f'<i class="d ln"></i>{words.said("legend.done")}'
    if chart.steps:
        yield f'<i class="r"></i>{words.said("legend.latest")}'
    for style in chart.levels:
        sign = words.text(style.sign)
        yield f'<i class="d l{style.level}"></i><b>{sign}</b>{words.text(style.name)}'
    yield f"<u></u>{words.said('legend.today')}"
    yield f"<b>◆</b>{words.said('legend.milestone_done')}"
    yield f"<b>◇</b>{words.said('legend.milestone_open')}"
    yield f'<b class="s"></b>{words.said("legend.start")}'
    yield f'<b class="d"></b>{words.said("legend.deadline")}'
    yield f"<b>★</b>{words.said('legend.completed')}"
    yield " ".join(f"<b>{sign}</b>{words.said(f'target.{state}')}" for state, sign in SIGNS.items())
