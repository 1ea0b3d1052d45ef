"""What a report is asked about: the ledger's tables, a period, and a choice of projects already selected."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from keyproj.base.amount import format_amount
from keyproj.base.filter import Filter
from keyproj.base.period import Period
from keyproj.base.text import Names, Text
from keyproj.index.basis_between import Between
from keyproj.index.fact import select_facts
from keyproj.index.settings import Settings, settings
from keyproj.reports.choices import check_filter
from keyproj.reports.unread import unread_notes
from keyproj.rules.basis import CURRENT, PUBLISHED, STANDING


@dataclass(frozen=True, slots=True)
class Ask:
    """`unread` holds the note on files that could not be counted; a report puts it first and exits 1."""

    db: sqlite3.Connection
    policy: Settings
    period: Period
    chosen: Filter
    packages: str
    unread: tuple[Text, ...]
    between: Between = field(default_factory=Between)

    @classmethod
    def of(
        cls,
        db: sqlite3.Connection,
        period: Callable[[int], Period],
        chosen: Filter,
        packages: str = "whole",
        basis: str = STANDING,
    ) -> "Ask":
        """Selects the facts. `period` makes the period from the policy's year. Raises WrongUse for unknown names."""
        policy = settings(db)
        when = period(policy.year)
        check_filter(db, chosen)
        between = select_facts(db, when, chosen, packages, basis)
        return cls(db, policy, when, chosen, packages, tuple(unread_notes(db)), between)

    def published(self) -> "Ask":
        """The same of the plan as published; from now on the facts are these."""
        return Ask.of(self.db, lambda _: self.period, self.chosen, self.packages, PUBLISHED)

    def filter_notes(self) -> list[Text]:
        """What the options leave out, said in words."""
        return [*filtered(self.chosen), *self.known_notes(), *self.basis_notes()]

    def known_notes(self) -> list[Text]:
        """What was reported too late to count."""
        known = self.period.known_by
        return [Text("note.known_by", {"day": known.isoformat()})] if known else []

    def basis_notes(self) -> list[Text]:
        """On what basis plan figures stand, where the two differ, and by how much."""
        found = self.between
        basis = PUBLISHED if found.basis == PUBLISHED else CURRENT
        notes = []
        if found.adjustments:
            sums = {"projects": found.projects, "annual_plan": found.annual_plan}
            args = {"count": len(found.adjustments), "day": self.period.as_of.isoformat(), **sums}
            notes.append(Text(f"note.basis_{basis}", {**args, "changes": list(_changes(found))}))
        if found.unadjusted and found.basis != STANDING:
            shown = Names((*found.unadjusted[:5], *(["…"] if len(found.unadjusted) > 5 else [])))
            notes.append(Text(f"note.unadjusted_{basis}", {"count": len(found.unadjusted), "projects": shown}))
        return notes


def filtered(chosen: Filter) -> list[Text]:
    """The note on what a filter leaves out, or nothing."""
    fields = [
        Text("note.field", {"name": Text(f"dimension.{name}"), "values": Names(tuple(values))})
        for name, values in chosen.given().items()
    ]
    return [Text("note.filtered", {"filter": fields})] if fields else []


def _changes(found: Between) -> Iterator[Text]:
    """What the adjustments come to, in words."""
    if found.projects:
        id = "basis.projects_more" if found.projects > 0 else "basis.projects_less"
        yield Text(id, {"count": abs(found.projects)})
    if found.annual_plan:
        id = "basis.annual_more" if found.annual_plan > 0 else "basis.annual_less"
        yield Text(id, {"money": format_amount(abs(found.annual_plan))})
    if not found.projects and not found.annual_plan:
        yield Text("basis.same")
