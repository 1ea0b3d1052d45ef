"""What the projects' files say, field by field, so that two states of them can be compared."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from keyproj.base.quantity import Quantity, format_quantity
from keyproj.reports.diff_queries import FIELDS, REPORTS, TARGETS


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
            self.words[name] = _quantity(value)
        else:
            getattr(self, kind)[name] = value

    def plan(self, month: str, yuan: int, spread_from: str | None) -> None:
        """Adds what is planned for a month to its quarter, and notes it where it is not a share of that."""
        year, number = month.split("-")
        quarter = f"plans.{year}.quarters.{(int(number) + 2) // 3}"
        self.money[quarter] = self.money.get(quarter, 0) + yuan
        if spread_from is None:
            self.money[f"plans.{year}.months.{month}"] = yuan


def facts_of(db: sqlite3.Connection, ids: frozenset[str] | None) -> Mapping[str, Facts]:
    """The projects of these ids, or all, by id. One that two files claim is none, as in all reports."""
    query = "SELECT pk, project.id, path FROM main.project JOIN file USING (pk) WHERE NOT clash"
    if ids is None:
        chosen = {pk: Facts(id, path) for pk, id, path in db.execute(query)}
    else:
        one_by_one = (row for id in sorted(ids) for row in db.execute(f"{query} AND project.id = ?", (id,)))
        chosen = {pk: Facts(id, path) for pk, id, path in one_by_one}
    db.execute("DROP TABLE IF EXISTS temp.looked")
    db.execute("CREATE TEMP TABLE looked (pk INTEGER PRIMARY KEY)")
    db.executemany("INSERT INTO temp.looked VALUES (?)", [(pk,) for pk in chosen])
    for query, columns in FIELDS:
        for pk, begin, *values in db.execute(query):
            for (kind, end), value in zip(columns, values, strict=True):
                if value is not None:
                    chosen[pk].put(kind, begin + end, value)
    for pk, *target in db.execute(TARGETS):
        chosen[pk].plan(*target)
    for pk, month, _, latest, *said, quantities in db.execute(REPORTS):
        report = Reported._make((*said, _quantities(quantities)))
        chosen[pk].entries.setdefault(month, []).append(report)
        if latest:
            chosen[pk].reports[month] = report
    for pk, id in db.execute("SELECT project, id FROM former_id WHERE project IN temp.looked ORDER BY n"):
        chosen[pk].former.append(id)
    return {one.id: one for one in chosen.values()}


def _quantities(text: str | None) -> str | None:
    """Those of a report, from a line each."""
    if text is None:
        return None
    return ", ".join(map(_quantity, text.split("\n")))


def _quantity(text: str) -> str:
    """As a file has it, from ten-thousandths and the unit."""
    number, _, unit = text.partition(" ")
    return format_quantity(Quantity(int(number), unit))
