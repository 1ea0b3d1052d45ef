"""`keyproj warn`: levels with their reasons, the month before, since when, what changes and what clears it."""

import pytest

from tests.reports.warned import building, ledger, rows, shown, warn
from tests.small import plan, project

ON_PLAN = (1000,) * 6


def test_a_blue_project_with_everything_that_is_known_of_it(tmp_path):
    """1000 of 12000万元 behind: 8.333 points, since May."""
    root = ledger(tmp_path, building("A", 1000, 1000, 1000, 1000, 500, 500), building("B", *ON_PLAN))
    assert list(rows(root)) == ["A"]
    row = rows(root)["A"]
    reason = row.pop("reasons")[0]
    assert row == {
        "project": "A", "name": "示范项目A", "county": "路北区", "leader": None, "level": 1, "previous_level": 1,
        "unreported": False, "next_level_on": "2023-07-31", "report": "owed", "county_leader": None,
        "since": "2023-05", "next_level": 2, "clearing": 10_000_000, "cleared_level": 0,
        "level_without_exemptions": 1, "exemptions": [],
        "clears": [{"signal": "investment", "rule": "投资滞后", "amount": 10_000_000, "level": "正常"}],
    }  # fmt: skip
    assert reason == {
        "signal": "investment", "measure": "points", "level": 1, "value": "8.333333",
        "threshold": {"over": "0", "below": "10"}, "rule": "投资滞后", "base": "计划进度", "planned": "0.500000",
        "done": "0.416667", "short": 10_000_000,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("june", "level", "clearing", "cleared"),
    [
        ("299.9999", 2, 2, 1),
        ("300", 2, 1, 1),
        ("300.0001", 1, 11_999_999, 0),
        ("1499.9999", 1, 1, 0),
    ],
)
def test_what_clears_is_enough_and_one_yuan_less_is_not(tmp_path, june, level, clearing, cleared):
    """Ten points behind, the edge included, are 4800 of 12000万元 done by June."""
    row = rows(ledger(tmp_path, building("A", 1000, 1000, 1000, 1000, 500, june)))["A"]
    assert (row["level"], row["clearing"], row["cleared_level"]) == (level, clearing, cleared)


@pytest.mark.parametrize(
    ("start", "started", "level", "previous", "change"),
    [
        ("2023-06", "", 1, 1, ("2023-07-31", 2)),
        ("2023-05", "", 2, 1, ("2023-08-31", 3)),
        ("2023-03", "", 3, 2, (None, None)),
        ("2023-03", "2023-06-30", 1, 2, ("2023-10-31", 3)),
    ],
)
def test_an_overdue_start(tmp_path, start, started, level, previous, change):
    """Until October next to nothing else is due: 1万元 is missing, which is blue."""
    planned = plan(start=start, quarters="[0万元, 1万元, 0万元, 11999万元]", completion="2023-12")
    root = ledger(tmp_path, project("A", planned, **({"started": started} if started else {})))
    row = rows(root)["A"]
    assert (row["level"], row["previous_level"]) == (level, previous)
    assert (row["next_level_on"], row["next_level"]) == change


def test_a_reason_for_each_rule_that_holds_the_worst_first(tmp_path):
    late = building("A", started="", category="新开工", start="2023-03")
    found = rows(ledger(tmp_path, late))["A"]["reasons"]
    assert [(reason["signal"], reason["level"], reason["value"]) for reason in found] == [
        ("investment", 3, "50.000000"), ("start", 3, 3),
    ]  # fmt: skip
    assert found[1]["planned"] == "2023-03"
    assert found[1]["threshold"] == {"at_least": "3"}


