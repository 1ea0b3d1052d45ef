"""A month's report on its way into a project's file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from keyproj.base.amount import UNITS, parse_amount
from keyproj.base.fault import Fault
from keyproj.base.quantity import Quantity, format_quantity
from keyproj.model.progress import Progress

MONEY = ("investment", "statistical", "year_to_date", "project_to_date")
WORDS = ("image", "troubles", "next_steps", "phone", "checked_by")
KEPT = ("statistical", "image", "quantities", "troubles", "next_steps", "phone", "checked_by")
"""What a correction keeps of the report that it corrects, unless it says otherwise. Totals to date are no longer true
when a month is corrected, so they aren't kept.
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """The fields of `Progress`, as they are to stand in the file (`6200万元`); None for what is not said, and an empty
    text for what a correction takes away.

    An empty `by` stands for whoever reported this project last. A `reason` makes it a correction of a month that is
    reported already.
    """

    month: str
    investment: str
    reported: date
    by: str = ""
    statistical: str | None = None
    year_to_date: str | None = None
    project_to_date: str | None = None
    image: str | None = None
    quantities: tuple[str, ...] | None = None
    troubles: str | None = None
    next_steps: str | None = None
    phone: str | None = None
    checked_by: str | None = None
    reason: str | None = None

    def fields(self) -> Mapping[str, str | date | Sequence[str]]:
        """What is said, in the model's order."""
        given = {name: getattr(self, name) for name in Progress.model_fields if hasattr(self, name)}
        return {name: value for name, value in given.items() if value}

    def after(self, was: Progress) -> tuple["Entry", tuple[str, ...]]:
        """The entry as a correction of a report, with what it keeps of that; and the names of what it keeps."""
        known = {name: getattr(was, name) for name in KEPT if getattr(self, name) is None}
        kept = {name: _written(value) for name, value in known.items() if value not in (None, ())}
        return replace(self, **kept), tuple(kept)

    def says_nothing_new(self, known: Progress) -> bool:
        """Whether a report holds all of it; by whom and when may differ, for the same run tomorrow changes nothing."""
        money = all(_same(getattr(known, name), getattr(self, name)) for name in MONEY)
        words = all(getattr(self, name) in (None, getattr(known, name) or "") for name in (*WORDS, "reason"))
        return money and words and self.quantities in (None, _written(known.quantities))


def _same(known: int | None, said: str | None) -> bool:
    try:
        return said is None or (parse_amount(said) if said else None) == known
    except Fault:
        return False


def in_wan(yuan: int) -> str:
    """An amount in 万元 with as many decimals as it has, as an office writes a month's figures."""
    whole, rest = divmod(yuan, 10 ** UNITS["万元"])
    return f"{whole}.{rest:04d}".rstrip("0") + "万元" if rest else f"{whole}万元"


def decimals(amounts: Iterable[int | None]) -> int:
    """As many decimals of 万元 as the finest of some amounts in yuan has."""
    power = UNITS["万元"]
    fractions = (f"{yuan % 10**power:0{power}d}".rstrip("0") for yuan in amounts if yuan is not None)
    return max(map(len, fractions), default=0)


def _written(value: Any) -> Any:
    """A value of a report as it stands in a file."""
    if isinstance(value, Quantity):
        return format_quantity(value)
    if isinstance(value, tuple):
        return tuple(map(_written, value))
    return in_wan(value) if isinstance(value, int) else value
