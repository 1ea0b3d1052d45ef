"""Months as `2023-06`, dates as ISO text, quarters as `Q2`: the forms they have in files, tables and options."""

import re
from datetime import date, timedelta

from keyproj.base.fault import Fault
from keyproj.base.meant import suggesting, tidy

QUARTERS = ("Q1", "Q2", "Q3", "Q4")
YEARS = range(1990, 2100)
"""Years that a ledger may speak of; anything else is a slip of the pen."""

_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LOOSE_MONTH = re.compile(r"([0-9]{4})(?:(?!\.1$)[-./年]([0-9]{1,2})月?|([0-9]{2}))")
"""`2023.1` is left alone: a spreadsheet may have made it of 2023.10."""
_LOOSE_DATE = re.compile(r"([0-9]{4})(?:[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})[日号]?|([0-9]{2})([0-9]{2}))")


def parse_month(text: str) -> str:
    """`2023-06` itself, if there is such a month. Raises Fault K121."""
    try:
        return _exact_month(text)
    except Fault as fault:
        raise suggesting(fault, text, _joined(_LOOSE_MONTH.fullmatch(tidy(text))), _exact_month) from None


def _exact_month(text: str) -> str:
    match = _MONTH.fullmatch(text)
    if match is None or int(match[1]) not in YEARS or not 1 <= int(match[2]) <= 12:
        raise Fault("K121", seen=text[:40])
    return text


def parse_date(text: str) -> date:
    """A date from `2023-06-30`. Raises Fault K120; its `wrong` is `form`, or of a well-formed one `day` or `year`."""
    try:
        return _exact_date(text)
    except Fault as fault:
        raise suggesting(fault, text, _joined(_LOOSE_DATE.fullmatch(tidy(text))), _exact_date) from None


def _exact_date(text: str) -> date:
    match = _DATE.fullmatch(text)
    if match is None:
        raise Fault("K120", seen=text[:40], wrong="form")
    if int(match[1]) not in YEARS:
        raise Fault("K120", seen=text, wrong="year")
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise Fault("K120", seen=text, wrong="day") from None


def _joined(match: re.Match[str] | None) -> str:
    """The parts of a date or month with hyphens and two digits each."""
    return "-".join(part.rjust(2, "0") for part in match.groups() if part) if match else ""


def parse_year(text: str) -> int:
    """A year of four digits. Raises Fault K122."""
    try:
        return _exact_year(text)
    except Fault as fault:
        raise suggesting(fault, text, tidy(text).removesuffix("度").removesuffix("年"), _exact_year) from None


def _exact_year(text: str) -> int:
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
