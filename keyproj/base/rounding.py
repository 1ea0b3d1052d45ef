"""Exact division for display: integers in, digits out; rounding happens here and nowhere else."""

from typing import NamedTuple


class Rate(NamedTuple):
    """An unrounded ratio of two whole numbers (yuan, or counts). A denominator of 0 means that there is no rate."""

    numerator: int
    denominator: int


def scaled(numerator: int, denominator: int, places: int, truncate: bool = False) -> int:
    """`numerator ÷ denominator × 10^places` as a whole number, rounded half up (四舍五入), away from zero.

    With `truncate` the digits behind are cut off, as some offices print. The denominator must be positive.
    """
    sign = -1 if numerator < 0 else 1
    top: int = abs(numerator) * 10**places
    whole = top // denominator if truncate else (2 * top + denominator) // (2 * denominator)
    return sign * whole


def digits(number: int, places: int) -> str:
    """A whole number of 10^-places as plain digits: `digits(446603, 6)` is `"0.446603"`."""
    sign = "-" if number < 0 else ""
    text = str(abs(number)).rjust(places + 1, "0")
    return sign + (f"{text[:-places]}.{text[-places:]}" if places else text)


def ratio(rate: Rate, places: int = 6) -> str | None:
    """The rate as an exact decimal string for machines, or None where there is no denominator."""
    if rate.denominator == 0:
        return None
    return digits(scaled(rate.numerator, rate.denominator, places), places)
