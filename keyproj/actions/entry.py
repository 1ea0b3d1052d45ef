"""A month's report on its way into a project's file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from keyproj.base.amount import UNITS, parse_amount
from keyproj.base.fault import Fault
from keyproj.model.progress import Progress

MONEY = ("investment", "statistical", "year_to_date", "project_to_date")
WORDS = ("image", "troubles", "next_steps", "phone", "checked_by")


@dataclass(frozen=True, slots=True)
class Entry:
    """The fields of `Progress`, as they are to stand in the file (`6200万元`); None for what is not said.

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
    troubles: str | None = None
    next_steps: str | None = None
    phone: str | None = None
    checked_by: str | None = None
    reason: str | None = None

    def fields(self) -> Mapping[str, str | date]:
        """What is said, in the model's order."""
        given = {name: getattr(self, name) for name in Progress.model_fields if hasattr(self, name)}
        return {name: value for name, value in given.items() if value}

    def says_nothing_new(self, known: Progress) -> bool:
        """Whether a report holds all of it; by whom and when may differ, for the same run tomorrow changes nothing."""
        money = all(_same(getattr(known, name), getattr(self, name)) for name in MONEY)
        words = all(getattr(self, name) in (None, getattr(known, name)) for name in (*WORDS, "reason"))
        return money and words


def _same(known: int | None, said: str | None) -> bool:
    try:
        return said is None or parse_amount(said) == known
    except Fault:
        return False


def in_wan(yuan: int) -> str:
    """An amount in 万元 with as many decimals as it has, as an office writes a month's figures."""
    whole, rest = divmod(yuan, 10 ** UNITS["万元"])
    return f"{whole}.{rest:04d}".rstrip("0") + "万元" if rest else f"{whole}万元"
