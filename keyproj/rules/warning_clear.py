"""What would lower a warning, and when it will change by itself."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from keyproj.rules.warning import Facts, Policy, Reason, judge, level


class Clearing(NamedTuple):
    """The least investment in yuan, reported more for the period, that lowers the level of the money, and to which."""

    yuan: int
    level: int


def clearing(policy: Policy, facts: Facts) -> Clearing | None:
    """What must be reported more; None where the money gives no warning, or no amount of it would help."""
    now = _money_level(policy, facts)
    if not now:
        return None
    enough = 1
    while _money_level(policy, _with(facts, enough)) >= now:
        enough *= 2
        if enough > 2 * (facts.annual_plan or 0) + 2:
            return None
    low = enough // 2
    while enough - low > 1:
        middle = (low + enough) // 2
        if _money_level(policy, _with(facts, middle)) >= now:
            low = middle
        else:
            enough = middle
    return Clearing(enough, _money_level(policy, _with(facts, enough)))


def next_change(policy: Policy, now: int, ahead: Iterable[tuple[date, Facts]]) -> tuple[date, int] | None:
    """The first of the days to come on which the level is another one, and which, if nothing more is reported.

    `ahead` gives the facts as they would be on each day, in order.
    """
    return next(((day, found) for day, found in _levels(policy, ahead) if found != now), None)


def _levels(policy: Policy, ahead: Iterable[tuple[date, Facts]]) -> Iterator[tuple[date, int]]:
    return ((day, level(judge(policy, facts))) for day, facts in ahead)


def _money_level(policy: Policy, facts: Facts) -> int:
    money: list[Reason] = [reason for reason in judge(policy, facts) if reason.rule.signal == "investment"]
    return level(money)


def _with(facts: Facts, more: int) -> Facts:
    return facts._replace(actual_to_date=facts.actual_to_date + more)
