"""Applied adjustments against the policy: what held when they were applied."""

from tests.bad_history import APPLIED, applied, entry, followed
from tests.index.checks.asked import found
from tests.signed import PROPOSAL, signed


def test_what_is_applied_and_agrees_has_no_problem(tmp_path):
    assert found(tmp_path, applied(entry())) == []


def test_a_section_that_was_left_out_is_no_decision(tmp_path):
    """K366"""
    alone = signed(PROPOSAL)
    alone = alone[: alone.index("  - role: leading_group")] + APPLIED
    assert [row[0] for row in found(tmp_path, applied(entry(), text=alone))] == ["K366"]


def test_a_later_adjustment_of_a_field_takes_over(tmp_path):
    assert found(tmp_path, followed("13亿元", "2023-06-30")) == []
