"""Problems as people read them: code and place, the line with the wrong part underlined, what is wrong, what to do."""

from collections.abc import Iterator

from wcwidth import wcwidth

from keyproj.base.report import Finding
from keyproj.base.text import Term, Text
from keyproj.render.voice import Voice, visible

LONGEST = 96
"""Columns of a line that are shown around the wrong part."""


def finding_lines(finding: Finding, voice: Voice) -> Iterator[tuple[str, str]]:
    """Each line with its role: `head`, `source`, `mark`, `hint`."""
    p = finding.problem
    place = f"{visible(p.path)}:{p.place.line}:{p.place.column}" if p.place.line else visible(p.path)
    field = f"  {visible(p.field)}" if p.field else ""
    yield "head", f"{p.code} {voice.say(Term('severity', p.severity))}  {place}{field}"
    number = str(p.place.line) if p.place.line else ""
    gutter = f"{number:>7} │ " if number else ""
    message = voice.say(finding.message)
    if finding.excerpt:
        text, mark = excerpt(finding)
        yield "source", f"{gutter}{text}"
        yield "mark", f"{' ' * 7} │ {mark} {message}"
    else:
        yield "mark", f"      {message}"
    yield "hint", f"      {voice.say(Text('check.hint'))}{voice.say(finding.hint)}"


def excerpt(finding: Finding) -> tuple[str, str]:
    """The line and the marks under it, cut around the wrong part; wide characters take two columns of marks."""
    line, place = finding.excerpt, finding.problem.place
    begin = min(place.column - 1, len(line))
    end = min(place.end - 1, len(line)) if place.end > place.column else len(line)
    first = _first_shown(line, begin) if columns(visible(line)) > LONGEST else 0
    before, wrong = visible(line[first:begin]), visible(line[begin:end])
    lead = "…" if first else ""
    rest = LONGEST - columns(lead + before)
    wrong = _clipped(wrong, rest) or ""
    after = _clipped(visible(line[end:]), rest - columns(wrong))
    mark = " " * columns(lead + before) + "^" * max(columns(wrong), 1)
    return f"{lead}{before}{wrong}{after}", mark


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(max(wcwidth(char), 0) for char in text)


def _first_shown(line: str, begin: int) -> int:
    """Where to begin, so that at most half of the room stands before the wrong part."""
    first = begin
    room = LONGEST // 2
    while first > 0 and (room := room - max(wcwidth(line[first - 1]), 0)) >= 0:
        first -= 1
    return first if first > 3 else 0


def _clipped(text: str, room: int) -> str:
    used = 0
    for n, char in enumerate(text):
        used += max(wcwidth(char), 0)
        if used > room:
            return text[: max(n - 1, 0)] + "…"
    return text
