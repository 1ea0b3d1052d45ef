"""The known names that are most like a mistyped one."""

from collections.abc import Sequence


def near_names(typed: str, known: Sequence[str], n: int = 1, cutoff: float = 0.6) -> list[str]:
    """Up to `n` names, the nearest first; none where all are too different. Only a mistake pays for the import."""
    from difflib import get_close_matches

    return get_close_matches(typed, known, n, cutoff)
