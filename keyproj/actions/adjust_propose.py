"""Puts a proposal together: who proposes what until when, and who has to sign it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from sqlite3 import Connection
from typing import Any, NamedTuple

from keyproj.actions.adjust_file import NewProposal, new_id, proposal_path, proposal_text
from keyproj.base.errors import WrongUse
from keyproj.base.months import last_day
from keyproj.base.text import Names
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.settings import names, settings
from keyproj.rules.adjusting import Rules, counties_of, quarter_for
from keyproj.rules.adjustments import sections
from keyproj.store.edit_values import Value
from keyproj.store.write import Change

COUNTY = "county"
"""The role of a proposer who is a county itself, and no office of the policy."""


@dataclass(frozen=True, slots=True)
class Order:
    """Who proposes, when, why. An empty `role` is the first that the policy lets propose; an empty `scope` of a county
    the one that all projects lie in; no `effective` the last day of the quarter.
    """

    by: str
    day: date
    reason: str
    role: str = ""
    scope: str = ""
    effective: date | None = None
    exemption: Mapping[str, Value] | None = None


class Proposed(NamedTuple):
    """The proposal, its file to write, and the names of its projects by id."""

    new: NewProposal
    change: Change
    names: Mapping[str, str]


def effective_day(rules: Rules, order: Order) -> date:
    """The day from which the values count."""
    if order.effective is not None:
        return order.effective
    quarter = quarter_for(rules, order.day)
    return last_day(f"{quarter[:4]}-{int(quarter[-1]) * 3:02d}")


def proposed(
    db: Connection,
    order: Order,
    items: Sequence[Mapping[str, Any]],
    evidence: Sequence[Mapping[str, Value]] = (),
) -> Proposed:
    """The proposal of these items, under the next free id. Raises WrongUse where nobody can tell for which county."""
    rules, ledger = adjusting_rules(db), settings(db)
    known = {id: (name, county) for id, name, county in db.execute("SELECT id, name, county FROM project")}
    ids = list(dict.fromkeys(item["project"] for item in items))
    counties = counties_of(_concerned(items, {id: known[id][1] for id in ids}), names(db, "county"))
    role = order.role or rules.proposers[0]
    scope = order.scope or (_only(counties) if role == COUNTY else "")
    who: dict[str, Value] = {"by": order.by, "role": role, **({"scope": scope} if scope else {}), "date": order.day}
    quarter = quarter_for(rules, order.day)
    steps = {step.role: step for step in rules.chain}
    new = NewProposal(
        *(new_id(db, ledger.ledger, quarter), quarter, who, effective_day(rules, order), order.reason),
        *(order.exemption, items, evidence),
        [(steps[role], county) for role, county in sections(rules.chain, counties)],
    )
    change = Change(proposal_path(new.id), None, proposal_text(new).encode())
    return Proposed(new, change, {id: known[id][0] for id in ids})


def _concerned(items: Sequence[Mapping[str, Any]], counties: Mapping[str, str]) -> list[str]:
    """The counties of the projects, and those that a project goes to or comes from."""
    moved = [
        str(change[side])
        for item in items
        for change in item["changes"]
        if change["field"] == "county"
        for side in ("old", "new")
        if side in change
    ]
    return [*(counties[item["project"]] for item in items), *moved]


def _only(counties: Sequence[str]) -> str:
    if len(counties) > 1:
        raise WrongUse("adjust.error.scope", counties=Names(tuple(counties)))
    return counties[0]
