"""Warnings (预警): a policy's rules, and the level that a project's facts give by them.

A level is 0 (normal) to 3 (the worst); what it is called and which colour it has is the policy's business. Everything
is computed in whole numbers: money in yuan, a threshold as the ratio of two.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from keyproj.base.rounding import Rate

LEVELS = range(4)

OWN, LINEAR = "计划进度", "时间进度"
"""The bases of the plan to date: the project's own plan by month, or the months of the year that are over, of 12."""

MEASURES: Mapping[str, tuple[str, ...]] = {
    "investment": ("points", "ratio", "shortfall"),
    "month_target": ("missed",),
    "start": ("months",),
    "statistics": ("months",),
    "step": ("inside", "beyond"),
    "forecast": ("days",),
    "slip": ("level",),
}
"""Signal → how it can be measured.

investment: points that the year's rate lies below the plan to date (of the annual plan), actual ÷ plan to date, or the
part of the plan to date that is missing; both of these in per cent. month_target: how many targets of the month are
missed. start: whole months after the planned one without a start, 0 in that month itself. statistics: whole months
after the start without entry in the statistics (入库). step: working days that a step is late, inside its slack or
beyond it. forecast: calendar days past the deadline. slip: the worst level of a slip (督办单) past its deadline.
"""

SIGNALS: Mapping[str, str] = {
    "投资进度": "investment",
    "月度目标": "month_target",
    "开工": "start",
    "入库": "statistics",
    "工序": "step",
    "预计完成": "forecast",
    "督办单": "slip",
}
"""What a policy file calls the signals."""

MEASURED: Mapping[str, str] = {
    "百分点": "points",
    "完成率": "ratio",
    "缺口率": "shortfall",
    "未完成项数": "missed",
    "月数": "months",
    "时差内": "inside",
    "时差外": "beyond",
    "天数": "days",
    "等级": "level",
}
"""What a policy file calls the measures."""

FALLING = {"ratio"}
"""Measures that are worse when they are less."""


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a rule: a threshold, and whether it belongs to the rule itself."""

    at: Rate
    included: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """Gives `level` where a signal, as measured, lies between two bounds; None is without end."""

    name: str
    signal: str
    measure: str
    level: int
    low: Bound | None = None
    high: Bound | None = None

    def holds(self, value: Rate) -> bool:
        """Whether a value, with a denominator above 0, lies within the bounds."""
        return (self.low is None or _side(value, self.low) >= 0) and (
            self.high is None or _side(Rate(-value.numerator, value.denominator), _turned(self.high)) >= 0
        )


@dataclass(frozen=True, slots=True)
class Escalation:
    """After `months` running at `level` or worse, the level is `to`."""

    level: int
    months: int
    to: int


@dataclass(frozen=True, slots=True)
class Level:
    """What a policy calls a level, and its colour on a screen."""

    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class Policy:
    """A warning policy (预警办法). `reply` is how many working days a slip of each level has; `source` a document."""

    name: str
    base: str
    levels: tuple[Level, Level, Level, Level]
    rules: tuple[Rule, ...]
    escalations: tuple[Escalation, ...] = ()
    reply: Mapping[int, int] | None = None
    source: str = ""


class Facts(NamedTuple):
    """What is known of one project at the end of a month. Money in yuan; None where a signal has nothing to say.

    `months` are those of the year that are over; `plan_to_date` is the project's own; `slips` the levels of its slips
    past their deadlines; `missed` which kinds of the month's targets are missed (money, step, quantity). `inside_step`
    and `beyond_step` are ids of late steps; `deadline`, an ordinal, is the day that the forecast lies after; `slip` the
    id of the worst of the slips and the day it was due.
    """

    annual_plan: int | None = None
    plan_to_date: int = 0
    actual_to_date: int = 0
    months: int = 12
    start_overdue: int | None = None
    statistics_late: int | None = None
    late_inside: int | None = None
    late_beyond: int | None = None
    forecast_late: int | None = None
    slips: tuple[int, ...] = ()
    missed: tuple[str, ...] = ()
    inside_step: str | None = None
    beyond_step: str | None = None
    deadline: int | None = None
    slip: tuple[str, str] | None = None


class Reason(NamedTuple):
    """Why a project has a level: the rule, and the value that it found."""

    rule: Rule
    value: Rate


def judge(policy: Policy, facts: Facts) -> list[Reason]:
    """The reasons for a warning, the worst first, otherwise in the policy's order; none where all is well."""
    found = []
    values: dict[tuple[str, str], Rate | None] = {}
    for rule in policy.rules:
        key = (rule.signal, rule.measure)
        if key not in values:
            values[key] = measured(policy.base, facts, *key)
        value = values[key]
        if rule.level and value is not None and rule.holds(value):
            found.append(Reason(rule, value))
    return sorted(found, key=lambda reason: -reason.rule.level)


def level(reasons: list[Reason]) -> int:
    """The worst level of the reasons; 0 without any."""
    return max((reason.rule.level for reason in reasons), default=0)


def planned(base: str, facts: Facts) -> Rate:
    """The plan to date in yuan, by the base: a ratio, for a twelfth of a year's plan may be no whole yuan."""
    if base == LINEAR:
        return Rate((facts.annual_plan or 0) * facts.months, 12)
    return Rate(facts.plan_to_date, 1)


def measured(base: str, facts: Facts, signal: str, measure: str) -> Rate | None:
    """A signal as a measure sees it; None where there is nothing to judge."""
    if signal == "investment":
        return _investment(planned(base, facts), facts, measure)
    number = {
        "month_target": len(facts.missed) or None,
        "start": facts.start_overdue,
        "statistics": facts.statistics_late,
        "step": facts.late_inside if measure == "inside" else facts.late_beyond,
        "forecast": facts.forecast_late,
        "slip": max(facts.slips, default=None),
    }[signal]
    return None if number is None else Rate(number, 1)


def _investment(plan: Rate, facts: Facts, measure: str) -> Rate | None:
    """In points or per cent. Without an annual plan, or before any of it is due, there is nothing to lag behind."""
    due, parts = plan
    if not facts.annual_plan or due <= 0:
        return None
    done = facts.actual_to_date * parts
    if measure == "points":
        return Rate((due - done) * 100, facts.annual_plan * parts)
    return Rate(done * 100, due) if measure == "ratio" else Rate((due - done) * 100, due)


def escalated(policy: Policy, running: Iterator[int]) -> int:
    """The level of the last of several months that follow each other, by the policy's escalations.

    `running` gives each month's own level, the last month first; no more of them are asked for than are needed.
    """
    now = next(running)
    found = now
    past = [now]
    for step in sorted(policy.escalations, key=lambda step: step.months):
        while len(past) < step.months and (before := next(running, None)) is not None:
            past.append(before)
        if len(past) >= step.months and all(one >= step.level for one in past[: step.months]):
            found = max(found, step.to)
    return found


def _side(value: Rate, bound: Bound) -> int:
    """Not negative where a value is above a lower bound, or on one that is included."""
    difference = value.numerator * bound.at.denominator - bound.at.numerator * value.denominator
    return difference if difference or bound.included else -1


def _turned(bound: Bound) -> Bound:
    return Bound(Rate(-bound.at.numerator, bound.at.denominator), bound.included)
