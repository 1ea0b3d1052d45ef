"""Quantities with a unit (`320亩`, `1.25万吨标准煤`) as exact whole numbers of ten-thousandths."""

import re
from typing import NamedTuple

from keyproj.base.fault import Fault
from keyproj.base.meant import suggesting, tidy
from keyproj.base.rounding import digits

PLACES = 4
"""Decimals kept: a quantity is a whole number of 1/10,000 of its unit."""

_QUANTITY = re.compile(r"([0-9]{1,12})(?:\.([0-9]+))?((?![eExX][0-9])[^\W\d_][^\W_]{0,15})")
"""`1e3亩` and `0x10亩` are numbers of programs, not one 亩 with an odd unit."""


class Quantity(NamedTuple):
    """A number of ten-thousandths, and the unit as written (亩, 吨标准煤, 人, 公里)."""

    number: int
    unit: str


def parse_quantity(text: str) -> Quantity:
    """A Quantity from `320亩`. Raises Fault K116: no number, no unit, or more than four decimals."""
    try:
        return _exact(text)
    except Fault as fault:
        raise suggesting(fault, text, tidy(text), _exact) from None


def _exact(text: str) -> Quantity:
    match = _QUANTITY.fullmatch(text)
    fraction = (match[2] or "").rstrip("0") if match else ""
    if match is None or len(fraction) > PLACES:
        raise Fault("K116", seen=text[:40])
    return Quantity(int(match[1] + fraction.ljust(PLACES, "0")), match[3])


def format_quantity(quantity: Quantity) -> str:
    """The quantity as a file carries it, without trailing zeros."""
    number = digits(quantity.number, PLACES).rstrip("0").rstrip(".")
    return number + quantity.unit
