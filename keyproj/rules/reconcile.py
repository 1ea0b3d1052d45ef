"""Whether a computed figure is the published one, by the precision with which that was printed."""

from collections.abc import Sequence
from decimal import Decimal

from keyproj.base.rounding import Rate, scaled


def printed_number(computed: int | Rate, kind: str, precision: Decimal, truncate: bool = False) -> int:
    """The computed figure in units of the published one's last digit, rounded half up (or cut off).

    `precision` is what one unit is worth: yuan, projects, or per cent for a rate. A rate without a denominator is 0.
    """
    numerator, denominator = computed if isinstance(computed, Rate) else (computed, 1)
    if denominator == 0:
        return 0
    if kind == "rate":
        numerator *= 100
    step, over = precision.as_integer_ratio()
    return scaled(numerator * over, denominator * step, 0, truncate)


def sums_agree(parts: Sequence[int], whole: int) -> bool:
    """Whether printed parts can add up to a printed whole: each may be off by half a unit, the whole too.

    All in units of the last printed digit. Ten rows of one decimal may differ from their total by up to 0.5.
    """
    return 2 * abs(sum(parts) - whole) <= len(parts) + 1
