"""The policy's warning section as one of the index's settings: JSON, from which reports read it without the parser."""

import json
from typing import Any

from keyproj.model.warning import COLOURS, Warnings
from keyproj.rules.warning import Bound


def warning_setting(section: Warnings) -> str:
    """The name of a shipped policy, or an own policy whole."""
    if section.policy is not None:
        return json.dumps({"policy": section.policy})
    named = {level.level: [level.name, COLOURS[level.colour]] for level in section.levels}
    own = {
        "name": section.name,
        "base": section.base,
        "source": section.source or "",
        "levels": named,
        "rules": [
            [rule.name, rule.signal, rule.measure, rule.level, _bound(rule.low), _bound(rule.high)]
            for rule in (written.rule for written in section.rules)
        ],
        "escalations": [[step.level, step.months, step.to] for step in section.escalations],
        "reply": {level.level: level.reply for level in section.levels if level.reply is not None},
    }
    return json.dumps(own, ensure_ascii=False)


def _bound(bound: Bound | None) -> list[Any] | None:
    return None if bound is None else [bound.at.numerator, bound.at.denominator, bound.included]
