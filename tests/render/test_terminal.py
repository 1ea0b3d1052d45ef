"""On a terminal of any width everything stays readable that the plain output says."""

import re

import pytest
from rich.cells import cell_len

from keyproj.base.problem import Place, Problem
from keyproj.base.report import Column, Finding, Report, Table
from keyproj.base.text import Text
from keyproj.render.as_terminal import report_lines, table_lines
from keyproj.render.findings import columns, excerpt
from keyproj.render.voice import Voice
from keyproj.render.wrap import pieces
from tests.running import call
from tests.terminal import on_terminal

LANGUAGES = ("zh", "en")
REPORTS = [
    "summary --quarter 2",
    "summary --quarter 2 --by sector,scale",
    "list --quarter 2 --county 曹妃甸区",
    "list --quarter 2 --sector 民生 --columns project,code,name,started,completion,city_leader,file",
    "show TS-0056 --quarter 2",
    "summary --quarter 2 --explain sector.民生.annual_plan",
    "warn --month 2023-06 --county 丰南区 --by sector",
    "schedule TS-0148 --month 2023-06",
    "schedule TS-0030 --month 2023-06 --targets --table targets",
    "schedule --month 2023-06",
    "check",
]


def rows(plain):
    """The cells of a plain output, line by line."""
    for line in plain.splitlines():
        if not set(line) <= {"-", " "}:
            yield [cell for cell in re.split(r" {2,}", line.strip()) if cell]


@pytest.mark.parametrize("width", [80, 100, 200])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", REPORTS)
def test_every_cell_of_the_plain_output_is_there(words, language, width, data):
    options = [*words.split(" "), "--ledger", data, "--lang", language]
    shown = on_terminal(width, *options)
    assert max(map(cell_len, shown.splitlines())) <= width
    for first, *others in rows(call(*options).out):
        missing = [piece for cell in (first, *others) for piece in pieces(cell) if piece.strip() not in shown]
        assert not missing
        if others and others[0][-1] in "0123456789%":
            assert first in shown, "the first column of a row of numbers stands whole"


def lines(table, width, language="zh"):
    return [line.plain for line in table_lines(table, Voice(language), width)]


def table(columns, rows, total=None):
    titled = [Column(id, kind, Text("literal", {"text": id})) for id, kind in columns]
    return Table("a", Text("literal", {"text": "a"}), titled, rows, total)


MONEY = [("name", "text"), *((f"n{n}", "yuan") for n in range(9))]


def test_what_does_not_fit_is_shown_in_blocks_with_the_first_column_and_the_total():
    shown = lines(table(MONEY, [["甲县", *[10**12 + n for n in range(9)]]], ["合计", *[2 * 10**12] * 9]), 40)
    assert (
        "\n".join(shown)
        == """\
name       n0       n1       n2
────  ───────  ───────  ───────
甲县  10000.0  10000.0  10000.0
────  ───────  ───────  ───────
合计  20000.0  20000.0  20000.0

name       n3       n4       n5
────  ───────  ───────  ───────
甲县  10000.0  10000.0  10000.0
────  ───────  ───────  ───────
合计  20000.0  20000.0  20000.0

name       n6       n7       n8
────  ───────  ───────  ───────
甲县  10000.0  10000.0  10000.0
────  ───────  ───────  ───────
合计  20000.0  20000.0  20000.0"""
    )


def test_headings_and_texts_take_more_lines_before_anything_is_cut():
    words = [("project", "text"), ("a very long heading", "count"), ("text", "text")]
    shown = lines(table(words, [["TS-0001", 7, "场地平整完成55%,围挡和临建搭设中,见 2206-130209-89-01-123454"]]), 50)
    assert (
        "\n".join(shown)
        == """\
project  a very long  text
             heading
───────  ───────────  ────────────────────────────
TS-0001            7  场地平整完成55%,围挡和临建搭
                      设中,见
                      2206-130209-89-01-123454"""
    )


