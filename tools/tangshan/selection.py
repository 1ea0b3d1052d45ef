"""Which projects start and finish in which month of the plan."""

from collections.abc import Mapping

from .case import Case
from .dice import Dice
from .figures import COMPLETION_MONTHS, NEW_COMPLETIONS, START_MONTHS, YI

PINNED_STARTS = {"TS-0001": 2, "TS-0044": 2}
"""Projects that the documents speak of."""

_LARGEST_FINISHED = 45 * YI
_LARGEST_IN_A_YEAR = 13 * YI


def select(cases: list[Case]) -> None:
    """Sets `completion`, then `start`, of the projects under construction."""
    new = [case for case in cases if case.new]
    going = [case for case in cases if case.entry.category == "续建"]
    months = _spread(COMPLETION_MONTHS)
    _complete(_in_a_year(new), months[-2 * NEW_COMPLETIONS :: 2])
    rest = months[: -2 * NEW_COMPLETIONS] + months[-2 * NEW_COMPLETIONS + 1 :: 2]
    _complete(_finishing(going, len(rest)), rest)
    _start(new)


def _spread(counts: Mapping[int, int]) -> list[int]:
    return [month for month, count in sorted(counts.items()) for _ in range(count)]


def _in_a_year(new: list[Case]) -> list[Case]:
    small = [case for case in new if case.entry.draft < _LARGEST_IN_A_YEAR and case.entry.id not in PINNED_STARTS]
    small = [case for case in small if case.entry.family not in ("rail", "port", "plant")]
    chosen = Dice("finish in a year").shuffled(small)[:NEW_COMPLETIONS]
    return sorted(chosen, key=lambda case: (case.entry.draft, case.entry.id))


def _finishing(going: list[Case], count: int) -> list[Case]:
    dice = Dice("finish")
    ranked = [(case.entry.draft // YI + dice.below(30), case) for case in going if case.entry.draft < _LARGEST_FINISHED]
    ranked.sort(key=lambda pair: (pair[0], pair[1].entry.id))
    return dice.shuffled([case for _, case in ranked[:count]])


def _complete(chosen: list[Case], months: list[int]) -> None:
    for case, month in zip(chosen, months, strict=True):
        case.completion = month


def _start(new: list[Case]) -> None:
    months = Dice("start").shuffled(_spread(START_MONTHS))
    first = sorted(month for month in months if month <= 3)
    for case in new:
        if case.entry.id in PINNED_STARTS or case.completion:
            case.start = PINNED_STARTS.get(case.entry.id) or first.pop(3)
            months.remove(case.start)
    for case in new:
        case.start = case.start or months.pop()
