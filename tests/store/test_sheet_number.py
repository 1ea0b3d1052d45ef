"""What a spreadsheet's number shows."""

import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from keyproj.store.sheet import Cell
from keyproj.store.sheet_number import kind_of, number_cell


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        (6200.1000000000004, "6200.1"),
        (0.30000000000000004, "0.3"),
        (6200, "6200"),
        (6200.0, "6200"),
        (1e-4, "0.0001"),
        (1.2e3, "1200"),
        (-0.0, "0"),
        (-5.5, "-5.5"),
        (123456789012345678, "123456789012346000"),
        (0.1234567890123456, "0.123456789012346"),
        (1000000000.1234, "1000000000.1234"),
    ],
)
def test_fifteen_digits_and_no_more(stored, shown):
    assert number_cell(stored, "number", CALENDAR_WINDOWS_1900) == Cell(shown, "number")


@pytest.mark.parametrize("stored", [float("nan"), float("inf"), 1e300, 10**400])
def test_what_is_no_number(stored):
    assert number_cell(stored, "number", CALENDAR_WINDOWS_1900).kind == "error"


@pytest.mark.parametrize(
    ("stored", "epoch", "day"),
    [(45108, CALENDAR_WINDOWS_1900, "2023-07-01"), (43646.75, CALENDAR_MAC_1904, "2023-07-01")],
)
def test_days(stored, epoch, day):
    assert number_cell(stored, "date", epoch) == Cell(day, "date")


@pytest.mark.parametrize(
    ("number", "code", "kind"),
    [
        (0, "General", "number"),
        (4, "#,##0.00", "number"),
        (9, "0%", "percent"),
        (14, "mm-dd-yy", "date"),
        (57, "General", "date"),
        (176, "General", "number"),
        (176, "#,##0.00", "number"),
        (176, "#,##0.####", "number"),
        (176, "0.00_ ;[Red]-0.00 ", "number"),
        (176, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', "number"),
        (176, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', "number"),
        (176, '0.00"days"', "number"),
        (176, "[$-804]yyyy年m月d日", "date"),
        (176, "h:mm:ss", "date"),
        (176, 'yyyy"年"m"月"', "date"),
        (176, "0.0%", "percent"),
        (176, '0!.0,"万元"', "scaled"),
        (176, "#,##0,", "scaled"),
        (176, "0.00,,", "scaled"),
        (176, '0"亿元"', "scaled"),
        (176, "@", "number"),
    ],
)
def test_what_a_number_format_shows(number, code, kind):
    assert kind_of(number, code) == kind
