"""`keyproj record --from`: a county's whole month from a table into the projects' files."""

import json
from datetime import date

import openpyxl
import pytest

from keyproj.store.yaml import parse
from tests.cli.test_reading_only import state
from tests.running import call
from tests.small import write

FILES = ("projects/路北区/TS-0001.yaml", "projects/路北区/TS-0002.yaml")

TABLE = """\
某市2023年4月重点项目进展,,,,
单位:万元,,,,
编号,项目名称,本月完成投资,形象进度,存在问题
TS-0001,示范项目TS-0001,"1,500",主体三层,"缺土方
等"
TS-0003,,,,
合计,,1500,,
"""


@pytest.fixture(autouse=True)
def day(monkeypatch):
    """The office's day; nobody has set who reports."""
    monkeypatch.setattr("keyproj.cli.record_table.today", lambda: date(2023, 5, 4))
    monkeypatch.delenv("KEYPROJ_BY", raising=False)


def record(ledger, table, *words, month="2023-04", name="月报.csv"):
    """Records a table, given as text or as the rows of a workbook."""
    file = ledger.parent / name
    if isinstance(table, str):
        file.write_text(table, "utf-8")
    else:
        book = openpyxl.Workbook()
        for row in table:
            book.active.append(row)
        book.save(file)
    return call("record", "--from", str(file), "--month", month, *words, "--ledger", str(ledger))


def lines(ledger, number=0):
    return (ledger / FILES[number]).read_text("utf-8").splitlines()


def last(ledger, number=0):
    """The last report in a file, as it was written."""
    tree = parse((ledger / FILES[number]).read_text("utf-8"), "a.yaml")
    return dict(tree.root["progress"][-1])


def test_the_plan_is_shown_and_the_rows_are_recorded(ledger):
    before = lines(ledger)
    ran = record(ledger, TABLE, "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "某市: 2023-04 from a table" + " " * 52 + "Amounts in 10,000 yuan\n"
        "月报.csv: 1 new, 0 corrected; 0 as in the ledger, 1 left blank.\n\n"
        "To record\n"
        "Id       Name             Month    Outcome  This month  Was  Year to date  File                          Line\n"
        "-------  ---------------  -------  -------  ----------  ---  ------------  ----------------------------  ----\n"
        "TS-0001  示范项目TS-0001  2023-04  New            1500    —          3600  projects/路北区/TS-0001.yaml    12\n\n"
        "Files written: 1.\n"
    )
    assert lines(ledger)[: len(before)] == before
    assert last(ledger) == {
        "month": "2023-04",
        "investment": "1500万元",
        "image": "主体三层",
        "troubles": "缺土方\n等",
        "reported": "2023-05-04",
        "by": "填报人甲",
    }
    assert call("check", "--ledger", str(ledger)).code == 0


def test_a_second_run_changes_nothing(ledger):
    record(ledger, TABLE)
    before = state(ledger)
    ran = record(ledger, TABLE)
    assert (ran.code, ran.err) == (0, "")
    assert "与台账相同 1 项,未填 1 项。\n没有需要记录的,台账没有改动。" in ran.out
    assert state(ledger) == before


def test_a_workbook_by_code_name_and_forgiving_id(ledger):
    write(ledger, {FILES[0]: (ledger / FILES[0]).read_text("utf-8") + "code: 2301-130200-04-01-123451\n"})
    for month in ("2023-02", "2023-03"):
        assert record(ledger, "编号,本月完成投资(万元)\nts-2,8\n", month=month).code == 0
    rows = [
        ["进展表"],
        [
            "项目代码",
            "项目名称",
            "本月完成投资(亿元)",
            "入库投资（万元）",
            "填报人",
            "联系电话",
            "审核人",
            "本年累计(万元)",
        ],
        ["2301-130200-04-01-123451", None, 0.15, 1400.5, "填报人乙", 13800000000, "审核人丙", 3600],
        [None, "示范项目TS-0002", 0, None, None, None, None, None],
    ]
    ran = record(ledger, rows, name="月报.xlsx")
    assert (ran.code, ran.err) == (0, ""), ran.out
    assert last(ledger) == {
        "month": "2023-04",
        "investment": "1500万元",
        "statistical": "1400.5万元",
        "year_to_date": "3600万元",
        "reported": "2023-05-04",
        "by": "填报人乙",
        "phone": "13800000000",
        "checked_by": "审核人丙",
    }
    zero = {"month": "2023-04", "investment": "0万元", "reported": "2023-05-04", "by": "填报人甲"}
    assert last(ledger, 1) == zero


