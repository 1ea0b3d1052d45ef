"""The course of one project through a year: what is known of it at the end of each month."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

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


class Money(NamedTuple):
    """Yuan at the end of a month: due and done since the year began, and of the month itself; None without a report."""

    due_to_date: int = 0
    done_to_date: int = 0
    due: int = 0
    done: int | None = None


NO_MONEY = Money()
"""Before any month is over."""


class Dated(Protocol):
    """A project's plan of a year and what came of it: months and days as in the files."""

    @property
    def year(self) -> int:
        """The year of the plan."""

    @property
    def annual_plan(self) -> int | None:
        """Yuan; None where the plan has no money, or no work is planned."""

    @property
    def start(self) -> str | None:
        """The month planned for the start."""

    @property
    def started(self) -> str | None:
        """The day on which work began."""

    @property
    def in_statistics(self) -> str | None:
        """The day of entry in the statistics (入库)."""


def money_at(due: Sequence[int], done: Sequence[int | None], month: int) -> Money:
    """What twelve values of each come to at the end of a month, 1 to 12, or 0."""
    if not month:
        return NO_MONEY
    return Money(sum(due[:month]), sum(filter(None, done[:month])), due[month - 1], done[month - 1])


def facts_of(course: Course, month: int, day: str, signals: Signals = SILENT) -> Facts:
    """What is known at the end of a month, 1 to 12 (0: none is over yet); dated facts count up to `day`."""
    return facts_at(course, money_at(course.due, course.done, month), month, day, signals)


def facts_at(course: Dated, money: Money, month: int, day: str, signals: Signals = SILENT) -> Facts:
    """The same, of money that is added up already."""
    started = course.started is not None and course.started <= day
    missed = signals.missed
    if month and money_target_missed(money.due, money.done, course.started, day):
        missed = ("money", *missed)
    return Facts(
        course.annual_plan,
        money.due_to_date,
        money.done_to_date,
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


def money_target_missed(due: int, done: int | None, started: str | None, day: str) -> bool:
    """Whether a month's money is missed on its last day.

    A month of work without a report is unknown; before the start it is 0.
    """
    return due > (done or 0) and (done is not None or started is None or started > day)


def overdue(course: Dated, month: int) -> int | None:
    """Whole months after the planned one, 0 in that month itself; None before it."""
    months = course.year * 12 + month - _number(course.start or "")
    return months if months >= 0 else None


def late_entry(course: Dated, month: int, day: str) -> int | None:
    """Whole months after the one of the start without entry in the statistics; None once it is there."""
    if course.in_statistics is not None and course.in_statistics <= day:
        return None
    return max(course.year * 12 + month - _number(course.started or ""), 0)


def _number(text: str) -> int:
    """The month of `2023-06` or `2023-06-30` as a number that goes on through the years."""
    return int(text[:4]) * 12 + int(text[5:7])
