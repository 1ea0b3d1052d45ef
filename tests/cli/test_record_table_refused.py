"""What stands against a table: every cell that will not do is named at once, and nothing is written."""

import json
from datetime import date

import openpyxl
import pytest

from tests.cli.test_reading_only import state
from tests.cli.test_record_table import FILES, record
from tests.running import call
from tests.small import plan, progress, project, write


@pytest.fixture(autouse=True)
def day(monkeypatch):
    """The office's day; nobody has set who reports."""
    monkeypatch.setattr("keyproj.cli.record_table.today", lambda: date(2023, 5, 4))
    monkeypatch.delenv("KEYPROJ_BY", raising=False)


@pytest.fixture
def more(ledger):
    """Two projects of one name, one whose file has an error, one of which nobody has reported."""
    files = {
        "projects/A-0004.yaml": project("A-0004", name="同名项目"),
        "projects/A-0005.yaml": project("A-0005", name="同名项目"),
        "projects/A-0006.yaml": project("A-0006", total_investment="1"),
        "projects/A-0007.yaml": project("A-0007", county="丰南区", former_ids="[OLD-7]"),
        "projects/X.yaml": project("TWIN"),
        "projects/Y.yaml": project("TWIN"),
    }
    return write(ledger, files)


def flaws(ledger, table, *words, **where):
    """The flaws of a table, as (cell, what it says); nothing is written."""
    before = state(ledger)
    ran = record(ledger, table, *words, "--format", "json", **where)
    assert (ran.code, ran.err) == (3, ""), ran
    assert state(ledger) == before
    tables = {table["id"]: table["rows"] for table in json.loads(ran.out)["tables"]}
    for row in tables["flaws"]:
        assert row["problem"]
        assert row["hint"]
        assert "{" not in row["problem"] + row["hint"]
    return [(row["cell"], row["problem"]) for row in tables["flaws"]]


def amount(ledger, text, heading="本月完成投资(万元)"):
    """What is said of one amount."""
    found = flaws(ledger, f'编号,"{heading}"\nTS-0001,"{text}"\n')
    return [problem for _, problem in found]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("-5", "金额是负数"),
        ("多", "不是金额"),
        ("—", "不是金额"),
        ("1 500", "不是金额"),
        ("1500万美元", "不是金额"),
        ("0.00001", "金额不到一元,台账以元为最小单位"),
        ("15.5元", "金额不到一元,台账以元为最小单位"),
        ("99999999999", "金额过大"),
    ],
)
def test_amounts(ledger, text, said):
    assert amount(ledger, text) == [said]


@pytest.mark.parametrize(
    ("text", "heading", "stands"),
    [
        ("1,500", "本月完成投资（万元）", "1500万元"),
        ("１５００", "本月 完成投资\n(单位:万元)", "1500万元"),
        ("0.15", "本月完成投资,亿元", "1500万元"),
        ("15000001", "本月完成投资(元)", "1500.0001万元"),
        ("1500万", "本月完成投资", "1500万元"),
        ("15000000元", "本月完成投资(万元)", "1500万元"),
        ("1500", "4月份完成投资(万元)", "1500万元"),
        ("1500", "Investment this month (10,000 yuan)", "1500万元"),
    ],
)
def test_amounts_that_will_do(ledger, text, heading, stands):
    assert record(ledger, f'编号,"{heading}"\nTS-0001,"{text}"\n').code == 0
    assert f"investment: {stands}" in (ledger / "projects/路北区/TS-0001.yaml").read_text("utf-8")


def test_a_column_without_a_unit_is_named_once(ledger):
    table = "编号,本月完成投资,入库投资(万元)\nTS-0001,1500,1\nTS-0002,2,2\n"
    assert flaws(ledger, table) == [("B1", "本月完成投资 这一列没有单位,2 个数不能用")]


