"""What would lower a warning: so much investment more, or so many days or months less."""

from typing import NamedTuple

from keyproj.base.rounding import Rate
from keyproj.rules.warning import Facts, Policy, Reason, Rule, planned
from keyproj.rules.warning_levels import within


class Clearing(NamedTuple):
    """The least investment in yuan, reported more for the period, that lowers the level of the money, and to which."""

    yuan: int
    level: int


def clearing(policy: Policy, facts: Facts) -> Clearing | None:
    """What must be reported more; None where the money gives no warning, or no amount of it would help."""
    rules = [rule for rule in policy.rules if rule.signal == "investment" and rule.level]
    plan = planned(policy.base, facts)
    if not facts.annual_plan or plan.numerator <= 0:
        return None
    worst = _level(rules, plan, facts, 0)
    if not worst:
        return None
    more = 0
    while holding := [rule for rule in rules if rule.level >= worst and _holds(rule, plan, facts, more)]:
        steps = [_step(rule, plan, facts) for rule in holding]
        if None in steps:
            return None
        more = max(step for step in steps if step is not None)
    return Clearing(more, _level(rules, plan, facts, more))


def _level(rules: list[Rule], plan: Rate, facts: Facts, more: int) -> int:
    return max((rule.level for rule in rules if _holds(rule, plan, facts, more)), default=0)


def _holds(rule: Rule, plan: Rate, facts: Facts, more: int) -> bool:
    due, parts = plan
    done = (facts.actual_to_date + more) * parts
    whole = (facts.annual_plan or 0) * parts if rule.measure == "points" else due
    return within(rule, (done if rule.measure == "ratio" else due - done) * 100, whole)


def _step(rule: Rule, plan: Rate, facts: Facts) -> int | None:
    """The least yuan more with which a rule holds no longer, being past its better end; None where it has none."""
    bound = rule.high if rule.measure == "ratio" else rule.low
    if bound is None:
        return None
    due, parts = plan
    done = facts.actual_to_date * parts
    numerator, denominator = bound.at
    if rule.measure == "ratio":  # done × 100 ÷ due reaches the bound
        short = numerator * due - done * 100 * denominator
    else:  # (due − done) × 100 ÷ (annual plan, or what is due) falls to it
        whole = (facts.annual_plan or 0) * parts if rule.measure == "points" else due
        short = (due - done) * 100 * denominator - numerator * whole
    each = 100 * denominator * parts
    return short // each + 1 if bound.included else -(-short // each)


def eased(policy: Policy, reason: Reason) -> tuple[int, int] | None:
    """For what is counted in whole numbers: how many less lower its level, and to which; None where nothing does."""
    rule = now = reason.rule
    same = [each for each in policy.rules if (each.signal, each.measure) == (rule.signal, rule.measure)]
    found, value = rule.level, reason.value.numerator
    while found >= rule.level:
        if now.low is None:
            return None
        numerator, denominator = now.low.at
        value = -(-numerator // denominator) - 1 if now.low.included else numerator // denominator
        holding = [each for each in same if within(each, value, 1)]
        found = max((each.level for each in holding), default=0)
        now = max(holding, key=lambda each: each.level, default=now)
    return reason.value.numerator - value, found
