"""How each project fares in the first half of the year: who leads, lags, has not started or did not report."""

from collections.abc import Callable

from .case import Case
from .dice import Dice
from .figures import COMPLETED

NOT_STARTED = (2, 3, 4, 5, 6)
"""Planned months of the projects that should have started and have not."""

EARLY = 2
"""So many start before the quarter of their plan."""

_UNREPORTED = ((6,), (6,), (6,), (5, 6), (6,), (6,), (2,), (3,), (4,))
_RED, _YELLOW, _BLUE = 3, 9, 28
_LAST_EARLY_FINISH = 7


def assign(cases: list[Case]) -> None:
    """Sets `role` and `unreported` of the projects under construction."""
    building = Dice("roles").shuffled([case for case in cases if case.building])
    _not_started(building)
    _completed(building)
    _lagging(building)
    for case in building:
        case.role = case.role or ("waiting" if case.start > 6 else "ahead")


def _free(cases: list[Case], fits: Callable[[Case], bool]) -> list[Case]:
    return [case for case in cases if not case.role and fits(case)]


def points_due(case: Case) -> int:
    """Plan to the end of June in per cent of the annual plan."""
    return case.due * 100 // case.annual


def _not_started(cases: list[Case]) -> None:
    for month in NOT_STARTED:
        fits = [case for case in cases if not case.role and case.start == month and not case.completion]
        pinned = [case for case in fits if case.entry.id == "TS-0044"]
        small = [case for case in fits if case.annual < 100_000 and (month < 4 or points_due(case) < 29)]
        (pinned or small)[0].role = "not started"
    for case in _free(cases, lambda case: case.start in (7, 8) and case.annual < 60_000)[:EARLY]:
        case.role = "early"


def _completed(cases: list[Case]) -> None:
    due = sorted(_free(cases, lambda case: 0 < case.completion <= 6), key=lambda case: (case.completion, case.entry.id))
    soon = _free(cases, lambda case: case.completion == _LAST_EARLY_FINISH and not case.new)
    for case in due[: COMPLETED - 1] + soon[:1]:
        case.role = "completed"
    for case in due[COMPLETED - 1 :]:
        case.role = "late"


def _lagging(cases: list[Case]) -> None:
    red = _free(cases, lambda case: _moderate(case) and points_due(case) > 46)
    yellow = _free(cases, lambda case: _moderate(case) and points_due(case) > 36 and case not in red[:_RED])
    _give(red[:_RED], "red")
    _give(yellow[:_YELLOW], "yellow")
    late = [case for case in cases if case.role == "late"]
    blue = _free(cases, lambda case: case.annual < 200_000 and case.start <= 5 and points_due(case) > 24)
    _give(blue[: _BLUE - len(late)], "blue")
    silent = [*yellow[:3], *blue[:3], *_free(cases, lambda case: not case.start)[:3]]
    for case, months in zip(silent, _UNREPORTED, strict=True):
        case.unreported = months


def _moderate(case: Case) -> bool:
    return 12_000 < case.annual < 100_000 and case.start <= 3


def _give(cases: list[Case], role: str) -> None:
    for case in cases:
        case.role = role
