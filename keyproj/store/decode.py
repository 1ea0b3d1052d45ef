"""One file's bytes into its text, or into the reasons why there is none."""

import re
from collections.abc import Sequence

from keyproj.base.problem import Place, Problem
from keyproj.store.excerpt import LINE_BREAK
from keyproj.store.source import LARGEST

MOST_PROBLEMS = 100
"""Problems of one file that are listed."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What no file may hold as it is: libyaml would stop at it without saying where, or see a line's end (U+0085, U+2028,
U+2029) or nothing (U+FEFF) where other readers and people see something else."""


def decode(data: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file in UTF-8, with or without a byte order mark, or the reason why it has none."""
    if len(data) > LARGEST:
        return None, (Problem("K004", path, args={"size": len(data), "most": LARGEST}),)
    if b"\0" in data:
        return None, (Problem("K002", path),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        lines = LINE_BREAK.split(error.object[: error.start].decode())
        place = Place(len(lines), len(lines[-1]) + 1, len(lines[-1]) + 2)
        return None, (Problem("K003", path, place, args={"guess": _guess(data)}),)
    if not text.strip():
        return None, (Problem("K001", path),)
    return _without_controls(text, path)


def _guess(data: bytes) -> str:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "other"
    return "gbk"


def _without_controls(text: str, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    found = []
    if _CONTROL.search(text):
        for number, line in enumerate(LINE_BREAK.split(text), 1):
            for match in _CONTROL.finditer(line):
                place = Place(number, match.start() + 1, match.end() + 1)
                found.append(Problem("K130", path, place, args={"seen": f"U+{ord(match[0]):04X}"}))
    return (None if found else text), bounded(found)


def bounded(found: Sequence[Problem]) -> tuple[Problem, ...]:
    """The first `MOST_PROBLEMS` of a file, and one that counts the rest: a file may be wrong in every line."""
    if len(found) <= MOST_PROBLEMS:
        return tuple(found)
    rest = found[MOST_PROBLEMS:]
    return (*found[:MOST_PROBLEMS], Problem("K099", rest[0].path, rest[0].place, args={"count": len(rest)}))
