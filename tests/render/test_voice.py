"""Figures as the office prints them: rounded half up or cut off, in its unit, with its decimals."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.report import Style
from keyproj.base.rounding import Rate, scaled
from keyproj.base.text import Money, Term, Text
from keyproj.render.people import bar
from keyproj.render.voice import Voice, visible
from tests.running import call
from tests.small import POLICY, plan, progress, project, write

YI = 10**8


@pytest.mark.parametrize(
    ("yuan", "style", "shown"),
    [
        (112740000000, {}, "1127.4"),
        (38375 * 10**6, {}, "383.8"),
        (24015 * 10**6, {}, "240.2"),
        (38375 * 10**6 - 1, {}, "383.7"),
        (38375 * 10**6, {"truncate": True}, "383.7"),
        (38375 * 10**6, {"decimals": 2}, "383.75"),
        (38375 * 10**6, {"decimals": 0}, "384"),
        (50_000_000, {"decimals": 0}, "1"),
        (49_999_999, {"decimals": 0}, "0"),
        (0, {}, "0.0"),
        (4_999_999, {}, "0.0"),
        (5_000_000, {}, "0.1"),
        (-5_000_000, {}, "-0.1"),
        (-4_999_999, {}, "0.0"),
        (123456, {"unit": "万元", "decimals": 0}, "12"),
        (123456, {"unit": "万元", "decimals": 4}, "12.3456"),
        (125000, {"unit": "万元", "decimals": 0}, "13"),
        (125000, {"unit": "万元", "decimals": 0, "truncate": True}, "12"),
        (10**13 * 10**6, {}, "100000000000.0"),
    ],
)
def test_money(yuan, style, shown):
    assert Voice("zh", Style(**style)).say(Money(yuan)) == shown
    assert Voice("en", Style(**style)).cell(yuan, "yuan") == shown


@pytest.mark.parametrize(
    ("numerator", "denominator", "style", "shown"),
    [
        (503500, 1127400, {}, "44.7%"),
        (37, 73, {}, "50.7%"),
        (61, 73, {}, "83.6%"),
        (1, 3, {}, "33.3%"),
        (2, 3, {}, "66.7%"),
        (2, 3, {"truncate": True}, "66.6%"),
        (2, 3, {"rate_decimals": 0}, "67%"),
        (2, 3, {"rate_decimals": 3}, "66.667%"),
        (1, 2000, {}, "0.1%"),
        (1, 2001, {}, "0.0%"),
        (1054, 1000, {}, "105.4%"),
        (0, 7, {}, "0.0%"),
        (7, 0, {}, "—"),
        (0, 0, {}, "—"),
        (10**18, 1, {}, f"{10**20}.0%"),
    ],
)
def test_rates(numerator, denominator, style, shown):
    assert Voice("zh", Style(**style)).say(Rate(numerator, denominator)) == shown


@given(st.integers(0, 10**15), st.integers(1, 10**15), st.integers(0, 6))
def test_a_rounded_figure_is_at_most_half_a_digit_away(numerator, denominator, places):
    rounded, cut = (scaled(numerator, denominator, places, truncate) for truncate in (False, True))
    assert abs(2 * (numerator * 10**places - rounded * denominator)) <= denominator
    assert 0 <= numerator * 10**places - cut * denominator < denominator
    assert rounded - cut in (0, 1)


@pytest.mark.parametrize(
    ("yuan", "shown"),
    [(112740000000, "1127.4"), (10 * YI, "10"), (1, "0.00000001"), (0, "0"), (-10**7, "-0.1"), (100 * YI, "100"), (12345678, "0.12345678")],
)  # fmt: skip
def test_exact_money_has_the_decimals_it_needs(yuan, shown):
    assert Voice("zh").exact_money(yuan) == shown


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [
        (None, "yuan", "—"), (None, "rate", "—"), (None, "count", "—"), (None, "text", ""), (None, "line", ""),
        (0, "count", "0"), (True, "bool", "是"), (False, "bool", "否"), (Term("word", "在建"), "text", "在建"), ("", "text", ""),
    ],
)  # fmt: skip
def test_cells(value, kind, shown):
    assert Voice("zh").cell(value, kind) == shown


@pytest.mark.parametrize(
    ("numerator", "denominator", "shown"),
    [(0, 1, "░░░░░░░░░░"), (1, 2, "█████░░░░░"), (1, 1, "██████████"), (104, 100, "██████████"), (105, 100, "█████████▶"), (9, 1, "█████████▶"),
     (1, 0, "░░░░░░░░░░")],
)  # fmt: skip
def test_bars(numerator, denominator, shown):
    assert bar(Rate(numerator, denominator)) == shown


@given(st.text())
def test_nothing_unseen_is_left_in_a_text(text):
    shown = visible(text)
    assert len(shown) == len(text)
    assert not set(shown) & {*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), "\u2028", "\u202e", "\u2066"}
    assert Voice("zh").say(Text("literal", {"text": text})) == shown


def test_words_of_a_file_are_no_gaps_of_a_text():
    assert Voice("zh").say(Text("literal", {"text": "{text}{0}{__class__}"})) == "{text}{0}{__class__}"


@pytest.mark.parametrize(
    ("display", "money", "rate", "unit"),
    [
        ("", "1.2", "33.3%", "单位:亿元"),
        ("display: {unit: 万元, decimals: 0}\n", "12000", "33.3%", "单位:万元"),
        ("display: {unit: 万元, decimals: 2, rate_decimals: 0}\n", "12000.00", "33%", "单位:万元"),
        ("display: {decimals: 3, rate_decimals: 2}\n", "1.200", "33.33%", "单位:亿元"),
        ("display: {rate_decimals: 2, rounding: 截尾}\n", "1.2", "33.33%", "单位:亿元"),
    ],
)
def test_the_policy_says_how_to_print(tmp_path, display, money, rate, unit):
    text = project("A", plan(category="续建") + progress(("2023-01", "4000万元", "2023-02-03")), started="2022-05-01")
    ledger = str(write(tmp_path / "ledger", {"keyproj.yaml": POLICY + display, "projects/A.yaml": text}))
    words = ("summary", "--month", "2023-01", "--by", "sector", "--ledger", ledger)
    lines = call(*words).out.splitlines()
    assert lines[0].endswith(unit)
    row = next(line for line in lines if line.startswith("产业")).split()
    assert (row[3], row[6]) == (money, rate)
    values = json.loads(call(*words, "--format", "json").out)["tables"][0]["rows"][0]
    assert (values["annual_plan"], values["completion_rate"]) == (120000000, "0.333333")