def test_entry_in_the_statistics_by_yinchuan(tmp_path):
    months = {"A": "2023-06-02", "B": "2023-05-30", "C": "2023-04-01", "D": "2023-03-31"}
    projects = [building(id, *ON_PLAN, started=day, category="新开工") for id, day in months.items()]
    entered = building("E", *ON_PLAN, started="2023-03-31", category="新开工", in_statistics="2023-06-30")
    found = rows(ledger(tmp_path, *projects, entered), "--policy", "yinchuan")
    assert {id: row["level"] for id, row in found.items()} == {"D": 3, "B": 2, "C": 2}
    assert found["D"]["reasons"][0]["started"] == "2023-03-31"


def test_the_linear_base(tmp_path):
    """Half a year is half the plan for Wuhan, though nothing was planned before July."""
    planned = plan(category="续建", quarters="[0万元, 0万元, 6000万元, 6000万元]")
    root = ledger(tmp_path, project("A", planned, started="2022-05-01"))
    assert rows(root) == {"A": rows(root)["A"]}
    assert rows(root)["A"]["level"] == 0
    row = rows(root, "--policy", "wuhan")["A"]
    assert (row["level"], row["reasons"][0]["planned"], row["clearing"]) == (3, "0.500000", 36_000_000)
    assert "时间进度 50.0%,完成 0.0%" in shown(root, "--policy", "wuhan")


def test_the_month_s_target_by_huating(tmp_path):
    """April is missed, May is made up for, June is not reported."""
    root = ledger(tmp_path, building("A", 1000, 1000, 1000, 999, 1001), building("B", 0, 0, 0, 3999, 1001))
    assert rows(root, "--policy", "huating", month="2023-04")["A"]["reasons"][0]["missed"] == ["money"]
    assert list(rows(root, "--policy", "huating", month="2023-04")) == ["A"]
    assert rows(root, "--policy", "huating", month="2023-05") == {}
    june = rows(root, "--policy", "huating")
    assert {id: (row["level"], row["unreported"]) for id, row in june.items()} == {"A": (0, True), "B": (0, True)}


def test_two_yellow_months_running_are_red_in_sanya(tmp_path):
    root = ledger(tmp_path, building("A", 1000, 1000, 1000, 1000, 900, 1000), building("B", *ON_PLAN[:5], 900))
    found = rows(root, "--policy", "sanya")
    assert [(id, row["level"], row["previous_level"]) for id, row in found.items()] == [("A", 3, 2), ("B", 2, 0)]
    assert [reason["signal"] for reason in found["A"]["reasons"]] == ["escalation", "investment"]
    assert found["A"]["reasons"][0]["threshold"] == {"at_least": "2"}
    assert (found["B"]["next_level_on"], found["B"]["next_level"]) == ("2023-07-31", 3)
    assert "连续 2 个月黄及以上,由黄升为红" in shown(root, "--policy", "sanya")


def test_unreported_stands_beside_the_level_of_the_last_known_figure(tmp_path):
    root = ledger(tmp_path, building("A", *ON_PLAN[:5]), building("B", 1000, 1000, 1000, 1000, 2000), building("C"))
    found = rows(root)
    assert {id: (row["level"], row["unreported"]) for id, row in found.items()} == {
        "C": (3, True), "A": (1, True), "B": (0, True),
    }  # fmt: skip
    said = shown(root)
    assert "○  正常(未报)  B 示范项目B" in said
    assert "2023-06 应报未报,按 2023-05 上报数计" in said
    assert "2023-06 应报未报,今年没有上报过" in said
    assert "其中 3 项 2023-06 未报进度" in said


def test_known_by_leaves_out_what_was_reported_later(tmp_path):
    root = ledger(tmp_path, building("A", *ON_PLAN))
    assert rows(root) == {}
    row = rows(root, "--known-by", "2023-07-04")["A"]
    assert (row["level"], row["previous_level"], row["unreported"]) == (1, 0, True)
    assert warn(root, "--known-by", "2023-07-04")["notes"][-1]["code"] == "known_by"


