"""The level of every project that is watched, at the period's end and in the other months of the year."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from keyproj.base.months import last_day, months_of
from keyproj.base.period import Period
from keyproj.index.basis import is_laid
from keyproj.reports.ask import Ask
from keyproj.reports.warn_courses import Courses, Watched
from keyproj.reports.warn_exemptions import exemptions
from keyproj.rules.warning import Facts, Policy
from keyproj.rules.warning_course import SILENT, Signals, facts_at
from keyproj.rules.warning_excused import Exemption, excused
from keyproj.rules.warning_levels import grader
from keyproj.rules.warning_standing import Levels

if TYPE_CHECKING:
    from keyproj.index.lateness import Lateness
    from keyproj.reports.warn_signals import YearSignals


class Judge:
    """What all projects are judged by: the policy, the day of each month, and what schedules and slips tell.

    It knows every project at the period's end and a month before; other months are to be loaded.
    """

    def __init__(self, ask: Ask, policy: Policy) -> None:
        """Reads what schedules and slips tell."""
        self._db = ask.db
        self.policy, self.ends, self.month = policy, days(ask.period), int(ask.period.month[5:])
        self.known = range(max(self.month - 1, 0), self.month + 1)
        self.grade = grader(policy)
        self.courses = Courses(ask, policy, self.ends[self.known[0]])
        signals = {rule.signal for rule in policy.rules}
        self._late = _lateness(ask) if signals & _SCHEDULED else None
        self._ready(_WATCHED, [self.ends[month] for month in self.known])
        self._signals = _signals(ask, self.ends, self._late)
        self._asks = bool(signals & _TOLD)

    def told(self, pk: int, month: int) -> Signals:
        """What schedules and slips tell of a project at the end of a month."""
        return self._signals.at(pk, month) if self._asks and month else SILENT

    def steps(self, pk: int) -> Mapping[str, tuple[str, int]]:
        """The name of each of a project's steps, and whether it counts calendar days."""
        found = self._db.execute("SELECT id, name, calendar_days FROM step WHERE project = ?", (pk,))
        return {id: (name, calendar_days) for id, name, calendar_days in found}

    def heard(self) -> Iterable[int]:
        """The projects of which they tell anything in the months that are known."""
        return self._signals.heard(self.known) if self._asks else ()

    def missed(self) -> Mapping[str, Container[int]]:
        """The projects, by number, that missed the step or the quantity that the period's month asked of them."""
        return self._signals.missed(self.month)

    def load(self, projects: Sequence[int]) -> None:
        """Makes all months of some projects known, by number."""
        self.courses.load(projects)
        self._ready(f"IN ({','.join(map(str, projects))})", self.ends[1:])

    def _ready(self, among: str, ends: Iterable[str]) -> None:
        if self._late is not None:
            self._late.ready(among, ends)


@dataclass(slots=True)
class Judged:
    """A project with its level at the period's end and a month before; other months are worked out when asked for.

    `calm` is one of which is known, without its facts, that it has no warning and missed no target of the money.
    """

    pk: int
    id: str
    unreported: bool
    exemptions: Sequence[Exemption]
    judge: Judge
    level: int = 0
    previous: int | None = None
    found: Watched | None = None

    @property
    def calm(self) -> bool:
        """Whether nothing of it was looked up yet."""
        return self.found is None

    @property
    def project(self) -> Watched:
        """All that is known of it."""
        if self.found is None:
            self.found = self.judge.courses.one(self.pk)
        return self.found

    def facts(self, month: int) -> Facts:
        """What is known at the end of a month; of one other than the period's and the one before once it is loaded."""
        judge, project = self.judge, self.project
        if month not in judge.known:
            money = judge.courses.money(project.pk, month)
        else:
            money = project.now if month == judge.month else project.before
        return facts_at(project, money, month, judge.ends[month], judge.told(project.pk, month))

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


def judged(ask: Ask, policy: Policy, all_months: bool = False) -> list[Judged]:
    """Every project that is watched, in the order of their ids; escalations need all months."""
    judge, reasons = Judge(ask, policy), exemptions(ask.db)
    found: list[Judged] = []
    calm = [] if all_months or policy.escalations else judge.courses.calm(judge.heard())
    for pk, id, unreported in calm:
        found.append(Judged(pk, id, bool(unreported), reasons.get(id, ()), judge, previous=0))
    watched = list(judge.courses.watched(pk for pk, *_ in calm))
    if all_months or policy.escalations:
        judge.load([project.pk for project in watched])
    for project in watched:
        exempt = reasons.get(project.id, ())
        one = Judged(project.pk, project.id, bool(project.unreported), exempt, judge, found=project)
        _judge(one)
        found.append(one)
    return sorted(found, key=attrgetter("id"))


def _judge(one: Judged) -> None:
    judge = one.judge
    level_of = one.levels.at if judge.policy.escalations else one.own
    one.level = level_of(judge.month)
    one.previous = level_of(judge.month - 1) if judge.month > 1 else None


_SCHEDULED = {"step", "forecast"}
"""The signals that come of schedules: passes over all steps take longer than all the rest."""

_TOLD = {*_SCHEDULED, "slip", "month_target"}
"""The signals that schedules and slips may have something to say of."""

_WATCHED = "IN (SELECT project FROM fact WHERE stage NOT IN ('竣工', '调出'))"


def _signals(ask: Ask, ends: Sequence[str], late: "Lateness | None") -> "YearSignals":
    from keyproj.reports.warn_signals import YearSignals

    return YearSignals(ask.db, ask.period, ends, late)


def _lateness(ask: Ask) -> "Lateness":
    from keyproj.index.lateness import Lateness

    day = ask.period.as_of.isoformat()
    return Lateness(ask.db, day, f"{day}/{ask.between.basis}" if is_laid(ask.db) else day)
