"""What would clear a warning, in words: for each reason that gives the project its level."""

from collections.abc import Iterator, Sequence
from typing import Any

from keyproj.base.text import Enough, Text
from keyproj.reports.warn_words import level_name, rule_name
from keyproj.rules.warning import Policy, Reason
from keyproj.rules.warning_clear import Clearing, eased

_COUNTED = ("step", "forecast")
"""Signals of which less is needed; the others end with a fact: the start, the entry, the answer, the next target."""


def clears(policy: Policy, reasons: Sequence[tuple[Reason, Text]], money: Clearing | None) -> list[Text]:
    """A sentence for each of the worst reasons, given with their texts, that something can be done about."""
    worst = max((reason.rule.level for reason, _ in reasons), default=0)
    return [
        text for reason, said in reasons if reason.rule.level == worst for text in _clears(policy, reason, said, money)
    ]


def _clears(policy: Policy, reason: Reason, said: Text, money: Clearing | None) -> Iterator[Text]:
    rule = reason.rule
    args: dict[str, Any] = {"signal": rule.signal, "rule": rule_name(policy, rule.name)}
    to = 0
    if rule.signal == "investment":
        if money is None:
            return
        args["amount"], to = Enough(money.yuan), money.level
    elif rule.signal in _COUNTED:
        less = eased(policy, reason)
        if less is None:
            return
        args["days"], to = less
        args |= {key: said.args[key] for key in ("step", "name", "unit") if key in said.args}
    yield Text(f"warn.clear.{rule.signal}", args | {"level": level_name(policy, to)})
