"""When steps start and end, and moments moved by the lags of links."""

from dataclasses import dataclass

from keyproj.schedule.days import Days

OPEN = 10**9
"""The late moment of a step that nothing bounds."""


@dataclass(frozen=True, slots=True)
class Moments:
    """When each step starts and ends, by its index: one that finishes on day `d` ends at the moment `d + 1`."""

    start: list[int]
    end: list[int]


def later(work: Days, moment: int, lag: int) -> int:
    """The earliest moment that lies `lag` whole working days after another; a negative lag leads before it.

    Raises Beyond, as do all here.
    """
    if lag > 0:
        return work.day(work.before(moment) + lag - 1) + 1
    return work.day(work.before(moment) + lag) if lag else moment


def sooner(work: Days, moment: int, lag: int) -> int:
    """The latest moment whose `later` is not after the one given."""
    if lag > 0:
        return work.day(work.before(moment) - lag)
    return work.day(work.before(moment + 1) - 1 - lag) if lag else moment
