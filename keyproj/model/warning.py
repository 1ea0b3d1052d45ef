"""The policy's section `warning`: the warning policy (预警办法) that is chosen, or one written out."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import model_validator

from keyproj.base.fault import Fault
from keyproj.base.rounding import Rate, digits, scaled
from keyproj.model.base import Entity
from keyproj.model.scalar import Scalar, choice
from keyproj.model.values import Count, Line
from keyproj.rules.warning import LINEAR, MEASURED, MEASURES, OWN, SIGNALS, Bound, Rule
from keyproj.rules.warning_edges import edge_faults
from keyproj.rules.warning_policies import COLOURS as USUAL
from keyproj.rules.warning_policies import SHIPPED

COLOURS = {"绿": "green", "蓝": "blue", "黄": "yellow", "橙": "bright_red", "红": "red", "紫": "magenta", "无": ""}
"""What a policy file calls colours, and rich's names of them."""

_THRESHOLD = re.compile(r"([0-9]{1,6})(?:\.([0-9]{1,6}))?")


def parse_threshold(text: str) -> Rate:
    """An exact ratio from `10` or `12.5`. Raises Fault K119."""
    match = _THRESHOLD.fullmatch(text)
    if match is None:
        raise Fault("K119", seen=text[:40])
    fraction = match[2] or ""
    return Rate(int(match[1] + fraction), 10 ** len(fraction))


def write_threshold(at: Rate) -> str:
    """The threshold as a file carries it."""
    text = digits(scaled(at.numerator, at.denominator, 6), 6)
    return text.rstrip("0").rstrip(".")


Threshold = Annotated[
    Rate,
    Scalar(parse_threshold, write_threshold, r"^[0-9]{1,6}(\.[0-9]{1,6})?$", "10", looks=("number",)),
]
_NUMBERS = {"1": 1, "2": 2, "3": 3}


def _number(text: str) -> int:
    if text not in _NUMBERS:
        raise Fault("K108", seen=text[:40], choices=tuple(_NUMBERS))
    return _NUMBERS[text]


Number = Annotated[int, Scalar(_number, choices=tuple(_NUMBERS), looks=("integer",))]
"""A level that warns: 1, 2 or 3. Its Fault is K108."""


class WarningLevel(Entity):
    """What the office calls a level, its colour on a screen, and how many working days a slip (督办单) of it has."""

    level: Number
    name: Line
    colour: Annotated[str, choice(*COLOURS)] = "无"
    reply: Count | None = None


class WarningRule(Entity):
    """A level for a signal, as measured, between two bounds: `at_least` and `at_most` belong to it, `over` and `below`
    do not.
    """

    name: Line
    signal: Annotated[str, choice(*SIGNALS)]
    measure: Annotated[str, choice(*MEASURED)]
    level: Number
    at_least: Threshold | None = None
    over: Threshold | None = None
    at_most: Threshold | None = None
    below: Threshold | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> "WarningRule":
        if faults := list(self._faults()):
            raise Fault.together(faults)
        return self

    def _faults(self) -> Iterator[Fault]:
        """K108 for a measure of another signal, K314 for no bound or two at one end."""
        fitting = MEASURES[SIGNALS[self.signal]]
        if MEASURED[self.measure] not in fitting:
            choices = tuple(word for word, id in MEASURED.items() if id in fitting)
            yield Fault("K108", at=("measure",), seen=self.measure, choices=choices)
        if self.at_least is not None and self.over is not None:
            yield Fault("K314", at=("over",), name=self.name, wrong="low")
        if self.at_most is not None and self.below is not None:
            yield Fault("K314", at=("below",), name=self.name, wrong="high")
        if (self.at_least, self.over, self.at_most, self.below) == (None,) * 4:
            yield Fault("K314", name=self.name, wrong="none")

    @property
    def rule(self) -> Rule:
        """The rule as it is judged by."""
        low, high = _bound(self.at_least, self.over), _bound(self.at_most, self.below)
        return Rule(self.name, SIGNALS[self.signal], MEASURED[self.measure], self.level, low, high)


class Escalation(Entity):
    """After `months` running at `level` or worse the level is `to`."""

    level: Number
    months: Count
    to: Number


class Warnings(Entity):
    """Either `policy`, one that keyproj ships, or an own one; levels that it does not name are 蓝, 黄 and 红."""

    policy: Annotated[str, choice(*SHIPPED)] | None = None
    name: Line | None = None
    base: Annotated[str, choice(OWN, LINEAR)] = OWN
    levels: tuple[WarningLevel, ...] = ()
    rules: tuple[WarningRule, ...] = ()
    escalations: tuple[Escalation, ...] = ()
    source: Line | None = None

    @model_validator(mode="after")
    def _fits_together(self) -> "Warnings":
        if faults := list(self._faults()):
            raise Fault.together(faults)
        return self

    def _faults(self) -> Iterator[Fault]:
        """K310 for both a shipped and an own policy, neither, or a shipped one's name; K311 to K313 for rules that do
        not fit together.
        """
        own = [key for key in type(self).model_fields if key != "policy" and key in self.model_fields_set]
        if self.policy is not None and own:
            yield Fault("K310", at=(own[0],), wrong="both")
        elif self.policy is None and not (self.name and self.rules):
            yield Fault("K310", wrong="neither")
        if self.policy is None and self.name in SHIPPED:
            yield Fault("K310", at=("name",), wrong="name", name=self.name)
        yield from self._level_faults()
        for fault in edge_faults([rule.rule for rule in self.rules]):
            yield Fault(fault.code, ("rules", *fault.at), **fault.details)
        for n, step in enumerate(self.escalations):
            if step.to <= step.level or step.months < 2:
                yield Fault("K315", at=("escalations", n))

    def _level_faults(self) -> Iterator[Fault]:
        """K141 for a level that is described twice, and for a name that another level has, by the file or as usual."""
        names = dict(enumerate(level.name for level in USUAL))
        names |= {level.level: level.name for level in self.levels}
        seen: set[int] = set()
        for n, level in enumerate(self.levels):
            if level.level in seen:
                yield Fault("K141", at=("levels", n), seen=str(level.level))
            elif any(name == level.name and other != level.level for other, name in names.items()):
                yield Fault("K141", at=("levels", n, "name"), seen=level.name)
            seen.add(level.level)


def _bound(included: Rate | None, excluded: Rate | None) -> Bound | None:
    at = included if included is not None else excluded
    return None if at is None else Bound(at, included is not None)
