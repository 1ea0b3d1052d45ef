"""Money as it stands in a file (`120.5亿元`, `6200万元`) and as whole yuan everywhere else."""

import re

from keyproj.base.fault import Fault
from keyproj.base.meant import suggesting, tidy

UNITS = {"亿元": 8, "万元": 4}
"""The units a file may use, as powers of ten of one yuan."""

LARGEST = 10**13
"""Ten trillion yuan (十万亿元): more than any project costs, and a million of them still add up in 64 bits."""

LARGEST_SUM = 10**18
"""What sums over many projects may come to: it fits into 64 bits."""

_AMOUNT = re.compile(r"([0-9]+)(?:\.([0-9]+))?(亿元|万元)")
_BARE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_LOOSE = re.compile(r"([0-9]+(?:\.[0-9]+)?)(?:([亿億万萬])[元圆圓]?|元)")


def parse_amount(text: str, most: int = LARGEST) -> int:
    """Whole yuan from `120.5亿元` or `6200万元`.

    Raises Fault: K112 without a unit, K113 not an amount, K114 finer than one yuan, K115 beyond ten trillion yuan, or
    `most`. Its `suggest` is the amount as it should have been written, where its number and its unit are in no doubt.
    """
    try:
        return _exact(text, most)
    except Fault as fault:
        raise suggesting(fault, text, _meant(tidy(text)), _exact) from None


def _exact(text: str, most: int = LARGEST) -> int:
    match = _AMOUNT.fullmatch(text)
    if match is None:
        raise Fault("K112" if _BARE.fullmatch(text) else "K113", seen=text[:40])
    whole, fraction, unit = match[1].lstrip("0"), (match[2] or "").rstrip("0"), match[3]
    power = UNITS[unit]
    if len(fraction) > power:
        raise Fault("K114", seen=text[:40])
    if len(whole) > 18:
        raise Fault("K115", seen=text[:40])
    yuan: int = int("0" + whole + fraction) * 10 ** (power - len(fraction))
    if yuan > most:
        raise Fault("K115", seen=text[:40])
    return yuan


def _meant(text: str) -> str:
    """An amount with a short unit or in yuan as a file should have it; nothing for a number without a unit."""
    match = _LOOSE.fullmatch(text)
    if match is None:
        return ""
    number, unit = match.groups()
    if unit:
        return number + ("亿元" if unit in "亿億" else "万元")
    whole, _, fraction = number.partition(".")
    return "" if fraction.strip("0") else format_amount(int(whole))


def format_amount(yuan: int, unit: str = "亿元") -> str:
    """The shortest exact way to write an amount: 亿元 with up to four decimals from 0.1 亿元 on, else 万元.

    With 万元 as the unit, as a ledger may print, always that.
    """
    in_yi = unit == "亿元" and yuan >= 10**7 and yuan % 10**4 == 0
    unit = "亿元" if in_yi else "万元"
    whole, rest = divmod(yuan, 10 ** UNITS[unit])
    fraction = str(rest).rjust(UNITS[unit], "0").rstrip("0") if rest else ""
    return f"{whole}.{fraction}{unit}" if fraction else f"{whole}{unit}"
