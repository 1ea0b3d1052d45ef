"""What schedules and slips tell, as `keyproj warn` shows it beside the money."""

import json

import pytest

from tests.reports.warned import building, ledger, rows, shown, warn
from tests.running import call
from tests.small import plan, progress, project

ON_PLAN = (1000,) * 6


def slip(project="A", level=1, due="2023-07-07", answered=None, cleared=None):
    """A slip of June, issued on 30 June; `answered` and `cleared` are days."""
    text = (
        f"id: DB-{project}\nkind: 督办单\nproject: {project}\nmonth: 2023-06\nlevel: {level}\nissued: 2023-06-30\n"
        f"by: 市重点办\ndue: {due}\nreasons: [{{text: 投资滞后}}]\n"
    )
    if answered:
        parts = "state: 已复工, problems: 用地, next_steps: 报批"
        text += f"answers: [{{date: {answered}, by: 县领导甲, {parts}}}]\n"
    if cleared:
        text += f"cleared: {{date: {cleared}, by: 市重点办, evidence: 现场核查}}\n"
    return {f"slips/DB-{project}.yaml": text}


@pytest.mark.parametrize(("level", "turns"), [(1, 2), (2, 3), (3, 3)])
def test_a_slip_that_is_not_answered_warns_from_its_deadline_on(tmp_path, level, turns):
    root = ledger(tmp_path, building("A", *ON_PLAN, 1000, 1000), **slip(level=level))
    june = rows(root)["A"]
    assert (june["level"], june["report"]) == (0, "owed")
    assert (june["next_level_on"], june["next_level"]) == ("2023-07-31", turns)
    july = rows(root, month="2023-07")["A"]
    assert [(reason["signal"], reason["value"]) for reason in july["reasons"]] == [("slip", level)]
    assert july["level"] == turns
    assert (july["reasons"][0]["slip"], july["reasons"][0]["due"]) == ("DB-A", "2023-07-07")
    assert "督办单 DB-A 应于 2023-07-07 前答复,逾期(界限:" in shown(root, month="2023-07")


def test_who_owes_a_report_is_shown_whatever_the_colour(tmp_path):
    """A owes it, B handed it in, C has no slip."""
    files = slip("A") | slip("B", answered="2023-06-30")
    root = ledger(tmp_path, *(building(id, *ON_PLAN) for id in "ABC"), **files)
    assert {id: row["report"] for id, row in rows(root).items()} == {"A": "owed", "B": "received"}
    assert "书面汇报:应交未交 1 项,逾期未交 0 项,已交 1 项。" in warn(root)["lead"]
    assert "书面汇报  应交未交" in shown(root)
    assert "Written reports: 1 owed, 0 late, 1 received." in shown(root, lang="en")


STEPS = """\
schedule:
  deadline: 2023-07-31
  steps:
    - {id: a, name: 基础施工, days: 60, started: 2023-04-03, done: %s}
    - {id: b, name: 主体施工, days: %d, after: [a]}
"""


@pytest.mark.parametrize(("days", "level"), [(5, 0), (60, 3)])
def test_a_forecast_past_the_deadline(tmp_path, days, level):
    root = ledger(tmp_path, building("A", *ON_PLAN, more=STEPS % ("2023-06-28", days)))
    if not level:
        assert "forecast" not in str(rows(root))
        return
    row = rows(root)["A"]
    assert (row["level"], row["reasons"][0]["signal"], row["clearing"]) == (level, "forecast", None)
    assert row["reasons"][0]["deadline"] == "2023-07-31"
    assert "预计超期(红)      期限 2023-07-31,预计 2023-09-21 完成,超期 52 天(界限:超过30)" in shown(root)


LATE_STEP = """\
schedule:
  deadline: 2023-12-29
  steps:
    - {id: a, name: 基础施工, days: 60, started: 2023-04-03%s}
"""


@pytest.mark.parametrize(
    ("more", "measure", "level", "said"),
    [
        ("", "inside", 1, "基础施工滞后 2 个工作日,未超出时差(界限:超过0)"),
        (", calendar_days: 是", "inside", 1, "基础施工滞后 29 个日历天,未超出时差(界限:超过0)"),
        (", finish_by: 2023-06-29", "beyond", 2, "基础施工滞后,超出时差 1 个工作日(界限:超过0)"),
    ],
)
def test_a_late_step_is_named_and_worse_where_its_slack_is_used_up(tmp_path, more, measure, level, said):
    """The project itself is in time; a step that misses only its own finish_by is yellow by the default policy."""
    root = ledger(tmp_path, building("A", *ON_PLAN, more=LATE_STEP % more))
    row = rows(root)["A"]
    assert row["level"] == level
    assert [(reason["signal"], reason["measure"], reason["step"]) for reason in row["reasons"]] == [
        ("step", measure, "a")
    ]
    assert said in shown(root)


def test_a_step_that_is_the_month_s_target_and_not_done(tmp_path):
    planned = plan(category="续建", quarters="[0万元, 0万元, 6000万元, 6000万元]", months="{2023-06: {step: a}}")
    done = progress(("2023-05", "1万元", "2023-06-05"), ("2023-06", "1万元", "2023-07-05"))
    text = project("A", planned, done, STEPS % ("2023-07-03", 5), started="2022-05-01")
    root = ledger(tmp_path, text, policy="warning: {policy: huating}\n")
    assert rows(root)["A"]["reasons"][0]["missed"] == ["step"]
    assert "当月目标 1 项未完成:工序" in shown(root)
    assert rows(root, month="2023-05") == {}


@pytest.mark.parametrize(
    ("quantities", "level"),
    [("[60个]", 0), ("[45个, 15个]", 0), ("[59.9999个]", 1), ("[100亩]", 0), ("[100亩, 45个]", 1)],
)
def test_a_quantity_that_is_the_month_s_target_and_not_reached(quantities, level, tmp_path):
    """A report that says nothing of the unit leaves it open."""
    text = project(
        "A",
        "plans:\n  2023:\n    category: 续建\n    investment: 1.2亿元\n    months: {2023-06: {quantity: 60个}}\n",
        f"progress: [{{month: 2023-06, investment: 1000万元, quantities: {quantities}, reported: 2023-07-01, by: 甲}}]\n",
        started="2022-12-01",
    )
    found = rows(ledger(tmp_path, text), "--policy", "huating", "--level", "0,1")
    assert found["A"]["level"] == level


def test_schedules_give_reasons(data):
    ran = call("warn", "--month", "2023-06", "--ledger", data, "--format", "json")
    rows = {row["project"]: row for row in json.loads(ran.out)["tables"][0]["rows"]}
    signals = {id: {reason["signal"] for reason in row["reasons"]} for id, row in rows.items()}
    assert (rows["TS-0148"]["level"], signals["TS-0148"]) == (3, {"forecast", "step"})
    assert (rows["TS-0114"]["level"], signals["TS-0114"]) == (2, {"forecast", "step"})
    assert (rows["TS-0060"]["level"], signals["TS-0060"]) == (1, {"step"})
    assert not {"TS-0030", "TS-0104"} & set(rows)