def test_all_rows_at_once(more):
    table = """\
单位:万元,,,,,
编号,项目名称,县(市)区,月份,本月完成投资,形象进度
TS-0001,示范项目TS-0002,,,1,
TS-0001,,丰南区,,1,
TS-0002,,,2023-05,1,
TS-0002,,,不知,1,
,同名项目,,,1,
,示范项目TS-001,,,1,
A-0006,,,,1,
OLD-7,,,,1,
TWIN,,,,1,
,,,,1,
TS-0003,,,,,封顶
A-0007,,,,1,
TS-0001,,,,1,
"""
    assert flaws(more, table) == [
        ("B3", "与同一行的 TS-0001 示范项目TS-0001 不是一个项目"),
        ("C4", "台账中项目属于 路北区"),
        ("D5", "这一行是 2023-05 的,本次上报 2023-04"),
        ("A6", "TS-0002 在第 5 行已经有了"),
        ("D6", "不是月份"),
        ("B7", "有几个项目都是它:A-0004、A-0005"),
        ("B8", "台账中没有这个项目"),
        ("A9", "projects/A-0006.yaml 有差错,不能记录"),
        ("A10", "台账中没有这个项目"),
        ("A11", "几个文件用同一编号:projects/X.yaml、projects/Y.yaml"),
        ("A12", "没有写是哪个项目"),
        ("E13", "没有本月完成投资"),
        ("A14", "没有填报人"),
        ("A15", "TS-0001 在第 4 行已经有了"),
    ]


def test_a_name_of_several_will_do_beside_the_id(more):
    table = "编号,项目名称,本月完成投资(万元),填报人\nA-0005,同名项目,1,甲\na-4,同名项目,1,乙\n"
    assert record(more, table).code == 0
    assert "by: 甲" in (more / "projects/A-0005.yaml").read_text("utf-8")


def test_only_the_counties_asked_for(more):
    table = "编号,本月完成投资(万元),填报人\nTS-0001,1,甲\nA-0007,1,乙\n"
    assert flaws(more, table, "--county", "路北区") == [("A3", "项目属于 丰南区,不在本次上报范围")]


def test_totals_are_compared(ledger):
    table = "编号,本月完成投资(万元),入库投资(万元)\nTS-0001,1500,1400\n小计,1500,1300\nTS-0003,,\n合 计：,1600,1400\n"
    assert flaws(ledger, table) == [
        ("C3", "合计 1300万元,以上各行之和 1400万元,相差 100万元"),
        ("B5", "合计 1600万元,以上各行之和 1500万元,相差 100万元"),
    ]


def test_what_a_row_states_to_date_is_compared_with_the_ledger(ledger):
    write(
        ledger,
        {
            "projects/A.yaml": project(
                "A", plan() + progress(("2023-03", "1万元", "2023-04-01")), invested_before="1亿元"
            )
        },
    )
    table = "编号,本月完成投资(万元),本年累计(万元),开工以来累计完成投资(亿元)\nTS-0001,1500,3601,\nA,2,3,1.0004\n"
    assert flaws(ledger, table) == [
        ("C2", "填的本年累计 3601万元,台账各月之和 3600万元"),
        ("D3", "填的开工累计 10004万元,台账算得 10003万元"),
    ]


def test_what_check_would_find_is_told_by_its_cell(ledger):
    found = flaws(ledger, "编号,本月完成投资(万元)\nTS-0002,8\n")
    assert found == [("A2", "2023-04 之前漏报 2023-02、2023-03")]
    assert record(ledger, "编号,本月完成投资(万元)\nTS-0002,8\n", "--accept-warnings").code == 0


def test_words_that_no_file_may_hold(ledger):
    ((cell, _),) = flaws(ledger, '编号,本月完成投资(万元),联系电话\nTS-0001,8,"1\n2"\n')
    assert cell == "C2"


