"""Proportional fitting to margins in whole numbers, with an exact repair of what rounding leaves."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

Labels = tuple[str, ...]
FINE = 1000
"""Fitting is done in thousandths of 万元, so that its own rounding does not show."""


class Bounds(NamedTuple):
    """What a value may be, both ends included."""

    low: int
    high: int


class Problem(NamedTuple):
    """Values to find: first guesses, their labels (one a dimension), the sum for each label, and what each may be."""

    guesses: Sequence[int]
    labels: Sequence[Labels]
    targets: Sequence[Mapping[str, int]]
    bounds: Sequence[Bounds]


def residuals(problem: Problem, values: Sequence[int], dimension: int) -> dict[str, int]:
    """By how much each label of a dimension lies above its target."""
    over = {label: -target for label, target in problem.targets[dimension].items()}
    for labels, value in zip(problem.labels, values, strict=True):
        over[labels[dimension]] += value
    return over


def proportional(problem: Problem, rounds: int = 60) -> list[int]:
    """The guesses scaled again and again to every margin, kept inside their bounds; the margins are met nearly."""
    values = [guess * FINE for guess in problem.guesses]
    for _ in range(rounds):
        for dimension, targets in enumerate(problem.targets):
            sums = dict.fromkeys(targets, 0)
            for labels, value in zip(problem.labels, values, strict=True):
                sums[labels[dimension]] += value
            for index, labels in enumerate(problem.labels):
                label = labels[dimension]
                low, high = problem.bounds[index]
                scaled = values[index] * targets[label] * FINE // sums[label]
                values[index] = min(max(scaled, low * FINE), high * FINE)
    return [value // FINE for value in values]


def rounded(values: Sequence[int], bounds: Sequence[Bounds], grains: Sequence[int]) -> list[int]:
    """Each value to its grain, where that leaves it inside its bounds."""
    result = []
    for value, (low, high), grain in zip(values, bounds, grains, strict=True):
        near = (value + grain // 2) // grain * grain
        result.append(near if low <= near <= high else value)
    return result


def repair(problem: Problem, values: list[int]) -> None:
    """Meets every margin exactly by moving small amounts between values that differ in one label only."""
    _level(problem, values)
    for dimension in range(len(problem.targets)):
        _repair_dimension(problem, values, dimension)
    for dimension in range(len(problem.targets)):
        assert not any(residuals(problem, values, dimension).values())


def _level(problem: Problem, values: list[int]) -> None:
    """Makes the sum of all values right."""
    over = sum(values) - sum(problem.targets[0].values())
    for index in _by_size(values):
        step = _limit(over, values[index], problem.bounds[index])
        values[index] -= step
        over -= step


def _limit(over: int, value: int, bounds: Bounds) -> int:
    """How much of an excess one value takes off, at most a fortieth of it."""
    most = value // 40
    return max(-most, value - bounds.high, min(over, most, value - bounds.low))


def _repair_dimension(problem: Problem, values: list[int], dimension: int) -> None:
    for part in (30, 8, 1):
        over = residuals(problem, values, dimension)
        for upper in over:
            for lower in over:
                if over[upper] > 0 > over[lower]:
                    moved = _move(problem, values, dimension, (upper, lower), min(over[upper], -over[lower]), part)
                    over[upper] -= moved
                    over[lower] += moved


def _move(problem: Problem, values: list[int], dimension: int, pair: tuple[str, str], amount: int, part: int) -> int:
    """Moves up to `amount` from values labelled pair[0] to ones labelled pair[1]; how much it was."""
    left = amount
    matches = _matcher(problem.labels, dimension, pair)
    for giver in _by_size(values):
        for taker in _by_size(values):
            if left and matches(giver, taker):
                room = min(values[giver] - problem.bounds[giver].low, problem.bounds[taker].high - values[taker])
                step = min(left, room, values[giver] // part, values[taker] // part)
                values[giver] -= step
                values[taker] += step
                left -= step
    return amount - left


def _matcher(labels: Sequence[Labels], dimension: int, pair: tuple[str, str]) -> Callable[[int, int], bool]:
    def rest(index: int) -> Labels:
        return labels[index][:dimension] + labels[index][dimension + 1 :]

    def match(giver: int, taker: int) -> bool:
        return (labels[giver][dimension], labels[taker][dimension]) == pair and rest(giver) == rest(taker)

    return match


def _by_size(values: Sequence[int]) -> list[int]:
    """Indexes in the order of who should change: not round, then the largest; last the first, which is shown around."""
    return sorted(range(len(values)), key=lambda index: (index == 0, values[index] % 1000 == 0, -values[index], index))
