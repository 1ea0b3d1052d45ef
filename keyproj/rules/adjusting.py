"""The policy on adjustments as the rules take it: the window, who proposes, who signs, the limits, the grounds.

Source of what is shipped: Tangshan's plan, section 3 (5), an adjustment at each quarter's end. Fujian adds projects
only in May and September; two years without a start are a ground for leaving.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from keyproj.base.months import last_day
from keyproj.rules.adjustments import Step
from keyproj.rules.keys import Allowed


class Rules(NamedTuple):
    """The section `adjustment` of a policy. `keys_required` are roles; the two limits are for each county."""

    months: tuple[int, ...]
    days_before: int
    days_after: int
    proposers: tuple[str, ...]
    chain: tuple[Step, ...]
    keys_required: tuple[str, ...]
    keeps_projects: bool
    keeps_annual_plan: bool
    grounds: tuple[str, ...]
    years_without_start: int
    signers: tuple[Allowed, ...]


def windows(rules: Rules, year: int) -> list[tuple[date, date]]:
    """The first and last day of each window around a last day of a month of this year."""
    ends = [last_day(f"{year:04d}-{month:02d}") for month in sorted(set(rules.months))]
    return [(end - timedelta(days=rules.days_before), end + timedelta(days=rules.days_after)) for end in ends]


def in_window(rules: Rules, day: date) -> bool:
    """Whether proposals may be made on a day; a window of December reaches into the next year."""
    near = [window for year in (day.year - 1, day.year, day.year + 1) for window in windows(rules, year)]
    return any(first <= day <= last for first, last in near)


def next_window(rules: Rules, day: date) -> tuple[date, date] | None:
    """The first window that is not over on a day; None where the policy has none."""
    coming = [window for year in (day.year - 1, day.year, day.year + 1) for window in windows(rules, year)]
    return min((window for window in coming if window[1] >= day), default=None)


def quarter_for(rules: Rules, day: date) -> str:
    """The quarter (`2023-Q2`) that a proposal of a day belongs to: that of its window's month, else the day's own."""
    for year in (day.year - 1, day.year, day.year + 1):
        ends = [last_day(f"{year:04d}-{month:02d}") for month in sorted(set(rules.months))]
        for end, (first, last) in zip(ends, windows(rules, year), strict=True):
            if first <= day <= last:
                return quarter_of_day(end)
    return quarter_of_day(day)


def quarter_of_day(day: date) -> str:
    """`2023-Q2`."""
    return f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}"


def counties_of(concerned: Sequence[str], order: Sequence[str]) -> list[str]:
    """Each county once, in the policy's order; those that it does not know come last."""
    known = {name: n for n, name in enumerate(order)}
    return sorted(dict.fromkeys(concerned), key=lambda name: (known.get(name, len(known)), name))
