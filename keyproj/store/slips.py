"""Where a syntax error really lies: libyaml notices a wrong colon only on the next line, which is a good one."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from keyproj.store.nodes import Mark

HALF = {"，": ",", "、": ",", "：": ":", "｛": "{", "｝": "}", "【": "[", "】": "]", "［": "[", "］": "]"}
"""Full-width punctuation → what YAML takes for it."""

_SLIP = re.compile("[^\\s:\uff1a]+(\uff1a|:?[\u3000\u00a0]|:(?=[^\\s/]))")
"""A key and what stands behind it instead of a colon and a blank."""

_SURE_KEY = re.compile(r"(\s*(?:- +)*)(?:[A-Za-z_]\w*|[0-9]{4}(?:-[0-9]{2})?)(?=[\s:\uff1a])", re.ASCII)
"""How a line begins that a text would hardly go on with."""

_CONFLICT = re.compile(r"(<{7,}|\|{7,}|>{7,})( |$)")
"""What git puts before lines that a person must choose from."""

_OPENING = re.compile("(?:^|[:,-])\\s+([\uff5b\u3010\uff3b])")
_COLON = re.compile(r":([ \t]|$)")


class Slip(NamedTuple):
    """What to point at, what to say of it, and from where on nothing that was read means anything."""

    mark: Mark
    args: dict[str, str]
    stop: tuple[int, int]


def slip_behind(cause: str, error: Any, lines: Sequence[str]) -> Slip | None:
    """The slip that an error of libyaml follows from, if it is another place than libyaml's."""
    start, at = error.context_mark, error.problem_mark
    if (conflict := _conflict(lines)) is not None:
        return conflict
    if cause == "could not find expected ':'" and start is not None and start.line < len(lines):
        return _at_key(lines[start.line], start.line, start.column)
    if cause == "mapping values are not allowed in this context" and at.line < len(lines):
        opening = _OPENING.search(lines[at.line], 0, at.column)
        return _wide(at.line, opening.start(1), opening[1], at.column) if opening else _above(lines, at.line)
    if cause in ("did not find expected ',' or ']'", "did not find expected ',' or '}'") and start is not None:
        return _within_brackets(lines, start.line, at.line, at.column)
    return None


def _conflict(lines: Sequence[str]) -> Slip | None:
    """The first of git's marks: wherever reading stopped, the merge comes first."""
    row = next((row for row, line in enumerate(lines, 1) if _CONFLICT.match(line)), 0)
    return Slip((row, 1, len(lines[row - 1]) + 1), {"slip": "conflict"}, (row, 0)) if row else None


def _at_key(line: str, row: int, column: int) -> Slip:
    stop = (row + 1, column + 1)
    match = _SLIP.match(line, column)
    if match is None:
        return Slip((row + 1, column + 1, len(line.rstrip()) + 1), {}, stop)
    sign = match[1][-1]
    args = {"\uff1a": {"slip": "colon", "wide": sign}, ":": {"slip": "blank"}}.get(sign)
    mark = (row + 1, match.end(), match.end() + 1)
    return Slip(mark, args or {"slip": "space", "wide": f"U+{ord(sign):04X}"}, stop)


def _above(lines: Sequence[str], row: int) -> Slip | None:
    """The first of the lines directly above that libyaml took for one text although it begins with a key."""
    found = None
    for above in range(row - 1, -1, -1):
        line = lines[above]
        if not line.strip() or line.lstrip().startswith("#") or _COLON.search(line.rstrip(" \t")):
            break
        key = _SURE_KEY.match(line)
        if key and _SLIP.match(line, key.end(1)):
            found = _at_key(line, above, key.end(1))
    return found._replace(stop=(found.mark[0], 0)) if found else None


def _within_brackets(lines: Sequence[str], first: int, row: int, column: int) -> Slip | None:
    """The last full-width mark of the entry that could not be ended."""
    for at in range(min(row, len(lines) - 1), first - 1, -1):
        line = lines[at][:column] if at == row else lines[at]
        begin = max(line.rfind(sign) for sign in ",[{") + 1
        marks = "".join(HALF) if at == row else "\uff5d\u3011\uff3d"
        for place in range(len(line) - 1, begin - 1, -1):
            if line[place] in marks:
                return _wide(at, place, line[place], begin)
        if begin:
            break
    return None


def _wide(row: int, column: int, sign: str, begin: int) -> Slip:
    args = {"slip": "wide", "wide": sign, "half": HALF[sign]}
    return Slip((row + 1, column + 1, column + 2), args, (row + 1, min(begin, column)))


def full_width(value: Any, blanks: bool) -> dict[str, str]:
    """What a hint says of a value that libyaml took for text because its punctuation (or a blank) is full-width."""
    if not isinstance(value, str):
        return {}
    if wide := [sign for sign in HALF if sign in value]:
        half = dict.fromkeys(HALF[sign] for sign in wide)
        return {"slip": "wide", "wide": " ".join(wide), "half": " ".join(half)}
    found = [blank for blank in "\u3000\u00a0" if blanks and blank in value]
    return {"slip": "space", "wide": f"U+{ord(found[0]):04X}"} if found else {}
