"""Quantities with a unit, as exact whole numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.fault import Fault
from keyproj.base.quantity import Quantity, format_quantity, parse_quantity


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("320亩", 3_200_000, "亩"),
        ("1.25万吨标准煤", 12_500, "万吨标准煤"),
        ("0.0001公里", 1, "公里"),
        ("0人", 0, "人"),
        ("1.20公里", 12_000, "公里"),
        ("1.50000000公里", 15_000, "公里"),
        ("35kV", 350_000, "kV"),
        ("35m2", 350_000, "m2"),
        ("35m³", 350_000, "m³"),
        ("999999999999台", 9_999_999_999_990_000, "台"),
    ],
)
def test_read(text, number, unit):
    assert parse_quantity(text) == Quantity(number, unit)


@pytest.mark.parametrize(
    "text",
    ["320", "亩", "-3亩", "+3亩", "1.23456亩", ".5亩", "5.亩", "1,200亩", "320 亩", "320亩\n", " 320亩", "1.2.3亩",
     "\uff13\uff12亩", "三百亩", "约320亩", "320_亩", "320%", "320[red]", "1000000000000台", "1" * 5000 + "亩",
     "1" + "亩" * 17, "320亩/年", "1e309", "1e6亩", "1E6亩", "0x10亩", "NaN", ""],
)  # fmt: skip
def test_refused(text):
    with pytest.raises(Fault) as refused:
        parse_quantity(text)
    assert refused.value.code == "K116"


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(3_200_000, "亩"), "320亩"),
        (Quantity(12_500, "万吨"), "1.25万吨"),
        (Quantity(1, "公里"), "0.0001公里"),
        (Quantity(0, "人"), "0人"),
        (Quantity(1_000_000, "人"), "100人"),
    ],
)
def test_written(quantity, text):
    assert format_quantity(quantity) == text


@given(st.integers(0, 10**16 - 1), st.sampled_from(["亩", "吨标准煤", "公里", "m2", "kVA"]))
def test_written_and_read_again(number, unit):
    quantity = Quantity(number, unit)
    assert parse_quantity(format_quantity(quantity)) == quantity
