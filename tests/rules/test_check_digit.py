"""The check digit of project codes: ISO/IEC 7064, MOD 11,10."""

import pytest

from keyproj.rules.check_digit import check_digit, has_check_digit


@pytest.mark.parametrize(
    ("digits", "last"),
    [
        ("2301130200040112345", "1"),
        ("0794", "5"),  # the standard's own example
        ("8609574271", "9"),  # a published specimen of another number of this kind, the German tax number
    ],
)
def test_check_digit(digits, last):
    assert check_digit(digits) == last


def test_every_single_wrong_digit_shows():
    digits = "2301130200040112345"
    for place, right in enumerate(digits):
        for wrong in set("0123456789") - {right}:
            assert check_digit(digits[:place] + wrong + digits[place + 1 :]) != "1"


@pytest.mark.parametrize(
    ("code", "has"),
    [
        ("2301-130200-04-01-123451", True),
        ("2011-130200-04-01-123451", True),  # November 2020
        ("2012-130200-04-01-123451", True),
        ("2017-130200-04-01-123451", False),  # the whole year 2017
        ("2020-130200-04-01-123451", False),
    ],
)
def test_codes_from_before_november_2020_have_none(code, has):
    assert has_check_digit(code) is has
