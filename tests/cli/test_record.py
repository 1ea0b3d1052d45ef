"""`keyproj record`: one month of one project, from the options to the file."""

import json
from datetime import date

import pytest

from tests.running import call

TODAY = date(2023, 5, 4)
FILE = "projects/路北区/TS-0001.yaml"


@pytest.fixture(autouse=True)
def day(monkeypatch):
    """The office's day; nobody has set who reports."""
    monkeypatch.setattr("keyproj.cli.record_one.today", lambda: TODAY)
    monkeypatch.delenv("KEYPROJ_BY", raising=False)


def record(ledger, *words):
    return call("record", *words, "--ledger", str(ledger))


APRIL = ("TS-0001", "--month", "2023-04", "--investment", "1500万元")


def text(ledger):
    return (ledger / FILE).read_text("utf-8")


def test_a_month_is_added_and_said_in_one_line(ledger):
    before = text(ledger)
    ran = record(ledger, *APRIL, "--image", "主体: 三层", "--lang", "en")
    assert text(ledger) == before + (
        "  - {month: 2023-04, investment: 1500万元, image: '主体: 三层', reported: 2023-05-04, by: 填报人甲}\n"
    )
    line = f"recorded 1500万元 for 2023-04; year to date 3600万元, 30.0% of the annual plan. Reported by 填报人甲. {FILE}:12"
    assert ran == (0, f"TS-0001 示范项目TS-0001: {line}\n", "")
    assert call("check", "--ledger", str(ledger)).code == 0


def test_all_that_the_form_carries(ledger):
    words = ("--statistical", "1400万元", "--year-to-date", "3600万元", "--image", "封顶", "--troubles", "缺土方")
    words += (
        "--next-steps",
        "安装",
        "--reported",
        "2023-05-02",
        "--by",
        "填报人乙",
        "--phone",
        "0315-1",
        "--checked-by",
        "审核人丙",
    )
    assert record(ledger, *APRIL, *words).code == 0
    assert text(ledger).splitlines()[-1] == (
        "  - {month: 2023-04, investment: 1500万元, statistical: 1400万元, year_to_date: 3600万元, image: 封顶, "
        "troubles: 缺土方, next_steps: 安装, reported: 2023-05-02, by: 填报人乙, phone: 0315-1, checked_by: 审核人丙}"
    )


def test_the_same_again_changes_nothing(ledger, monkeypatch):
    record(ledger, *APRIL, "--image", "封顶")
    before = text(ledger)
    monkeypatch.setattr("keyproj.cli.record_one.today", lambda: date(2023, 5, 9))
    for words in (("--image", "封顶"), (), ("--investment", "0.15亿元"), ("--by", "填报人乙")):
        ran = record(ledger, *APRIL, *words)
        assert (ran.code, ran.err) == (0, "")
        assert f"已有记录,没有改动。填报人 填报人甲。{FILE}:12" in ran.out
    assert text(ledger) == before


def test_another_figure_needs_a_reason(ledger):
    record(ledger, *APRIL)
    before = text(ledger)
    again = ("TS-0001", "--month", "2023-04", "--investment", "1600万元")
    ran = record(ledger, *again)
    known = f"1500万元,2023-05-04,填报人甲({FILE}:12)"
    assert ran == (3, "", f"错误: 2023-04 已经上报:{known}。要更正,加 --reason 写明理由\n")
    assert text(ledger) == before
    ran = record(ledger, *again, "--reason", "审计核增")
    assert (ran.code, ran.err) == (0, "")
    assert "2023-04 完成投资由 1500万元 更正为 1600万元;本年累计 3700万元" in ran.out
    entry = "  - {month: 2023-04, investment: 1600万元, reported: 2023-05-04, by: 填报人甲, reason: 审计核增}\n"
    assert text(ledger) == before + entry
    assert record(ledger, *again, "--reason", "审计核增").code == 0
    assert text(ledger) == before + entry


def test_a_correction_is_no_older_than_what_it_corrects(ledger):
    ran = record(
        ledger, "TS-0001", "--month", "2023-03", "--investment", "1万元", "--reason", "误", "--reported", "2023-04-02"
    )
    assert (ran.code, ran.out) == (3, "")
    assert "更正的上报日期不能早于它:2023-04-02" in ran.err


def test_dry_run_shows_the_difference_and_writes_nothing(ledger):
    before = text(ledger)
    ran = record(ledger, *APRIL, "--dry-run")
    assert ran.code == 0
    assert ran.out.startswith(f"--- a/{FILE}\n+++ b/{FILE}\n@@ ")
    assert [line for line in ran.out.splitlines()[3:] if line[:1] != " "] == [
        "+  - {month: 2023-04, investment: 1500万元, reported: 2023-05-04, by: 填报人甲}"
    ]
    found = json.loads(record(ledger, *APRIL, "--dry-run", "--format", "json").out)
    assert [table["id"] for table in found["tables"]] == ["record", "diff"]
    assert text(ledger) == before


