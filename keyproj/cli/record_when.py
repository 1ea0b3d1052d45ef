"""The month that is reported and the day on which it is, as typed: neither lies ahead of today."""

import re
from datetime import date

from keyproj.base.errors import WrongUse
from keyproj.base.fault import Fault
from keyproj.base.months import YEARS, parse_month
from keyproj.cli.when import day

_FORM = re.compile(r"([0-9]{4})-[0-9]{2}(?:-[0-9]{2})?")


def reported_month(typed: str, now: date) -> str:
    """The month. Raises WrongUse for what is none, saying why, and for one that has not begun."""
    try:
        month = parse_month(typed)
    except Fault as fault:
        near = fault.details.get("suggest")
        if near:
            raise WrongUse("error.bad_month_near", seen=typed, near=near) from None
        _check_year(typed)
        id = "error.record_no_month" if _FORM.fullmatch(typed) else "error.bad_month"
        raise WrongUse(id, seen=typed) from None
    if month > now.isoformat()[:7]:
        raise WrongUse("error.record_month_ahead", month=month, today=now.isoformat())
    return month


def reported_day(typed: str | None, now: date) -> date:
    """The day; today where none is given. Raises WrongUse."""
    if not typed:
        return now
    _check_year(typed)
    found = day(typed)
    if found > now:
        raise WrongUse("error.record_day_ahead", day=found.isoformat(), today=now.isoformat())
    return found


def _check_year(typed: str) -> None:
    match = _FORM.fullmatch(typed)
    if match and int(match[1]) not in YEARS:
        raise WrongUse("error.record_year", seen=typed, first=YEARS.start, last=YEARS.stop - 1)
