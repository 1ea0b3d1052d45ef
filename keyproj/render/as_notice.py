"""A slip (督办单) as an A4 page of HTML: nothing in it runs, nothing is loaded, every word is escaped."""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from keyproj.base.text import Term, Text
from keyproj.render.notice_style import STYLE
from keyproj.render.paper import COLOURS, document
from keyproj.render.voice import Voice
from keyproj.reports.slip_notice import Notice, NoticeAnswer

PARTS = ("state", "problems", "next_steps")
UNITS = ("responsible_unit", "unit", "lead_department")
"""The tiers that are units, the nearest to the work first."""


def as_notice(shown: Notice, voice: Voice) -> str:
    """The whole page."""
    title = f"{voice.say(Term('slip.kind', shown.kind))} {shown.slip.id}"
    return document(title, STYLE, _Page(shown, voice).body(), voice.language)


_NARROW = re.compile(r"[()]|,(?![0-9])|[:;]")
_WIDE = {"(": "\uff08", ")": "\uff09", ",": "\uff0c", ":": "\uff1a", ";": "\uff1b"}


def _wide(text: str) -> str:
    return _NARROW.sub(lambda mark: _WIDE[mark[0]], text)


class _Page:
    """The parts of one notice, in one language."""

    def __init__(self, shown: Notice, voice: Voice) -> None:
        self.shown = shown
        self.voice = voice

    def body(self) -> str:
        """What stands between head and foot of the page."""
        shown, slip = self.shown, self.shown.slip
        opening = {"project": shown.name, "month": self.month(), "level": shown.level_name, "due": self.day(slip.due)}
        kind = "none" if not slip.level else shown.kind
        head = [self.said("number", id=slip.id), self.said("issued", day=self.day(slip.issued))]
        to = f'<p class="to">{self.said("to", leader=shown.leader)}</p>\n' if shown.leader else ""
        return (
            f"<h1>{self.said(f'heading.{shown.kind}')}</h1>\n"
            f'<div class="head"><span>{head[0]}</span><span>{head[1]}</span></div>\n{to}'
            f"<p>{self.said(f'opening.{kind}', **opening)}</p>\n"
            "<table>\n<colgroup><col><col><col><col></colgroup>\n" + "\n".join(self.rows()) + "\n</table>\n"
            f'<div class="sign"><p>{self.said("signed", by=shown.issued_by)}</p>'
            f"<p>{self.said('day', day=self.day(slip.issued))}</p></div>"
        )

    def rows(self) -> Iterator[str]:
        """The form itself."""
        shown, slip = self.shown, self.shown.slip
        unit = next((shown.people[tier] for tier in UNITS if tier in shown.people), "")
        colour = COLOURS.get(shown.colour, "#fff")
        level = f'<span class="level" style="--level: {colour}">{self.text(shown.level_name)}</span>'
        yield self.row("project", self.text(shown.name))
        yield self.pair("id", self.text(slip.project), "county", self.text(shown.county or ""))
        yield self.pair("unit", self.text(unit), "leader", self.text(shown.leader or ""))
        yield self.pair("level", level, "month", self.text(self.month()))
        if slip.replaces is not None:
            yield self.row("replaces", self.text(slip.replaces))
        if shown.reasons:
            yield self.row("reasons", self.list([self.reason(reason.text) for reason in shown.reasons]))
        asked = self.list([self.said(f"part.{part}") for part in PARTS])
        yield self.row("asked", f"{self.said('ask')}\n{asked}")
        yield self.row("due", self.said("until", day=self.day(slip.due)))
        if shown.note is not None:
            yield self.row("note", self.text(shown.note))
        for answer in shown.answers:
            yield self.row("answer", self.answer(answer))
        if not shown.answers:
            yield self.row("answer", f'<div class="blank">{self.said("blank")}</div>')
        if shown.cleared_by is not None and slip.cleared is not None:
            args = {"by": shown.cleared_by, "day": self.day(slip.cleared), "evidence": shown.evidence or ""}
            yield self.row("cleared", self.said("cleared_by", **args))

    def answer(self, answer: NoticeAnswer) -> str:
        """A written report: who and when, then its three parts."""
        parts = zip(PARTS, (answer.state, answer.problems, answer.next_steps), strict=True)
        head = self.said("answered", by=answer.by, day=self.day(answer.date))
        texts = [
            f'<strong>{self.said(f"part.{part}")}</strong><div class="lines">{self.lines(text)}</div>'
            for part, text in parts
        ]
        return f"{head}\n{self.list(texts)}"

    def reason(self, text: str) -> str:
        """A reason as the warning printed it; in Chinese with the punctuation of a document."""
        return self.text(_wide(text) if self.voice.language == "zh" else text)

    def row(self, label: str, cell: str) -> str:
        """A row of one wide cell; `cell` is HTML."""
        return f'<tr><th>{self.said(f"label.{label}")}</th><td colspan="3">{cell}</td></tr>'

    def pair(self, first: str, one: str, second: str, other: str) -> str:
        """A row of two cells, each with its label."""
        heads = self.said(f"label.{first}"), self.said(f"label.{second}")
        return f"<tr><th>{heads[0]}</th><td>{one}</td><th>{heads[1]}</th><td>{other}</td></tr>"

    def list(self, items: list[str]) -> str:
        """A numbered list of HTML."""
        return "<ol>" + "".join(f"<li>{item}</li>" for item in items) + "</ol>"

    def said(self, id: str, /, **args: Any) -> str:
        """A text of the notice, escaped whole."""
        return self.text(Text(f"slip.notice.{id}", args))

    def text(self, value: Any) -> str:
        """Any value, in words, escaped."""
        return escape(self.voice.say(value))

    def lines(self, text: str) -> str:
        """Words of several lines, which the page keeps."""
        return "\n".join(self.text(line) for line in text.splitlines())

    def day(self, iso: str) -> Text:
        """A day as an office writes it."""
        year, month, day = (int(part) for part in iso.split("-"))
        return Text("slip.notice.date", {"year": year, "month": month, "day": day, "iso": iso})

    def month(self) -> Text:
        """The month that the slip is about."""
        year, month = (int(part) for part in self.shown.slip.month.split("-"))
        return Text("slip.notice.month", {"year": year, "month": month, "iso": self.shown.slip.month})
