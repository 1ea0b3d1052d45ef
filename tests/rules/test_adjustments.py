"""Adjustments by the rules: kinds and fields, windows, states, the worth of projects and what counties gain."""

from datetime import date

import pytest

from keyproj.base.fields import put_at, value_at, value_text
from keyproj.rules.adjust_limits import Delta, Moved, deltas
from keyproj.rules.adjust_worth import Worth, together, worth
from keyproj.rules.adjusting import Rules, in_window, next_window, quarter_for
from keyproj.rules.adjustment_fields import Flat, flat
from keyproj.rules.adjustments import (
    KINDS,
    Part,
    Signature,
    Step,
    is_protected,
    may_change,
    missing,
    overlap,
    sections,
    standing,
)

CHAIN = (Step("city_leader", per_county=True), Step("leading_group", decides=True))
RULES = Rules((3, 6, 9, 12), 15, 15, ("county",), CHAIN, (), False, False, (), 2, ())


@pytest.mark.parametrize(
    ("kind", "field", "allowed"),
    [
        ("年度计划", "plans.2023.investment", True),
        ("年度计划", "plans.2023.months.2023-07.investment", True),
        ("年度计划", "plans.2023.category", False),
        ("年度计划", "plans.20233.investment", False),
        ("年度计划", "plansX2023.investment", False),
        ("停建", "suspended.0", True),
        ("停建", "suspended.0.until", False),
        ("复工", "suspended.12.until", True),
        ("名称", "names", False),
    ],
)
def test_each_kind_changes_its_own_fields(kind, field, allowed):
    assert may_change(kind, field) is allowed


def test_what_is_protected_has_a_kind_and_reports_are_free():
    assert {kind for kind in KINDS if not KINDS[kind]} == set()
    for field in ("name", "plans.2023.quarters", "removed.date", "suspended.0.reason", "listing.basis"):
        assert is_protected(field), field
    for field in (
        "address",
        "progress.0.investment",
        "plans.2023.months.2023-07.target",
        "responsibility.contact.name",
    ):
        assert not is_protected(field), field


def test_a_field_overlaps_with_its_sections_only():
    assert overlap("plans.2023", "plans.2023.start")
    assert overlap("name", "name")
    assert not overlap("plans.2023", "plans.20231")


@pytest.mark.parametrize(
    ("day", "inside", "quarter"),
    [
        (date(2023, 6, 14), False, "2023-Q2"),
        (date(2023, 6, 15), True, "2023-Q2"),
        (date(2023, 7, 15), True, "2023-Q2"),
        (date(2023, 7, 16), False, "2023-Q3"),
        (date(2024, 1, 10), True, "2023-Q4"),
        (date(2024, 2, 29), False, "2024-Q1"),
    ],
)
def test_a_window_lies_around_its_month_s_end_and_names_the_quarter(day, inside, quarter):
    assert in_window(RULES, day) is inside
    assert quarter_for(RULES, day) == quarter


def test_the_next_window_is_the_one_that_is_not_over():
    assert next_window(RULES, date(2023, 12, 1)) == (date(2023, 12, 16), date(2024, 1, 15))
    assert next_window(RULES._replace(months=()), date(2023, 12, 1)) is None


def test_one_section_for_each_county_of_a_step():
    assert sections(CHAIN, ["路北区", "丰南区"]) == [
        ("city_leader", "路北区"),
        ("city_leader", "丰南区"),
        ("leading_group", None),
    ]


def test_what_is_missing_depends_on_the_kind():
    assert list(missing(None, None, [], 0)) == ["reason", "effective", "items", "sign_off"]
    out = [f"items.0.analysis.{name}" for name in ("ground", "causes", "measures", "explanation")]
    assert list(missing("a", "b", [Part("调出", 1)], 1)) == out
    come = ["items.1.conditions.money"]
    assert list(missing("a", "b", [Part("名称", 1), Part("调入", 1, land="c", unit="d")], 1)) == come
    assert list(missing("a", "b", [Part("名称", 0)], 1)) == ["items.0.changes"]


def said(opinion, role="city_leader", scope="路北区"):
    return Signature(role, scope, "甲", "2023-06-26", opinion)


