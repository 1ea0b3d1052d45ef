"""A close (关账): the figures of one month as they were reported to the office above, in a file in `closes/`."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated

from keyproj.base.amount import LARGEST_SUM, format_amount, parse_amount
from keyproj.model.base import Entity
from keyproj.model.scalar import Scalar
from keyproj.model.values import Count, Day, Id, Line, Month, Words, Yuan

Sum = Annotated[
    int,
    Scalar(partial(parse_amount, most=LARGEST_SUM), format_amount, r"^[0-9]+(\.[0-9]+)?(亿元|万元)$", "489.6亿元"),
]
"""An amount that many projects add up to, which may be more than any of them costs."""


class CloseTotals(Entity):
    """What the month came to, as `summary` counts it: projects that reported, their money in the month, and in the year
    up to its end; and the year's money of reports that it does not count.
    """

    projects: Count
    investment: Sum
    year_to_date: Sum
    uncounted_to_date: Sum | None = None


class CloseClass(Entity):
    """The same of a sector or a county."""

    projects: Count
    investment: Sum
    year_to_date: Sum


class Reopening(Entity):
    """The close counts no more (撤销关账), from when, by whom and why."""

    date: Day
    by: Line
    reason: Words


class Close(Entity):
    """One month as reported, frozen at the end of the day `closed`.

    What is reported of that month on a later day is a correction and needs a reason; what was reported by then must
    stay as it is. `reported` gives each project's money of the month by its id at the time; what is `uncounted` is in
    no total (a package's own, or of a project that the published plan does not have); those in `unreported` owed a
    report. A month that was opened again is closed by a further file.
    """

    id: Id
    month: Month
    closed: Day
    by: Line
    document: Line | None = None
    totals: CloseTotals
    sectors: Mapping[Line, CloseClass] = {}
    counties: Mapping[Line, CloseClass] = {}
    unreported: tuple[Id, ...] = ()
    reported: Mapping[Id, Yuan]
    uncounted: Mapping[Id, Yuan] = {}
    reopened: Reopening | None = None
    note: Words | None = None
