"""Total investment, annual plan and what was invested before, so that every printed split comes out exactly."""

from collections.abc import Callable, Sequence

from .case import Case
from .dice import Dice
from .figures import ALL, BANDS, CATEGORY, PRELIMINARY, SCALE, SECTOR, YI, Row, band_of
from .fit import Bounds, Labels, Problem, proportional, repair, rounded

_GRAINS = ((24, 5000), (60, 1000), (80, 100), (92, 10), (100, 1))
"""Up to so many of a hundred amounts are round to so many 万元."""


def fill_money(cases: list[Case]) -> None:
    """Sets `total`, `annual` and `before`."""
    building = [case for case in cases if case.building]
    preliminary = [case for case in cases if not case.building]
    _totals(building)
    _preliminary(preliminary)
    _annual_plans(building)
    for case in building:
        if not case.new:
            case.before = _before(case)


def grain(dice: Dice, largest: int = 5000) -> int:
    """How round an amount is."""
    roll = dice.below(100)
    return min(largest, next(size for below, size in _GRAINS if roll < below))


def _labels(case: Case) -> Labels:
    return (case.entry.category, case.entry.sector, band_of(case.entry.draft))


def _solve(cases: list[Case], guesses: Sequence[int], bounds: Sequence[Bounds], key: Callable[[Row], int]) -> list[int]:
    targets = [{name: key(row) for name, row in rows.items()} for rows in (CATEGORY, SECTOR, SCALE)]
    problem = Problem(guesses, [_labels(case) for case in cases], targets, bounds)
    grains = [_grain(case, key(ALL)) for case in cases]
    values = rounded(proportional(problem), bounds, grains)
    repair(problem, values)
    return values


def _grain(case: Case, whole: int) -> int:
    """How round an amount of the project is: that of the first, which is shown around, always."""
    if case.entry.id == "TS-0001":
        return 5000
    return grain(Dice("grain", whole, case.entry.id), 5000 if whole == ALL.total else 1000)


def _band_bounds(case: Case) -> Bounds:
    low, high = BANDS[band_of(case.entry.draft)]
    return Bounds(max(low, 5 * YI), (high or 1000 * YI) - 1)


def _totals(cases: list[Case]) -> None:
    guesses = [case.entry.draft + Dice("draft", case.entry.id).below(2000) for case in cases]
    guesses = [min(guess, _band_bounds(case).high) for guess, case in zip(guesses, cases, strict=True)]
    totals = _solve(cases, guesses, [_band_bounds(case) for case in cases], lambda row: row.total)
    for case, total in zip(cases, totals, strict=True):
        case.total = total


def _preliminary(cases: list[Case]) -> None:
    guesses = [case.entry.draft + Dice("draft", case.entry.id).below(2000) for case in cases]
    bounds = [Bounds(10 * YI, 1000 * YI) for _ in cases]
    problem = Problem(guesses, [("前期",) for _ in cases], [{"前期": PRELIMINARY.total}], bounds)
    grains = [grain(Dice("grain", case.entry.id)) for case in cases]
    values = rounded(proportional(problem), bounds, grains)
    repair(problem, values)
    for case, total in zip(cases, values, strict=True):
        case.total = total


def _annual_plans(cases: list[Case]) -> None:
    shares = [_share(case) for case in cases]
    guesses = [case.total * guess // 1000 for case, (guess, _, _) in zip(cases, shares, strict=True)]
    bounds = [
        Bounds(case.total * low // 1000, case.total * high // 1000)
        for case, (_, low, high) in zip(cases, shares, strict=True)
    ]
    for case, annual in zip(cases, _solve(cases, guesses, bounds, lambda row: row.annual), strict=True):
        case.annual = annual


def _share(case: Case) -> tuple[int, int, int]:
    """Annual plan in thousandths of the total: first guess, least, most."""
    dice = Dice("share", case.entry.id)
    if case.completion:
        return (985, 970, 1000) if case.new else (dice.between(240, 460), 150, 640)
    late = 100 if case.start > 6 else 0
    by_band = {"100亿元以上": 150, "50—100亿元": 180, "10—50亿元": 300 - late, "10亿元以下": 420 - late}
    middle = by_band[band_of(case.total)]
    return dice.between(middle - 40, middle + 60), 70, 520


def _before(case: Case) -> int:
    """Invested before the year: nearly all the rest where the project is to be finished, else a part of it."""
    dice = Dice("before", case.entry.id)
    rest = case.total - case.annual
    if case.completion:
        return (rest - rest * dice.between(5, 25) // 1000) // 100 * 100
    return rest * dice.between(28, 62) // 100 // 1000 * 1000
