"""A project's targets and reports in force as one wide row a year, so that totals read a row a project."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

SPREAD_FROM_YEAR = 1 << 12
"""The bit, above those of the twelve months, of a plan of which a month was spread from the whole year."""


def month_bit(month: str) -> int:
    """The bit of `2023-01` is 1, that of `2023-12` is 2048."""
    return 1 << int(month[5:]) - 1


def money_rows(
    pk: int, targets: Sequence[tuple[Any, ...]], reports: Sequence[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    """Rows of the table `money`, made of a project's rows of `target` and `report`."""
    due: dict[str, list[int]] = defaultdict(lambda: [0] * 12)
    done: dict[str, list[int | None]] = defaultdict(lambda: [None] * 12)
    spread: dict[str, int] = defaultdict(int)
    for _, month, yuan, source, _ in targets:
        year = month[:4]
        due[year][int(month[5:]) - 1] = yuan
        if source is not None:
            spread[year] |= month_bit(month) | (SPREAD_FROM_YEAR if source == "year" else 0)
    for _, _, month, yuan, _, _, latest, *_ in reports:
        if latest:
            done[month[:4]][int(month[5:]) - 1] = yuan
    return [(pk, int(year), spread[year], *due[year], *done[year]) for year in dict.fromkeys((*due, *done))]
