"""One cell of a table: an amount in yuan, words or a month."""

import pytest

from keyproj.actions.record_table_cells import amount, month, words
from keyproj.actions.record_table_flaw import Unfit
from keyproj.store.sheet import Cell


def number(text):
    return Cell(text, "number")


@pytest.mark.parametrize(
    ("cell", "unit", "yuan"),
    [
        (number("6200"), "万元", 62_000_000),
        (number("0.62"), "亿元", 62_000_000),
        (number("62000000"), "元", 62_000_000),
        (number("0.0001"), "万元", 1),
        (number("0"), "万元", 0),
        (Cell("6,200.50"), "万元", 62_005_000),
        (Cell("６２００"), "万元", 62_000_000),
        (Cell("6200.00元"), "万元", 6200),
    ],
)
def test_amounts_are_exact(cell, unit, yuan):
    assert amount(cell, unit)[0] == yuan


@pytest.mark.parametrize(
    "text", ["0.62亿元", "0.62亿", "6200万", "6200 万元", "６２００万元", "62000000元", "62,000,000元"]
)
def test_the_cell_s_own_unit_wins(text):
    for unit in ("", "万元", "亿元", "元"):
        assert amount(Cell(text), unit) == (62_000_000, True)


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        (number("6200"), "no_unit"),
        (number("-1"), "negative"),
        (Cell("-1,000.5"), "negative"),
        (number("0.00001"), "fine"),
        (number("100000001"), "large"),
        (number("1000000000000000000000000000000"), "large"),
        (Cell("约6200"), "no_amount"),
        (Cell("6,20"), "no_amount"),
        (Cell("1.2.3"), "no_amount"),
        (Cell("6200美元"), "no_amount"),
        (Cell("0.5", "percent"), "percent"),
        (Cell("2023-07-01", "date"), "date"),
        (Cell("", "formula"), "formula"),
        (Cell("#REF!", "error"), "error"),
        (Cell("6200", "scaled"), "scaled"),
    ],
)
def test_nothing_is_guessed(cell, kind):
    unit = "亿元" if kind == "large" else "" if kind == "no_unit" else "万元"
    with pytest.raises(Unfit) as error:
        amount(cell, unit)
    assert error.value.kind == kind


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (Cell("主体\n封顶"), "主体\n封顶"),
        (number("13800000000"), "13800000000"),
        (Cell("0.8", "percent"), "80%"),
        (Cell("0.8125", "percent"), "81.25%"),
        (Cell("1.05", "percent"), "105%"),
        (Cell("-0.005", "percent"), "-0.5%"),
        (Cell("0", "percent"), "0%"),
        (Cell("1", "percent"), "100%"),
        (Cell("2023-07-01", "date"), "2023-07-01"),
    ],
)
def test_words_are_what_the_cell_shows(cell, text):
    assert words(cell) == text


@pytest.mark.parametrize("kind", ["formula", "error", "scaled"])
def test_words_that_the_cell_does_not_show(kind):
    with pytest.raises(Unfit):
        words(Cell("x", kind))


@pytest.mark.parametrize(
    "cell", [Cell("2023-07"), Cell("2023年7月"), Cell("2023/7"), Cell("2023-07-31", "date"), Cell("202307")]
)
def test_months(cell):
    assert month(cell) == "2023-07"


@pytest.mark.parametrize("text", ["7月", "2023", "2023.1", "2023-13"])
def test_what_is_no_month(text):
    with pytest.raises(Unfit):
        month(Cell(text))
