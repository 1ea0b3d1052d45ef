"""Lines break where a reader expects it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.render.wrap import balanced, columns_of, pieces, wrapped


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("列出全部差错", 8, ["列出全部", "差错"]),
        ("列出全部差错", 7, ["列出全", "部差错"]),
        ("台账、项目。", 4, ["台", "账、", "项", "目。"]),
        ("台账\uff0c项目\uff08甲\uff09乙", 6, ["台账\uff0c", "项目", "\uff08甲\uff09", "乙"]),
        ("按县(市)区,统计", 6, ["按县", "(市)", "区,统", "计"]),
        ("例如 sector.产业.annual_plan", 24, ["例如", "sector.产业.annual_plan"]),
        ("见 合成-备案-2022-001", 18, ["见", "合成-备案-2022-001"]),
        ("projects/曹妃甸区/TS-0001.yaml", 20, ["projects/曹妃甸区/", "TS-0001.yaml"]),
        ("维度:category、sector", 12, ["维度:", "category、", "sector"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("  甲 乙", 5, ["  甲", "乙"]),
        ("", 5, [""]),
    ],
)
def test_lines(text, width, lines):
    assert wrapped(text, width) == lines


def test_a_balanced_text_has_no_lonely_end():
    assert wrapped("占年度计划", 8) == ["占年度计", "划"]
    assert balanced("占年度计划", 8) == ["占年度", "计划"]


WORDS = st.text(st.sampled_from("甲乙丙、。()\uff08\uff09“”,.:/-_ab1 …\u0301"), max_size=40)


@given(WORDS, st.integers(2, 30))
def test_nothing_but_blanks_is_lost_and_no_line_is_too_wide(text, width):
    lines = wrapped(text, width)
    assert all(columns_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert "".join(pieces(text)) == text


@given(WORDS)
def test_no_piece_begins_with_closing_or_ends_with_opening_punctuation(text):
    found = pieces(text)
    for before, after in pairwise(found):
        if not before.isspace() and not after.isspace():
            assert after[0] not in "、。\uff09)”,:"
            assert before[-1] not in "(\uff08“"
