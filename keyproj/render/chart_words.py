"""The words of one row of a wall chart, beside its bars."""

from collections.abc import Callable, Iterator
from datetime import date

from keyproj.base.chart import ChartReport, ChartRow, LevelStyle
from keyproj.base.rounding import Rate
from keyproj.base.text import Money, Term, Text
from keyproj.render.chart_grid import Line
from keyproj.render.people import bar
from keyproj.render.voice import Voice
from keyproj.render.wrap import wrapped

Measure = Callable[[str], int]

_WITH_BAR = 36
"""Columns from which money has a small bar."""


def project_words(row: ChartRow, report: ChartReport, voice: Voice, width: int, measure: Measure) -> list[Line]:
    """Level, id and name; why; who answers; money and deadline."""
    style = next((each for each in report.levels if each.level == row.level), None)
    lines = list(_head(row, style, voice, width, measure))
    if row.note:
        role = f"colour {style.colour}" if style else ""
        lines += _indented(voice.say(row.note), role, width, measure)
    people = " · ".join(voice.say(who) for _, who in row.responsible)
    lines += _indented(people, "faint", width, measure)
    lines += _indented(_money(row, voice, width), "", width, measure)
    return lines + _indented(_dates(row, voice), "", width, measure)


def step_words(row: ChartRow, voice: Voice, width: int, measure: Measure) -> list[Line]:
    """The name, how far it is, whether it is critical, its slack; its earliest days, which are those worked, and its
    latest one.
    """
    late, done = row.slack is not None and row.slack < 0, row.stage == "done"
    said = [row.name, Term("schedule.state", row.stage)]
    if not done:
        said += [Text("chart.critical")] if row.critical else []
        said += [row.note] if row.note is not None else []
    role = "bad" if late and not done else "bold" if row.critical else ""
    lines: list[Line] = [[(role, line)] for line in wrapped(" · ".join(map(voice.say, said)), width, measure)]
    days = [Text("chart.early", {"since": row.planned.since, "until": row.planned.until})] if row.planned else []
    days += [Text("chart.latest", {"until": row.latest.until})] if row.latest else []
    return lines + _indented("  ".join(map(voice.say, days)), "faint", width, measure)


def _head(row: ChartRow, style: LevelStyle | None, voice: Voice, width: int, measure: Measure) -> Iterator[Line]:
    """The level with its sign, or the stage of what has none; the id, the name."""
    level = voice.say(style.name) if style else voice.say(Term("word", row.stage))
    sign = f"{style.sign if style else ' '} "
    more = voice.say(Text("chart.unreported")) if row.unreported else ""
    head = f"{level}{more} {voice.say(row.id)} {voice.say(row.name)}"
    for n, line in enumerate(wrapped(head, max(width - measure(sign), 1), measure)):
        blank = " " * measure(sign)
        yield (
            [(f"colour {style.colour}" if style else "", sign), ("bold", line)] if n == 0 else [("bold", blank + line)]
        )


def _indented(text: str, role: str, width: int, measure: Measure) -> list[Line]:
    return [[(role, "  " + line)] for line in wrapped(text, max(width - 2, 1), measure)] if text else []


def _money(row: ChartRow, voice: Voice, width: int) -> str:
    """Done of planned, with the share."""
    if row.plan_yuan is None:
        return ""
    unit = Text(f"unit.{voice.style.unit}")
    if row.done_yuan is None:
        return voice.say(Text("chart.money.unknown", {"plan": Money(row.plan_yuan), "unit": unit}))
    rate = Rate(row.done_yuan, row.plan_yuan)
    args = {"done": Money(row.done_yuan), "plan": Money(row.plan_yuan), "rate": rate, "unit": unit}
    return voice.say(Text("chart.money", args)) + (f" {bar(rate)}" if width >= _WITH_BAR else "")


def _dates(row: ChartRow, voice: Voice) -> str:
    """The deadline and the completion, which may lie beyond the scale."""
    days: dict[str, date] = {mark.kind: mark.day for mark in row.marks}
    kinds = [kind for kind in ("deadline", "completed") if kind in days]
    return "  ".join(voice.say(Text(f"chart.date.{kind}", {"day": days[kind]})) for kind in kinds)
