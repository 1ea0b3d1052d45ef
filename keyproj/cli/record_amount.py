"""An amount as typed behind an option: as it is to stand in a file, or what is wrong with it."""

import re

from keyproj.base.amount import parse_amount
from keyproj.base.errors import WrongUse
from keyproj.base.fault import Fault
from keyproj.base.meant import tidy

_PARTS = re.compile(r"0*([0-9]+?)(?:\.([0-9]*?)0*)?(亿元|万元)")
_NEGATIVE = re.compile(r"[-\u2212][0-9]")
_PART_OF_A_YUAN = re.compile(r"[0-9]+\.[0-9]+元")

_CAUSES = {"K112": "no_unit", "K114": "fine", "K115": "large"}
"""What is wrong, by the problem's code."""


def amount_typed(option: str, typed: str) -> str:
    """`0006200.0万元` as `6200万元`. Raises WrongUse, by cause."""
    try:
        parse_amount(typed)
    except Fault as fault:
        near = fault.details.get("suggest")
        cause = "near" if near else _cause(fault, tidy(typed))
        raise WrongUse(f"error.record_amount_{cause}", option=option, seen=typed, near=near) from None
    whole, fraction, unit = _PARTS.fullmatch(typed).groups()  # type: ignore[union-attr]  # it is an amount
    return f"{whole}.{fraction}{unit}" if fraction else f"{whole}{unit}"


def _cause(fault: Fault, text: str) -> str:
    if _NEGATIVE.match(text):
        return "negative"
    return "fine" if _PART_OF_A_YUAN.fullmatch(text) else _CAUSES.get(fault.code, "form")
