"""Values whose form alone is wrong are said as they should have been written; nothing is guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.amount import LARGEST, format_amount, parse_amount
from keyproj.base.fault import Fault
from keyproj.base.meant import tidy
from keyproj.base.months import parse_date, parse_month, parse_year
from keyproj.base.quantity import parse_quantity


def suggested(parse, text):
    with pytest.raises(Fault) as refused:
        parse(text)
    return refused.value.details.get("suggest", "")


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("12亿", "12亿元"),
        ("6200万", "6200万元"),
        ("12.50 亿元", "12.50亿元"),
        ("12.5\u3000亿元", "12.5亿元"),
        ("12.5\u00a0亿元", "12.5亿元"),
        ("\uff11\uff12\uff0e\uff15亿元", "12.5亿元"),
        ("1,200万元", "1200万元"),
        ("1\uff0c200.5万", "1200.5万元"),
        ("1,234,567万元", "1234567万元"),
        ("12億元", "12亿元"),
        ("12萬", "12万元"),
        ("1600000000元", "16亿元"),
        ("1,200元", "0.12万元"),
        ("1200.00元", "0.12万元"),
    ],
)
def test_amounts(text, better):
    assert suggested(parse_amount, text) == better
    assert parse_amount(better) >= 0


@pytest.mark.parametrize(
    "text",
    ["12.5", "1,200", "\uff11\uff12", "1,2亿元", "1200,300万元", "12,5亿元", "1 200万元", "12\u3000000万元", "约12亿元",
     "-3亿元", "12—15亿元", "12²亿元", "①2亿元", "½亿元", "6200.33333万元", "0.5元", "200000亿", "12亿万元", "三亿元",
     "9" * 39 + "元", "1" + " " * 50 + "亿元", ""],
)  # fmt: skip
def test_amounts_that_would_be_guessed(text):
    assert suggested(parse_amount, text) == ""


@given(st.integers(0, LARGEST))
def test_yuan_are_never_another_amount(yuan):
    assert parse_amount(suggested(parse_amount, f"{yuan:,}元")) == yuan


@given(st.integers(0, LARGEST).map(format_amount))
def test_units_and_numbers_are_never_another_amount(text):
    assert suggested(parse_amount, text.removesuffix("元")) == text
    assert suggested(parse_amount, text[:-2] + " " + text[-2:]) == text


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("2021.10.19", "2021-10-19"),
        ("2021/1/9", "2021-01-09"),
        ("2021年1月9日", "2021-01-09"),
        ("2021 年 1 月 9 日", "2021-01-09"),
        ("2021年1月9号", "2021-01-09"),
        ("2021-1-9", "2021-01-09"),
        ("20210109", "2021-01-09"),
        ("2021-01-09 ", "2021-01-09"),
        ("\uff12\uff10\uff12\uff11\uff0d01\uff0d09", "2021-01-09"),
        ("2023.2.30", ""),
        ("2023-02-30", ""),
        ("1989.1.1", ""),
        ("06-30-2023", ""),
        ("23.6.30", ""),
        ("2023-06-30T00:00:00", ""),
        ("2023.6", ""),
        ("2023.6 30", ""),
    ],
)
def test_dates(text, better):
    assert suggested(parse_date, text) == better


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2021.10.19", "form"),
        ("2023.2.30", "form"),
        ("2023-02-30", "day"),
        ("2023-13-01", "day"),
        ("1989-12-31", "year"),
    ],
)
def test_what_is_wrong_with_a_date(text, wrong):
    with pytest.raises(Fault) as refused:
        parse_date(text)
    assert refused.value.details["wrong"] == wrong


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("2023.6", "2023-06"),
        ("2023/06", "2023-06"),
        ("2023年6月", "2023-06"),
        ("2023年1月", "2023-01"),
        ("2023-1", "2023-01"),
        ("202306", "2023-06"),
        ("2023.10", "2023-10"),
        ("2023.1", ""),  # a spreadsheet's 2023.10
        ("2023-13", ""),
        ("2023-06-01", ""),
        ("6月", ""),
        ("2023Q2", ""),
    ],
)
def test_months(text, better):
    assert suggested(parse_month, text) == better


@pytest.mark.parametrize(("text", "better"), [("2023年", "2023"), ("2023年度", "2023"), ("23年", ""), ("1989年", "")])
def test_years(text, better):
    assert suggested(parse_year, text) == better


@pytest.mark.parametrize(
    ("text", "better"),
    [("320 亩", "320亩"), ("1,200亩", "1200亩"), ("\uff13\uff12\uff10亩", "320亩"), ("35 m³", "35m³"), ("320", ""),
     ("约320亩", ""), ("1 200亩", ""), ("320亩/年", "")],
)  # fmt: skip
def test_quantities(text, better):
    assert suggested(parse_quantity, text) == better


@given(st.text(max_size=40))
def test_what_is_tidy_stays(text):
    assert tidy(tidy(text)) == tidy(text)
