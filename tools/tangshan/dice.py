"""Numbers that look random and are the same on every machine and Python version."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

SEED = "tangshan-2023"
_MULTIPLIER = 6364136223846793005
_INCREMENT = 1442695040888963407


class Dice:
    """A linear congruential generator, started from the words given, so that one use never disturbs another."""

    def __init__(self, *words: object) -> None:
        digest = hashlib.sha256("/".join([SEED, *map(str, words)]).encode()).digest()
        self._state = int.from_bytes(digest[:8], "big")

    def below(self, bound: int) -> int:
        """An integer from 0 up to but without `bound`."""
        self._state = (self._state * _MULTIPLIER + _INCREMENT) % 2**64
        return (self._state >> 32) * bound >> 32

    def between(self, low: int, high: int) -> int:
        """An integer from `low` to `high`, both included."""
        return low + self.below(high - low + 1)

    def chance(self, percent: int) -> bool:
        """True in so many of a hundred cases."""
        return self.below(100) < percent

    def pick(self, items: Sequence[T]) -> T:
        """One of the items."""
        return items[self.below(len(items))]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The items in another order."""
        rest = list(items)
        return [rest.pop(self.below(len(rest))) for _ in items]
