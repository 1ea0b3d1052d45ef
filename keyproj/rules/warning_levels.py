"""A policy made ready to grade many projects: the same level as `judge` gives, without the reasons."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from keyproj.rules.warning import LINEAR, Bound, Facts, Policy, Rule

_AT: Mapping[tuple[str, str], int] = {
    ("start", "months"): Facts._fields.index("start_overdue"),
    ("statistics", "months"): Facts._fields.index("statistics_late"),
    ("step", "inside"): Facts._fields.index("late_inside"),
    ("step", "beyond"): Facts._fields.index("late_beyond"),
    ("forecast", "days"): Facts._fields.index("forecast_late"),
    ("slip", "level"): Facts._fields.index("slips"),
    ("month_target", "missed"): Facts._fields.index("missed"),
}
"""Where the facts have what is counted in whole numbers; the last two are lists."""


def grader(policy: Policy) -> Callable[[Facts], int]:
    """A function from facts to their level, 0 to 3."""
    worst = sorted((rule for rule in policy.rules if rule.level), key=lambda rule: -rule.level)
    money = [rule for rule in worst if rule.signal == "investment"]
    others = [(rule.level, _AT[rule.signal, rule.measure], rule) for rule in worst if rule.signal != "investment"]
    linear = policy.base == LINEAR

    def grade(facts: Facts) -> int:
        found = _money(money, linear, facts) if money and facts.annual_plan else 0
        for level, at, rule in others:
            value = facts[at]
            if level > found and value is not None and value != () and within(rule, _number(rule, value), 1):
                return level
        return found

    return grade


def needs_shortfall(policy: Policy) -> bool:
    """Whether no rule of the money holds while as much is done as is due, or more."""
    return all(_past_zero(rule) for rule in policy.rules if rule.signal == "investment" and rule.level)


def _past_zero(rule: Rule) -> bool:
    """Whether a rule's better end lies at or beyond the point where done equals due."""
    if rule.measure == "ratio":
        return rule.high is not None and _beyond(100 * rule.high.at.denominator - rule.high.at.numerator, rule.high)
    return rule.low is not None and _beyond(rule.low.at.numerator, rule.low)


def _beyond(side: int, bound: Bound) -> bool:
    return side > 0 or (side == 0 and not bound.included)


def _number(rule: Rule, value: Any) -> int:
    """The number that a rule judges: of slips the worst level, of targets how many."""
    number: int = max(value) if rule.signal == "slip" else len(value) if rule.signal == "month_target" else value
    return number


def _money(rules: Sequence[Rule], linear: bool, facts: Facts) -> int:
    annual = facts.annual_plan or 0
    due, parts = (annual * facts.months, 12) if linear else (facts.plan_to_date, 1)
    if due <= 0:
        return 0
    done = facts.actual_to_date * parts
    for rule in rules:
        if rule.measure == "points":
            top, below = (due - done) * 100, annual * parts
        else:
            top, below = (done if rule.measure == "ratio" else due - done) * 100, due
        if within(rule, top, below):
            return rule.level
    return 0


def within(rule: Rule, top: int, below: int) -> bool:
    """Whether `top ÷ below`, with `below` above 0, lies within a rule's bounds."""
    low, high = rule.low, rule.high
    if low is not None:
        side = top * low.at.denominator - low.at.numerator * below
        if side < 0 or (side == 0 and not low.included):
            return False
    if high is not None:
        side = high.at.numerator * below - top * high.at.denominator
        if side < 0 or (side == 0 and not high.included):
            return False
    return True
