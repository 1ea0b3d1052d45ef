"""What the parts of the wall chart's page share: words, dates and money, every one of them escaped."""

from collections.abc import Sequence
from html import escape
from typing import Any

from keyproj.base.chart import Bar, ChartReport
from keyproj.base.rounding import Rate
from keyproj.base.text import Text
from keyproj.render.chart_page_scale import Scale, scale_of
from keyproj.render.voice import NOTHING, Voice


class Words:
    """Says the values of one chart in one language, as HTML."""

    def __init__(self, chart: ChartReport, voice: Voice) -> None:
        self.chart = chart
        self.voice = voice
        self.scale: Scale = scale_of(chart)
        self._said: dict[str, str] = {}

    def text(self, value: Any) -> str:
        """Any value, in words, escaped."""
        return escape(self.voice.say(value))

    def said(self, id: str, /, **args: Any) -> str:
        """A text of the page, escaped whole."""
        return self.text(Text(f"wall.{id}", args))

    def chart_said(self, id: str, /, **args: Any) -> str:
        """A text that the drawing on a terminal has too, escaped whole; one without gaps is put together once."""
        if args:
            return self.text(Text(f"chart.{id}", args))
        if id not in self._said:
            self._said[id] = self.text(Text(f"chart.{id}"))
        return self._said[id]

    def span(self, bar: Bar | None, joint: str = "—") -> str:
        """A bar's days: `2023-03-01—2023-08-16`; without an end the joint is last."""
        if bar is None:
            return NOTHING
        return f"{bar.since}{joint}{bar.until or ''}"

    def share(self, part: int, whole: int) -> str:
        """A part of the whole as the width of a bar, at most all of it."""
        tenths = min(1000, max(0, part * 1000 // whole)) if whole > 0 else 0
        return f"{tenths // 10}.{tenths % 10}%"

    def money(self, done: int | None, plan: int | None, due: int | None = None) -> str:
        """Done of planned with its share, as a figure and as a small bar with a notch at what was due."""
        if plan is None:
            return ""
        amount = NOTHING if done is None else self.text(self.voice.money(done))
        figures = f"<b>{amount}</b> / {self.text(self.voice.money(plan))}"
        if done is None or plan <= 0:
            return figures
        notch = f'<u style="left:{self.share(due, plan)}"></u>' if due is not None else ""
        return (
            f'{figures} <span class="n">{self.text(Rate(done, plan))}</span>'
            f'<div class="q"><i style="width:{self.share(done, plan)}"></i>{notch}</div>'
        )

    def levels(self, counts: Sequence[int], unreported: int) -> str:
        """How many projects have each level, the gravest first; levels that none has are left out."""
        found = [
            self.level(style.level, f" {counts[style.level]}") for style in self.chart.levels if counts[style.level]
        ]
        if unreported:
            found.append(f'<span class="v un">{self.chart_said("state.unreported")} {unreported}</span>')
        return " ".join(found)

    def level(self, level: int, count: str = "") -> str:
        """A level's sign, which differs from the others' without any colour, and its name, in its colour."""
        style = next(style for style in self.chart.levels if style.level == level)
        return f'<span class="v l{level}">{self.text(style.sign)}{self.text(style.name)}{count}</span>'
