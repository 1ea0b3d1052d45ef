"""What was typed of a month's report, and the entry that it makes."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from keyproj.actions.entry import MONEY, WORDS, Entry
from keyproj.cli.record_amount import amount_typed
from keyproj.cli.record_when import reported_day, reported_month
from keyproj.cli.typed_text import clean_text


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
        """The entry that they make; an empty text takes away, where a correction may.

        Raises WrongUse for what is no amount, month, day or text, or lies ahead of today.
        """
        month, day = reported_month(self.month, now), reported_day(self.reported, now)
        said: dict[str, Any] = {name: self._words(name) for name in WORDS}
        said |= {name: self._amount(name) for name in MONEY}
        return Entry(month, reported=day, by=self._words("by") or "", reason=self._words("reason") or None, **said)

    def _words(self, name: str) -> str | None:
        typed = getattr(self, name)
        return typed if typed is None else clean_text(_option(name), typed)

    def _amount(self, name: str) -> str | None:
        typed = getattr(self, name)
        return amount_typed(_option(name), typed) if typed and typed.strip() else typed and ""


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")
