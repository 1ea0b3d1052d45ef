"""A warning policy as a file writes it: exact thresholds, its rules as they are judged, bounds in every form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.fault import Fault
from keyproj.base.rounding import Rate
from keyproj.model.warning import WarningRule, Warnings, parse_threshold, write_threshold
from keyproj.rules.warning import MEASURED, MEASURES, SIGNALS, Bound


@pytest.mark.parametrize(
    ("text", "at"), [("10", Rate(10, 1)), ("12.5", Rate(125, 10)), ("0", Rate(0, 1)), ("0.000001", Rate(1, 10**6))]
)
def test_a_threshold_is_exact(text, at):
    assert parse_threshold(text) == at
    assert write_threshold(at) == text


@given(st.integers(0, 999_999), st.integers(0, 999_999))
def test_a_threshold_written_is_the_one_that_was_read(whole, fraction):
    at = parse_threshold(f"{whole}.{fraction:06d}")
    again = parse_threshold(write_threshold(at))
    assert at.numerator * again.denominator == again.numerator * at.denominator


@pytest.mark.parametrize(
    "text", ["", "10%", "-1", "+1", "1e3", "1.", ".5", "1,5", "10 ", "\uff11\uff10", "0.1234567", "1234567"]
)
def test_no_threshold(text):
    with pytest.raises(Fault) as caught:
        parse_threshold(text)
    assert caught.value.code == "K119"


@pytest.mark.parametrize(
    ("bounds", "low", "high"),
    [
        ({"at_least": "1", "at_most": "2"}, (1, True), (2, True)),
        ({"over": "1", "below": "2"}, (1, False), (2, False)),
        ({"over": "1"}, (1, False), None),
        ({"below": "2"}, None, (2, False)),
    ],
)
def test_bounds(bounds, low, high):
    given = {"name": "甲", "signal": "投资进度", "measure": "百分点", "level": "2", **bounds}
    rule = WarningRule.model_validate(given).rule
    wanted = [None if end is None else Bound(Rate(end[0], 1), end[1]) for end in (low, high)]
    assert [rule.low, rule.high] == wanted
    assert (rule.signal, rule.measure, rule.level) == ("investment", "points", 2)


def test_every_signal_and_measure_has_its_word_in_a_file():
    assert set(SIGNALS.values()) == set(MEASURES)
    assert set(MEASURED.values()) == {measure for measures in MEASURES.values() for measure in measures}


def test_nothing_but_a_shipped_policy_or_a_whole_one():
    assert Warnings.model_validate({"policy": "wuhan"}).policy == "wuhan"
    with pytest.raises(ValueError, match="K310"):
        Warnings.model_validate({"policy": "wuhan", "rules": []})
