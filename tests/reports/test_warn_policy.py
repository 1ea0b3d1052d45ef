"""Which policy a report goes by, an own one among them, and the shipped ones in words."""

import json

import pytest

from keyproj.rules.warning_policies import SHIPPED
from tests.reports.warned import building, ledger, rows, shown, warn
from tests.running import call

OWN = """\
warning:
  name: 某市预警办法
  base: 时间进度
  source: 某政办〔2023〕1号
  levels:
    - {level: 2, name: 黄牌, colour: 橙}
    - {level: 3, name: 红牌, colour: 红, reply: 2}
  rules:
    - {name: 进度偏慢, signal: 投资进度, measure: 百分点, level: 2, over: 2.5, at_most: 5}
    - {name: 进度严重滞后, signal: 投资进度, measure: 百分点, level: 3, over: 5}
    - {name: 久未开工, signal: 开工, measure: 月数, level: 1, at_least: 2}
  escalations:
    - {level: 2, months: 3, to: 3}
"""
ON_PLAN = (1000,) * 6


def own(tmp_path, *amounts):
    return ledger(tmp_path, building("A", *amounts), policy=OWN)


@pytest.mark.parametrize(("june", "level"), [("700.0001", 0), ("700", 0), ("699.9999", 2), ("400", 2), ("399.9999", 3)])
def test_an_own_policy_to_the_yuan(tmp_path, june, level):
    """2.5 points of 12000万元 are 300万元."""
    found = rows(own(tmp_path, *ON_PLAN[:5], june), "--level", "0,1,2,3")
    assert found["A"]["level"] == level


def test_its_names_thresholds_and_base_are_shown_as_written(tmp_path):
    said = shown(own(tmp_path, *ON_PLAN[:5], 600))
    assert "▲  黄牌  A 示范项目A" in said
    assert "进度偏慢(黄牌)  时间进度 50.0%,完成 46.7%,落后 3.3 个百分点,差 400万元(界限:超过2.5、不超过5)" in said
    assert "共 1 项:黄牌 1;正常 0。" in said
    assert "注 预警规则:某市预警办法(对照时间进度)" in said
    assert "进度偏慢 (黄牌)  year's months" in shown(own(tmp_path / "en", *ON_PLAN[:5], 600), lang="en")


def test_its_escalation_and_what_follows_without_a_report(tmp_path):
    row = rows(own(tmp_path, *ON_PLAN[:3], 700, 999, 1000))["A"]
    assert [reason["value"] for reason in row["reasons"]] == ["2.508333"]
    assert (row["level"], row["since"], row["next_level_on"], row["next_level"]) == (2, "2023-05", "2023-07-31", 3)


def test_the_ledger_chooses_and_an_option_overrides(tmp_path):
    root = ledger(
        tmp_path, building("A", *ON_PLAN[:5], in_statistics="2022-06-01"), policy="warning: {policy: yinchuan}\n"
    )
    assert warn(root)["notes"][0]["args"] == {"policy": "yinchuan", "base": "计划进度"}
    assert warn(root, "--policy", "wuhan")["notes"][0]["args"] == {"policy": "wuhan", "base": "时间进度"}
    assert rows(root)["A"]["level"] == 0
    assert rows(root, "--policy", "default")["A"]["level"] == 1


def test_without_a_word_it_is_the_default(tmp_path):
    assert warn(ledger(tmp_path, building("A")))["notes"][0]["args"]["policy"] == "default"


def test_a_policy_with_errors_is_never_guessed(tmp_path):
    root = ledger(tmp_path, building("A"), policy="warning: {policy: nonsense}\n")
    ran = call("warn", "--ledger", root, "--month", "2023-06")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1


def test_filters_and_levels_know_its_names(tmp_path):
    root = own(tmp_path, *ON_PLAN[:5], 600)
    for name in ("黄牌", "2", "yellow", "Yellow", "红牌、黄牌"):
        assert list(rows(root, "--level", name)) == ["A"]
    assert rows(root, "--level", "红牌") == {}
    assert warn(root, "--fail-on", "黄牌", code=1)
    assert warn(root, "--fail-on", "红牌")


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_shipped_policy_in_words(tmp_path, monkeypatch, name, lang):
    """Where there is no ledger at all."""
    monkeypatch.chdir(tmp_path)
    ran = call("warn", "--explain", name, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert name in ran.out
    assert len(
        [line for line in ran.out.splitlines() if line.startswith(("红", "黄", "蓝", "Red", "Yellow", "Blue"))]
    ) == len(SHIPPED[name].rules)


def test_an_own_policy_in_words(tmp_path):
    root = own(tmp_path)
    ran = call("warn", "--explain", "某市预警办法", "--ledger", root, "--lang", "zh")
    assert (ran.code, ran.err) == (0, "")
    for said in (
        "依据:某政办〔2023〕1号",
        "投资滞后对照:时间进度",
        "红牌      进度严重滞后",
        "超过2.5、不超过5",
        "连续 3 个月黄牌及以上的,升为红牌",
    ):
        assert said in ran.out
    assert [row["level"] for row in rows(root, "--policy", "某市预警办法", "--level", "1,2,3").values()] == [3]
    wrong = call("warn", "--explain", "某县预警办法", "--ledger", root, "--lang", "zh")
    assert (wrong.code, wrong.out) == (2, "")
    assert "huating、某市预警办法" in wrong.err


def test_an_unknown_policy_where_there_is_no_ledger(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = call("warn", "--explain", "某县预警办法", "--lang", "zh")
    assert (ran.code, ran.out) == (2, "")
    assert "可选:default、yinchuan" in ran.err


@pytest.mark.parametrize(("at", "said"), [("at_least: 1, at_most: 1", "1"), ("at_least: 1, at_most: 1.0", "1")])
def test_from_one_to_one_is_one(tmp_path, at, said):
    text = f"warning:\n  name: 甲\n  rules: [{{name: 乙, signal: 督办单, measure: 等级, level: 2, {at}}}]\n"
    ran = call("warn", "--explain", "甲", "--ledger", ledger(tmp_path, policy=text), "--lang", "zh")
    assert f"逾期未办结督办单的级数(1 蓝、2 黄、3 红):{said}\n" in ran.out


def test_words_of_a_policy_for_programs():
    ran = call("warn", "--explain", "sanya", "--format", "json", "--lang", "en")
    found = json.loads(ran.out)
    assert [row["level"] for row in found["tables"][0]["rows"]] == ["红", "黄"]
    assert [note["code"] for note in found["notes"]] == [
        "warn.policy.escalation", "warn.policy.reply", "warn.policy.inclusive",
    ]  # fmt: skip


def test_the_edges_are_said_as_they_are():
    said = call("warn", "--explain", "yinchuan", "--lang", "zh").out
    assert "落后百分点(占年度计划):10至30" in said
    assert "落后百分点(占年度计划):超过30" in said
    assert "“至”含本数" in said
