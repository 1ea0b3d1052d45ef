"""Dates on which an office would act: no weekends, none of the year's long holidays."""

from datetime import date, timedelta

_HOLIDAYS = (
    (date(2019, 2, 4), date(2019, 2, 10)),
    (date(2020, 1, 24), date(2020, 2, 2)),
    (date(2021, 2, 11), date(2021, 2, 17)),
    (date(2022, 1, 31), date(2022, 2, 6)),
    (date(2022, 4, 3), date(2022, 4, 5)),
    (date(2022, 4, 30), date(2022, 5, 4)),
    (date(2022, 6, 3), date(2022, 6, 5)),
    (date(2022, 10, 1), date(2022, 10, 7)),
    (date(2023, 1, 1), date(2023, 1, 2)),
    (date(2023, 1, 21), date(2023, 1, 27)),
    (date(2023, 4, 5), date(2023, 4, 5)),
    (date(2023, 4, 29), date(2023, 5, 3)),
    (date(2023, 6, 22), date(2023, 6, 24)),
)
_EVERY_YEAR = {(1, 1), (4, 5), (5, 1), (5, 2), (5, 3), *((10, day) for day in range(1, 8))}


def working(day: date) -> bool:
    """Whether the office is open."""
    fixed = (day.month, day.day) in _EVERY_YEAR
    return day.weekday() < 5 and not fixed and not any(first <= day <= last for first, last in _HOLIDAYS)


def next_working(day: date) -> date:
    """The day itself, or the first working day after it."""
    while not working(day):
        day += timedelta(days=1)
    return day


def last_working(day: date) -> date:
    """The day itself, or the last working day before it."""
    while not working(day):
        day -= timedelta(days=1)
    return day


def reported_on(year: int, month: int, day: int) -> date:
    """A day of the month after `month` on which it can have been reported."""
    return next_working(date(year + month // 12, month % 12 + 1, day))
