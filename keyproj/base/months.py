"""Months as `2023-06`, dates as ISO text, quarters as `Q2`: the forms they have in files, tables and options."""

import re
from datetime import date, timedelta

from keyproj.base.fault import Fault

QUARTERS = ("Q1", "Q2", "Q3", "Q4")
YEARS = range(1990, 2100)
"""Years that a ledger may speak of; anything else is a slip of the pen."""

_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def parse_month(text: str) -> str:
    """`2023-06` itself, if there is such a month. Raises Fault K121."""
    match = _MONTH.fullmatch(text)
    if match is None or int(match[1]) not in YEARS or not 1 <= int(match[2]) <= 12:
        raise Fault("K121", seen=text[:40])
    return text


def parse_date(text: str) -> date:
    """A date from `2023-06-30`. Raises Fault K120 where it isn't one or the day does not exist."""
    match = _DATE.fullmatch(text)
    if match is not None and int(match[1]) in YEARS:
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            pass
    raise Fault("K120", seen=text[:40])


def parse_year(text: str) -> int:
    """A year of four digits. Raises Fault K122."""
    if not re.fullmatch(r"[0-9]{4}", text) or int(text) not in YEARS:
        raise Fault("K122", seen=text[:40])
    return int(text)


def months_of(year: int) -> list[str]:
    """The twelve months of a year, in order."""
    return [f"{year:04d}-{month:02d}" for month in range(1, 13)]


def quarter_of(month: str) -> str:
    """The quarter that a month lies in: `quarter_of("2023-06")` is `"Q2"`."""
    return QUARTERS[(int(month[5:7]) - 1) // 3]


def last_day(month: str) -> date:
    """The last calendar day of a month."""
    year, number = int(month[:4]), int(month[5:7])
    following = date(year + number // 12, number % 12 + 1, 1)
    return following - timedelta(days=1)


def spread(total: int, parts: int) -> list[int]:
    """A total cut into equal whole parts, the remainder in the last: how a quarter without months is spread."""
    share = total // parts
    return [share] * (parts - 1) + [total - share * (parts - 1)]
