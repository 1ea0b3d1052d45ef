"""What a spreadsheet's number shows: exactly the fifteen digits that a spreadsheet shows of it, a date, or per cent."""

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, DecimalException

from keyproj.store.sheet import Cell

DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)
"""A cell holds a binary fraction; spreadsheets show no more than fifteen of its digits."""

_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""Numbers of built-in formats that show a date or a time, those of Chinese versions among them."""

_PERCENT = {9, 10}
_QUIET = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""Parts of a number format that are text or layout."""

_UNITS = re.compile("[万亿元]")


def kind_of(number: int, code: str | None) -> str:
    """What a number format makes of a number: `date`, `percent`, `scaled` or `number`.

    `scaled` is shown a thousand times smaller, or beside a unit of its own (`0!.0,"万元"`): what people see is not what
    the cell holds.
    """
    if code is None:
        return "date" if number in _DATES else "percent" if number in _PERCENT else "number"
    first = code.split(";")[0]
    bare = _QUIET.sub("", first)
    if re.search("[ymdhs年月日]", bare, re.IGNORECASE) and "general" not in bare.lower():
        return "date"
    if "%" in bare:
        return "percent"
    if re.search(r"[0#?],+(?![0#?,])", bare) or "!" in bare or _UNITS.search(re.sub(r"\[[^\]]*\]", "", first)):
        return "scaled"
    return "number"


def number_cell(value: str, kind: str, since_1904: bool) -> Cell:
    """The cell of a number as it stands in the file (`6200.1000000000004`)."""
    try:
        exact = DIGITS.create_decimal(value)
    except DecimalException:
        return Cell(value[:40], "error")
    if not exact.is_finite() or abs(exact.adjusted()) > 40:
        return Cell(value[:40], "error")
    if kind == "date":
        return _date_cell(exact, since_1904)
    return Cell(plain(exact), kind)


def plain(number: Decimal) -> str:
    """`6200.1`, without an exponent or zeros at the end."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def _date_cell(number: Decimal, since_1904: bool) -> Cell:
    """Days since 1900 (with its 29 February that never was) or 1904; the time of day does not count."""
    days = int(number)
    if not 60 < days < 80_000:
        return Cell(plain(number), "number")
    first = date(1904, 1, 1) if since_1904 else date(1899, 12, 30)
    return Cell((first + timedelta(days=days)).isoformat(), "date")
