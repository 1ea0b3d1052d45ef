"""`keyproj schedule ID --write`: the months that the latest days ask for, put into the file, and why they may not be."""

import json
import os
import re
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
import typer

from keyproj.base.amount import parse_amount
from keyproj.cli.output import emit
from keyproj.cli.schedule_write import planned, refusal
from keyproj.cli.when import When
from keyproj.index.cache import open_index
from tests.reports.scheduled import ledger, schedule
from tests.running import call
from tests.small import plan, project

STEPS = ("id: a, name: 甲, days: 40, started: 2023-03-01, done: 2023-04-26", "id: b, name: 乙, days: 60, after: [a]")
BLOCK = """\
plans:
  2023:   # 年度
    category: 新开工
    investment: 1.2亿元
    quarters: [2000万元, 3000.5万元, 4000万元, 2999.5万元]
    start: 2023-02   # 计划开工
"""


def file(folder):
    with open(f"{folder}/projects/路北区/TS-0001.yaml", "rb") as stream:
        return stream.read().decode()


def written(folder, *words, day="2023-06-30"):
    return call("schedule", "TS-0001", "--write", "--as-of", day, "--ledger", folder, *words)


def months(text):
    """Month → yuan, as the file gives them."""
    return {
        month: parse_amount(amount) for month, amount in re.findall(r"(2023-\d\d): \{investment: (\w[\w.]*)\}", text)
    }


def test_the_quarters_and_the_year_keep_their_totals_to_the_yuan(tmp_path):
    folder = ledger(tmp_path, project("TS-0001", BLOCK, schedule(*STEPS)))
    ran = written(folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "已写入 projects/路北区/TS-0001.yaml:TS-0001 示范项目TS-0001 2023年月度计划 12 个月,合计 12000万元,"
        "与年度、季度计划一致\n"
    )
    found = list(months(file(folder)).values())
    quarters = [sum(found[n : n + 3]) for n in range(0, 12, 3)]
    assert quarters == [20_000_000, 30_005_000, 40_000_000, 29_995_000]
    assert call("check", "--ledger", folder).out.endswith("没有差错\n")


def test_only_the_months_are_new_and_comments_stay(tmp_path):
    folder = ledger(tmp_path, project("TS-0001", BLOCK, schedule(*STEPS)))
    before = file(folder)
    written(folder)
    after = file(folder)
    added = [line for line in after.splitlines() if line not in before.splitlines()]
    assert added[0] == "    months:"
    assert [line.strip()[:7] for line in added[1:]] == [f"2023-{n:02d}" for n in range(1, 13)]
    assert "".join(line for line in after.splitlines(keepends=True) if line.rstrip("\n") not in added) == before


def test_a_second_run_changes_nothing(tmp_path):
    folder = ledger(tmp_path, project("TS-0001", BLOCK, schedule(*STEPS)))
    written(folder)
    before = file(folder)
    ran = written(folder)
    assert (ran.code, file(folder)) == (0, before)
    assert "各月计划都已写明,没有改动" in ran.out


def test_months_that_are_given_stay(tmp_path):
    some = BLOCK + "    months:\n      2023-04: {investment: 500万元, target: 桩基}\n      2023-05: {target: 承台}\n"
    folder = ledger(tmp_path, project("TS-0001", some, schedule(*STEPS)))
    assert written(folder).code == 0
    text = file(folder)
    assert "2023-04: {investment: 500万元, target: 桩基}" in text
    assert re.search(r"2023-05: \{target: 承台, investment: \d+万元\}", text)
    assert "各月" not in call("check", "--ledger", folder).out


def test_without_quarters_the_year_is_spread_by_the_work_of_each_month(tmp_path):
    text = plan(investment="1000万元")
    folder = ledger(tmp_path, project("TS-0001", text, schedule("id: a, name: 甲, days: 20", deadline="2023-10-24")))
    assert written(folder).code == 0
    given = months(file(folder))
    # back from 24 October, with its holiday and two make-up days: 14 days in October, 6 in September
    assert {month: yuan for month, yuan in given.items() if yuan} == {"2023-09": 3_000_000, "2023-10": 7_000_000}


def test_the_targets_say_the_same_money(tmp_path):
    folder = ledger(tmp_path, project("TS-0001", BLOCK, schedule(*STEPS)))
    words = ("schedule", "TS-0001", "--targets", "--as-of", "2023-06-30", "--ledger", folder, "--format", "json")
    table = json.loads(call(*words).out)["tables"][-1]
    rows = {row["period"]: row for row in table["rows"]}
    written(folder)
    assert months(file(folder)) == {
        period: row["by_schedule"] for period, row in rows.items() if len(period) == 7 and "Q" not in period
    }
    assert rows["2023"]["by_schedule"] == rows["2023"]["in_plan"] == 120_000_000
    assert rows["2023-Q4"]["at_work"] == ["乙"]
    assert rows["2023-12"]["finished"] == ["乙"]
    after = json.loads(call(*words).out)["tables"][-1]["rows"]
    assert all(row["by_schedule"] == row["in_plan"] for row in after)


