"""Headings as offices write them, and the columns that they stand for."""

import pytest

from keyproj.actions.record_table_columns import KNOWN, MONEY
from keyproj.actions.record_table_headings import laid_out
from keyproj.base.errors import WrongUse
from keyproj.store.sheet import Cell, Sheet


def sheet(*rows, name=""):
    return Sheet(name, {n: {c: Cell(text) for c, text in enumerate(row) if text} for n, row in enumerate(rows, 1)})


def layout(*rows, month="2023-07"):
    return laid_out([sheet(*rows)], month, "a.csv")


@pytest.mark.parametrize(
    ("heading", "id", "unit"),
    [
        ("本月完成投资(万元)", "investment", "万元"),
        ("本月完成投资（万元）", "investment", "万元"),
        ("本月完成投资【亿元】", "investment", "亿元"),
        ("本月\n完成投资\n（单位：万元）", "investment", "万元"),
        ("本 月 完 成 投 资", "investment", ""),
        ("*本月完成投资额，万元", "investment", "万元"),
        ("7月完成投资(万元)", "investment", "万元"),
        ("2023年7月份完成投资额（元）", "investment", "元"),
        ("Investment this month (100 million yuan)", "investment", "亿元"),
        ("入库投资（万元）", "statistical", "万元"),
        ("本年累计完成投资(万元)", "year_to_date", "万元"),
        ("1-7月累计完成投资（万元）", "year_to_date", "万元"),
        ("１—７月累计(亿元)", "year_to_date", "亿元"),
        ("Year to date (yuan)", "year_to_date", "元"),
        ("开工以来累计完成投资(亿元)", "project_to_date", "亿元"),
        ("形象进度(文字)", "image", ""),
        ("下一步工作安排", "next_steps", ""),
        ("县（市）区", "county", ""),
        ("县(市、区)", "county", ""),
        ("联系电话(手机)", "phone", ""),
        ("更正原因", "reason", ""),
        ("PHONE", "phone", ""),
    ],
)
def test_a_heading_is_known_however_it_is_written(heading, id, unit):
    others = ["编号"] if id == "investment" else ["编号", "本月完成投资(万元)"]
    found = layout([*others, heading])
    assert found.columns[id] == len(others)
    assert found.units.get(id, "") == unit
    assert not found.unused


@pytest.mark.parametrize(
    "heading", ["6月完成投资(万元)", "1-6月累计(万元)", "完成投资(万元)", "累计完成投资(万元)", "总投资(亿元)", "备注"]
)
def test_what_may_mean_something_else_is_not_taken(heading):
    found = layout(["编号", "本月完成投资(万元)", heading])
    assert set(found.columns) == {"project", "investment"}
    assert found.unused == [heading]


def test_the_headings_are_found_below_titles_and_the_unit_above_them():
    found = layout(
        ["某市项目(编号)进展"],
        [],
        ["填报单位:某局", "", "单位：万元"],
        ["序号", "项目名称", "本月完成投资", "形象进度"],
    )
    assert (found.header, found.columns) == (4, {"name": 1, "investment": 2, "image": 3})
    assert found.units == {"investment": "万元"}
    assert found.unused == []


def test_who_fills_it_in_is_no_unit_of_money():
    assert layout(["填报单位:万元户公司"], ["编号", "本月完成投资"]).units == {}


def test_two_columns_of_one_thing_are_a_flaw():
    found = layout(["编号", "本月完成投资(万元)", "当月投资(亿元)"])
    (flaw,) = found.flaws
    assert (flaw.cell, flaw.problem.id, flaw.problem.args["where"]) == ("C1", "sheet.bad.heading_twice", "B1")


@pytest.mark.parametrize("rows", [[], [["编号", "形象进度"]], [["本月完成投资(万元)"]], [["a"]] * 70])
def test_without_headings_there_is_nothing_to_read(rows):
    with pytest.raises(WrongUse) as error:
        layout(*rows)
    assert error.value.text.id == "error.sheet_headings"


def test_of_several_sheets_one_must_be_chosen():
    rows = [["编号", "本月完成投资(万元)"]]
    assert laid_out([sheet(name="甲"), sheet(*rows, name="乙")], "2023-07", "a").sheet.name == "乙"
    with pytest.raises(WrongUse) as error:
        laid_out([sheet(*rows, name="甲"), sheet(*rows, name="乙")], "2023-07", "a")
    assert error.value.text.args["sheets"].names == ("甲", "乙")


def test_no_heading_has_blanks_or_capitals_or_stands_for_two_columns():
    for heading in KNOWN:
        assert heading == heading.strip().casefold()
    assert set(MONEY) < set(KNOWN.values())
