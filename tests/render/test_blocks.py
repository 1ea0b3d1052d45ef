"""Blocks in every width: nothing is lost, nothing too wide, labels in a column, colours only on a terminal."""

import pytest
from rich.cells import cell_len

from keyproj.base.blocks import Block, BlockReport
from keyproj.base.report import Column, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Enough, Points, Text
from keyproj.render.as_terminal import report_lines
from keyproj.render.blocks import block_lines
from keyproj.render.formats import formatted
from keyproj.render.machine import plain_value
from keyproj.render.voice import Voice
from tests.terminal import on_terminal

BLOCK = Block(
    "▲",
    "yellow",
    "黄  TS-0001 曹妃甸港区示范物流园(合成)",
    "市级:市领导甲  县级:曹妃甸区领导丙",
    [("投资滞后", "计划进度 62.0%,完成 28.5%,落后 33.5 个百分点"), ("开工", "逾期 3 个月未开工")],
)


def text(block, width, language="zh"):
    return ["".join(piece for _, piece in line) for line in block_lines(block, Voice(language), width, cell_len)]


def test_one_line_for_the_head_and_one_for_each_thing_to_know():
    assert text(BLOCK, 80) == [
        "▲  黄  TS-0001 曹妃甸港区示范物流园(合成)     市级:市领导甲  县级:曹妃甸区领导丙",
        "   投资滞后  计划进度 62.0%,完成 28.5%,落后 33.5 个百分点",
        "   开工      逾期 3 个月未开工",
    ]


def test_what_does_not_fit_goes_below():
    assert text(BLOCK, 50)[:3] == [
        "▲  黄  TS-0001 曹妃甸港区示范物流园(合成)",
        "   市级:市领导甲  县级:曹妃甸区领导丙",
        "   投资滞后  计划进度 62.0%,完成 28.5%,落后 33.5",
    ]
    assert text(BLOCK, 50)[3] == "             个百分点"


@pytest.mark.parametrize("width", [24, 40, 60, 79, 80, 81, 120])
def test_nothing_is_lost_and_nothing_is_too_wide(width):
    lines = text(BLOCK, width)
    assert all(cell_len(line) <= width for line in lines)
    said = "".join("".join(lines).split())
    for part in (BLOCK.mark, BLOCK.head, BLOCK.aside, *(word for line in BLOCK.lines for word in line)):
        assert "".join(part.split()) in said


def test_a_block_without_more():
    assert text(Block("○", "green", "正常", None, []), 80) == ["○  正常"]


def report(**more):
    table = Table(
        "warnings",
        "预警",
        [Column("project", "text"), Column("clearing", "yuan", Text("warn.column.clearing"))],
        [["A", 1]],
    )
    counts = Table("county", "按县(市)区", [Column("class", "text"), Column("projects", "count")], [["路北区", 1]])
    facts = {"lead": ("共 1 项",), "blocks": lambda: [BLOCK], "instead": ("warnings",), **more}
    return BlockReport("warn", "预警", "某市", None, [table, counts], **facts)


def test_the_blocks_stand_for_their_table_and_the_others_below():
    said = formatted(report(), "table", Voice("zh"))
    assert said.splitlines()[:4] == ["预警", "共 1 项", "", text(BLOCK, 100)[0]]
    assert "按县(市)区  项目数" in said
    assert "转好需完成" not in said
    assert "单位" not in said


def test_a_table_that_is_asked_for_stands_for_the_blocks():
    for format in ("table", "markdown"):
        said = formatted(report(), format, Voice("zh"), ["county"])
        assert "路北区" in said
        assert BLOCK.head not in said


def test_programs_get_the_tables_and_no_block_is_made():
    def never():
        raise AssertionError

    for format in ("json", "csv"):
        assert "county" in formatted(report(blocks=never), format, Voice("zh"))


def test_markup_in_a_block_is_text_on_a_terminal():
    block = Block("■", "red", "[red]甲[/red]", None, [("[b]", "\x1b[31m")])
    lines = list(report_lines(report(blocks=lambda: [block]), Voice("zh"), (), 80))
    said = "\n".join(line.plain for line in lines)
    assert "[red]甲[/red]" in said
    assert "\x1b" not in said


def test_colours_follow_the_level_on_a_terminal(data):
    said = on_terminal(80, "warn", "--month", "2023-06", "--level", "red", "--ledger", data, colours=True)
    assert "\x1b[1;31m■" in said
    assert "\x1b[1;33m▲" not in said


@pytest.mark.parametrize(
    ("yuan", "zh", "en"), [(1, "1万元", "0.01 million yuan"), (62_600_001, "6261万元", "62.61 million yuan")]
)
def test_what_is_wanted_is_rounded_up(yuan, zh, en):
    assert [Voice(language).say(Enough(yuan)) for language in ("zh", "en")] == [zh, en]
    assert plain_value(Enough(yuan)) == yuan


def test_points_have_the_decimals_of_a_rate_and_no_sign():
    assert Voice("zh").say(Points(Rate(100, 3))) == "33.3"
    assert plain_value(Points(Rate(100, 3))) == "33.333333"
