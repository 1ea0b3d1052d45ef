"""Exact division for display."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.rounding import Rate, digits, ratio, scaled

numerators = st.integers(-(10**15), 10**15)
denominators = st.integers(1, 10**15)


@pytest.mark.parametrize(
    ("numerator", "denominator", "places", "rounded", "cut"),
    [
        (1, 2, 0, 1, 0),
        (-1, 2, 0, -1, 0),
        (3, 2, 0, 2, 1),
        (-3, 2, 0, -2, -1),
        (5, 2, 0, 3, 2),
        (49, 100, 0, 0, 0),
        (-49, 100, 0, 0, 0),
        (1, 3, 4, 3333, 3333),
        (2, 3, 4, 6667, 6666),
        (-2, 3, 4, -6667, -6666),
        (5035, 11274, 6, 446603, 446602),
        (99995, 100000, 3, 1000, 999),
        (3, 1, 2, 300, 300),
        (0, 7, 6, 0, 0),
    ],
)
def test_half_up_or_cut_off(numerator, denominator, places, rounded, cut):
    assert scaled(numerator, denominator, places) == rounded
    assert scaled(numerator, denominator, places, truncate=True) == cut


@given(numerators, denominators, st.integers(0, 6))
def test_rounded_at_most_half_a_unit_off(numerator, denominator, places):
    exact = Fraction(numerator, denominator) * 10**places
    assert abs(scaled(numerator, denominator, places) - exact) <= Fraction(1, 2)
    assert 0 <= abs(exact) - abs(scaled(numerator, denominator, places, truncate=True)) < 1


@given(numerators, denominators)
def test_as_decimal_rounds(numerator, denominator):
    assert scaled(-numerator, denominator, 2) == -scaled(numerator, denominator, 2)
    tenths = Decimal(numerator) / 10
    assert scaled(numerator, 10, 0) == int(tenths.quantize(Decimal(1), ROUND_HALF_UP))
    assert scaled(numerator, 10, 0, truncate=True) == int(tenths.quantize(Decimal(1), ROUND_DOWN))


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [
        (446603, 6, "0.446603"),
        (0, 6, "0.000000"),
        (-5, 2, "-0.05"),
        (-500, 2, "-5.00"),
        (12345, 1, "1234.5"),
        (7, 0, "7"),
        (-7, 0, "-7"),
    ],
)
def test_digits(number, places, text):
    assert digits(number, places) == text


@given(numerators, st.integers(0, 8))
def test_digits_are_the_number(number, places):
    assert Decimal(digits(number, places)) == Decimal(number).scaleb(-places)


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (Rate(5035, 11274), "0.446603"),
        (Rate(1, 1), "1.000000"),
        (Rate(3, 2), "1.500000"),
        (Rate(0, 5), "0.000000"),
        (Rate(-1, 3), "-0.333333"),
        (Rate(1, 10**9), "0.000000"),
        (Rate(5, 0), None),
        (Rate(0, 0), None),
    ],
)
def test_ratio(rate, text):
    assert ratio(rate) == text


def test_ratio_with_fewer_places():
    assert ratio(Rate(2, 3), 2) == "0.67"
