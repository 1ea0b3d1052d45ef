"""Calendars, and steps in short, for tests of schedules."""

from datetime import date

from keyproj.schedule.calendar import Calendar
from keyproj.schedule.network import Link, Step
from keyproj.schedule.winter import Window

WINTER = Window((11, 15), (3, 15))
PLAIN, COLD = Calendar(), Calendar(winter=(WINTER,))


def day(text):
    """An ordinal from `2023-06-30` or, in 2023, from `06-30`."""
    return date.fromisoformat(text if len(text) > 5 else f"2023-{text}").toordinal()


def step(id, days, *links, **more):
    """A step; a link is an id, or a tuple of id, kind and lag; dates are texts."""
    dates = {key: day(more.pop(key)) for key in ("not_before", "finish_by", "started", "done") if key in more}
    ties = tuple(Link(link) if isinstance(link, str) else Link(*link) for link in links)
    return Step(id, days, links=ties, **dates, **more)
