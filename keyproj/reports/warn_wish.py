"""What a user wants of the warnings: which projects are shown, in which order, and when the report fails."""

from collections.abc import Callable
from dataclasses import dataclass

from keyproj.base.text import Text
from keyproj.reports.ask import Ask
from keyproj.reports.warn_choices import earlier_month, failing_level, levels
from keyproj.reports.warn_judged import Judged
from keyproj.reports.warn_words import level_name
from keyproj.rules.warning import LEVELS, Policy
from keyproj.rules.warning_course import overdue


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of the report, as typed: only some levels, only what changed since a month, counts by dimensions,
    for which level, or `unreported`, it fails, and how many projects are listed at most.
    """

    levels: str | None = None
    changed_since: str | None = None
    by: tuple[str, ...] = ()
    fail_on: str | None = None
    most: int | None = None


def wanted(ask: Ask, policy: Policy, wish: Wish) -> Callable[[Judged, bool], bool]:
    """Whether a project is shown: it warns, did not report, has an exemption or, as is said beside it, owes a written
    report or handed it in; or it changed. Raises WrongUse.
    """
    day = ask.period.as_of.isoformat()
    since = earlier_month(ask.period, wish.changed_since) if wish.changed_since is not None else None
    only = levels(policy, "--level", wish.levels) if wish.levels is not None else LEVELS

    def chosen(one: Judged, owes: bool) -> bool:
        if one.level not in only:
            return False
        if since is not None:
            return one.levels.at(since) != one.level
        if one.level or one.unreported or wish.levels is not None or owes:
            return True
        return any(exemption.holds(day) for exemption in one.exemptions)

    return chosen


def failing(policy: Policy, wish: Wish) -> Callable[[Judged], bool]:
    """Whether a project makes the report fail. Raises WrongUse."""
    if wish.fail_on is None:
        return lambda _: False
    least = failing_level(policy, wish.fail_on)
    return lambda one: one.unreported if least is None else one.level >= least


def urgency(one: Judged, month: int) -> tuple[int, int, int, str]:
    """The worst level first, then the most points behind the own plan, then the longest overdue start, then by id."""
    project, money = one.project, one.project.now
    annual = project.annual_plan
    lag = (money.due_to_date - money.done_to_date) * 10**9 // annual if annual else 0
    waits = project.start is not None and (project.started is None or project.started > one.judge.ends[month])
    return (-one.level, -lag, -(overdue(project, month) or 0) if waits else 0, project.id)


def wish_notes(policy: Policy, wish: Wish, found: int) -> list[Text]:
    """What the options leave out, said in words; `found` projects could be listed."""
    notes = []
    if wish.most is not None and found > wish.most:
        notes.append(Text("warn.note.limit", {"listed": wish.most, "found": found}))
    if wish.levels is not None:
        only = dict.fromkeys(levels(policy, "--level", wish.levels))
        notes.append(Text("warn.note.levels", {"levels": [level_name(policy, level) for level in only]}))
    if wish.changed_since is not None:
        notes.append(Text("warn.note.changed_since", {"month": wish.changed_since}))
    return notes
