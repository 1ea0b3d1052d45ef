"""Schedules as the index has them, made ready for counting: the steps of projects as they were on a day."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from keyproj.base.errors import KeyprojError
from keyproj.schedule.network import Link, Step

FLAWED = "SELECT file FROM problem WHERE code IN ('K242', 'K243', 'K244', 'K245')"
"""The projects whose steps can't be put in order, by number."""


class Scheduled(NamedTuple):
    """A project's steps on a day; `begins` is the day on which work began or was to begin. Days are ordinals."""

    pk: int
    steps: list[Step]
    deadline: int | None
    begins: int


_STEPS = """
SELECT project, id, days, calendar_days, not_before, finish_by, outdoor, started, done, percent
FROM step WHERE project {among} ORDER BY project, n
"""
_LINKS = "SELECT project, step, waits_for, kind, days FROM link WHERE project {among} ORDER BY project, n"
_DATES = """
SELECT p.pk, t.deadline, p.started, (SELECT min(start) FROM plan WHERE plan.project = p.pk), p.listed
FROM (SELECT DISTINCT project FROM step WHERE project {among}) s
JOIN project p ON p.pk = s.project JOIN project_text t ON t.project = p.pk ORDER BY p.pk
"""


class Stated(NamedTuple):
    """A project's schedule as its file states it, facts of all days; `planned` is the month planned for the start."""

    pk: int
    steps: list[Sequence[Any]]
    links: dict[str, list[Link]]
    deadline: str | None
    started: str | None
    planned: str | None
    listed: str | None

    def on(self, day: str) -> Scheduled:
        """As it was on a day, with what had happened by then.

        Work begins on the first day on which the project or a step has; before there is any, in the month planned for
        the start, else with the listing.
        """
        steps = [_step(id, row, tuple(self.links.get(id, ())), day) for id, *row in self.steps]
        begun = [step.started for step in steps if step.started is not None]
        if self.started is not None and self.started <= day:
            begun.append(ordinal(self.started))
        first = f"{self.planned}-01" if self.planned is not None else self.listed or day
        return Scheduled(self.pk, steps, _ordinal(self.deadline), min(begun) if begun else ordinal(first))


def stated(db: sqlite3.Connection, among: str) -> Iterator[Stated]:
    """The projects that have steps, by number; `among` is the end of an SQL condition on it.

    Those whose steps can't be put in order are left out.
    """
    flawed = {pk for (pk,) in db.execute(FLAWED)}
    links: dict[int, dict[str, list[Link]]] = defaultdict(lambda: defaultdict(list))
    for project, step, *link in db.execute(_LINKS.format(among=among)):
        links[project][step].append(Link(*link))
    steps: dict[int, list[Sequence[Any]]] = defaultdict(list)
    for project, *row in db.execute(_STEPS.format(among=among)):
        steps[project].append(row)
    for project, *dates in db.execute(_DATES.format(among=among)):
        if project not in flawed:
            yield Stated(project, steps[project], links.get(project, {}), *dates)


def one_schedule(db: sqlite3.Connection, id: str, day: str) -> Scheduled | None:
    """One project's schedule on a day; None without steps. Raises KeyprojError where they can't be put in order."""
    row = db.execute(
        "SELECT p.pk, file.path FROM project p JOIN file ON file.pk = p.pk WHERE p.id = ?", (id,)
    ).fetchone()
    pk, file = row
    if db.execute(f"SELECT 1 WHERE ? IN ({FLAWED})", (pk,)).fetchone():
        raise KeyprojError("error.schedule_flawed", seen=id, file=file)
    found = next(stated(db, f"= {pk:d}"), None)
    return found.on(day) if found is not None else None


def _step(id: str, row: Sequence[Any], links: tuple[Link, ...], today: str) -> Step:
    """A step as it was on a day: what began or ended later had not yet, and its percentage belongs to later."""
    days, calendar_days, not_before, finish_by, outdoor, started, done, percent = row
    if started is not None and started > today:
        started = percent = None
    if done is not None and done > today:
        done = percent = None
    share = Decimal(percent) if percent is not None else None
    dates = (_ordinal(not_before), _ordinal(finish_by), bool(outdoor), _ordinal(started), _ordinal(done))
    return Step(id, days, bool(calendar_days), links, *dates, share)


def _ordinal(text: str | None) -> int | None:
    return ordinal(text) if text is not None else None


@cache
def ordinal(day: str) -> int:
    """The number of a day, as schedules count them."""
    return date.fromisoformat(day).toordinal()
