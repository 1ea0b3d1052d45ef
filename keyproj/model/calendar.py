"""The policy's working calendar: the office's own days off and working days, and the winter stop."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, model_validator

from keyproj.base.fault import Fault
from keyproj.model.base import Entity
from keyproj.model.scalar import Scalar
from keyproj.model.values import Day

_MONTH_DAY = re.compile(r"([0-9]{2})-([0-9]{2})")


def parse_month_day(text: str) -> tuple[int, int]:
    """A day of every year, month and day, from `11-15`. Raises Fault K123."""
    match = _MONTH_DAY.fullmatch(text)
    try:
        day = date(2000, int(match[1]), int(match[2])) if match else None  # a leap year has every day
    except ValueError:
        day = None
    if day is None:
        raise Fault("K123", seen=text[:40])
    return day.month, day.day


def month_day_text(day: tuple[int, int]) -> str:
    """`11-15` again."""
    return f"{day[0]:02d}-{day[1]:02d}"


MonthDay = Annotated[
    tuple[int, int], Scalar(parse_month_day, month_day_text, pattern=r"^[0-9]{2}-[0-9]{2}$", example="11-15")
]


def _days_once(days: tuple[date, ...]) -> tuple[date, ...]:
    faults = [Fault("K141", at=(n,), seen=day.isoformat()) for n, day in enumerate(days) if day in days[:n]]
    if faults:
        raise Fault.together(faults)
    return days


Days = Annotated[tuple[Day, ...], AfterValidator(_days_once)]


class WinterStop(Entity):
    """A winter stop (冬季停工): outdoor work rests from `since` to `until` every year, both included.

    One whose end lies before its start crosses the new year.
    """

    since: MonthDay
    until: MonthDay


class WorkCalendar(Entity):
    """What goes before the State Council's notices: days off, working days; and when outdoor work rests."""

    days_off: Days = ()
    working_days: Days = ()
    winter_stops: tuple[WinterStop, ...] = ()

    @model_validator(mode="after")
    def _either_or(self) -> "WorkCalendar":
        off = set(self.days_off)
        faults = [
            Fault("K141", at=("working_days", n), seen=day.isoformat())
            for n, day in enumerate(self.working_days)
            if day in off
        ]
        if faults:
            raise Fault.together(faults)
        return self
