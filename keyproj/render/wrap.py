"""Breaks text into lines of a display width: words stay whole, Chinese breaks anywhere but beside its punctuation."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

# Wide ones by number: many fonts show them like their narrow counterparts.
_CLOSING = frozenset(",.:;?!)]}%\u2019\u201d\u2026\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015")
_CLOSING |= frozenset("\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d")
_JOINING = _CLOSING | {"/"}
_OPENING = frozenset("([{\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\uff08\uff3b\uff5b")


def columns_of(text: str) -> int:
    """How many columns a text takes, by Unicode's tables alone: quick to import, enough for our own texts."""
    if len(text) == 1:
        return _columns_of_char(text)
    return len(text) if text.isascii() else sum(map(_columns_of_char, text))


@cache
def _columns_of_char(char: str) -> int:
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    return 0 if unicodedata.category(char) in ("Mn", "Me", "Cf") else 1


@cache
def _tokens() -> re.Pattern[str]:
    """What a line may not be broken within; made when the first text is too long, which few are."""
    return re.compile(
        r"[a-z_]+\.\w+\.[a-z_]+"  # a figure's name: sector.产业.annual_plan
        r"|(?<!\w)\w{1,6}(?:-\w{1,6})+(?!\w)"  # an approval's number: 合成-备案-2022-001
        r"|[^\S\n]+"  # blanks
        r"|[\u0021-\u10ff\u2010-\u2026]+"  # narrow characters
        r"|.",  # a single wide one
        re.DOTALL,
    )


def pieces(text: str, measure: Callable[[str], int] = columns_of) -> list[str]:
    """What must not be broken, in order: together they are the text."""
    found: list[str] = []
    for token in _tokens().findall(text):
        if token.isspace() or not found or found[-1].isspace():
            found.append(token)
        elif found[-1][-1] in _OPENING or measure(token) == 0:
            found[-1] += token
        elif token[0] not in _JOINING:
            found.append(token)
        else:
            closing = _closing(token)
            found[-1] += token[:closing]
            found += [token[closing:]] if token[closing:] else []
    return found


def _closing(token: str) -> int:
    """How many characters belong to what stands before: closing punctuation, a path's slash, all of `.yaml`."""
    n = 0
    while n < len(token) and token[n] in _JOINING:
        n += 1
    return len(token) if n and token[n - 1] == "." else n


def wrapped(text: str, width: int, measure: Callable[[str], int] = columns_of) -> list[str]:
    """Lines of at most `width` columns. A piece that is wider than a whole line is cut where the line ends."""
    if measure(text) <= width:
        return [text.rstrip()]
    lines, line, used = [], "", 0
    for piece in pieces(text, measure):
        size = measure(piece)
        if line and used + size > width:
            lines.append(line.rstrip())
            line, used = "", 0
            if piece.isspace():
                continue
        if size <= width:
            line, used = line + piece, used + size
            continue
        for part in _cut(piece, width, measure):
            if line and used + measure(part) > width:
                lines.append(line)
                line, used = "", 0
            line, used = line + part, used + measure(part)
    return [*lines, line.rstrip()]


def widest_piece(text: str, measure: Callable[[str], int] = columns_of) -> int:
    """The width below which a text would be cut within a word."""
    return max(map(measure, pieces(text, measure)), default=0)


def width_of_lines(text: str, most: int, measure: Callable[[str], int] = columns_of) -> int:
    """The least width at which a text takes at most so many lines and no word of it is cut."""
    width = max(widest_piece(text, measure), -(-measure(text) // most))
    while len(wrapped(text, width, measure)) > most:
        width += 1
    return width


def balanced(text: str, width: int, measure: Callable[[str], int] = columns_of) -> list[str]:
    """As few lines as the width allows, all about as long."""
    lines = wrapped(text, width, measure)
    return wrapped(text, min(width, width_of_lines(text, len(lines), measure)), measure)


def _cut(piece: str, width: int, measure: Callable[[str], int]) -> list[str]:
    parts = [""]
    for char in piece:
        if parts[-1] and measure(parts[-1] + char) > width:
            parts.append("")
        parts[-1] += char
    return parts
