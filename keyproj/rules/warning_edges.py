"""Whether the rules of a warning policy fit together: no value under two rules of one signal, and none between them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from keyproj.base.fault import Fault
from keyproj.rules.warning import FALLING, Bound, Rule

Numbered = tuple[int, Rule]


def edge_faults(rules: Sequence[Rule]) -> Iterator[Fault]:
    """K311 for rules of one signal that overlap, K312 for a gap between them, K313 for bounds or levels upside down.

    Each fault's `at` is the number of the rule that comes second.
    """
    groups: dict[tuple[str, str], list[Numbered]] = defaultdict(list)
    for n, rule in enumerate(rules):
        if rule.low and rule.high and _after(rule.low, rule.high):
            yield Fault("K313", at=(n,), name=rule.name, wrong="bounds")
        else:
            groups[rule.signal, rule.measure].append((n, rule))
    for group in groups.values():
        yield from _between(sorted(group, key=lambda numbered: _start(numbered[1])))


def _between(group: Sequence[Numbered]) -> Iterator[Fault]:
    for (_, below), (n, above) in pairwise(group):
        shown = {"name": above.name, "other": below.name}
        whole = above.signal != "investment"  # months, days and the like are counted in whole numbers
        meets = (
            _meeting(_whole(below.high, True), _whole(above.low, False)) if whole else _meeting(below.high, above.low)
        )
        falls = above.level < below.level if above.measure not in FALLING else above.level > below.level
        if meets > 0:
            yield Fault("K311", at=(n,), **shown)
        elif meets < 0:
            yield Fault("K312", at=(n,), **shown)
        elif falls:
            yield Fault("K313", at=(n,), **shown, wrong="levels")


def _whole(bound: Bound | None, included: bool) -> Bound | None:
    """At most 1 is below 2, and over 1 is from 2 on, where there is nothing between."""
    if bound is None or bound.included != included or bound.at.denominator != 1:
        return bound
    return Bound(bound.at._replace(numerator=bound.at.numerator + 1), included=not included)


def _meeting(high: Bound | None, low: Bound | None) -> int:
    """Above 0 where the lower rule's end lies beyond the upper rule's beginning, below 0 where they leave a gap."""
    if high is None or low is None:
        return 1
    first, second = Fraction(*high.at), Fraction(*low.at)
    if first != second:
        return 1 if first > second else -1
    return (high.included and low.included) - (not high.included and not low.included)


def _after(low: Bound, high: Bound) -> bool:
    """Whether nothing lies between two bounds."""
    first, second = Fraction(*low.at), Fraction(*high.at)
    return first > second or (first == second and not (low.included and high.included))


def _start(rule: Rule) -> tuple[bool, Fraction, bool]:
    """Rules in the order of where they begin; one without a lower bound comes first."""
    if rule.low is None:
        return (False, Fraction(0), False)
    return (True, Fraction(*rule.low.at), not rule.low.included)