def test_dry_run_in_markdown_is_a_block_of_code(ledger, tmp_path):
    ran = record(ledger, *APRIL, "--image", "```甲", "--dry-run", "--format", "markdown")
    _, diff = ran.out.split("\n````diff\n")
    assert diff.startswith(f"--- a/{FILE}\n+++ b/{FILE}\n@@ ")
    assert diff.endswith("\n````\n")
    assert "只是预览,没有写入" in ran.out
    output = tmp_path / "a.md"
    assert record(ledger, *APRIL, "--image", "```甲", "--dry-run", "-o", str(output)).code == 0
    assert output.read_text("utf-8") == ran.out


def test_scripts_get_a_row(ledger):
    found = json.loads(record(ledger, *APRIL, "--format", "json").out)
    assert found["report"] == "record"
    assert found["tables"][0]["rows"] == [
        {
            "project": "TS-0001",
            "name": "示范项目TS-0001",
            "month": "2023-04",
            "outcome": "new",
            "actual": 15000000,
            "year_to_date": 36000000,
            "annual_plan": 120000000,
            "completion_rate": "0.300000",
            "file": FILE,
            "line": 12,
        }
    ]


def entry_of(ledger):
    """The last entry of the file, without its braces."""
    return text(ledger).splitlines()[-1].removeprefix("  - {").removesuffix("}")


def test_a_correction_keeps_what_it_does_not_repeat(ledger):
    words = ("--statistical", "1400万元", "--image", "三层", "--troubles", "缺土方", "--year-to-date", "3600万元")
    people = ("--phone", "0315-1", "--checked-by", "审核人乙")
    assert record(ledger, *APRIL, *words, *people).code == 0
    correction = ("--investment", "1600万元", "--reason", "审计核增", "--image", "四层", "--troubles", "")
    ran = record(ledger, *APRIL, *correction)
    assert entry_of(ledger) == (
        "month: 2023-04, investment: 1600万元, statistical: 1400万元, image: 四层, reported: 2023-05-04, "
        "by: 填报人甲, phone: 0315-1, checked_by: 审核人乙, reason: 审计核增"
    )
    assert "完成投资由 1500万元 更正为 1600万元,并更正了形象进度、存在问题;本年累计 3700万元" in ran.out
    assert "沿用原上报的入库投资、联系电话、审核人。填报人 填报人甲。" in ran.out
    before = text(ledger)
    assert "没有改动" in record(ledger, *APRIL, *correction).out
    assert text(ledger) == before


def test_a_correction_in_a_table_keeps_as_much(ledger, tmp_path, monkeypatch):
    monkeypatch.setattr("keyproj.cli.record_table.today", lambda: TODAY)
    record(ledger, *APRIL, "--image", "三层", "--troubles", "缺土方")
    table = tmp_path / "a.csv"
    table.write_text("编号,本月完成投资(万元),存在问题,更正原因\nTS-0001,1600,无,审计核增\n", "utf-8")
    assert record(ledger, "--from", str(table), "--month", "2023-04").code == 0
    assert "investment: 1600万元, image: 三层, troubles: 无, " in entry_of(ledger)


def test_a_correction_of_words_alone_says_which(ledger):
    record(ledger, *APRIL, "--image", "三层")
    ran = record(ledger, *APRIL, "--image", "四层", "--statistical", "1万元", "--reason", "误", "--lang", "en")
    assert "corrected 2023-04: in statistics, physical progress; investment still 1500万元; year to date" in ran.out
    ran = record(ledger, *APRIL, "--reason", "补记")
    assert "2023-04 只补记原因,完成投资 1500万元 未变" in ran.out


def test_quantities_are_kept_too(ledger):
    line = "  - {month: 2023-04, investment: 1万元, quantities: [3.2公里, 2座], reported: 2023-05-02, by: 填报人甲}\n"
    (ledger / FILE).write_text(text(ledger) + line, "utf-8")
    assert "沿用原上报的本月实物量" in record(ledger, *APRIL, "--reason", "误").out
    assert "quantities: [3.2公里, 2座]" in entry_of(ledger)


def test_money_in_the_table_is_exact(ledger, tmp_path):
    output = tmp_path / "a.md"
    assert record(ledger, *APRIL, "--investment", "1500.0125万元", "-o", str(output)).code == 0
    assert "1500.0125" in output.read_text("utf-8")
    assert "3600.0125" in output.read_text("utf-8")
