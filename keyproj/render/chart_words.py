"""The words of one row of a wall chart, beside its bars."""

from collections.abc import Callable, Iterator
from datetime import date

from keyproj.base.chart import ChartGroup, ChartReport, ChartRow, Subtotal
from keyproj.base.rounding import Rate
from keyproj.base.text import Money, Term, Text
from keyproj.render.chart_grid import Line
from keyproj.render.people import bar
from keyproj.render.voice import Voice
from keyproj.render.wrap import wrapped

Measure = Callable[[str], int]

_WITH_BAR = 36
"""Columns from which money has a small bar."""

STOPPED = "停建"
"""The stage that is said beside a level."""


def project_words(row: ChartRow, report: ChartReport, voice: Voice, width: int, measure: Measure) -> list[Line]:
    """Level, id and name; why; who answers; money and deadline."""
    people = " · ".join(voice.say(who) for _, who in row.responsible)
    money = money_words(row, voice)
    if money and row.done_yuan is not None and row.plan_yuan and width >= _WITH_BAR:
        money += f" {bar(Rate(row.done_yuan, row.plan_yuan))}"
    return [
        *_head(row, report, voice, width, measure),
        *_indented(voice.say(row.note) if row.note else "", "", width, measure),
        *_indented(people, "faint", width, measure),
        *_beside(money, _dates(row, voice), width, measure),
    ]


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


def _head(row: ChartRow, report: ChartReport, voice: Voice, width: int, measure: Measure) -> Iterator[Line]:
    """The level, the id, the name."""
    sign, level = level_words(row, report, voice)
    sign = f"{sign or ' '} "
    head = f"{level} {voice.say(row.id)} {voice.say(row.name)}"
    for n, line in enumerate(wrapped(head, max(width - measure(sign), 1), measure)):
        blank = " " * measure(sign)
        yield [(f"colour {colour_of(row, report)}", sign), ("bold", line)] if n == 0 else [("bold", blank + line)]


def level_words(row: ChartRow, report: ChartReport, voice: Voice) -> tuple[str, str]:
    """The level's sign and its name with what else there is to know; of what has none no sign, and its stage."""
    style = next((each for each in report.levels if each.level == row.level), None)
    said = [Text("chart.unreported")] if row.unreported else []
    said += [Text("chart.suspended")] if style and row.stage == STOPPED else []
    more = "".join(map(voice.say, said))
    return (style.sign, voice.say(style.name) + more) if style else ("", voice.say(Term("word", row.stage)) + more)


def colour_of(row: ChartRow, report: ChartReport) -> str:
    """The colour of a row's level; none where it has no level."""
    return next((style.colour for style in report.levels if style.level == row.level), "")


def _beside(money: str, dates: str, width: int, measure: Measure) -> list[Line]:
    """Both on one line, where they fit."""
    both = "  ".join(filter(None, (money, dates)))
    parts = [both] if measure(both) <= width - 2 else [money, dates]
    return [line for part in parts for line in _indented(part, "", width, measure)]


def _indented(text: str, role: str, width: int, measure: Measure) -> list[Line]:
    return [[(role, "  " + line)] for line in wrapped(text, max(width - 2, 1), measure)] if text else []


def money_words(row: ChartRow, voice: Voice) -> str:
    """Done of planned, with the share; nothing without a plan."""
    if row.plan_yuan is None:
        return ""
    if row.done_yuan is None:
        unit = Text(f"unit.{voice.style.unit}")
        return voice.say(Text("chart.money.unknown", {"plan": Money(row.plan_yuan), "unit": unit}))
    return _done(row.done_yuan, row.plan_yuan, voice)


def _done(done: int, plan: int, voice: Voice) -> str:
    args = {"done": Money(done), "plan": Money(plan), "rate": Rate(done, plan)}
    return voice.say(Text("chart.money", {**args, "unit": Text(f"unit.{voice.style.unit}")}))


def subtotal_words(report: ChartReport, group: ChartGroup, voice: Voice) -> str:
    """A group's heading: its name, how many projects of which level, how much of their plan is done."""
    parts, of = [voice.say(group.title)], group.subtotal
    if of is not None:
        parts.append(voice.say(count_text(of)))
        levels = [style for style in report.levels if of.levels[style.level]]
        said = [f"{style.sign}{voice.say(style.name)} {of.levels[style.level]}" for style in levels]
        parts += [" ".join(said)] if said else []
        parts += [_done(of.done_yuan, of.plan_yuan, voice)] if of.plan_yuan else []
    return " · ".join(parts)


def count_text(of: Subtotal) -> Text:
    """How many projects there are, and of how many the levels tell where that is not all of them."""
    watched = sum(of.levels)
    if watched in (0, of.projects):
        return Text("chart.count", {"count": of.projects})
    return Text("chart.count.watched", {"count": of.projects, "watched": watched})


def _dates(row: ChartRow, voice: Voice) -> str:
    """The deadline and the completion, which may lie beyond the scale."""
    days: dict[str, date] = {mark.kind: mark.day for mark in row.marks}
    kinds = [kind for kind in ("deadline", "completed") if kind in days]
    return "  ".join(voice.say(Text(f"chart.date.{kind}", {"day": days[kind]})) for kind in kinds)
