"""The value of one cell: an amount in whole yuan, words, or a month. Nothing is guessed."""

import re

from keyproj.actions.record_table_flaw import Unfit
from keyproj.base.amount import format_amount, parse_amount
from keyproj.base.fault import Fault
from keyproj.base.meant import tidy
from keyproj.base.months import parse_month
from keyproj.store.sheet import Cell

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_YUAN = re.compile(r"([0-9]+)(?:\.0*)?[元圆圓]")
_PART_OF_A_YUAN = re.compile(r"[0-9]+\.[0-9]+[元圆圓]")
_KINDS = {"K114": "fine", "K115": "large"}


def amount(cell: Cell, unit: str) -> tuple[int, bool]:
    """Yuan, and whether the cell has a unit of its own, which then counts before the heading's.

    Raises Unfit. A cell without a unit under a heading without one is `no_unit`.
    """
    if cell.kind not in ("text", "number"):
        raise Unfit(cell.kind)
    text = tidy(cell.text)
    if text.startswith("-") and _NUMBER.fullmatch(tidy(text[1:])):
        raise Unfit("negative")
    bare = _NUMBER.fullmatch(text) is not None
    if bare and not unit:
        raise Unfit("no_unit")
    try:
        return _parsed(text + unit if bare else text), not bare
    except Fault as fault:
        raise Unfit(_KINDS.get(fault.code, "no_amount"), unit=unit or "万元") from None


def _parsed(text: str) -> int:
    """An amount, also one in yuan or with a short unit where there is no doubt what is meant."""
    if match := _YUAN.fullmatch(text):
        text = format_amount(int(match[1]))
    elif _PART_OF_A_YUAN.fullmatch(text):
        raise Unfit("fine")
    try:
        return parse_amount(text)
    except Fault as fault:
        meant = fault.details.get("suggest")
        if not isinstance(meant, str):
            raise
        return parse_amount(meant)


def words(cell: Cell) -> str:
    """Words; a number is taken as it is shown. Raises Unfit."""
    if cell.kind in ("formula", "error", "scaled"):
        raise Unfit(cell.kind)
    if cell.kind == "percent":
        whole, _, fraction = cell.text.partition(".")
        sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
        digits = f"{whole}{fraction.ljust(2, '0')[:2]}".lstrip("0") or "0"
        rest = fraction[2:].rstrip("0")
        return f"{sign}{digits}{'.' + rest if rest else ''}%"
    return cell.text


def month(cell: Cell) -> str:
    """A month as `2023-07`, from words, or from a date in a cell that shows a month. Raises Unfit."""
    if cell.kind == "date":
        return cell.text[:7]
    try:
        return parse_month(cell.text)
    except Fault as fault:
        meant = fault.details.get("suggest")
        if not isinstance(meant, str):
            raise Unfit("no_month") from None
        return meant
