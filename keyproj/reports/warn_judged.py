"""The level of every project that is watched, at the period's end and in the other months of the year."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from keyproj.base.months import last_day, months_of
from keyproj.base.period import Period
from keyproj.reports.ask import Ask
from keyproj.reports.warn_courses import Watched, watched
from keyproj.reports.warn_exemptions import exemptions
from keyproj.rules.warning import Facts, Policy
from keyproj.rules.warning_course import SILENT, Signals, facts_of
from keyproj.rules.warning_excused import Exemption, excused
from keyproj.rules.warning_levels import grader
from keyproj.rules.warning_standing import Levels


@dataclass(frozen=True, slots=True)
class Judge:
    """What all projects are judged by: the policy, the day of each month, and what schedules and slips tell.

    `steps` gives, for a project's number, the name of each of its steps and whether it counts calendar days.
    """

    policy: Policy
    grade: Callable[[Facts], int]
    ends: Sequence[str]
    told: Callable[[int, int], Signals]
    steps: Callable[[int], Mapping[str, tuple[str, int]]]


@dataclass(slots=True)
class Judged:
    """A project with its level at the period's end and a month before; other months are worked out when asked for."""

    project: Watched
    exemptions: Sequence[Exemption]
    judge: Judge
    level: int = 0
    previous: int | None = None

    def facts(self, month: int) -> Facts:
        """What is known at the end of a month."""
        told = self.judge.told(self.project.pk, month) if month else SILENT
        return facts_of(self.project.course, month, self.judge.ends[month], told)

    def excused(self, month: int) -> Facts:
        """The same, but for what exemptions keep from counting."""
        facts = self.facts(month)
        return excused(facts, self.exemptions, self.judge.ends[month]) if self.exemptions else facts

    def own(self, month: int) -> int:
        """A month's level by itself, without the policy's escalations."""
        return self.judge.grade(self.excused(month))

    @property
    def levels(self) -> Levels:
        """The levels of all months."""
        return Levels(self.judge.policy, self.own)


def days(period: Period) -> list[str]:
    """The day to which each month 0 to 12 counts dated facts: its last, but the period's own for the period's month."""
    found = [f"{period.year:04d}-01-01", *(last_day(month).isoformat() for month in months_of(period.year))]
    found[int(period.month[5:])] = period.as_of.isoformat()
    return found


def judged(ask: Ask, policy: Policy) -> Iterator[Judged]:
    """Every project that is watched, in the order of their ids."""
    ends, month, reasons = days(ask.period), int(ask.period.month[5:]), exemptions(ask.db)
    judge = Judge(policy, grader(policy), ends, _told(ask, policy, ends), partial(_steps, ask.db))
    for project in watched(ask):
        one = Judged(project, reasons.get(project.id, ()), judge)
        level_of = one.levels.at if policy.escalations else one.own
        one.level = level_of(month)
        one.previous = level_of(month - 1) if month > 1 else None
        yield one


def _steps(db: sqlite3.Connection, pk: int) -> Mapping[str, tuple[str, int]]:
    found = db.execute("SELECT id, name, calendar_days FROM step WHERE project = ?", (pk,))
    return {id: (name, calendar_days) for id, name, calendar_days in found}


_TOLD = {"step", "forecast", "slip", "month_target"}
"""The signals that schedules and slips may have something to say of."""


def _told(ask: Ask, policy: Policy, ends: Sequence[str]) -> Callable[[int, int], Signals]:
    """Asks them only for a policy with a rule on any of these, each month once: it takes longer than all the rest."""
    if not any(rule.signal in _TOLD for rule in policy.rules):
        return lambda _pk, _month: SILENT
    from keyproj.reports.warn_signals import signals

    return cache(signals(ask.db, ask.period, ends))
