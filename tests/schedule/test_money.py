"""A year's investment spread over months: totals hold to the yuan, and what is given stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.schedule.money import TooMuch, by_month, share

WAN = 10_000
FLAT = [1] * 12


@pytest.mark.parametrize(
    ("total", "weights", "unit", "shares"),
    [
        (100, [1, 1, 1], 1, [34, 33, 33]),
        (100, [1, 2, 3], 1, [17, 33, 50]),
        (7, [0, 5, 0], 1, [0, 7, 0]),
        (7, [0, 0, 0], 1, [3, 2, 2]),
        (0, [3, 4], 1, [0, 0]),
        (10 * WAN, [1, 1, 1], WAN, [4 * WAN, 3 * WAN, 3 * WAN]),
        (10 * WAN + 7, [1, 2, 1], WAN, [3 * WAN, 5 * WAN + 7, 2 * WAN]),
        (7, [1, 1], WAN, [0, 7]),
    ],
)
def test_shares(total, weights, unit, shares):
    assert share(total, weights, unit) == shares


@given(st.integers(0, 10**13), st.lists(st.integers(0, 400), min_size=1, max_size=12), st.sampled_from([1, WAN]))
def test_shares_add_up_and_are_fair(total, weights, unit):
    shares = share(total, weights, unit)
    assert sum(shares) == total
    if sum(weights):
        off = [abs(part * sum(weights) - total * weight) for part, weight in zip(shares, weights, strict=True)]
        assert max(off) < 2 * unit * sum(weights)
        assert all(part == 0 for part, weight in zip(shares, weights, strict=True) if not weight)


def test_quarters_keep_their_totals():
    months = by_month(2023, 0, [100, 200, 0, 7], {"2023-05": 20}, [0, 1, 1, 5, 9, 4, 1, 1, 1, 0, 0, 0])
    assert list(months.values()) == [0, 50, 50, 100, 20, 80, 0, 0, 0, 3, 2, 2]
    assert list(months)[::11] == ["2023-01", "2023-12"]


def test_a_year_without_quarters():
    months = by_month(2023, 1000, None, {"2023-01": 100, "2023-12": 0}, [9] + [0] * 9 + [2, 5])
    assert (months["2023-01"], months["2023-11"]) == (100, 900)
    assert sum(months.values()) == 1000


@pytest.mark.parametrize(
    ("quarters", "fixed", "told"),
    [
        ([5, 0, 0, 0], {"2023-02": 6}, ("2023-Q1", 5, 6)),
        ([5, 0, 0, 0], {"2023-01": 1, "2023-02": 1, "2023-03": 1}, ("2023-Q1", 5, 3)),
        (None, {"2023-02": 11}, ("2023", 10, 11)),
    ],
)
def test_months_that_do_not_fit(quarters, fixed, told):
    with pytest.raises(TooMuch) as refused:
        by_month(2023, 10, quarters, fixed, FLAT)
    assert (refused.value.period, refused.value.yuan, refused.value.given) == told


YUAN = st.integers(0, 10**12)


@given(st.lists(YUAN, min_size=4, max_size=4), st.lists(st.integers(0, 99), min_size=12, max_size=12), YUAN)
def test_totals_hold(quarters, weights, first):
    fixed = {"2023-01": min(first, quarters[0])}
    months = by_month(2023, sum(quarters), quarters, fixed, weights)
    yuan = list(months.values())
    assert [sum(yuan[at : at + 3]) for at in (0, 3, 6, 9)] == quarters
    assert months["2023-01"] == fixed["2023-01"]
    assert min(yuan) >= 0
