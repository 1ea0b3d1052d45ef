"""The known names that are most like a mistyped one."""

import re
from collections.abc import Sequence


def near_names(typed: str, known: Sequence[str], n: int = 1, cutoff: float = 0.6) -> list[str]:
    """Up to `n` names, the nearest first; none where all are too different. Only a mistake pays for the import."""
    from difflib import get_close_matches

    return get_close_matches(typed, known, n, cutoff)


_NUMBERED = re.compile(r"(.*?)([0-9]+)")


def near_ids(typed: str, known: Sequence[str]) -> list[str]:
    """The id meant: the same but for case and leading zeros (`ts-44` is `TS-0044`), else the most like it."""
    match = _NUMBERED.fullmatch(typed)
    if match:
        wanted = re.compile(rf"{re.escape(match[1])}0*{match[2].lstrip('0') or '0'}", re.IGNORECASE)
        if found := [id for id in known if wanted.fullmatch(id)][:1]:
            return found
    return near_names(typed, known)
