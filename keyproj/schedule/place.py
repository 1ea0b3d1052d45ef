"""Where a step lies on the days of its own kind: bounds as the number of its first day, and back to moments.

All raise Beyond.
"""

from keyproj.schedule.days import Days
from keyproj.schedule.network import Step


def starting(step: Step, days: Days, moment: int) -> int:
    """The smallest number with which the step starts at a moment or later."""
    return days.before(moment - step.closing)


def ending(step: Step, days: Days, moment: int) -> int:
    """The smallest number with which the step ends at a moment or later."""
    return days.before(moment - 1) - max(step.days, 1) + 1


def started_by(step: Step, days: Days, moment: int) -> int:
    """The largest number with which the step starts at a moment or earlier."""
    return days.before(moment + 1 - step.closing) - 1


def ended_by(step: Step, days: Days, moment: int) -> int:
    """The largest number with which the step ends at a moment or earlier."""
    return days.before(moment + step.opening) - max(step.days, 1)


def finished_by(step: Step, days: Days, day: int) -> int:
    """The largest number with which the step's last day is a given day or an earlier one."""
    return days.before(day + 1) - max(step.days, 1)


def moments_at(step: Step, days: Days, number: int) -> tuple[int, int]:
    """Start and end of the step when its first day has a number."""
    first = days.day(number)
    if not step.days:
        return first + step.closing, first + step.closing
    return first, days.day(number + step.days - 1) + 1


def first_and_last(step: Step, start: int, end: int) -> tuple[int, int]:
    """The first and the last day of a step that starts and ends at two moments; a milestone's are one."""
    return start - step.closing, end - 1 + step.opening
