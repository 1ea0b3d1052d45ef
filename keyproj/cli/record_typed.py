"""What was typed of a month's report, and the entry that it makes."""

from dataclasses import dataclass
from datetime import date

from keyproj.actions.entry import MONEY, WORDS, Entry
from keyproj.base.amount import parse_amount
from keyproj.base.errors import WrongUse
from keyproj.base.fault import Fault
from keyproj.cli.when import When


@dataclass(frozen=True, slots=True)
class Typed:
    """The options as typed."""

    month: str
    investment: str
    statistical: str | None = None
    year_to_date: str | None = None
    project_to_date: str | None = None
    reported: str | None = None
    by: str = ""
    image: str | None = None
    troubles: str | None = None
    next_steps: str | None = None
    phone: str | None = None
    checked_by: str | None = None
    reason: str | None = None

    def entry(self, now: date) -> Entry:
        """The entry that they make. Raises WrongUse for what is no amount, month or day, or lies ahead of today."""
        month = When(month=self.month).period(now.year).month
        day = When(as_of=self.reported).period(now.year).as_of if self.reported is not None else now
        if month > now.isoformat()[:7]:
            raise WrongUse("error.record_month_ahead", month=month, today=now.isoformat())
        if day > now:
            raise WrongUse("error.record_day_ahead", day=day.isoformat(), today=now.isoformat())
        said = {name: getattr(self, name) for name in (*WORDS, "reason")}
        money = {name: _amount(name, getattr(self, name)) for name in MONEY if getattr(self, name) is not None}
        return Entry(month, money.pop("investment"), day, self.by, **money, **said)


def _amount(name: str, typed: str) -> str:
    try:
        parse_amount(typed)
    except Fault as fault:
        near = fault.details.get("suggest")
        option = "--" + name.replace("_", "-")
        raise WrongUse(
            "error.record_amount_near" if near else "error.record_amount", option=option, seen=typed, near=near
        ) from None
    return typed
