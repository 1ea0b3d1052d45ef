"""What a spreadsheet's number shows: exactly the fifteen digits that a spreadsheet shows of it, a date, or per cent."""

import re
from datetime import datetime
from decimal import Decimal

from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.datetime import from_excel

from keyproj.store.sheet import Cell

_CHINESE_DATES = {*range(27, 37), *range(50, 59)}
"""Numbers of the built-in formats for dates and times that only Chinese (and other East Asian) versions have."""

_QUIET = re.compile(r'"[^"]*"|\\.|_.|\*.')
"""Parts of a number format that are text or layout."""


def kind_of(number: int, code: str) -> str:
    """What a number format makes of a number: `date`, `percent`, `scaled` or `number`.

    `scaled` is shown a thousand times smaller, or beside a unit of its own (`0!.0,"万元"`): what people see is not what
    the cell holds.
    """
    first = re.sub(r"\[[^\]]*\]", "", code.partition(";")[0])
    bare = _QUIET.sub("", first)
    if number in _CHINESE_DATES or is_date_format(code) or re.search("[年月日]", bare):
        return "date"
    if "%" in bare:
        return "percent"
    if re.search(r"[0#?],+(?![0#?,])", bare) or "!" in bare or re.search("[万亿元]", first):
        return "scaled"
    return "number"


def number_cell(value: float, kind: str, epoch: datetime) -> Cell:
    """The cell of a number as the file holds it, a binary fraction (`6200.1000000000004`)."""
    try:
        exact = Decimal(f"{value:.15g}")
    except OverflowError:  # a whole number beyond what a spreadsheet holds
        return Cell(str(value)[:40], "error")
    if not exact.is_finite() or abs(exact.adjusted()) > 40:
        return Cell(str(value)[:40], "error")
    if kind == "date" and 60 < value < 80_000:
        return Cell(str(from_excel(value, epoch))[:10], "date")
    return Cell(plain(exact), "number" if kind == "date" else kind)


def plain(number: Decimal) -> str:
    """`6200.1`, without an exponent or zeros at the end."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text
