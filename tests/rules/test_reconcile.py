"""Published and computed figures agree by the printed precision."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.rounding import Rate
from keyproj.model.published import parse_printed
from keyproj.rules.reconcile import printed_number, sums_agree


def agrees(printed, computed, truncate=False):
    figure = parse_printed(printed)
    return printed_number(computed, figure.kind, figure.precision, truncate) == figure.number


@pytest.mark.parametrize(
    ("printed", "computed"),
    [
        ("1127.4亿元", 112_740_000_000),
        ("1127.4亿元", 112_735_000_000),
        ("1127.4亿元", 112_744_999_999),
        ("1127.40亿元", 112_739_500_000),
        ("162.5亿元", 16_254_999_999),
        ("1127亿元", 112_650_000_000),
        ("1200万元", 12_004_999),
        ("0.0亿元", 4_999_999),
        ("217", 217),
        ("44.7%", Rate(50_350, 112_740)),
        ("14.4%", Rate(1625, 11_274)),
        ("50.7%", Rate(37, 73)),
        ("83.6%", Rate(61, 73)),
        ("100%", Rate(73, 73)),
        ("100%", Rate(199, 200)),
        ("0%", Rate(0, 73)),
        ("120.5%", Rate(241, 200)),
        ("0%", Rate(5, 0)),
    ],
)
def test_agree(printed, computed):
    assert agrees(printed, computed)


@pytest.mark.parametrize(
    ("printed", "computed"),
    [
        ("1127.4亿元", 112_745_000_000),
        ("1127.4亿元", 112_734_999_999),
        ("1127.40亿元", 112_740_500_000),
        ("1200万元", 12_005_000),
        ("217", 216),
        ("44.7%", Rate(4475, 10_000)),
        ("100%", Rate(994, 1000)),
        ("100.0%", Rate(9994, 10_000)),
        ("1%", Rate(5, 0)),
    ],
)
def test_disagree(printed, computed):
    assert not agrees(printed, computed)


@pytest.mark.parametrize(
    ("printed", "computed"),
    [("1127.4亿元", 112_749_999_999), ("44.6%", Rate(50_350, 112_740)), ("99%", Rate(999, 1000))],
)
def test_offices_that_cut_off(printed, computed):
    assert agrees(printed, computed, truncate=True)
    assert not agrees(printed, computed)


@given(st.integers(0, 10**13), st.sampled_from([1, 10, 10**4, 10**7, 10**8]))
def test_a_computed_amount_is_at_most_half_a_unit_from_what_is_printed(yuan, unit):
    number = printed_number(yuan, "yuan", Decimal(unit))
    assert 2 * abs(number * unit - yuan) <= unit
    assert 0 <= yuan - printed_number(yuan, "yuan", Decimal(unit), truncate=True) * unit < unit


def units(*printed):
    """Figures of one precision, in units of their last digit."""
    figures = [parse_printed(text) for text in printed]
    assert len({figure.precision for figure in figures}) == 1
    return [figure.number for figure in figures]


def test_the_quarters_of_tangshan_add_up_within_rounding():
    quarters = units("162.5亿元", "341.0亿元", "383.8亿元", "240.2亿元")
    assert sum(quarters) == 11_275
    assert sums_agree(quarters, 11_274)
    assert not sums_agree(quarters, 11_272)


@pytest.mark.parametrize(
    ("parts", "whole", "agree"),
    [
        ([580_5, 256_4, 114_8, 55_6, 120_1], 1127_4, True),
        ([552_5, 574_9], 1127_4, True),
        ([1, 1], 3, True),
        ([1, 1], 4, False),
        ([5], 6, True),
        ([5], 7, False),
        ([0] * 9, 5, True),
        ([0] * 9, 6, False),
        ([], 0, True),
        ([], 1, False),
    ],
)
def test_sums(parts, whole, agree):
    assert sums_agree(parts, whole) is agree
    assert sums_agree([-part for part in parts], -whole) is agree


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=12), st.sampled_from([10**4, 10**7, 10**8]))
def test_what_is_printed_of_exact_parts_always_agrees(parts, unit):
    printed = [printed_number(part, "yuan", Decimal(unit)) for part in parts]
    assert sums_agree(printed, printed_number(sum(parts), "yuan", Decimal(unit)))
