"""A line of a ledger file, for people who are shown what is wrong in it."""

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from keyproj.store.source import Files, bytes_of

LINE_BREAK = re.compile("\r\n|[\n\r]")
"""What ends a line. U+0085, U+2028 and U+2029, on which libyaml and editors differ, may not stand in a file."""


def line_at(root: Path, path: str, line: int) -> str:
    """The line with this number as it is now, without its end; nothing where the file or the line is gone.

    Bytes that are no UTF-8 are shown as replacement characters.
    """
    lines = _lines(root, path)
    return lines[line - 1] if 1 <= line <= len(lines) else ""


def line_reader(files: Files) -> Callable[[str, int], str]:
    """`line_at` for one run over many problems: each file is read once, for problems come file by file."""
    last = lru_cache(maxsize=1)(lambda path: _lines(files, path))

    def line(path: str, number: int) -> str:
        lines = last(path)
        return lines[number - 1] if 1 <= number <= len(lines) else ""

    return line


def _lines(files: Files, path: str) -> list[str]:
    try:
        return LINE_BREAK.split(bytes_of(files, path).decode("utf-8-sig", "replace"))
    except (OSError, ValueError):
        return []
