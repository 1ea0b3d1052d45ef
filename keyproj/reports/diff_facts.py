"""What the projects' files say, field by field, so that two states of them can be compared."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from keyproj.base.quantity import Quantity, format_quantity


class Reported(NamedTuple):
    """One report of a month: yuan, the reason of a correction, what it says in words, its other figures, by whom."""

    yuan: int
    reason: str | None
    image: str | None
    troubles: str | None
    next_steps: str | None
    statistical: int | None
    year_to_date: int | None
    project_to_date: int | None
    reported: str
    reported_by: str
    phone: str | None
    checked_by: str | None
    quantities: str | None


@dataclass(slots=True)
class Facts:
    """A project and its file: amounts in yuan, dates or months, and words by dotted fields.

    `reports` are those in force, by month; `entries` all of a month, in the order in which they stand.
    """

    id: str
    path: str
    former: list[str] = field(default_factory=list)
    money: dict[str, int] = field(default_factory=dict)
    dates: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    reports: dict[str, Reported] = field(default_factory=dict)
    entries: dict[str, list[Reported]] = field(default_factory=dict)

    @property
    def who(self) -> tuple[str, str, str]:
        """Id, name and county, with which its rows begin."""
        return self.id, self.words["name"], self.words["county"]

    def put(self, kind: str, name: str, value: Any) -> None:
        """Notes a field."""
        if kind == "quantities":
            self.words[name] = quantity_of(value)
        else:
            getattr(self, kind)[name] = value

    def report(self, month: str, report: Reported, latest: int) -> None:
        """Adds a report of a month, behind those that stand before it."""
        self.entries.setdefault(month, []).append(report)
        if latest:
            self.reports[month] = report

    def plan(self, month: str, yuan: int, spread_from: str | None) -> None:
        """Adds what is planned for a month to its quarter, and notes it where it is not a share of that."""
        year, number = month.split("-")
        quarter = f"plans.{year}.quarters.{(int(number) + 2) // 3}"
        self.money[quarter] = self.money.get(quarter, 0) + yuan
        if spread_from is None:
            self.money[f"plans.{year}.months.{month}"] = yuan


def quantity_of(text: str) -> str:
    """As a file has it, from ten-thousandths and the unit."""
    number, _, unit = text.partition(" ")
    return format_quantity(Quantity(int(number), unit))
