"""What the bars and signs of a wall chart mean, said on the chart itself."""

from collections.abc import Iterator, Sequence

from keyproj.base.chart import ChartReport
from keyproj.base.text import Text
from keyproj.render.chart_grid import (
    AFTER,
    BEFORE,
    CRITICAL,
    DONE,
    LATEST,
    MARKS,
    PLANNED,
    REACHED,
    STATES,
    TODAY,
    Line,
)
from keyproj.render.chart_words import Measure
from keyproj.render.voice import Voice
from keyproj.render.wrap import wrapped

BARS = {"planned": PLANNED * 2, "done": DONE * 2}
STEPS = {"early": PLANNED * 2, "critical": CRITICAL * 2, "latest": LATEST * 2}

_GAP = 2
"""Blanks between two entries on a line."""


def legend_lines(report: ChartReport, voice: Voice, width: int, measure: Measure) -> Iterator[Line]:
    """The levels, the bars, the marks, the targets, the people, each beginning on a line of its own."""
    label = voice.say(Text("chart.legend")) + " "
    indent = " " * measure(label)
    parts = [part for entries in _entries(report, voice) for part in _packed(entries, width - len(indent), measure)]
    for n, part in enumerate(parts):
        yield [("faint", (indent if n else label) + part)]


def _entries(report: ChartReport, voice: Voice) -> Iterator[list[str]]:
    """What belongs together: signs, each with what it means."""

    def said(sign: str, id: str) -> str:
        return f"{sign} {voice.say(Text(f'chart.{id}'))}"

    yield [f"{style.sign} {voice.say(style.name)}" for style in report.levels]
    for id, sign in (BARS | (STEPS if report.steps else {})).items():
        yield [said(sign, f"legend.{id}")]
    marks = {
        "beyond": BEFORE + AFTER,
        "today": TODAY,
        "start": MARKS["start"],
        "milestone": MARKS["milestone"],
        "reached": REACHED,
    }
    marks |= {kind: MARKS[kind] for kind in ("deadline", "completed")}
    yield [said(sign, f"legend.{id}") for id, sign in marks.items()]
    yield [voice.say(Text("chart.legend.targets")), *(said(sign, f"state.{id}") for id, sign in STATES.items())]
    yield [voice.say(Text("chart.legend.people"))]


def _packed(entries: Sequence[str], width: int, measure: Measure) -> list[str]:
    """As many entries on a line as fit; only one that is longer than a line is broken."""
    lines: list[str] = []
    for entry in entries:
        if lines and measure(lines[-1]) + _GAP + measure(entry) <= width:
            lines[-1] += " " * _GAP + entry
        else:
            lines += wrapped(entry, max(width, 1), measure)
    return lines
