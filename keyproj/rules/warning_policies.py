"""The warning policies that come with keyproj: the default one, and those that some cities made public."""

from keyproj.base.rounding import Rate
from keyproj.rules.warning import LINEAR, OWN, Bound, Escalation, Level, Policy, Rule

COLOURS = (Level("正常", "green"), Level("蓝", "blue"), Level("黄", "yellow"), Level("红", "red"))

REPLY = {1: 10, 2: 5, 3: 3}
"""Working days that a slip has: an office's habit rather than a published rule, so a policy may say otherwise."""


def over(number: int) -> Bound:
    """Beyond a threshold that does not itself belong to the rule."""
    return Bound(Rate(number, 1), included=False)


def from_(number: int) -> Bound:
    """A threshold that belongs to the rule."""
    return Bound(Rate(number, 1), included=True)


DEFAULT = Policy(
    name="default",
    base=OWN,
    levels=COLOURS,
    rules=(
        Rule("投资滞后", "investment", "points", 1, over(0), over(10)),
        Rule("投资滞后", "investment", "points", 2, from_(10), from_(30)),
        Rule("投资滞后", "investment", "points", 3, over(30)),
        Rule("逾期未开工", "start", "months", 2, from_(1), over(3)),
        Rule("逾期未开工", "start", "months", 3, from_(3)),
        Rule("工序滞后", "step", "inside", 1, over(0)),
        Rule("预计超期", "forecast", "days", 2, over(0), from_(30)),
        Rule("预计超期", "forecast", "days", 3, over(30)),
        Rule("工序超出时差", "step", "beyond", 2, over(0)),
        Rule("督办单逾期", "slip", "level", 2, from_(1), from_(1)),
        Rule("督办单逾期", "slip", "level", 3, from_(2)),
    ),
    reply=REPLY,
)

YINCHUAN = Policy(
    name="yinchuan",
    base=OWN,
    levels=COLOURS,
    rules=(
        Rule("投资进度滞后", "investment", "points", 2, from_(10), from_(30)),
        Rule("投资进度滞后", "investment", "points", 3, over(30)),
        Rule("未按期开工", "start", "months", 2, from_(0), over(2)),
        Rule("连续三个月未按期开工", "start", "months", 3, from_(2)),  # the planned month is the first of the three
        Rule("开工后未入库", "statistics", "months", 2, from_(1), from_(2)),
        Rule("开工后未入库", "statistics", "months", 3, over(2)),
    ),
    reply=REPLY,
    source="银川市2025年重点项目红黄牌预警",
)

WUHAN = Policy(
    name="wuhan",
    base=LINEAR,
    levels=COLOURS,
    rules=(
        Rule("投资完成率低", "investment", "ratio", 2, from_(60), over(80)),
        Rule("投资完成率低", "investment", "ratio", 3, None, over(60)),
    ),
    reply=REPLY,
    source="武汉市重点项目预警",
)

SANYA = Policy(
    name="sanya",
    base=OWN,
    levels=COLOURS,
    rules=(
        Rule("投资缺口", "investment", "shortfall", 2, over(0), from_(50)),
        Rule("投资缺口", "investment", "shortfall", 3, over(50)),
    ),
    escalations=(Escalation(level=2, months=2, to=3),),
    reply=REPLY,
    source="三亚市2022年重点项目预警约谈",
)

HUATING = Policy(
    name="huating",
    base=OWN,
    levels=COLOURS,
    rules=(
        Rule("未完成当月任务", "month_target", "missed", 1, over(0)),
        Rule("蓝色督办单逾期", "slip", "level", 2, from_(1), from_(1)),
        Rule("黄色督办单逾期", "slip", "level", 3, from_(2)),
    ),
    reply=REPLY,
    source="华亭2017年重点项目督办",
)

SHIPPED = {policy.name: policy for policy in (DEFAULT, YINCHUAN, WUHAN, SANYA, HUATING)}
