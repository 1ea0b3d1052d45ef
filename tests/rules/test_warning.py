"""Levels by the shipped policies, at their edges and between them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.rounding import Rate
from keyproj.rules.warning import LINEAR, Bound, Facts, Reason, Rule, escalated, judge, level, measured
from keyproj.rules.warning_clear import clearing, eased
from keyproj.rules.warning_edges import edge_faults
from keyproj.rules.warning_policies import DEFAULT, SANYA, SHIPPED, WUHAN, YINCHUAN

ANNUAL = 10_000 * 10_000
"""Yuan; a point of it is 1,000,000."""


def behind(points):
    """Facts of a project so many points (of a hundredth each) behind half a year's plan."""
    return Facts(ANNUAL, ANNUAL // 2, ANNUAL // 2 - points * ANNUAL // 10_000)


@pytest.mark.parametrize(
    ("policy", "points", "expected"),
    [
        (DEFAULT, -1, 0), (DEFAULT, 0, 0), (DEFAULT, 1, 1), (DEFAULT, 999, 1), (DEFAULT, 1000, 2), (DEFAULT, 3000, 2),
        (DEFAULT, 3001, 3), (YINCHUAN, 999, 0), (YINCHUAN, 1000, 2), (YINCHUAN, 3000, 2), (YINCHUAN, 3001, 3),
        (SANYA, 0, 0), (SANYA, 1, 2), (SANYA, 2500, 2), (SANYA, 2501, 3),
    ],
)  # fmt: skip
def test_edges_of_points_and_shortfalls(policy, points, expected):
    assert level(judge(policy, behind(points))) == expected


def test_one_yuan_beyond_an_edge():
    facts = Facts(ANNUAL, ANNUAL // 2, ANNUAL // 5)
    assert level(judge(DEFAULT, facts)) == 2
    assert level(judge(DEFAULT, facts._replace(actual_to_date=ANNUAL // 5 - 1))) == 3


@pytest.mark.parametrize(("done", "expected"), [(4000, 0), (3999, 2), (3000, 2), (2999, 3), (0, 3)])
def test_wuhans_ratio_on_the_linear_base(done, expected):
    facts = Facts(ANNUAL, 0, done * ANNUAL // 10_000, months=6)
    assert level(judge(WUHAN, facts)) == expected


def test_a_linear_lead_is_computed_from_the_unrounded_rate():
    """97.158 % done after ten months are 13.8 points ahead: domain.md, section 2."""
    facts = Facts(100_000, 0, 97_158, months=10)
    value = measured(LINEAR, facts, "investment", "points")
    assert value is not None
    assert round(-value.numerator / value.denominator, 3) == 13.825


def test_on_plan_at_the_end_of_the_first_quarter_is_red_on_the_linear_base():
    """Tangshan's own plan is 14.4 % then; a city exactly on it is red by Wuhan's rule."""
    on_plan = Facts(1000, 144, 144, months=3)
    assert level(judge(DEFAULT, on_plan)) == 0
    assert level(judge(WUHAN, on_plan)) == 3


@pytest.mark.parametrize(
    ("policy", "months", "expected"),
    [
        (DEFAULT, None, 0), (DEFAULT, 0, 0), (DEFAULT, 1, 2), (DEFAULT, 2, 2), (DEFAULT, 3, 3),
        (YINCHUAN, 0, 2), (YINCHUAN, 1, 2), (YINCHUAN, 2, 3),
    ],
)  # fmt: skip
def test_overdue_starts(policy, months, expected):
    assert level(judge(policy, Facts(start_overdue=months))) == expected


@pytest.mark.parametrize(
    ("name", "facts", "expected"),
    [
        ("yinchuan", Facts(statistics_late=0), 0),
        ("yinchuan", Facts(statistics_late=1), 2),
        ("yinchuan", Facts(statistics_late=2), 2),
        ("yinchuan", Facts(statistics_late=3), 3),
        ("default", Facts(late_inside=1), 1),
        ("default", Facts(late_beyond=1), 2),
        ("default", Facts(forecast_late=1), 2),
        ("default", Facts(forecast_late=30), 2),
        ("default", Facts(forecast_late=31), 3),
        ("default", Facts(forecast_late=-5), 0),
        ("default", Facts(slips=(1,)), 2),
        ("default", Facts(slips=(1, 2)), 3),
        ("huating", Facts(missed=("money",)), 1),
        ("huating", Facts(slips=(1,), missed=("step",)), 2),
        ("huating", Facts(slips=(3,)), 3),
        ("huating", Facts(ANNUAL, ANNUAL, 0), 0),
    ],
)
def test_other_signals(name, facts, expected):
    assert level(judge(SHIPPED[name], facts)) == expected


def test_reasons_come_the_worst_first_with_what_they_found():
    facts = behind(1100)._replace(start_overdue=3)
    reasons = judge(DEFAULT, facts)
    assert [(r.rule.name, r.rule.level, r.value) for r in reasons] == [
        ("逾期未开工", 3, Rate(3, 1)),
        ("投资滞后", 2, Rate(11_000_000 * 100, ANNUAL)),
    ]


@pytest.mark.parametrize("facts", [Facts(), Facts(0, 0, 0), Facts(ANNUAL, 0, 0), Facts(None, 5, 0)])
def test_without_a_plan_the_money_says_nothing(facts):
    for policy in SHIPPED.values():
        if policy.base != LINEAR:
            assert judge(policy, facts) == []


def test_two_yellows_running_become_red_in_sanya():
    assert escalated(SANYA, iter([2, 2, 0])) == 3
    assert escalated(SANYA, iter([2, 0, 2])) == 2
    assert escalated(SANYA, iter([2])) == 2
    assert escalated(SANYA, iter([0, 3, 3])) == 0
    assert escalated(DEFAULT, iter([2, 2, 2])) == 2


@pytest.mark.parametrize("policy", SHIPPED.values(), ids=SHIPPED)
def test_the_shipped_policies_fit_together(policy):
    assert list(edge_faults(policy.rules)) == []


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (Facts(forecast_late=45), (15, 2)), (Facts(forecast_late=31), (1, 2)), (Facts(forecast_late=30), (30, 0)),
        (Facts(late_beyond=3), (3, 0)), (Facts(late_inside=119), (119, 0)), (Facts(start_overdue=4), (2, 2)),
    ],
)  # fmt: skip
def test_how_many_days_less_ease_it(facts, expected):
    (reason,) = judge(DEFAULT, facts)
    assert eased(DEFAULT, reason) == expected


def test_nothing_eases_a_rule_without_a_lower_end():
    rule = Rule("总是", "forecast", "days", 3, None, Bound(Rate(90, 1), True))
    assert eased(replace(DEFAULT, rules=(rule,)), Reason(rule, Rate(5, 1))) is None


MONEY = st.integers(0, 10**12)


@given(st.sampled_from(list(SHIPPED.values())), MONEY, MONEY, MONEY, MONEY, st.integers(1, 12))
def test_more_investment_never_makes_it_worse(policy, annual, due, done, more, months):
    facts = Facts(annual, due, done, months)
    assert level(judge(policy, facts._replace(actual_to_date=done + more))) <= level(judge(policy, facts))


@given(st.sampled_from(list(SHIPPED.values())), MONEY, MONEY, MONEY, st.integers(1, 12))
def test_what_clears_is_the_least_that_does(policy, annual, due, done, months):
    facts = Facts(annual, due, done, months)
    found = clearing(policy, facts)
    if found is None:
        assert not any(reason.rule.signal == "investment" for reason in judge(policy, facts)) or due > 2 * annual
        return
    enough, one_less = (facts._replace(actual_to_date=done + yuan) for yuan in (found.yuan, found.yuan - 1))
    assert level(judge(policy, enough)) == found.level < level(judge(policy, one_less)) == level(judge(policy, facts))
