"""A period's last month and last day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.months import last_day
from keyproj.base.period import of_day, of_month, of_quarter


@pytest.mark.parametrize(
    ("quarter", "month", "as_of"),
    [
        (1, "2023-03", date(2023, 3, 31)),
        (2, "2023-06", date(2023, 6, 30)),
        (3, "2023-09", date(2023, 9, 30)),
        (4, "2023-12", date(2023, 12, 31)),
    ],
)
def test_quarter(quarter, month, as_of):
    period = of_quarter(2023, quarter)
    assert (period.kind, period.year, period.month, period.as_of) == ("quarter", 2023, month, as_of)
    assert (period.first_month, period.last_quarter) == ("2023-01", quarter)


@pytest.mark.parametrize(
    ("month", "as_of", "quarter"),
    [
        ("2023-01", date(2023, 1, 31), 1),
        ("2024-02", date(2024, 2, 29), 1),
        ("2023-04", date(2023, 4, 30), 2),
        ("2023-12", date(2023, 12, 31), 4),
    ],
)
def test_month(month, as_of, quarter):
    period = of_month(month)
    assert (period.kind, period.month, period.as_of, period.last_quarter) == ("month", month, as_of, quarter)


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2023, 6, 30), "2023-06"),
        (date(2023, 6, 29), "2023-05"),
        (date(2023, 7, 1), "2023-06"),
        (date(2024, 2, 28), "2024-01"),
        (date(2024, 2, 29), "2024-02"),
        (date(2023, 1, 30), "2023-00"),
        (date(2023, 1, 31), "2023-01"),
        (date(2023, 12, 30), "2023-11"),
    ],
)
def test_a_month_counts_when_it_is_over(day, month):
    period = of_day(day)
    assert (period.kind, period.year, period.month, period.as_of) == ("day", day.year, month, day)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_the_last_month_of_a_day_is_over_and_the_next_one_is_not(day):
    period = of_day(day)
    month = int(period.month[5:])
    assert month == 0 or last_day(period.month) <= day
    assert month == 12 or last_day(f"{day.year}-{month + 1:02d}") > day


def test_known_by_is_kept():
    known = date(2023, 7, 5)
    periods = (of_day(date(2023, 6, 30), known), of_month("2023-06", known), of_quarter(2023, 2, known))
    assert {period.known_by for period in periods} == {known}
    assert of_month("2023-06").known_by is None