def test_a_cell_s_own_unit_counts_before_the_heading_s(ledger):
    ran = record(ledger, "编号,本月完成投资(万元)\nTS-0001,0.15亿元\n")
    assert "自带单位的单元格以单元格为准:B2(共 1 个)" in ran.out
    assert last(ledger)["investment"] == "1500万元"


def test_a_correction_needs_its_reason_in_the_row(ledger):
    before = state(ledger)
    ran = record(ledger, "编号,本月完成投资(万元)\nTS-0001,1100\n", month="2023-03")
    assert ran.code == 3
    assert "B2" in ran.out or "A2" in ran.out
    assert f"2023-03 已上报 1200万元(2023-04-03,填报人甲,{FILES[0]}:11),与此不同" in ran.out
    assert state(ledger) == before
    ran = record(ledger, "编号,本月完成投资(万元),更正原因\nTS-0001,1100,审计核减\n", month="2023-03")
    assert (ran.code, ran.err) == (0, "")
    assert "更正  1100  1200      2000" in ran.out
    said = {
        "month": "2023-03",
        "investment": "1100万元",
        "reported": "2023-05-04",
        "by": "填报人甲",
        "reason": "审计核减",
    }
    assert last(ledger) == said


def test_rehearsal_and_formats_for_scripts(ledger):
    before = state(ledger)
    ran = record(ledger, TABLE, "--dry-run")
    assert ran.code == 0
    assert "只预演,没有写入。" in ran.out
    assert state(ledger) == before
    found = json.loads(record(ledger, TABLE, "--format", "json").out)
    tables = {table["id"]: table["rows"] for table in found["tables"]}
    assert tables["flaws"] == []
    assert tables["plan"] == [
        {
            "project": "TS-0001",
            "name": "示范项目TS-0001",
            "month": "2023-04",
            "outcome": "new",
            "actual": 15000000,
            "was": None,
            "year_to_date": 36000000,
            "file": FILES[0],
            "line": 12,
        }
    ]
    assert found["lead"][-1] == "已写入 1 个文件。"
    assert state(ledger) != before


def test_who_reports_and_when_are_said_for_all_rows(ledger):
    assert record(ledger, TABLE, "--by", "填报人丁", "--reported", "2023-05-02").code == 0
    assert (last(ledger)["reported"], last(ledger)["by"]) == ("2023-05-02", "填报人丁")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("TS-0001",), "--from 不能与 ID 一起用"),
        (("--investment", "1万元", "--sector", "产业"), "--from 不能与 --investment、--sector 一起用"),
        (("--month", "2023-06"), "2023-06 还没有到(今天 2023-05-04),不能上报"),
        (("--reported", "2023-05-05"), "上报日期 2023-05-05 在今天(2023-05-04)之后"),
        (("--county", "某区"), "台账中没有 县(市)区 某区;可选:丰南区、路北区"),
        (("--sheet", "甲"), "是 CSV,没有工作表,不用 --sheet"),
    ],
)
def test_wrong_use(ledger, words, said):
    before = state(ledger)
    ran = record(ledger, TABLE, *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert state(ledger) == before


def test_options_of_tables_need_a_table(ledger):
    ran = call("record", "TS-0001", "--partial", "--county", "路北区", "--ledger", str(ledger))
    assert ran == (2, "", "错误: --partial、--county 只与 --from 或 --template 一起用\n")
    ran = call("record", "--from", "a.csv", "--ledger", str(ledger))
    assert (ran.code, ran.err) == (2, "错误: 缺少 --month。用 keyproj record --help 查看用法\n")


def test_sheets(ledger):
    book = openpyxl.Workbook()
    for name in ("一", "二"):
        page = book.create_sheet(name)
        page.append(["编号", "本月完成投资(万元)"])
        page.append(["TS-0001", 1500 if name == "一" else 1600])
    file = ledger.parent / "a.xlsx"
    book.save(file)
    words = ("record", "--from", str(file), "--month", "2023-04", "--ledger", str(ledger))
    ran = call(*words)
    assert ran.code == 2
    assert ran.err.endswith("有几张这样的工作表:一、二。用 --sheet 指明一张\n")
    assert "没有工作表 三;可选:Sheet、一、二" in call(*words, "--sheet", "三").err
    assert "没有找到表头" in call(*words, "--sheet", "Sheet").err
    assert call(*words, "--sheet", "二").code == 0
    assert last(ledger)["investment"] == "1600万元"
