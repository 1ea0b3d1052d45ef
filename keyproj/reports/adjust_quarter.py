"""What the adjustments of a quarter make of the list: each project before and after, each item by itself."""

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from keyproj.base.fields import put_at
from keyproj.index.adjustments import Item, Proposal, current_values
from keyproj.reports.adjustments import Stood
from keyproj.reports.ask import Ask
from keyproj.rules.adjust_worth import Worth, together, worth, worth_of
from keyproj.rules.adjustment_fields import from_text


class Entry(NamedTuple):
    """An item: its project's name and county, and what the project counts for before and after it alone."""

    proposal: Proposal
    item: Item
    name: str
    county: str
    county_after: str
    before: Worth
    after: Worth


@dataclass(frozen=True, slots=True)
class Quarter:
    """`before` and `after` are by county; each is added up from all projects, apart from the entries."""

    entries: Sequence[Entry]
    before: Mapping[str, Worth]
    after: Mapping[str, Worth]


class _Known(NamedTuple):
    """A project as the report's selection has it."""

    county: str
    counts: bool
    has_money: bool
    worth: Worth


_PROJECTS = """
SELECT f.id, f.county, f.category, f.total_investment, f.annual_plan, f.counted, f.money, p.removed
FROM fact f JOIN project p ON p.pk = f.project ORDER BY f.id
"""


def quarter_of(ask: Ask, shown: Sequence[Stood], all: Sequence[Stood]) -> Quarter:
    """`shown` are the proposals that the notice is of; `all` those of the ledger, by quarter and id.

    What was applied in this quarter or later is first undone, the latest first: a notice printed again says the same.
    """
    year, known = ask.period.year, dict(_known(ask))
    quarter = f"{year:04d}-Q{ask.period.last_quarter}"
    later = [one.proposal for one in all if one.now.state == "applied" and one.proposal.quarter >= quarter]
    touched = [item.project for one in shown for item in one.proposal.items]
    touched += [item.project for proposal in later for item in proposal.items]
    values = {id: found for id, found in current_values(ask.db, touched).items() if id in known}
    for proposal in sorted(later, key=_when, reverse=True):
        for item in reversed(proposal.items):
            for change in reversed(item.changes):
                if item.project in values:
                    put_at(values[item.project], change.field, from_text(change.field, change.old))
    before = _by_county(known, values, year)
    entries = list(_carried_out(shown, known, values, year))
    return Quarter(entries, before, _by_county(known, values, year))


def _known(ask: Ask) -> Iterator[tuple[str, _Known]]:
    for id, county, category, total, annual, counted, money, removed in ask.db.execute(_PROJECTS):
        own = worth_of(category, total, annual or 0, counts=bool(counted), has_money=bool(money))
        yield id, _Known(county, bool(counted), bool(money), own if removed is None else Worth())


def _when(proposal: Proposal) -> tuple[str, str, str]:
    return (proposal.quarter, proposal.applied or "9", proposal.id)


def _carried_out(
    shown: Sequence[Stood], known: Mapping[str, _Known], values: dict[str, Any], year: int
) -> Iterator[Entry]:
    """Puts the new values in, item by item, and tells what each did."""
    for one in sorted(shown, key=lambda one: _when(one.proposal)):
        for item in one.proposal.items:
            if item.project not in values:
                continue
            now, own = values[item.project], known[item.project]
            was, county, name = _worth(now, own, year), str(now["county"]), str(now["name"])
            for change in item.changes:
                put_at(now, change.field, copy.deepcopy(from_text(change.field, change.new)))
            yield Entry(one.proposal, item, name, county, str(now["county"]), was, _worth(now, own, year))


def _worth(values: Mapping[str, Any], own: _Known, year: int) -> Worth:
    return worth(values, year, counts=own.counts, has_money=own.has_money)


def _by_county(known: Mapping[str, _Known], values: Mapping[str, Any], year: int) -> dict[str, Worth]:
    """What all projects count for, by county; those that are adjusted as they stand in `values`."""
    found: dict[str, list[Worth]] = {}
    for id, own in known.items():
        now = values.get(id)
        county = own.county if now is None else str(now["county"])
        found.setdefault(county, []).append(own.worth if now is None else _worth(now, own, year))
    return {county: together(parts) for county, parts in found.items()}
