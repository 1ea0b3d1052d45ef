"""Puts new lines into a block of a YAML text: below what stands there, in its columns, with the file's line ends."""

import re
from collections.abc import Sequence

from keyproj.store.edit_spans import Span
from keyproj.store.excerpt import LINE_BREAK

_COMMENT = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*([ \t]*)#[^\r\n]*(?:\r\n|\r|\n|\Z)")
_REST = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_BLANKS = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*[ \t]*\Z|(?:[ \t]*(?:\r\n|\r|\n))*")
_KEEPING = re.compile(r"([|>])([0-9]?)[+-]?([0-9]?)")


def past(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where what a pattern matches at a place ends: the place itself if it matches nothing there."""
    match = pattern.match(text, at)
    return match.end() if match else at


def add_lines(text: str, above: Span, column: int, lines: Sequence[str], apart: bool = False) -> str:
    """The text with lines in a column below a value, and below comments that belong to it: those further right.

    `apart` puts a blank line first.
    """
    text = _ended(text, above)
    at = below(text, above.end, column)
    end = line_end(text, at)
    if at and text[at - 1] not in "\r\n":  # the last line of a file without an end
        text, at = text + end, len(text) + len(end)
    indent = " " * column
    added = "".join((indent + line if line else "") + end for line in lines)
    return text[:at] + (end if apart else "") + added + text[at:]


def below(text: str, end: int, column: int) -> int:
    """Where the line after a value begins, and after the comments under it that stand further right than `column`."""
    if end and text[end - 1] in "\r\n":  # a literal text that keeps its blank lines ends behind them
        return _below_comments(text, end, column)
    return _below_comments(text, past(_REST, text, end), column)


def _below_comments(text: str, at: int, column: int) -> int:
    """Lines of blanks alone come first, too: a literal text above them would take them for its own."""
    while (match := _COMMENT.match(text, at)) and len(match[1]) > column:
        at = match.end()
    blanks = text[at : past(_BLANKS, text, at)].rstrip("\r\n")
    return past(_REST, text, at + len(blanks)) if blanks else at


def is_free_below(text: str, at: int, column: int) -> bool:
    """Whether a literal text may end there, whose key is in a column: nothing is on its line, nor below it any blanks
    or comments that would become its own.

    At a line's beginning another literal text has ended, with its blank lines.
    """
    if not at or text[at - 1] not in "\r\n":
        start, at = at, past(_REST, text, at)
        if text[start:at].strip():
            return False
    return _below_comments(text, at, column) == at


def line_end(text: str, at: int) -> str:
    """How the line before a place ends, else the first; a line feed in a text of one line."""
    before = LINE_BREAK.findall(text[max(at - 2, 0) : at])
    if before and text[at - 1] in "\r\n":
        return str(before[-1])
    first = LINE_BREAK.search(text)
    return first[0] if first else "\n"


def parted(text: str, starts: Sequence[int]) -> bool:
    """Whether the last of several values has a blank line above it, so that the next should have one too."""
    if len(starts) < 2:
        return False
    above = LINE_BREAK.split(text[: starts[-1]])[:-1]
    while above and above[-1].lstrip().startswith("#"):
        above.pop()
    return bool(above) and not above[-1].strip()


def _ended(text: str, above: Span) -> str:
    """A literal text that the file's end cut off has no last line break; that must stay so when lines follow."""
    last = above
    while last.items:
        last = last.items[-1]
    if last.style not in ("|", ">") or last.end < len(text) or text[-1] in "\r\n":
        return text
    return text[: last.start] + _KEEPING.sub(r"\1\2-\3", text[last.start :], count=1)
