"""Which days of a year are worked in China, and from where on that is a guess.

The State Council fixes each year's holidays and make-up working days by a notice in the autumn before
(国务院办公厅关于部分节假日安排的通知); `chinesecalendar` has them as tables. For other years only the weekends and
the holidays whose dates the law itself fixes are known (《全国年节及纪念日放假办法》, 国务院令第795号): New Year,
two days from 1 May, three from 1 October.
"""

from collections import defaultdict
from datetime import date
from functools import cache
from itertools import groupby
from typing import NamedTuple

_WEEK = b"\1\1\1\1\1\0\0"
"""Ordinal 1 was a Monday."""
_LEFT_OUT = {date(2005, 12, 31): "New Year"}
"""A working Saturday that the tables lack (国办发明电〔2005〕35号)."""
_FIXED = ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))


class Notices(NamedTuple):
    """What the notices say, as ordinals by year, and the first and last year that has one."""

    off: dict[int, frozenset[int]]
    on: dict[int, frozenset[int]]
    first: int
    last: int


@cache
def notices() -> Notices:
    """The tables, read once: importing them takes as long as starting Python, so nothing else may."""
    from chinese_calendar.constants import holidays, workdays

    years = {day.year for day in holidays}
    return Notices(_by_year(holidays), _by_year(workdays | _LEFT_OUT), min(years), max(years))


def _by_year(days: dict[date, str]) -> dict[int, frozenset[int]]:
    years = groupby(sorted(days), key=lambda day: day.year)
    return defaultdict(frozenset, {year: frozenset(day.toordinal() for day in of) for year, of in years})


def provisional(year: int) -> bool:
    """Whether no notice is known for a year, so that its days are a guess."""
    return not notices().first <= year <= notices().last


def worked(year: int) -> bytearray:
    """One byte for each day of a year, 1 where it is worked."""
    first = date(year, 1, 1).toordinal()
    length = date(year, 12, 31).toordinal() - first + 1
    start = (first - 1) % 7
    days = bytearray((_WEEK * 54)[start : start + length])
    off = {date(year, *day).toordinal() for day in _FIXED} if provisional(year) else notices().off[year]
    for day in off:
        days[day - first] = 0
    for day in notices().on[year]:
        days[day - first] = 1
    return days
