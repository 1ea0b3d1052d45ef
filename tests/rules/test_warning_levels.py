"""The quick level is the level of the reasons, whatever the facts and whoever's policy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.rounding import Rate
from keyproj.rules.warning import LINEAR, Bound, Facts, Policy, Rule, judge, level
from keyproj.rules.warning_levels import grader, needs_shortfall
from keyproj.rules.warning_policies import COLOURS, SHIPPED

MONEY = st.integers(0, 10**13)
MONTHS = st.none() | st.integers(0, 12)
DAYS = st.none() | st.integers(-5, 60)
LEVELS = st.lists(st.integers(1, 3), max_size=2).map(tuple)
MISSED = st.sets(st.sampled_from(["money", "step", "words"])).map(tuple)
FACTS = st.builds(
    Facts, st.none() | MONEY, MONEY, MONEY, st.integers(0, 12), MONTHS, MONTHS, DAYS, DAYS, DAYS, LEVELS, MISSED
)

ALL = Policy(
    "all",
    LINEAR,
    COLOURS,
    (
        Rule("a", "investment", "points", 1, Bound(Rate(1, 10), True), Bound(Rate(25, 2), False)),
        Rule("b", "investment", "shortfall", 3, Bound(Rate(70, 1), False)),
        Rule("c", "investment", "ratio", 2, None, Bound(Rate(60, 1), False)),
        Rule("d", "step", "beyond", 3, Bound(Rate(5, 1), True)),
        Rule("e", "statistics", "months", 1, Bound(Rate(0, 1), False)),
        Rule("f", "month_target", "missed", 2, Bound(Rate(2, 1), True)),
        Rule("g", "slip", "level", 2, Bound(Rate(2, 1), True), Bound(Rate(2, 1), True)),
        Rule("h", "start", "months", 0, Bound(Rate(0, 1), True)),
    ),
)
"""A policy that measures everything, once in a mild level that is no warning."""


@pytest.mark.parametrize("policy", [*SHIPPED.values(), ALL], ids=[*SHIPPED, "all"])
@given(facts=FACTS)
def test_the_same_as_judging(policy, facts):
    assert grader(policy)(facts) == level(judge(policy, facts))


@pytest.mark.parametrize("points", [1000, 1001, 3000, 3001])
def test_an_edge_of_one_yuan_in_ten_trillion(points):
    """Whole numbers all the way: a float would not see it."""
    annual = 10**13
    due = points * annual // 10_000
    grade = grader(SHIPPED["default"])
    for done in (0, 1):
        facts = Facts(annual, due, done)
        assert grade(facts) == level(judge(SHIPPED["default"], facts))


@pytest.mark.parametrize("policy", [*SHIPPED.values(), ALL], ids=[*SHIPPED, "all"])
@given(facts=FACTS)
def test_what_is_on_plan_gives_no_warning_where_the_policy_needs_a_shortfall(policy, facts):
    assert needs_shortfall(policy)
    due = (facts.annual_plan or 0) * facts.months // 12 + 1 if policy.base == LINEAR else facts.plan_to_date
    money = Facts(facts.annual_plan, facts.plan_to_date, max(facts.actual_to_date, due), facts.months)
    assert grader(policy)(money) == 0


@pytest.mark.parametrize(
    ("measure", "low", "high", "needs"),
    [
        ("points", Bound(Rate(0, 1), False), None, True), ("points", Bound(Rate(0, 1), True), None, False),
        ("points", Bound(Rate(-5, 1), False), None, False), ("shortfall", None, Bound(Rate(50, 1), True), False),
        ("ratio", None, Bound(Rate(100, 1), False), True), ("ratio", None, Bound(Rate(100, 1), True), False),
        ("ratio", None, Bound(Rate(110, 1), False), False), ("ratio", Bound(Rate(10, 1), True), None, False),
    ],
)  # fmt: skip
def test_whether_a_rule_needs_a_shortfall(measure, low, high, needs):
    rules = (Rule("a", "investment", measure, 1, low, high), Rule("b", "investment", "points", 0))
    assert needs_shortfall(Policy("own", LINEAR, COLOURS, rules)) == needs