def test_cells_of_a_workbook_that_are_not_what_they_seem(ledger):
    book = openpyxl.Workbook()
    page = book.active
    page.append(["编号", "项目名称", "本月完成投资(万元)", "入库投资(万元)", "形象进度"])
    page.append(["TS-0001", None, "=1500*1", 0.5, 0.8])
    page.append(["TS-0002", None, 8, date(2023, 4, 1), None])
    page.append(["TS-0003", None, 8, 8, None])
    page["D2"].number_format = page["E2"].number_format = "0%"
    page["C3"].number_format = '0!.0,"万元"'
    page.merge_cells("C4:D4")
    page.row_dimensions[4].hidden = True
    page.column_dimensions["E"].hidden = True
    book.save(ledger.parent / "a.xlsx")
    before = state(ledger)
    words = ("record", "--from", str(ledger.parent / "a.xlsx"), "--month", "2023-04", "--ledger", str(ledger))
    ran = call(*words, "--format", "json")
    assert ran.code == 3
    found = [(row["cell"], row["problem"]) for row in json.loads(ran.out)["tables"][0]["rows"]]
    assert found == [
        ("E1", "形象进度 这一列是隐藏的"),
        ("C2", "公式没有计算结果"),
        ("D2", "是百分数,不是金额"),
        ("C3", "数字格式使显示的数与实际存的数不同,实存 8"),
        ("D3", "是日期,不是金额"),
        ("A4", "这一行是隐藏的"),
        ("C4", "是合并单元格,说不清属于哪一行哪一列"),
        ("D4", "是合并单元格,说不清属于哪一行哪一列"),
    ]
    assert state(ledger) == before


def test_the_good_rows_alone(ledger):
    table = "编号,本月完成投资(万元)\nTS-0001,1500\nTS-0009,1\n"
    refused = record(ledger, table)
    assert refused.code == 3
    assert "没有写入,台账没有改动。" in refused.out
    ran = record(ledger, table, "--partial")
    assert (ran.code, ran.err) == (1, "")
    assert "A3      TS-0009            台账中没有这个项目  核对编号" in ran.out
    assert ran.out.endswith("\n已写入 1 个文件。\n")
    assert "month: 2023-04" in (ledger / "projects/路北区/TS-0001.yaml").read_text("utf-8")
    assert record(ledger, table, "--partial").code == 1
    ran = record(ledger, table, "--partial", "--format", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["lead"][-1] == "没有需要记录的,台账没有改动。"


@pytest.mark.parametrize(
    "text",
    ["[red]x[/]", "=1+1", "a: b # c", "- x", "null", "\x1b[31mx", "\u202ex", "🏗️ é", "'=a", "x" * 5000, "_x000D_"],
)
@pytest.mark.parametrize(
    "column", ["形象进度", "项目名称", "填报人", "编号", "本月完成投资(万元)", "形象进度[red]x[/]"]
)
def test_hostile_cells(ledger, text, column):
    cells = {"编号": "TS-0001", "本月完成投资(万元)": "1500", column: text}
    table = "\n".join(",".join(f'"{cell}"' for cell in row) for row in (cells, cells.values()))
    ran = record(ledger, table)
    assert ran.code in (0, 2, 3)
    assert "\x1b" not in ran.out + ran.err
    assert "\u202e" not in ran.out + ran.err
    assert "内部错误" not in ran.err
    assert call("check", "--ledger", str(ledger)).code == 0


def test_a_correction_is_no_older_than_what_it_corrects(ledger):
    table = "编号,本月完成投资(万元),更正原因\nTS-0001,1100,误报\n"
    found = flaws(ledger, table, "--reported", "2023-04-02", month="2023-03")
    assert found == [("B2", f"2023-03 最近一次上报在 2023-04-03(1200万元,{FILES[0]}:11),更正不能早于它")]


def test_a_column_that_is_there_twice(ledger):
    found = flaws(ledger, "编号,本月完成投资(万元),当月投资(亿元)\nTS-0001,1500,1\n")
    assert found == [("C1", "当月投资(亿元) 与 B1 是同一项内容")]