def test_a_dry_run_shows_the_diff_and_writes_nothing(tmp_path):
    folder = ledger(tmp_path, project("TS-0001", BLOCK, schedule(*STEPS)))
    before = file(folder)
    ran = written(folder, "--dry-run")
    assert (ran.code, file(folder)) == (0, before)
    assert ran.out.startswith("--- a/projects/路北区/TS-0001.yaml\n")
    assert "+    months:" in ran.out


def test_json_has_a_row_for_each_month(tmp_path):
    folder = ledger(tmp_path, project("TS-0001", BLOCK, schedule(*STEPS)))
    (table,) = json.loads(written(folder, "--format", "json").out)["tables"]
    assert [row["month"] for row in table["rows"]] == [f"2023-{n:02d}" for n in range(1, 13)]
    assert all(row["written"] for row in table["rows"])


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        (plan() + schedule(*STEPS, deadline=None), 2, "没有期限,不能倒排"),
        (plan(), 2, "没有写工序,不能倒排"),
        (
            plan(category="前期", investment="0万元").replace(", investment: 0万元", "") + schedule(*STEPS),
            2,
            "2023年没有年度计划投资",
        ),
        (schedule(*STEPS), 2, "2023年没有年度计划投资"),
        (plan(months="{2023-04: {investment: 1.3亿元}}") + schedule(*STEPS), 3, "已写明的各月之和 1.3亿元"),
        (plan() + schedule("id: a, name: 甲, days: 5, after: [a]"), 1, "排不出先后"),
        (plan() + schedule("id: a, name: 甲, days: 99999999"), 1, "1900至2199年以外"),
    ],
)
def test_what_can_t_be_written_is_said_in_one_line(tmp_path, text, code, said):
    folder = ledger(tmp_path, project("TS-0001", text))
    before = file(folder)
    ran = written(folder)
    assert (ran.code, ran.out, ran.err.count("\n")) == (code, "", 1)
    assert said in ran.err
    assert file(folder) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--write",), "要写项目编号"),
        (("--targets",), "要写项目编号"),
        (("TS-0001", "--dry-run"), "--write"),
        (("TS-0001", "--write", "--targets"), "--targets"),
        (("TS-0001", "--county", "路北区"), "--county"),
        (("TS-0001", "--write", "--format", "xml"), "xml"),
        (("TS-0009", "--write"), "TS-0001"),
    ],
)
def test_wrong_use(tmp_path, words, said):
    ran = call("schedule", *words, "--ledger", ledger(tmp_path, project("TS-0001", BLOCK, schedule(*STEPS))))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_a_file_with_errors_is_left_alone(tmp_path):
    folder = ledger(tmp_path, project("TS-0001", BLOCK, schedule(*STEPS), total_investment="12"))
    assert written(folder).code == 3


def test_a_file_that_has_a_problem_which_the_index_does_not_know_is_not_written(tmp_path, capsys):
    folder = ledger(tmp_path, project("TS-0001", BLOCK, schedule(*STEPS)))
    with closing(open_index(Path(folder))) as index:
        ahead = "progress:\n  - {month: 2023-06, investment: 100万元, reported: 2099-07-02, by: 填报人甲}\n"
        path = Path(folder, "projects/路北区/TS-0001.yaml")
        path.write_text(path.read_text("utf-8") + ahead, "utf-8")
        period = When(None, None, None, "2023-06-30").period
        plan = planned(index.db, root=Path(folder), now=date(2023, 7, 15), id="TS-0001", period=period)
    assert [(problem.code, problem.place[0]) for problem in plan.problems] == [("K252", 31)]
    assert b"2099-07-02" in plan.planning.change.new.splitlines()[30]
    with pytest.raises(typer.Exit) as ended:
        emit(refusal(plan), "table", None)
    said = capsys.readouterr().out
    assert ended.value.exit_code == 3
    assert "TS-0001.yaml:31:" in said
    assert said.endswith("没有写入:写入后会有上列差错(错误 1 个,警告 0 个)。台账没有改动\n")
    assert "months" not in path.read_text("utf-8")


def test_quarters_that_are_not_the_year_are_followed_as_they_are(tmp_path):
    folder = ledger(tmp_path, project("TS-0001", BLOCK.replace("3000.5万元", "3001万元"), schedule(*STEPS)))
    assert written(folder).code == 0
    assert "K231" in call("check", "--ledger", folder).out


def test_a_file_that_may_not_be_written_is_said(tmp_path):
    folder = ledger(tmp_path, project("TS-0001", BLOCK, schedule(*STEPS)))
    path = f"{folder}/projects/路北区/TS-0001.yaml"
    os.replace(path, f"{tmp_path}/outside.yaml")
    os.symlink(f"{tmp_path}/outside.yaml", path)
    ran = written(folder)
    assert (ran.code, ran.out) != (0, "")
    assert "months" not in (tmp_path / "outside.yaml").read_text("utf-8")
