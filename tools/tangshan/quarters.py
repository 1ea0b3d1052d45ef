"""The year's plan cut into quarters: every project's add up to its year, every quarter's to the printed figure."""

from .case import Case
from .dice import Dice
from .figures import QUARTERS
from .fit import Bounds, Problem, proportional

_CONTINUING = (16, 32, 33, 19)
_FROM_START = {1: (14, 33, 32, 21), 2: (0, 28, 41, 31), 3: (0, 0, 52, 48)}


def fill_quarters(cases: list[Case]) -> None:
    """Sets `quarters`."""
    building = [case for case in cases if case.building]
    weights = [_weights(case) for case in building]
    keys = [(row, column) for row, weight in enumerate(weights) for column in range(4) if weight[column]]
    guesses = [building[row].annual * weights[row][column] // sum(weights[row]) for row, column in keys]
    targets = [
        {case.entry.id: case.annual for case in building},
        {str(column): total for column, total in enumerate(QUARTERS)},
    ]
    labels = [(building[row].entry.id, str(column)) for row, column in keys]
    bounds = [Bounds(1, building[row].annual) for row, _ in keys]
    values = proportional(Problem(guesses, labels, targets, bounds))
    for case in building:
        case.quarters = [0, 0, 0, 0]
    for (row, column), value in zip(keys, values, strict=True):
        building[row].quarters[column] = value
    for case in building:
        _round(case)
    _repair(building)


def _weights(case: Case) -> list[int]:
    dice = Dice("quarters", case.entry.id)
    base = _FROM_START[(case.start + 2) // 3] if case.new else _CONTINUING
    weights = [weight and max(weight + dice.between(-5, 5), 4) for weight in base]
    if case.start % 3 == 0 and case.start:
        weights[case.start // 3 - 1] = max(weights[case.start // 3 - 1] // 3, 4)
    if case.completion:
        last = (case.completion - 1) // 3
        done = (case.completion - 1) % 3 + 1
        weights[last] = max(weights[last] * (done + 1) // 4, 4)
        weights[last + 1 :] = [0] * (3 - last)
    return weights


def _round(case: Case) -> None:
    """Rounds all quarters but the largest, which takes what is left."""
    largest = case.quarters.index(max(case.quarters))
    grain = next(size for size in (1000, 500, 100, 10, 1) if case.annual % size == 0)
    grain = grain if case.annual > 12 * grain else 100
    for column, value in enumerate(case.quarters):
        if value and column != largest:
            case.quarters[column] = max((value + grain // 2) // grain, 1) * grain
    case.quarters[largest] = case.annual - sum(case.quarters[:largest] + case.quarters[largest + 1 :])


def _repair(cases: list[Case]) -> None:
    """Moves small amounts from one quarter to another of the same project until every quarter is right."""
    for part in (12, 6, 3):
        for case in sorted(cases, key=lambda case: (case.annual % 1000 == 0, -case.annual, case.entry.id)):
            over = [sum(other.quarters[column] for other in cases) - QUARTERS[column] for column in range(4)]
            giver, taker = over.index(max(over)), over.index(min(over))
            if case.quarters[giver] and case.quarters[taker]:
                step = min(over[giver], -over[taker], case.quarters[giver] // part)
                case.quarters[giver] -= step
                case.quarters[taker] += step
    assert all(sum(case.quarters[column] for case in cases) == QUARTERS[column] for column in range(4))
