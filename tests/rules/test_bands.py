"""Scale bands meet without overlap or gap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.fault import Fault
from keyproj.rules.bands import check_bands

YI = 10**8


def refusal(bands):
    """Code, place, and what the text will say of bands given as (name, 亿元, 亿元)."""
    yuan = [(name, low and low * YI, high and high * YI) for name, low, high in bands]
    with pytest.raises(Fault) as refused:
        check_bands(yuan)
    fault = refused.value
    return (fault.code, fault.at, *fault.details.values())


@pytest.mark.parametrize(
    "bands",
    [
        [("全部", None, None)],
        [("全部", 0, None)],
        [("大", 10 * YI, None), ("小", None, 10 * YI)],
        [("小", None, 10 * YI), ("大", 10 * YI, None)],
        [("中", YI, 2 * YI), ("大", 2 * YI, None), ("小", 0, YI)],
        [("一元以上", 1, None), ("一元以下", None, 1)],
    ],
)
def test_every_amount_lies_in_one(bands):
    check_bands(bands)


@pytest.mark.parametrize(
    ("bands", "index", "name", "edge"),
    [
        ([("小", None, 11), ("大", 10, None)], 1, "大", "10亿元"),
        ([("大", 10, None), ("小", None, 11)], 0, "大", "10亿元"),
        ([("一", None, None), ("二", None, None)], 1, "二", "0万元"),
        ([("小", None, None), ("大", 10, None)], 1, "大", "10亿元"),
        ([("小", None, 10), ("中", 5, 8), ("大", 10, None)], 1, "中", "5亿元"),
        ([("倒", 20, 10), ("大", 20, None)], 0, "倒", "10亿元"),
        ([("空", 10, 10), ("大", 10, None)], 0, "空", "10亿元"),
        ([("无", 0, 0), ("大", None, None)], 0, "无", "0万元"),
    ],
)
def test_overlap(bands, index, name, edge):
    assert refusal(bands) == ("K302", (index,), name, edge)


@pytest.mark.parametrize(
    ("bands", "at", "name", "lower", "upper"),
    [
        ([("小", None, 9), ("大", 10, None)], (1,), "大", "9亿元", "10亿元"),
        ([("大", 10, None)], (0,), "大", "0万元", "10亿元"),
        ([("小", None, 10)], (), "小", "10亿元", "∞"),
        ([("大", 5, 10), ("小", None, 5)], (), "大", "10亿元", "∞"),
        ([], (), "", "0万元", "∞"),
    ],
)
def test_gap(bands, at, name, lower, upper):
    assert refusal(bands) == ("K303", at, name, lower, upper)


edges = st.lists(st.integers(1, 1000), unique=True, max_size=6).map(sorted)


def cut_at(edges):
    """Bands that meet at the given edges."""
    lows, highs = [None, *edges], [*edges, None]
    return [(f"{low}—{high}", low, high) for low, high in zip(lows, highs, strict=True)]


@given(edges, st.randoms(use_true_random=False))
def test_bands_cut_at_any_edges_meet_in_any_order(edges, random):
    bands = cut_at(edges)
    random.shuffle(bands)
    check_bands(bands)


@given(edges, st.data())
def test_a_band_left_out_is_a_gap_and_one_given_twice_an_overlap(edges, data):
    bands = cut_at(edges)
    index = data.draw(st.integers(0, len(edges)))
    with pytest.raises(Fault, match="K303"):
        check_bands(bands[:index] + bands[index + 1 :])
    with pytest.raises(Fault, match="K302"):
        check_bands([*bands, bands[index]])
