"""The written reports that a month's target missed makes owed, as `keyproj warn` shows them, and what clears a level."""

import pytest

from tests.reports.warned import building, ledger, rows, shown, warn
from tests.small import plan, project

ON_PLAN = (1000,) * 6
MISSED = (1000, 1000, 1000, 1000, 1002, 999)
"""Ahead of the plan to date, but not in June."""

STEP = "schedule:\n  deadline: 2023-12-29\n  steps: [{id: a, name: 主体封顶, days: 5, started: 2023-06-28}]\n"


def by_step(id):
    return project(id, plan(category="续建", quarters="[0万元, 0万元, 0万元, 1亿元]", investment="1亿元", months="{2023-06: {step: a}}"), STEP, started="2022-05-01")  # fmt: skip


@pytest.mark.parametrize("policy", ["default", "yinchuan", "wuhan", "sanya", "huating"])
def test_a_target_missed_makes_a_report_owed_whatever_the_policy_and_the_colour(tmp_path, policy):
    root = ledger(tmp_path, building("A", *MISSED), building("B", *ON_PLAN), by_step("C"))
    found = {id: row["report"] for id, row in rows(root, "--policy", policy, "--level", "0,1,2,3").items()}
    assert found == {"A": "owed", "B": "none", "C": "owed"}
    assert warn(root, "--policy", policy)["lead"][-1] == "书面汇报:应交未交 2 项,逾期未交 0 项,已交 0 项。"


def test_it_is_shown_with_what_was_missed_and_what_to_do_next(tmp_path):
    root = ledger(tmp_path, building("A", *MISSED), by_step("C"))
    said = shown(root)
    assert "○  正常  A 示范项目A" in said
    assert "书面汇报  应交未交:2023-06 目标未完成(投资),督办单未签发" in said
    assert "应交未交:2023-06 目标未完成(工序),督办单未签发" in said
    assert "注 2 项 2023-06 目标未完成,督办单未签发(keyproj slip issue --month 2023-06)" in said
    assert "owed: the target of 2023-06 is missed (money), no slip is issued yet" in " ".join(
        shown(root, lang="en").split()
    )


def test_a_month_without_a_report_is_unknown_and_an_exemption_excuses(tmp_path):
    text = "id: ZL-01\nproject: A\nsignals: [月度目标]\nreason: 汛期停工\nsigned_by: 市领导丙\ndate: 2023-06-10\nuntil: 2023-06-30\n"
    root = ledger(tmp_path, building("A", *MISSED), building("B", *MISSED[:5]), **{"exemptions/ZL-01.yaml": text})
    assert {id: row["report"] for id, row in rows(root).items()} == {"A": "none", "B": "none"}


@pytest.mark.parametrize(
    ("cleared", "state"), [("", "owed"), ("cleared: {date: 2023-07-05, by: 市重点办, evidence: 现场核查}\n", "none")]
)
def test_a_slip_says_until_when_and_one_that_is_settled_asks_for_nothing_more(tmp_path, cleared, state):
    slip = (
        "id: DB-A\nkind: 督办单\nproject: A\nmonth: 2023-06\nlevel: 0\nissued: 2023-07-03\nby: 市重点办\n"
        "due: 2023-07-14\nreasons: [{text: 6月目标未完成}]\n"
    )
    root = ledger(tmp_path, building("A", *MISSED), **{"slips/DB-A.yaml": slip + cleared})
    row = rows(root, "--level", "0")["A"]
    assert row["report"] == state
    if state == "owed":
        assert "书面汇报  应交未交,2023-07-14 前交(督办单 DB-A)" in shown(root)
        assert rows(root, "--known-by", "2023-07-15")["A"]["report"] == "late"
        assert "逾期未交,应于 2023-07-14 前交(督办单 DB-A)" in shown(root, "--known-by", "2023-07-15")


def test_what_clears_is_said_of_each_of_the_worst_reasons(tmp_path):
    """Red by the start and the money, both to be done; the forecast alone is not enough to say."""
    late = building("A", started="", category="新开工", start="2023-03")
    said = shown(ledger(tmp_path, late))
    assert "转好条件        再完成投资 2400万元,投资滞后一项转黄;开工后,逾期未开工一项转正常" in said


@pytest.mark.parametrize(
    ("policy", "fields", "said"),
    [
        ("yinchuan", {"started": "2023-03-31", "category": "新开工"}, "入库后,开工后未入库一项转正常"),
        ("huating", {}, "完成下月目标,未完成当月任务一项转正常"),
    ],
)
def test_what_clears_other_signals(tmp_path, policy, fields, said):
    root = ledger(tmp_path, building("A", *MISSED, **fields))
    assert said in shown(root, "--policy", policy)
