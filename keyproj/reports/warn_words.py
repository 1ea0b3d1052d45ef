"""The words of a warning: a policy's names for rules and levels, its thresholds, and each reason as a sentence."""

from datetime import date
from typing import Any

from keyproj.base.rounding import Rate, digits, scaled
from keyproj.base.text import Enough, Points, Term, Text
from keyproj.reports.warn_judged import Judged
from keyproj.rules.warning import Bound, Facts, Policy, Reason, Rule, planned
from keyproj.rules.warning_policies import SHIPPED

PLACES = 6
"""Decimals that a threshold may have."""


_KNOWN = {level.name for policy in SHIPPED.values() for level in policy.levels}
"""Names of levels that have a translation."""


def level_name(policy: Policy, level: int) -> Any:
    """What the policy calls a level; the usual names have a translation."""
    name = policy.levels[level].name
    return Term("level", name) if name in _KNOWN else name


def rule_name(policy: Policy, name: str) -> Any:
    """What the policy calls a rule."""
    return Term("rule", name) if SHIPPED.get(policy.name) is policy else name


def threshold(low: Bound | None, high: Bound | None) -> Text:
    """A rule's bounds, at least one, as written; for programs the words of a policy file and plain numbers."""
    args = {}
    if low is not None:
        args["at_least" if low.included else "over"] = number(low.at)
    if high is not None:
        args["at_most" if high.included else "below"] = number(high.at)
    kind = "exactly" if "at_least" in args and args["at_least"] == args.get("at_most") else ".".join(args)
    return Text(f"warn.bounds.{kind}", args)


def number(at: Rate) -> str:
    """A threshold as plain digits."""
    text = digits(scaled(at.numerator, at.denominator, PLACES), PLACES)
    return text.rstrip("0").rstrip(".")


def reason_text(policy: Policy, one: Judged, facts: Facts, reason: Reason) -> Text:
    """One reason: the inputs, the value, the threshold; for programs with the ids of signal and measure."""
    rule = reason.rule
    value: Any = reason.value.numerator
    if rule.signal == "investment":
        value = Points(reason.value)
    args = {
        "signal": rule.signal,
        "measure": rule.measure,
        "level": rule.level,
        "value": value,
        "threshold": threshold(rule.low, rule.high),
        "rule": rule_name(policy, rule.name),
    }
    return Text(f"warn.reason.{rule.signal}.{rule.measure}", args | _inputs(policy, one, facts, rule))


def _inputs(policy: Policy, one: Judged, facts: Facts, rule: Rule) -> dict[str, Any]:
    match rule.signal:
        case "investment":
            return _money(policy, facts)
        case "month_target":
            return {"missed": [Term("missed", kind) for kind in facts.missed]}
        case "start":
            return {"planned": one.project.start}
        case "statistics":
            return {"started": one.project.started}
        case "step":
            return _step(one, facts, rule.measure)
        case "forecast":
            deadline = facts.deadline or 0
            return {
                "deadline": date.fromordinal(deadline),
                "finish": date.fromordinal(deadline + (facts.forecast_late or 0)),
            }
    slip, due = facts.slip or ("", "")
    return {"name": level_name(policy, max(facts.slips)), "slip": slip, "due": due}


def _step(one: Judged, facts: Facts, measure: str) -> dict[str, Any]:
    """The step by id and name, and in which days it is late: those of its own kind."""
    id = (facts.inside_step if measure == "inside" else facts.beyond_step) or ""
    name, calendar_days = one.judge.steps(one.pk)[id]
    return {"step": id, "name": name, "unit": Term("days", "calendar" if calendar_days else "working")}


def _money(policy: Policy, facts: Facts) -> dict[str, Any]:
    due, annual = planned(policy.base, facts), facts.annual_plan or 0
    return {
        "base": Term("base", policy.base),
        "planned": Rate(due.numerator, due.denominator * annual),
        "done": Rate(facts.actual_to_date, annual),
        "short": Enough(-(-(due.numerator - facts.actual_to_date * due.denominator) // due.denominator)),
    }


def escalation_text(policy: Policy, own: int, to: int) -> Text:
    """Why a level is above what the month itself gives: the escalation that led to it."""
    step = next(step for step in policy.escalations if step.to == to)
    args = {
        "signal": "escalation",
        "measure": "months",
        "level": to,
        "value": step.months,
        "threshold": Text("warn.bounds.at_least", {"at_least": str(step.months)}),
        "rule": Text("warn.escalation"),
        "own": level_name(policy, own),
        "reached": level_name(policy, step.level),
        "name": level_name(policy, to),
    }
    return Text("warn.reason.escalation.months", args)