def test_a_number_wider_than_the_terminal_is_not_cut():
    shown = lines(table([("a", "count"), ("b", "count")], [[10**30, 10**29]]), 20)
    assert str(10**30) in "\n".join(shown)
    assert str(10**29) in "\n".join(shown)


def test_a_table_without_rows_is_its_headings():
    assert lines(table([("a", "text"), ("b", "count")], []), 80) == ["a  b", "─  ─"]


@pytest.mark.parametrize("width", [1, 5, 20])
def test_no_width_is_too_small(width):
    text = Text("literal", {"text": "甲乙丙丁 2023-06-30"})
    body = table([("甲乙", "text"), ("b", "text")], [["曹妃甸区", "projects/曹妃甸区/TS-0001.yaml"]])
    finding = Finding(Problem("K101", "a.yaml", Place(1, 3, 5)), "a: 甲乙丙丁" * 9, text, text)
    for report in (
        Report("a", text, "a", None, [body], lead=[text], notes=[text]),
        Report("a", text, "a", None, [], findings=[finding], closing=text),
    ):
        assert list(report_lines(report, Voice("zh"), (), width))


def test_names_are_shown_as_they_are_and_bring_no_colours(ledger):
    path = ledger / "projects" / "路北区" / "TS-0001.yaml"
    path.write_text(path.read_text("utf-8").replace("示范项目TS-0001", "'[red]甲[/red] :smile: [link=x]'"), "utf-8")
    shown = on_terminal(160, "list", "--ledger", str(ledger), colours=True)
    assert "[red]甲[/red] :smile: [link=x]" in shown
    assert "\x1b[1m" in shown
    assert "\x1b[31m" not in shown
    assert ":smile:" in on_terminal(100, "show", "TS-0001", "--ledger", str(ledger))


def found(line, column, end):
    text = Text("literal", {"text": "x"})
    return Finding(Problem("K101", "a.yaml", Place(1, column, end)), line, text, text)


@pytest.mark.parametrize("room", [10, 21, 50, 96])
@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("total_investment: 12.5", "12.5"),
        ("  2023: {category: 新开工, investmnt: 4亿元, quarters: [1亿元, 1亿元, 2亿元], start: 2023-02}", "investmnt"),
        ("note: " + "曹妃甸" * 40 + "错" + "路北区" * 40, "错"),
        ("note: " + "曹妃甸" * 40 + "错", "错"),
        ("a" * 96, "a" * 96),
        ("\t" * 30 + "错:", "错"),
    ],
)
def test_the_marks_stand_under_the_wrong_part(line, wrong, room):
    begin = line.index(wrong)
    text, mark = excerpt(found(line, begin + 1, begin + len(wrong) + 1), room)
    assert columns(text) <= room
    assert columns(mark) <= room
    under = text[len(text) - len(_after(text, mark.count(" "))) :]
    assert wrong.startswith(under[:1])
    assert mark.count("^") in (columns(wrong), columns(under))


def _after(text, used):
    """The rest of a text behind so many columns."""
    while used > 0:
        used -= columns(text[0])
        text = text[1:]
    assert used == 0, "a mark begins where a character begins"
    return text


@pytest.mark.parametrize("room", [10, 50])
@pytest.mark.parametrize("length", [9, 10, 11, 49, 50, 51])
def test_a_mark_behind_the_end_of_the_line_is_within_the_width(room, length):
    text, mark = excerpt(found("a" * length, length + 1, 0), room)
    assert columns(mark) <= room
    assert mark.strip() == "^"
    assert len(mark) == len(text) + 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [50, 80, 120])
def test_check_keeps_to_the_terminal(width, language):
    shown = on_terminal(width, "check", "--ledger", "examples/mistakes", "--lang", language).splitlines()
    assert max(map(cell_len, shown)) <= width
    for n, line in enumerate(shown):
        if "^" in line:
            part = "".join(_after(shown[n - 1], columns(line[: line.index("^")])))
            assert part.startswith(("12.5", "2023-02-30", "investmnt", "[1亿元"))
