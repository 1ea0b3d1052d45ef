"""Months, dates, years and quarters, and what is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.fault import Fault
from keyproj.base.months import last_day, months_of, parse_date, parse_month, parse_year, quarter_of, spread

days = st.dates(date(1990, 1, 1), date(2099, 12, 31))


def refused_by(parse, text):
    with pytest.raises(Fault) as refused:
        parse(text)
    return refused.value.code


@pytest.mark.parametrize("text", ["1990-01", "2023-06", "2023-12", "2099-12"])
def test_month(text):
    assert parse_month(text) == text


@pytest.mark.parametrize(
    "text",
    ["2023-13", "2023-00", "2023-6", "23-06", "2023-006", "1989-12", "2100-01", "2023/06", "2023.06", "202306",
     "2023-06-01", "2023年6月", "2023-Q2", "-2023-06", " 2023-06", "2023-06\n", "2023-\uff10\uff16", "2023-٠٦", ""],
)  # fmt: skip
def test_no_month(text):
    assert refused_by(parse_month, text) == "K121"


@pytest.mark.parametrize("text", ["2023-02-28", "2024-02-29", "2000-02-29", "1990-01-01", "2099-12-31"])
def test_date(text):
    assert parse_date(text).isoformat() == text


@pytest.mark.parametrize(
    "text",
    ["2023-02-30", "2023-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00", "2023-01-32", "2023-1-5",
     "1989-12-31", "2100-02-28", "0000-01-01", "2023-06", "20230630", "2023/06/30", "2023年6月30日", "06-30-2023",
     "2023-06-30T00:00:00", "2023-06-30 ", "2023-06-30\n", "2023-W26-5", "\uff12023-06-30", "今天", ""],
)  # fmt: skip
def test_no_date(text):
    assert refused_by(parse_date, text) == "K120"


@given(days)
def test_every_day_is_read(day):
    assert parse_date(day.isoformat()) == day


@pytest.mark.parametrize(("text", "year"), [("1990", 1990), ("2023", 2023), ("2099", 2099)])
def test_year(text, year):
    assert parse_year(text) == year


@pytest.mark.parametrize("text", ["1989", "2100", "23", "02023", "2023年", "2023.0", "2e3", " 2023", "\uff12023", ""])
def test_no_year(text):
    assert refused_by(parse_year, text) == "K122"


def test_only_the_beginning_of_a_long_text_is_shown():
    with pytest.raises(Fault) as refused:
        parse_date("2" * 100)
    assert refused.value.details == {"seen": "2" * 40, "wrong": "form"}


def test_months_and_quarters_of_a_year():
    months = months_of(2023)
    assert (months[0], months[-1], len(months)) == ("2023-01", "2023-12", 12)
    assert [quarter_of(month) for month in months] == ["Q1"] * 3 + ["Q2"] * 3 + ["Q3"] * 3 + ["Q4"] * 3


@pytest.mark.parametrize(
    ("month", "day"),
    [("2023-02", 28), ("2024-02", 29), ("2000-02", 29), ("2100-02", 28), ("2023-06", 30), ("2023-12", 31)],
)
def test_last_day(month, day):
    assert last_day(month).isoformat() == f"{month}-{day}"


@given(days)
def test_no_day_of_a_month_is_behind_its_last(day):
    end = last_day(f"{day:%Y-%m}")
    assert day <= end
    assert (day.year, day.month) == (end.year, end.month)


@pytest.mark.parametrize(
    ("total", "parts", "shares"),
    [(100, 3, [33, 33, 34]), (12, 12, [1] * 12), (2, 3, [0, 0, 2]), (0, 3, [0, 0, 0]), (7, 1, [7])],
)
def test_spread(total, parts, shares):
    assert spread(total, parts) == shares


@given(st.integers(0, 10**13), st.integers(1, 12))
def test_spread_loses_nothing(total, parts):
    shares = spread(total, parts)
    assert (sum(shares), len(shares)) == (total, parts)
    assert len(set(shares[:-1])) <= 1
    assert 0 <= shares[-1] - shares[0] < parts
