"""Judges one answer of a new project as the reader would, before the next is asked for."""

import re
from collections.abc import Callable
from typing import Any

from keyproj.base.amount import parse_amount
from keyproj.base.fault import Fault
from keyproj.base.months import parse_date, parse_month
from keyproj.base.problem import Problem
from keyproj.model.values import parse_code, parse_id, safe_text, single_line

_COMMAS = re.compile("[,，、]")


def _quarters(text: str) -> None:
    amounts = [parse_amount(part.strip()) for part in _COMMAS.split(text)]
    if len(amounts) != 4:
        raise Fault("K107", count=len(amounts), expected=4)


_PARSERS: dict[str, Callable[[str], Any]] = {
    "id": parse_id,
    "parent": parse_id,
    "code": parse_code,
    "content": safe_text,
    "note": safe_text,
    **dict.fromkeys(("total_investment", "invested_before", "annual_plan"), parse_amount),
    **dict.fromkeys(("start", "completion"), parse_month),
    **dict.fromkeys(("listing_date", "started", "deadline"), parse_date),
    "quarters": _quarters,
}


def flaw(field: str, value: str) -> Problem | None:
    """The problem of a value, if it has one."""
    try:
        _PARSERS.get(field, single_line)(value)
    except Fault as fault:
        return Problem(fault.code, "", args=dict(fault.details))
    return None
