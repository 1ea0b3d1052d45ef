"""Problems as people read them: code and place, the line with the wrong part underlined, what is wrong, what to do."""

from collections.abc import Iterator

from wcwidth import wcwidth

from keyproj.base.report import Finding
from keyproj.base.text import Term, Text
from keyproj.render.voice import Voice, visible
from keyproj.render.wrap import wrapped

LONGEST = 96
"""Columns of a line that are shown around the wrong part, where no terminal says how many there are."""

_GUTTER = 10
"""Columns before the line: its number and a bar."""


def finding_lines(finding: Finding, voice: Voice, width: int | None = None) -> Iterator[tuple[str, str]]:
    """Each line with its role: `head`, `source`, `mark`, `hint`. On a terminal none is wider than its `width`."""
    p = finding.problem
    place = f"{visible(p.path)}:{p.place.line}:{p.place.column}" if p.place.line else visible(p.path)
    field = f"  {visible(p.field)}" if p.field else ""
    head = f"{p.code} {voice.say(Term('severity', p.severity))}  {place}{field}"
    yield from (("head", line) for line in _within(head, width))
    yield from _source(finding, voice.say(finding.message), width)
    hint, indent = voice.say(Text("check.hint")) + voice.say(finding.hint), " " * 6
    yield from (("hint", indent + line) for line in _within(hint, width, len(indent)))


def _source(finding: Finding, message: str, width: int | None) -> Iterator[tuple[str, str]]:
    """The line with its number, the marks under it, and the message behind these or, where it doesn't fit, below."""
    if not finding.excerpt:
        yield from (("mark", " " * 6 + line) for line in _within(message, width, 6))
        return
    text, mark = excerpt(finding, LONGEST if width is None else max(width - _GUTTER, _GUTTER))
    yield "source", f"{finding.problem.place.line:>7} │ {text}"
    bar = f"{' ' * 7} │ "
    if width is None or columns(bar + mark) + 1 + columns(message) <= width:
        yield "mark", f"{bar}{mark} {message}"
        return
    yield "mark", f"{bar}{mark}"
    yield from (("mark", f"{bar}{line}") for line in _within(message, width, _GUTTER))


def _within(text: str, width: int | None, indent: int = 0) -> list[str]:
    return [text] if width is None else wrapped(text, max(width - indent, 1), columns)


def excerpt(finding: Finding, room: int = LONGEST) -> tuple[str, str]:
    """The line and the marks under it, cut around the wrong part; wide characters take two columns of marks."""
    line, place = finding.excerpt, finding.problem.place
    begin = min(place.column - 1, len(line))
    end = min(place.end - 1, len(line)) if place.end > place.column else len(line)
    first = _first_shown(line, begin, room // 2) if columns(visible(line)) >= room else 0
    before, wrong = visible(line[first:begin]), visible(line[begin:end])
    lead = "…" if first else ""
    used = columns(lead + before)
    shown = _clipped(wrong + visible(line[end:]), room - used)
    marks = min(columns(wrong), columns(shown))
    return f"{lead}{before}{shown}", " " * used + "^" * max(marks, 1)


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(max(wcwidth(char), 0) for char in text)


def _first_shown(line: str, begin: int, room: int) -> int:
    """Where to begin, so that at most `room` columns stand before the wrong part."""
    first = begin
    while first > 0 and (room := room - columns(visible(line[first - 1]))) >= 0:
        first -= 1
    return first if first > 3 else 0


def _clipped(text: str, room: int) -> str:
    """As much as there is room for; a text that goes on ends in `…`."""
    if columns(text) <= room:
        return text
    used = 0
    for n, char in enumerate(text):
        used += columns(char)
        if used > room - 1:
            return text[:n] + "…"
    return text
