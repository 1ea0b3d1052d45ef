"""The course of one project through a year: what is known of it at the end of each month."""

from typing import NamedTuple

from keyproj.rules.warning import Facts


class Signals(NamedTuple):
    """What only schedules and slips (督办单) tell of one project at the end of a month; see `Facts`."""

    late_inside: int | None = None
    late_beyond: int | None = None
    forecast_late: int | None = None
    inside_step: str | None = None
    beyond_step: str | None = None
    deadline: int | None = None
    slips: tuple[int, ...] = ()
    missed: tuple[str, ...] = ()
    slip: tuple[str, str] | None = None


SILENT = Signals()
"""Neither a schedule nor a slip has anything to say."""


class Course(NamedTuple):
    """Money by month in yuan, twelve values each, None for a month without a report; months and days as in the files.

    `start` is the planned month. `in_statistics` is the day of entry in the statistics (入库).
    """

    year: int
    annual_plan: int | None
    due: tuple[int, ...]
    done: tuple[int | None, ...]
    start: str | None = None
    started: str | None = None
    in_statistics: str | None = None


def facts_of(course: Course, month: int, day: str, signals: Signals = SILENT) -> Facts:
    """What is known at the end of a month, 1 to 12 (0: none is over yet); dated facts count up to `day`."""
    started = course.started is not None and course.started <= day
    done = course.done[:month]
    missed = ("money", *signals.missed) if money_target_missed(course, month, day) else signals.missed
    return Facts(
        course.annual_plan,
        sum(course.due[:month]),
        sum(yuan for yuan in done if yuan),
        month,
        None if started or not course.start else overdue(course, month),
        late_entry(course, month, day) if started else None,
        signals.late_inside,
        signals.late_beyond,
        signals.forecast_late,
        signals.slips,
        missed,
        signals.inside_step,
        signals.beyond_step,
        signals.deadline,
        signals.slip,
    )


def money_target_missed(course: Course, month: int, day: str) -> bool:
    """Whether the month's money is missed. A month of work without a report is unknown; before the start it is 0."""
    if not month:
        return False
    due, done = course.due[month - 1], course.done[month - 1]
    return due > (done or 0) and (done is not None or course.started is None or course.started > day)


def overdue(course: Course, month: int) -> int | None:
    """Whole months after the planned one, 0 in that month itself; None before it."""
    months = course.year * 12 + month - _number(course.start or "")
    return months if months >= 0 else None


def late_entry(course: Course, month: int, day: str) -> int | None:
    """Whole months after the one of the start without entry in the statistics; None once it is there."""
    if course.in_statistics is not None and course.in_statistics <= day:
        return None
    return max(course.year * 12 + month - _number(course.started or ""), 0)


def _number(text: str) -> int:
    """The month of `2023-06` or `2023-06-30` as a number that goes on through the years."""
    return int(text[:4]) * 12 + int(text[5:7])
