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


def test_the_chain_of_a_later_year_says_nothing_of_an_earlier_one(tmp_path):
    files = applied(entry())
    policy = str(files["keyproj.yaml"])
    more = (
        "adjustment: {chain: [{role: city_leader, per: county}, {role: leading_group}, {role: mayor, decides: 是}]}\n"
    )
    now = {**files, "keyproj.yaml": policy + more}
    assert "K366" in [row[0] for row in found(tmp_path / "now", now)]
    later = {**files, "keyproj.yaml": policy.replace("year: 2023", "year: 2024") + more}
    assert "K366" not in [row[0] for row in found(tmp_path / "later", later)]


def test_a_later_adjustment_of_a_field_takes_over(tmp_path):
    assert found(tmp_path, followed("13亿元", "2023-06-30")) == []
