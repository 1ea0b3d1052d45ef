"""A year's plan spread over its months: nothing is lost, and what the plan gives itself stays as it is."""

from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.months import months_of, quarter_of
from keyproj.index.targets import monthly

AMOUNTS = st.integers(0, 10**13)
MONTHS = months_of(2023)
GIVEN = st.dictionaries(st.sampled_from(MONTHS), AMOUNTS)


def yuan(targets, quarter=None):
    return [amount for month, amount, _ in targets if quarter in (None, quarter_of(month))]


@given(AMOUNTS)
def test_a_year_is_spread_evenly_with_the_remainder_in_december(investment):
    amounts = yuan(monthly(2023, investment, None, {}))
    assert sum(amounts) == investment
    assert amounts[:11] == [investment // 12] * 11
    assert 0 <= amounts[11] - amounts[0] < 12


@given(st.lists(AMOUNTS, min_size=4, max_size=4))
def test_each_quarter_adds_up_to_its_own_amount(quarters):
    targets = monthly(2023, sum(quarters), quarters, {})
    assert [sum(yuan(targets, f"Q{n}")) for n in (1, 2, 3, 4)] == quarters


@given(AMOUNTS, st.none() | st.lists(AMOUNTS, min_size=4, max_size=4), GIVEN)
def test_twelve_months_in_order_and_given_ones_as_given(investment, quarters, given):
    targets = monthly(2023, investment, quarters, given)
    assert [month for month, _, _ in targets] == MONTHS
    assert {month: amount for month, amount, source in targets if source is None} == given
    assert all(amount >= 0 for amount in yuan(targets))


@given(st.lists(AMOUNTS, min_size=4, max_size=4), GIVEN)
def test_a_quarter_with_given_months_still_adds_up_unless_they_exceed_or_fill_it(quarters, given):
    targets = monthly(2023, None, quarters, given)
    for n, amount in enumerate(quarters, 1):
        own = [given[month] for month in MONTHS if quarter_of(month) == f"Q{n}" and month in given]
        fixed = len(own) == 3 or sum(own) > amount
        assert sum(yuan(targets, f"Q{n}")) == (sum(own) if fixed else amount)


@given(AMOUNTS, GIVEN)
def test_a_year_with_given_months_still_adds_up_unless_they_exceed_or_fill_it(investment, given):
    total = sum(given.values())
    fixed = len(given) == 12 or total > investment
    assert sum(yuan(monthly(2023, investment, None, given))) == (total if fixed else investment)


def test_the_remainder_lies_in_the_last_month_without_a_figure():
    targets = monthly(2023, 100, [10, 20, 30, 40], {"2023-03": 3, "2023-04": 1})
    assert targets[:6] == [
        ("2023-01", 3, "quarter"),
        ("2023-02", 4, "quarter"),
        ("2023-03", 3, None),
        ("2023-04", 1, None),
        ("2023-05", 9, "quarter"),
        ("2023-06", 10, "quarter"),
    ]


def test_quarters_count_before_the_year():
    assert yuan(monthly(2023, 999, [3, 3, 3, 3], {})) == [1] * 12


def test_no_money_no_targets():
    assert monthly(2023, None, None, {}) == []
    assert {source for _, _, source in monthly(2023, 0, None, {})} == {"year"}


def test_only_given_months_leave_the_others_empty():
    assert yuan(monthly(2023, None, None, {"2023-05": 7})) == [0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0]