LEADER, OTHER, GROUP = (
    Signature("city_leader", "路北区"),
    Signature("city_leader", "丰南区"),
    Signature("leading_group"),
)
YES = said("同意")


@pytest.mark.parametrize(
    ("signatures", "more", "state", "waiting"),
    [
        ([LEADER, GROUP], {}, "proposed", (LEADER,)),
        ([YES, OTHER, GROUP], {}, "signed", (OTHER,)),
        ([YES, GROUP], {}, "signed", (GROUP,)),
        ([YES, said("同意", "leading_group", None)], {}, "decided", ()),
        ([said("退回"), GROUP], {}, "returned", ()),
        ([said("不同意"), said("退回", "leading_group", None)], {}, "refused", ()),
        ([LEADER, GROUP], {"complete": False}, "draft", (LEADER,)),
        ([YES, GROUP], {"stale": True}, "stale", (GROUP,)),
        ([YES, said("同意", "leading_group", None)], {"stale": True}, "stale", ()),
        ([said("不同意"), GROUP], {"withdrawn": True}, "withdrawn", ()),
        ([YES, GROUP], {"applied": True, "stale": True}, "applied", ()),
        ([], {}, "proposed", ()),
        ([Signature("mayor"), YES], {}, "signed", (Signature("mayor"),)),
    ],
)
def test_a_state_follows_from_the_facts(signatures, more, state, waiting):
    now = standing(CHAIN, signatures, **more)
    assert (now.state, now.waiting) == (state, waiting)


def test_half_a_signature_is_none():
    assert standing(CHAIN, [LEADER._replace(name="甲"), GROUP]).state == "proposed"


def test_what_a_project_counts_for():
    plan = {"2023": {"category": "新开工", "investment": "1.2亿元"}}
    values = {"total_investment": "12亿元", "plans": plan}
    assert worth(values, 2023) == Worth(1, 1, 0, 1_200_000_000, 120_000_000)
    assert worth(values, 2022) == Worth()
    assert worth({**values, "removed": {"date": "2023-06-30"}}, 2023) == Worth()
    assert worth(values, 2023, counts=False) == Worth(0, 0, 0, 1_200_000_000, 120_000_000)
    assert worth(values, 2023, has_money=False) == Worth(1, 1, 0, 0, 0)
    preliminary = {**values, "plans": {"2023": {"category": "前期"}}}
    assert together([worth(preliminary, 2023), worth(values, 2023)]) == Worth(2, 1, 1, 2_400_000_000, 120_000_000)


def test_what_a_county_gains():
    found = deltas(
        [
            Moved("调入", "甲", 0, 5),
            Moved("调出", "甲", 7),
            Moved("年度计划", "乙", 9, -2),
            Moved("县(市)区", "乙", 4, to="丙"),
        ]
    )
    assert found == {"甲": Delta(0, -2), "乙": Delta(-1, -6), "丙": Delta(1, 4)}


def test_a_section_is_read_as_its_fields():
    new = {"category": "新开工", "quarters": ["1万元", "2万元"]}
    assert list(flat("plans.2023", None, new)) == [
        Flat("plans.2023.category", None, "新开工"),
        Flat("plans.2023.quarters", None, "1万元, 2万元"),
    ]
    assert list(flat("name", "a", "b")) == [Flat("name", "a", "b")]


def test_values_are_found_and_put_by_dotted_names():
    root = {"plans": {"2023": {"start": "2023-02"}}}
    put_at(root, "suspended.0", {"since": "2023-06-20"})
    put_at(root, "suspended.0.until", "2023-07-01")
    put_at(root, "schedule.deadline", "2024-06-30")
    put_at(root, "plans.2023.start", None)
    assert root == {
        "plans": {"2023": {}},
        "suspended": [{"since": "2023-06-20", "until": "2023-07-01"}],
        "schedule": {"deadline": "2024-06-30"},
    }
    assert value_at(root, "suspended.0.until") == "2023-07-01"
    assert value_at(root, "suspended.1") is None
    put_at(root, "suspended.0", None)
    assert root["suspended"] == []
    assert (value_text(None), value_text("a"), value_text(["a", "甲"])) == (None, "a", '["a", "甲"]')
