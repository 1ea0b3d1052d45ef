"""Money: what is read, what is refused, and how it is written back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.amount import LARGEST, format_amount, parse_amount
from keyproj.base.fault import Fault


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("12.5亿元", 1_250_000_000),
        ("120.50亿元", 12_050_000_000),
        ("6200万元", 62_000_000),
        ("0万元", 0),
        ("0亿元", 0),
        ("0.0000万元", 0),
        ("0.00000001亿元", 1),
        ("0.0001万元", 1),
        ("0.1234000000万元", 1234),
        ("0012亿元", 1_200_000_000),
        ("00000000000000000001万元", 10_000),
        ("0" * 5000 + "1亿元", 10**8),
        ("1." + "0" * 5000 + "亿元", 10**8),
        ("100000亿元", LARGEST),
        ("1000000000万元", LARGEST),
    ],
)
def test_read(text, yuan):
    assert parse_amount(text) == yuan


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12.5", "K112"),
        ("125000", "K112"),
        ("0", "K112"),
        ("-3亿元", "K113"),
        ("+3亿元", "K113"),
        ("−3亿元", "K113"),
        ("\uff11\uff12亿元", "K113"),
        ("٣亿元", "K113"),
        ("三亿元", "K113"),
        ("\uff11\uff12", "K113"),
        ("1e309亿元", "K113"),
        ("1e309", "K113"),
        ("NaN", "K113"),
        (".nan", "K113"),
        ("inf", "K113"),
        (".inf亿元", "K113"),
        ("Infinity亿元", "K113"),
        ("12.5 亿元", "K113"),
        (" 12.5亿元", "K113"),
        ("12.5亿元\n", "K113"),
        ("12.5\u3000亿元", "K113"),
        ("1,200万元", "K113"),
        ("1\uff0c200万元", "K113"),
        ("12\uff0e5亿元", "K113"),
        ("1_200万元", "K113"),
        ("1200元", "K113"),
        ("12亿", "K113"),
        ("12万", "K113"),
        ("12億元", "K113"),
        ("亿元", "K113"),
        ("12.亿元", "K113"),
        (".5亿元", "K113"),
        ("1.2.3亿元", "K113"),
        ("约12亿元", "K113"),
        ("12—15亿元", "K113"),
        ("1亿2000万元", "K113"),
        ("0x10亿元", "K113"),
        ("", "K113"),
        ("0.00001万元", "K114"),
        ("1.23456万元", "K114"),
        ("0.000000001亿元", "K114"),
        ("100000.00000001亿元", "K115"),
        ("1000000000.0001万元", "K115"),
        ("9" * 14 + "亿元", "K115"),
        ("9" * 15 + "万元", "K115"),
        ("9" * 5000 + "亿元", "K115"),
        ("0." + "9" * 5000 + "亿元", "K114"),
    ],
)
def test_refused(text, code):
    with pytest.raises(Fault) as refused:
        parse_amount(text)
    assert refused.value.code == code
    assert refused.value.details["seen"] == text[:40]


@pytest.mark.parametrize(
    ("yuan", "text"),
    [
        (0, "0万元"),
        (1, "0.0001万元"),
        (62_000_000, "0.62亿元"),
        (9_990_000, "999万元"),
        (10_000_000, "0.1亿元"),
        (10_000_001, "1000.0001万元"),
        (1_250_000_000, "12.5亿元"),
        (1_234_560_000, "12.3456亿元"),
        (1_234_567_000, "123456.7万元"),
        (112_740_000_000, "1127.4亿元"),
        (LARGEST, "100000亿元"),
    ],
)
def test_written(yuan, text):
    assert format_amount(yuan) == text


@pytest.mark.parametrize(
    ("yuan", "text"), [(24_000_000, "2400万元"), (1_000_000_000, "100000万元"), (5_000, "0.5万元")]
)
def test_an_amount_of_a_ledger_that_prints_in_wan_yuan(yuan, text):
    assert format_amount(yuan, "万元") == text


amounts = st.integers(0, LARGEST) | st.integers(0, LARGEST // 10**4).map(lambda wan: wan * 10**4)


@given(amounts)
def test_written_and_read_again(yuan):
    assert parse_amount(format_amount(yuan)) == yuan


@given(amounts, amounts)
def test_one_amount_is_written_in_one_way(one, other):
    assert (format_amount(one) == format_amount(other)) == (one == other)


@given(st.from_regex(r"[0-9]{0,20}[.]?[0-9]{0,10}[亿万]?元?", fullmatch=True))
def test_read_within_bounds_or_refused_by_name(text):
    try:
        assert 0 <= parse_amount(text) <= LARGEST
    except Fault as fault:
        code = fault.code
    else:
        return
    assert code in {"K112", "K113", "K114", "K115"}