def test_what_is_reported_for_later_months_says_nothing_yet(tmp_path):
    root = ledger(tmp_path, building("A", 1000, 1000, 500, 1500, 1000, 1000))
    row = rows(root, month="2023-03")["A"]
    assert (row["level"], row["next_level_on"], row["next_level"]) == (1, "2023-04-30", 2)


@pytest.mark.parametrize(
    ("words", "as_of"),
    [
        (("--quarter", "2"), "2023-06-30"),
        (("--as-of", "2023-07-15"), "2023-07-15"),
        (("--month", "2023-06"), "2023-06-30"),
    ],
)
def test_each_way_to_name_the_period(tmp_path, words, as_of):
    root = ledger(tmp_path, building("A", *ON_PLAN[:5], 900))
    found = warn(root, *words, month=None)
    assert found["as_of"] == as_of
    assert found["tables"][0]["rows"][0]["next_level_on"] == "2023-08-31"


def test_january_has_no_month_before(tmp_path):
    root = ledger(tmp_path, building("A", 900))
    assert rows(root, month="2023-01")["A"]["previous_level"] is None
    assert "比" not in "".join(warn(root, month="2023-01")["lead"])
    assert rows(root, "--as-of", "2023-01-20", month=None) == {}


def test_who_is_judged(tmp_path):
    """Not what is completed, removed or only in the books; what is suspended still has its plan."""
    stopped = "suspended:\n  - {since: 2023-03-01, reason: 资金}\n"
    gone = "removed: {date: 2023-05-01, reason: 调整}\n"
    projects = [
        building("A-completed", 1000, completed="2023-06-30"),
        building("B-removed", 1000, more=gone),
        building("C-suspended", 1000, more=stopped),
        project("D-reserve"),
        project("E-preliminary", plan(category="前期")),
        project("F-preliminary", plan(category="前期", start="2023-03")),
        project("G-preliminary", plan(category="前期", start="2023-07")),
    ]
    found = rows(ledger(tmp_path, *projects))
    assert {id: (row["level"], row["unreported"]) for id, row in found.items()} == {
        "C-suspended": (3, False), "F-preliminary": (3, False),
    }  # fmt: skip
    assert [reason["signal"] for reason in found["F-preliminary"]["reasons"]] == ["start"]


def test_the_worst_first_then_the_farthest_behind_then_by_id(tmp_path):
    projects = [
        building("D", 1000, 1000, 1000, 1000, 500, 1000),
        building("C", *ON_PLAN[:5], 500),
        building("B", *ON_PLAN[:5], 400),
    ]
    projects += [building("A"), building("E", 6000, 0, 0, 0, 0)]
    assert list(rows(ledger(tmp_path, *projects))) == ["A", "B", "C", "D", "E"]


def test_a_package_is_judged_as_one_or_by_its_parts(tmp_path):
    parts = [building("B", 1000, 1000, 1000, 1000, 1000, 0, parent="A"), building("C", *ON_PLAN[:5], 1500, parent="A")]
    root = ledger(tmp_path, building("A", total_investment="30亿元"), *parts)
    whole = rows(root)
    assert list(whole) == ["A"]
    assert (whole["A"]["level"], whole["A"]["reasons"][0]["value"], whole["A"]["unreported"]) == (1, "2.083333", False)
    assert list(rows(root, "--packages", "split")) == ["B"]
    assert list(rows(root, "--project", "A")) == ["A"]


def test_a_file_that_is_not_counted_is_named_first(tmp_path):
    root = ledger(tmp_path, building("A", 900), **{"projects/B.yaml": "id: B\n"})
    found = warn(root, code=1)
    assert [note["code"] for note in found["notes"]] == ["unread", "warn.note.policy", "warn.note.shares", "spread"]


def test_nothing_to_warn_of(tmp_path):
    root = ledger(tmp_path, building("A", *ON_PLAN))
    assert "共 1 项:正常 1。" in shown(root)
    assert "没有要预警的新开工、续建项目" in shown(ledger(tmp_path / "b", project("A")))
