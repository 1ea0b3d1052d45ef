"""What a report is asked about: the ledger's tables, a period, and a choice of projects already selected."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from keyproj.base.filter import Filter
from keyproj.base.period import Period
from keyproj.base.text import Names, Text
from keyproj.index.fact import select_facts
from keyproj.index.settings import Settings, settings
from keyproj.reports.choices import check_filter
from keyproj.reports.unread import unread_notes


@dataclass(frozen=True, slots=True)
class Ask:
    """`unread` holds the note on files that could not be counted; a report puts it first and exits 1."""

    db: sqlite3.Connection
    policy: Settings
    period: Period
    chosen: Filter
    packages: str
    unread: tuple[Text, ...]

    @classmethod
    def of(
        cls, db: sqlite3.Connection, period: Callable[[int], Period], chosen: Filter, packages: str = "whole"
    ) -> "Ask":
        """Selects the facts. `period` makes the period from the policy's year. Raises WrongUse for unknown names."""
        policy = settings(db)
        when = period(policy.year)
        check_filter(db, chosen)
        select_facts(db, when, chosen, packages)
        return cls(db, policy, when, chosen, packages, tuple(unread_notes(db)))

    def filter_notes(self) -> list[Text]:
        """What the options leave out, said in words."""
        notes = []
        if given := self.chosen.given():
            fields = [
                Text("note.field", {"name": Text(f"dimension.{name}"), "values": Names(tuple(values))})
                for name, values in given.items()
            ]
            notes.append(Text("note.filtered", {"filter": fields}))
        if self.period.known_by:
            notes.append(Text("note.known_by", {"day": self.period.known_by.isoformat()}))
        return notes
