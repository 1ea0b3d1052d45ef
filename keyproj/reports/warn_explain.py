"""A warning policy in words (`warn --explain`): it needs no ledger."""

from collections.abc import Iterator
from typing import Any

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Term, Text
from keyproj.reports.warn_words import level_name, rule_name, threshold
from keyproj.rules.warning import LEVELS, Policy

COLUMNS = (
    Column("level", "text", Text("warn.column.level")),
    Column("rule", "text", Text("warn.column.rule")),
    Column("signal", "text", Text("warn.column.signal")),
    Column("condition", "text", Text("warn.column.condition")),
)


def explain_policy(policy: Policy) -> Report:
    """What each level is for, the worst first; how levels rise; how long a slip has; where the policy comes from."""
    named = {f"level_{level}": level_name(policy, level) for level in LEVELS}  # slips name them by number
    rules = sorted(policy.rules, key=lambda rule: -rule.level)
    rows = [
        (
            level_name(policy, rule.level),
            rule_name(policy, rule.name),
            Term("signal", rule.signal),
            Text(f"warn.rule.{rule.signal}.{rule.measure}", {"threshold": threshold(rule.low, rule.high), **named}),
        )
        for rule in rules
    ]
    return Report(
        name="warning_policy",
        title=Text("warn.policy.title", {"policy": policy.name}),
        ledger="",
        as_of=None,
        tables=[Table("rules", Text("warn.table.rules"), COLUMNS, rows)],
        lead=[*_source(policy), Text("warn.policy.base", {"base": Term("base", policy.base)})],
        notes=list(_notes(policy)),
    )


def _source(policy: Policy) -> list[Text]:
    return [Text("warn.policy.source", {"source": policy.source})] if policy.source else []


def _notes(policy: Policy) -> Iterator[Text]:
    for step in policy.escalations:
        args: dict[str, Any] = {"months": step.months, "level": level_name(policy, step.level)}
        yield Text("warn.policy.escalation", args | {"to": level_name(policy, step.to)})
    reply = policy.reply or {}
    days = [
        Text("warn.policy.days", {"level": level_name(policy, level), "days": reply[level]})
        for level in LEVELS
        if level in reply
    ]
    if days:
        yield Text("warn.policy.reply", {"days": days})
    yield Text("warn.policy.inclusive")
