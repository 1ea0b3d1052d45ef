"""A wall chart as lines of characters to a width, for a pipe and a terminal alike."""

from collections.abc import Iterator
from itertools import zip_longest

from keyproj.base.chart import ChartGroup, ChartReport, ChartRow
from keyproj.base.text import Text
from keyproj.render.chart_grid import TODAY, Line, empty_line, project_lines, step_lines
from keyproj.render.chart_heads import month_labels, placed, year_labels
from keyproj.render.chart_legend import legend_lines
from keyproj.render.chart_scale import GAP, Scale, fit
from keyproj.render.chart_words import Measure, colour_of, project_words, step_words, subtotal_words
from keyproj.render.voice import Voice
from keyproj.render.wrap import wrapped

WIDEST = 240
"""Columns beyond which a chart grows no more."""


def chart_lines(report: ChartReport, voice: Voice, width: int, measure: Measure) -> Iterator[Line]:
    """Title and who hangs it, the answer, the legend, the groups, the notes."""
    width = report.width or min(width, WIDEST)
    yield from _said("bold", voice.say(report.title), width, measure)
    if report.office:
        yield from _said("faint", voice.say(Text("chart.office", {"office": report.office})), width, measure)
    for text in report.lead:
        yield from _said("", voice.say(text), width, measure)
    left, scale = fit(report.months, width)
    if any(group.rows for group in report.groups):
        yield []
        yield from legend_lines(report, voice, width, measure)
    for group in report.groups:
        if group.rows:
            yield []
            yield from _group(report, group, voice, left, scale, measure)
    mark = voice.say(Text("note")) + " "
    for n, note in enumerate(report.notes):
        yield from [[]] if n == 0 else []
        role = "bad" if note.id == "note.unread" else "faint"
        for k, line in enumerate(wrapped(voice.say(note), max(width - measure(mark), 1), measure)):
            yield [(role, (" " * measure(mark) if k else mark) + line)]


def _said(role: str, text: str, width: int, measure: Measure) -> Iterator[Line]:
    yield from ([(role, line)] for line in wrapped(text, width, measure))


def _group(
    report: ChartReport, group: ChartGroup, voice: Voice, left: int, scale: Scale, measure: Measure
) -> Iterator[Line]:
    yield from _said("head", subtotal_words(report, group, voice), left + GAP + scale.width, measure)
    yield from _heads(report, voice, left, scale, measure)
    empty = empty_line(scale, report.today)
    for row in group.rows:
        yield from _row(report, row, voice, left, scale, measure, empty)


def _row(
    report: ChartReport, row: ChartRow, voice: Voice, left: int, scale: Scale, measure: Measure, empty: Line
) -> Iterator[Line]:
    """The words and bars side by side; where there are more words, the months and the day of the chart go on."""
    if report.steps and row.stage in ("done", "running", "ahead"):
        words, bars = step_words(row, voice, left, measure), step_lines(row, scale, report.today)
    else:
        words = project_words(row, report, voice, left, measure)
        bars = project_lines(row, scale, report.today, colour_of(row, report))
    bars += [empty] * (len(words) - len(bars))
    for word, line in zip_longest(words, bars, fillvalue=()):
        used = sum(measure(text) for _, text in word)
        yield [*word, ("", " " * (left + GAP - used)), *line]


def _heads(report: ChartReport, voice: Voice, left: int, scale: Scale, measure: Measure) -> Iterator[Line]:
    """The day of the chart above its line; the years where there are several; the months."""
    blank, day = " " * (left + GAP), voice.say(report.today)
    if 0 <= scale.at(report.today) < scale.width:
        column = left + GAP + min(scale.after(report.today), scale.width - 1)
        yield [("", " " * max(column - measure(day), 0)), ("today", day + TODAY)]
    if report.months[0][:4] != report.months[-1][:4]:
        yield [("", blank), ("faint", placed(year_labels(scale), measure))]
    names = [voice.say(Text(f"chart.month.{n}")) for n in range(1, 13)]
    yield [("", blank), ("bold", placed(month_labels(scale, names, measure), measure))]
