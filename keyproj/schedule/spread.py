"""A year's investment by months, as the steps ask for it: done ones where they were done, others late (倒排)."""

from collections.abc import Mapping, Sequence

from keyproj.schedule.backward import backward
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.money import by_month
from keyproj.schedule.network import Step, network
from keyproj.schedule.targets import placed, weights

WHOLE = 10_000
"""The yuan of 万元, in which a month's plan is written."""


def spread(
    steps: Sequence[Step],
    calendar: Calendar,
    deadline: int,
    year: int,
    money: tuple[int, Sequence[int] | None, Mapping[str, int]],
) -> dict[str, int]:
    """Month → yuan, in whole 万元 as far as that goes. `money` is the year's, the quarters' and that of given months.

    The deadline is an ordinal. Raises Beyond, and TooMuch where the months that are given don't fit.
    """
    net = network(steps)
    work = weights(steps, calendar, placed(net, calendar, backward(net, calendar, deadline)), year)
    return by_month(year, *money, work, WHOLE)
