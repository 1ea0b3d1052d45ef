"""Breaks text into lines of a display width, for pages and cells alike: words stay whole, Chinese may break anywhere
but before closing and after opening punctuation."""

import re
import unicodedata
from collections.abc import Callable

_TOKENS = re.compile(r"[a-z_]+\.\w+\.[a-z_]+|[^\S\n]+|[\u0021-\u10ff\u2010-\u2026]+|.", re.DOTALL)
"""A figure's name (`sector.产业.annual_plan`), blanks, a run of narrow characters, or a single wide one."""

# Wide ones by number: many fonts show them like their narrow counterparts.
_CLOSING = frozenset(",.:;?!)]}%\u2019\u201d\u2026\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015")
_CLOSING |= frozenset("\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d")
_OPENING = frozenset("([{\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\uff08\uff3b\uff5b")


def columns_of(text: str) -> int:
    """How many columns a text takes, by Unicode's tables alone: quick to import, enough for our own texts."""
    return sum(
        2 if unicodedata.east_asian_width(char) in "WF" else 0 if unicodedata.category(char) in ("Mn", "Me", "Cf") else 1
        for char in text
    )


def pieces(text: str, measure: Callable[[str], int] = columns_of) -> list[str]:
    """What must not be broken, in order: together they are the text."""
    found: list[str] = []
    for token in _TOKENS.findall(text):
        blank = token.isspace() or not found or found[-1].isspace()
        if not blank and (token[0] in _CLOSING or found[-1][-1] in _OPENING or measure(token) == 0):
            found[-1] += token
        else:
            found.append(token)
    return found


def wrapped(text: str, width: int, measure: Callable[[str], int] = columns_of) -> list[str]:
    """Lines of at most `width` columns. A piece that is wider than a whole line is cut where the line ends."""
    lines, line, used = [], "", 0
    for piece in pieces(text, measure):
        size = measure(piece)
        if line and used + size > width:
            lines.append(line.rstrip())
            line, used = "", 0
            if piece.isspace():
                continue
        for part in [piece] if size <= width else _cut(piece, width, measure):
            if line and used + measure(part) > width:
                lines.append(line)
                line, used = "", 0
            line, used = line + part, used + measure(part)
    return [*lines, line.rstrip()]


def widest_piece(text: str, measure: Callable[[str], int] = columns_of) -> int:
    """The width below which a text would be cut within a word."""
    return max(map(measure, pieces(text, measure)), default=0)


def _cut(piece: str, width: int, measure: Callable[[str], int]) -> list[str]:
    parts = [""]
    for char in piece:
        if parts[-1] and measure(parts[-1] + char) > width:
            parts.append("")
        parts[-1] += char
    return parts
