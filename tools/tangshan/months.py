"""A sum spread over the months of a year as works go: little in winter, most before the half year's end."""

from .case import Case
from .dice import Dice

_SEASON = (70, 55, 150, 190, 225, 245, 110, 110, 115, 105, 100, 105)
_SHARES = (31, 28, 41, 32, 33, 35)
"""How a quarter's works spread over its months, in a hundred, for January to June."""


def fill_months(case: Case, spent: int) -> None:
    """Sets `months`: investment by month of the year's first half."""
    case.months = split(spent, _weights(case), 100 if spent > 20_000 else 10)


def split(amount: int, weights: dict[int, int], grain: int) -> dict[int, int]:
    """The amount by weight, round to the grain except in the heaviest month."""
    total = sum(weights.values())
    if not total:
        return dict.fromkeys(weights, 0)
    parts = {month: amount * weight // total // grain * grain for month, weight in weights.items()}
    heaviest = max(weights, key=lambda month: (weights[month], month))
    parts[heaviest] += amount - sum(parts.values())
    return parts


def season(dice: Dice, first: int, last: int) -> dict[int, int]:
    """Weights of the months from first to last."""
    return {month: _SEASON[month - 1] * dice.between(80, 120) for month in range(first, last + 1)}


def _weights(case: Case) -> dict[int, int]:
    """Weights of the months in which the project reports: each quarter about as heavy as in its plan."""
    if case.role == "waiting":
        return {}
    dice = Dice("months", case.entry.id)
    works = {month: _SHARES[month - 1] * _begun(case, month) * dice.between(80, 120) for month in range(1, 7)}
    for month in case.unreported:
        works[month] = 0
    if case.role == "red":
        works[dice.between(4, 5)] = 0
    weights = {}
    for quarter in (0, 1):
        months = range(quarter * 3 + 1, quarter * 3 + 4)
        heavy = max(case.quarters[quarter], 1) * dice.between(92, 112)
        total = sum(works[month] for month in months)
        weights.update({month: total and heavy * 1000 * works[month] // total for month in months})
    first = _first_month(case)
    return {month: weight for month, weight in weights.items() if month >= first and month not in case.unreported}


def _first_month(case: Case) -> int:
    """The first month with a report: of the planned start or the real one, whichever is earlier."""
    if not case.new:
        return 1
    return min(case.start, case.started.month) if case.started else case.start


def _begun(case: Case, month: int) -> int:
    """How many days of the month were worked."""
    if case.completed and month > case.completed.month:
        return 0
    if not case.new:
        return 30
    if case.started is None or month < case.started.month:
        return 0
    return 30 if month > case.started.month else max(31 - case.started.day, 4)
