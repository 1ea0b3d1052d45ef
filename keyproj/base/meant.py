"""What a value surely was meant to be where only its form is wrong: for a hint that says what to write."""

import re
import unicodedata
from collections.abc import Callable

from keyproj.base.fault import Fault

_MOST = 40
"""Characters of a value that a hint can still show."""

_BLANKS = re.compile(r"(?<=[0-9.,])\s+(?=[0-9.,])|(\s+)")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])")


def tidy(text: str) -> str:
    """Full-width characters made half-width, blanks dropped that do not part two digits, and commas of thousands.

    Only width is folded: `m³` and `①` stay, where Unicode's NFKC would make other numbers of them.
    """
    folded = "".join(map(_half, text[:_MOST]))
    close = _BLANKS.sub(lambda blanks: "" if blanks[1] else blanks[0], folded)
    match = _THOUSANDS.match(close)
    return match[0].replace(",", "") + close[match.end() :] if match else close


def suggesting(fault: Fault, text: str, candidate: str, parse: Callable[[str], object]) -> Fault:
    """The fault, with `suggest` if the candidate is a value and not what was written."""
    if candidate and candidate != text and len(text) <= _MOST:
        try:
            parse(candidate)
        except Fault:
            return fault
        fault.details["suggest"] = candidate
    return fault


def _half(char: str) -> str:
    wide = unicodedata.decomposition(char)
    return chr(int(wide.removeprefix("<wide> "), 16)) if wide.startswith("<wide> ") else char
