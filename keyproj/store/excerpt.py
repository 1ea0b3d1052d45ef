"""A line of a ledger file, for people who are shown what is wrong in it."""

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

LINE_BREAK = re.compile("\r\n|[\n\r]")
"""What ends a line. U+0085, U+2028 and U+2029, on which libyaml and editors differ, may not stand in a file."""

_MOST = 2**22


def line_at(root: Path, path: str, line: int) -> str:
    """The line with this number as it is now, without its end; nothing where the file or the line is gone.

    Bytes that are no UTF-8 are shown as replacement characters.
    """
    lines = _lines(root, path)
    return lines[line - 1] if 1 <= line <= len(lines) else ""


def line_reader(root: Path) -> Callable[[str, int], str]:
    """`line_at` for one run over many problems: each file is read once, for problems come file by file."""
    last = lru_cache(maxsize=1)(lambda path: _lines(root, path))

    def line(path: str, number: int) -> str:
        lines = last(path)
        return lines[number - 1] if 1 <= number <= len(lines) else ""

    return line


def _lines(root: Path, path: str) -> list[str]:
    try:
        with open(root / path, "rb") as file:
            text = file.read(_MOST).decode("utf-8-sig", "replace")
    except (OSError, ValueError):
        return []
    return LINE_BREAK.split(text)
