"""Markdown: a name is never a link, a tag, a mention or the end of a cell."""

import re

import pytest

from keyproj.render.as_markdown import escaped
from tests.render.tables import HOSTILE, made, report, whole, words

CASES = [
    ("甲|乙", r"甲\|乙"),
    ("[点这里](javascript:alert(1))", r"\[点这里\](javascript:alert(1))"),
    ("![x](http://example.org)", r"\!\[x\](http\://example.org)"),
    ("见 https://a.example", r"见 https\://a.example"),
    ("WWW.a.example", r"WWW\.a.example"),
    ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
    ("`rm -rf`", r"\`rm -rf\`"),
    ("``` a", r"\`\`\` a"),
    ("@user", r"\@&#8203;user"),
    ("甲@user", r"甲\@&#8203;user"),
    ("单价@甲", r"单价\@甲"),
    ("#1", r"\#&#8203;1"),
    ("1#楼", r"1\#楼"),
    ("**粗**", r"\*\*粗\*\*"),
    ("_斜_", r"\_斜\_"),
    ("~~删~~", r"\~\~删\~\~"),
    ("&lt;", r"\&lt;"),
    ("$x$", r"\$x\$"),
    ("a\\|b", r"a\\\|b"),
    ("{{ x }}", r"\{\{ x \}\}"),
    ("12.5亿元(合成)", "12.5亿元(合成)"),
]


@pytest.mark.parametrize(("text", "shown"), CASES)
def test_what_is_special_is_escaped(text, shown):
    assert escaped(text) == shown


def cells(line):
    """The cells of a line of a table, as a reader of Markdown takes them apart: `\\|` is no border."""
    return [re.sub(r"\\(.)", r"\1", cell.strip()) for cell in re.split(r"(?<!\\)(?:\\\\)*\|", line)[1:-1]]


@pytest.mark.parametrize("name", [name for name in HOSTILE if "\\" not in name])
def test_a_name_stays_in_its_cell(name):
    text = made(
        report([("name", "text"), ("n", "count")], [[name, 1]], title=words(name), notes=[words(name)]), "markdown"
    )
    (line,) = text.split("\n\n")[2].split("\n")[2:]
    assert len(cells(line)) == 2
    assert cells(line)[1] == "1"
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    assert not re.search(r"(?<!\\)[<`\[@]", text)


def test_a_whole_report():
    assert made(whole(), "markdown") == (
        "## 标题\n\n话\n\n单位:亿元\n\n### 表\n\n"
        "| a        | b |      c |      d | e          | f       | g  | h |\n"
        "|:---------|--:|-------:|-------:|:-----------|:--------|:---|--:|\n"
        "| 在建     | 7 | 1234.6 |  33.3% | 2023-06-30 | 2023-06 | 是 | 9 |\n"
        "| 曹妃甸区 | 0 |    0.0 |      — | —          | —       | 否 |   |\n"
        "| x        | — |      — |      — | —          | —       | —  |   |\n"
        "| 合计     | 7 | 1234.6 | 125.0% |            |         |    |   |\n\n"
        "- 注: 说明\n"
    )


def test_a_table_without_rows_is_still_a_table():
    lines = made(report([("a", "text"), ("b", "count")], []), "markdown").split("\n\n")[2].split("\n")
    assert [set(line) <= set("|:-ab ") for line in lines[:2]] == [True, True]
    assert len({line.count("|") for line in lines if line}) == 1
