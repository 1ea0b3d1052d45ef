"""Plain text: columns that stand under each other whatever the width of their characters."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth, wcwidth

from tests.render.tables import HOSTILE, made, report, whole
from tests.running import call

REPORTS = [
    ("summary", "--quarter", "2"),
    ("summary", "--quarter", "2", "--table", "reconciliation"),
    ("list", "--quarter", "2"),
    ("show", "TS-0044", "--quarter", "2"),
    ("summary", "--quarter", "2", "--explain", "sector.产业.actual_to_date"),
    ("query", "--tables"),
]
RULE = re.compile("-+(?:  -+)*")


def tables(text):
    """Each table of a text, from its heading on, and the columns between its columns."""
    for block in text.split("\n\n"):
        lines = block.strip("\n").split("\n")
        rules = [n for n, line in enumerate(lines) if RULE.fullmatch(line)]
        if rules:
            spans = [match.span() for match in re.finditer("-+", lines[rules[0]])]
            assert {lines[n] for n in rules} == {lines[rules[0]]}
            yield lines[rules[0] - 1 :], {n for (_, end), (begin, _) in pairwise(spans) for n in range(end, begin)}


def used(line):
    """The columns of a line that are not blank."""
    at, found = 0, set()
    for char in line:
        width = max(wcwidth(char), 0)
        found |= set(range(at, at + width)) if char != " " else set()
        at += width
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("words", REPORTS, ids=" ".join)
def test_columns_stand_under_each_other(words, language, data):
    found = list(tables(call(*words, "--ledger", data, "--lang", language).out))
    assert found
    for lines, gaps in found:
        for line in lines:
            assert wcswidth(line) <= len(lines[1])
            assert not used(line) & gaps
            assert line == line.rstrip()


NAMES = st.one_of(st.sampled_from(HOSTILE), st.text("甲a1 ａ—é\u0301", max_size=12))


@given(st.lists(st.tuples(NAMES, st.integers(0, 10**13)), min_size=1, max_size=6))
def test_whatever_the_names_numbers_end_in_one_column(rows):
    text = made(report([("name", "text"), ("money", "yuan")], [[name, yuan] for name, yuan in rows]), "table")
    lines = text.removesuffix("\n").split("\n")[2:]
    assert len(lines) == len(rows) + 2
    assert {wcswidth(line) for line in lines} == {len(lines[1])}


def test_every_kind_of_value():
    lines = made(whole(), "table").split("\n")
    rule = "--------  -  ------  ------  ----------  -------  --  -"
    assert lines[0] == f"标题{'单位:亿元':>92}"
    assert lines[1:] == [
        "话",
        "",
        "a         b       c       d  e           f        g   h",
        rule,
        "在建      7  1234.6   33.3%  2023-06-30  2023-06  是  9",
        "曹妃甸区  0     0.0       —  —           —        否",
        "x         —       —       —  —           —        —",
        rule,
        "合计      7  1234.6  125.0%",
        "",
        "注 说明",
        "",
    ]


def test_in_english():
    text = made(whole(), "table", "en")
    assert "Under construction  7  1234.6   33.3%  2023-06-30  2023-06  yes  9\n" in text
    assert text.startswith("标题" + " " * 69 + "Amounts in 100 million yuan\n")


def test_a_table_without_rows():
    assert made(report([("a", "text"), ("b", "count")], []), "table") == "标题\n\na  b\n-  -\n"
    assert made(report([("a", "text"), ("b", "count")], [], ["合计", 0]), "table") == (
        "标题\n\na     b\n----  -\n合计  0\n"
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_breaks_a_line_or_moves_the_cursor(name):
    text = made(report([("name", "text"), ("n", "count")], [[name, 1]]), "table")
    assert text.count("\n") == 5
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
