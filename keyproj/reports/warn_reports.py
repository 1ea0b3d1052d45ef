"""The month's written reports (书面汇报): owed by a slip (督办单) or for a target missed, or handed in."""

from collections.abc import Mapping, Sequence

from keyproj.reports.ask import Ask
from keyproj.reports.slip_signals import slip_reports
from keyproj.reports.warn_judged import Judged
from keyproj.rules.slips import Written
from keyproj.rules.warning_course import money_target_missed


def written_reports(ask: Ask, every: Sequence[Judged]) -> Mapping[int, Written]:
    """Project's number → its written report. Whoever missed the month's target owes one, slip or not."""
    by_slip = slip_reports(ask.db, ask.period)
    missed = {pk: Written("owed", missed=kinds) for pk, kinds in missed_targets(every).items()}
    found: dict[int, Written] = {**missed, **by_slip}
    return {pk: written for pk, written in found.items() if written.state != "none"}


def missed_targets(every: Sequence[Judged]) -> Mapping[int, Sequence[str]]:
    """Project's number → the kinds of its targets of the period's month that are missed: money, step, quantity.

    Whatever the policy warns of. An exemption from the month's target excuses all of them.
    """
    if not every:
        return {}
    judge, found = every[0].judge, {}
    others = judge.missed()
    for one in every:
        kinds = ["money"] if _money_missed(one, judge.ends[judge.month]) else []
        kinds += [kind for kind, missed in others.items() if one.pk in missed]
        if kinds and not _excused(one, judge.ends[judge.month]):
            found[one.pk] = kinds
    return found


def _money_missed(one: Judged, day: str) -> bool:
    if one.calm:
        return False
    money = one.project.now
    return money_target_missed(money.due, money.done, one.project.started, day)


def _excused(one: Judged, day: str) -> bool:
    return any("month_target" in exemption.signals and exemption.holds(day) for exemption in one.exemptions)
