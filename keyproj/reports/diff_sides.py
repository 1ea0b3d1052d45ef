"""The two states that are compared: each with its selection, and the projects that are the same in both, by pairs."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, cast

from keyproj.base.errors import WrongUse
from keyproj.base.filter import Filter
from keyproj.base.period import Period
from keyproj.index.differing import Differing
from keyproj.index.fact import select_facts
from keyproj.index.settings import settings
from keyproj.reports.ask import Ask
from keyproj.reports.choices import check_filter
from keyproj.reports.diff_changed import Changed, changed
from keyproj.reports.diff_facts import Facts
from keyproj.reports.diff_reading import facts_of
from keyproj.reports.unread import unread_notes
from keyproj.rules.basis import CURRENT

NOBODY = "\0"
"""An id that no project has: where nothing changed, nothing is selected."""

NAMED = 30_000
"""Projects that a query can name one by one."""


class Pair(NamedTuple):
    """A project before and after; None where it was not there yet, or is not there any more."""

    before: Facts | None
    after: Facts | None

    @property
    def facts(self) -> Facts:
        """The project as it is after, or else was before."""
        return cast("Facts", self.after or self.before)


@dataclass(frozen=True)
class Sides:
    """`before` and `after` have the changed projects selected, for the same period."""

    before: Ask
    after: Ask
    changed: Changed
    among: frozenset[str] | None
    """The ids that the filter lets through in either state; None without a filter."""

    @classmethod
    def of(
        cls,
        before: sqlite3.Connection,
        after: sqlite3.Connection,
        files: Differing,
        period: Callable[[int], Period],
        chosen: Filter,
    ) -> "Sides":
        """`period` makes the period from the later policy's year. Raises KeyprojError where one can't be read, WrongUse
        for a filter that neither knows.
        """
        differing = changed(before, after, files)
        when = period(settings(after).year)
        among = _among(before, after, when, chosen) if chosen.given() else None
        if among is not None:
            ids = differing.projects
            differing = differing._replace(projects=among if ids is None else among & ids)
        ids = differing.projects
        if ids is not None and len(ids) <= NAMED:
            chosen = Filter(project=tuple(sorted(ids)) or (NOBODY,))
        return cls(_ask(before, when, chosen), _ask(after, when, chosen), differing, among)

    @cached_property
    def pairs(self) -> Sequence[Pair]:
        """The changed projects, by id. One that bears another id now, and says so, is one project."""
        old, new = facts_of((self.before.db, self.after.db), self.changed.projects)
        was = {one.id: _former(one, old, new) for one in new.values()}
        gone = old.keys() - set(was.values())
        pairs = [Pair(old.get(was[id]), one) for id, one in new.items()] + [Pair(old[id], None) for id in gone]
        return sorted(pairs, key=lambda pair: pair.facts.id)


def _among(before: sqlite3.Connection, after: sqlite3.Connection, period: Period, chosen: Filter) -> frozenset[str]:
    """The projects, by id, that a filter lets through in one of the states: it may have moved from county to county."""
    _check(after, before, chosen)
    ids = set()
    for db in (before, after):
        select_facts(db, period, chosen)
        ids |= {id for (id,) in db.execute(_CHOSEN)}
    return frozenset(ids)


_CHOSEN = "SELECT id FROM fact UNION SELECT f.id FROM fact JOIN former_id f USING (project)"


def _check(after: sqlite3.Connection, before: sqlite3.Connection, chosen: Filter) -> None:
    try:
        check_filter(after, chosen)
    except WrongUse as unknown:
        try:
            check_filter(before, chosen)
        except WrongUse:
            raise unknown from None


def _ask(db: sqlite3.Connection, period: Period, chosen: Filter) -> Ask:
    select_facts(db, period, chosen, basis=CURRENT)
    return Ask(db, settings(db), period, chosen, "whole", tuple(unread_notes(db)))


def _former(one: Facts, old: Mapping[str, Facts], new: Mapping[str, Facts]) -> str:
    """The id under which a project stood before: its own, or a former one that nobody bears now."""
    if one.id in old:
        return one.id
    return next((id for id in one.former if id in old and id not in new), one.id)
