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
    line = f"recorded 1500万元 for 2023-04; year to date 3600万元, 30.0% of the annual plan. {FILE}:12"
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
        assert f"已有记录,没有改动。{FILE}:12" in ran.out
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
