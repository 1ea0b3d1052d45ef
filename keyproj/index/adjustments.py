"""The proposals of a ledger as plain values, read from the index, and how each stands."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from keyproj.base.fields import value_at, value_text
from keyproj.index.histories import carriers
from keyproj.index.settings import names
from keyproj.rules.adjusting import Rules, counties_of
from keyproj.rules.adjustments import (
    DIGEST,
    RULES_KIND,
    THE_POLICY,
    Part,
    Signature,
    Standing,
    missing,
    sections,
    standing,
)
from keyproj.rules.statement import sha256


class ProposedChange(NamedTuple):
    """A field of a project; old and new as one text each, and as yuan where they are an amount."""

    field: str
    old: str | None
    new: str | None
    old_yuan: int | None
    new_yuan: int | None
    line: int


class Item(NamedTuple):
    """What is proposed of one project; `part` says what may be missing of it."""

    n: int
    project: str
    part: Part
    line: int
    changes: tuple[ProposedChange, ...]

    @property
    def kind(self) -> str:
        """One of `keyproj.rules.adjustments.KINDS`."""
        return self.part.kind


class Proposal(NamedTuple):
    """A proposal; days are texts as in the files. `pk` is its file's number, `carriers` are the projects that have it
    in their history.
    """

    pk: int
    path: str
    id: str
    quarter: str
    by: str
    role: str
    scope: str | None
    proposed: str
    effective: str | None
    reason: str | None
    exemption: str | None
    exempted_by: str | None
    exempted: str | None
    withdrawn: str | None
    withdrawn_by: str | None
    withdrawn_reason: str | None
    applied: str | None
    applied_by: str | None
    note: str | None
    line: int
    proposed_line: int
    items: tuple[Item, ...]
    signatures: tuple[Signature, ...]
    signature_lines: tuple[int, ...]
    carriers: frozenset[str] = frozenset()

    @property
    def is_of_policy(self) -> bool:
        """Whether it changes the policy, and no project."""
        return any(item.kind == RULES_KIND for item in self.items)

    @property
    def changes(self) -> Iterator[tuple[Item, int, ProposedChange]]:
        """Every change with its item and its number in that."""
        for item in self.items:
            for k, change in enumerate(item.changes):
                yield item, k, change

    @property
    def lacks(self) -> tuple[str, ...]:
        """The fields that must be filled in before it is signed."""
        parts = [item.part for item in self.items]
        return tuple(missing(self.reason, self.effective, parts, len(self.signatures)))


_PROPOSALS = """
SELECT a.file, file.path, a.id, a.quarter, a.proposed_by, a.role, a.scope, a.proposed, a.effective, a.reason,
  a.exemption, a.exempted_by, a.exempted, a.withdrawn, a.withdrawn_by, a.withdrawn_reason, a.applied, a.applied_by,
  a.note, a.line, a.proposed_line
FROM adjustment a JOIN file ON file.pk = a.file ORDER BY a.quarter, a.id, file.path
"""


def proposals(db: sqlite3.Connection) -> list[Proposal]:
    """Every proposal, by quarter and id."""
    rows = db.execute(_PROPOSALS).fetchall()
    if not rows:
        return []
    items, signatures = _items(db), defaultdict[int, list[Signature]](list)
    lines = defaultdict[int, list[int]](list)
    query = "SELECT file, line, role, scope, name, date, opinion FROM adjustment_signature ORDER BY file, n"
    for file, line, *said in db.execute(query):
        signatures[file].append(Signature(*said))
        lines[file].append(line)
    done = carriers(db)
    return [
        _carried(
            Proposal(*(*row, *(tuple(of[row[0]]) for of in (items, signatures, lines)), done.get(row[2], frozenset())))
        )
        for row in rows
    ]


def _carried(one: Proposal) -> Proposal:
    """The policy has no history of its own: who changed it is said by the mark in the proposal."""
    applied = one.is_of_policy and one.applied is not None
    return one._replace(carriers=one.carriers | {THE_POLICY}) if applied else one


def _items(db: sqlite3.Connection) -> Mapping[int, list[Item]]:
    changes = defaultdict[tuple[int, int], list[ProposedChange]](list)
    query = "SELECT file, n, field, old, new, old_yuan, new_yuan, line FROM adjustment_change ORDER BY file, n, k"
    for file, n, *said in db.execute(query):
        changes[file, n].append(ProposedChange(*said))
    items = defaultdict[int, list[Item]](list)
    query = (
        "SELECT file, n, project, line, kind, ground, causes, measures, explanation, land, money, unit "
        "FROM adjustment_item ORDER BY file, n"
    )
    for file, n, project, line, kind, *said in db.execute(query):
        own = tuple(changes[file, n])
        items[file].append(Item(n, project, Part(kind, len(own), *said), line, own))
    return items


def current_values(db: sqlite3.Connection, projects: Sequence[str]) -> dict[str, Any]:
    """Project → what adjustments may change of it, as it stands in its file. Ids that two files claim are left out. Of
    the policy, where it is asked for, the digest.
    """
    query = (
        "SELECT p.id, t.adjustable FROM project p JOIN project_text t ON t.project = p.pk "
        "WHERE p.id = ? AND NOT p.clash"
    )
    found = (row for id in dict.fromkeys(projects) for row in db.execute(query, (id,)))
    values = {id: json.loads(text) for id, text in found}
    return {**values, THE_POLICY: {"policy": {"digest": policy_digest(db)}}} if THE_POLICY in projects else values


def policy_digest(db: sqlite3.Connection) -> str | None:
    """The digest of what the policy rules, by meaning; None where it can't be read."""
    row = db.execute("SELECT value FROM setting WHERE key = 'content'").fetchone()
    return sha256(row[0]) if row is not None else None


def stale_changes(proposal: Proposal, current: Mapping[str, Any]) -> list[tuple[Item, int, ProposedChange, str | None]]:
    """The changes whose old value is no longer the one in the project, each with that; of unknown projects none, nor of
    those to which the proposal was applied.
    """
    found = []
    for item, k, change in proposal.changes:
        if item.kind == RULES_KIND and change.field != DIGEST:
            continue
        if item.project in current and item.project not in proposal.carriers:
            now = value_text(value_at(current[item.project], change.field))
            if now != change.old:
                found.append((item, k, change, now))
    return found


def standings(
    db: sqlite3.Connection, rules: Rules, found: Sequence[Proposal], day: str | None = None
) -> list[Standing]:
    """How each stands, in their order; on a `day`, without what was signed, withdrawn or applied later."""
    current = current_values(db, [item.project for proposal in found for item in proposal.items])
    order = names(db, "county") if found else ()
    return [
        standing(
            rules.chain,
            [_by(signature, day) for signature in (*proposal.signatures, *_absent(rules, proposal, current, order))],
            complete=not proposal.lacks,
            stale=bool(stale_changes(proposal, current)),
            withdrawn=_happened(proposal.withdrawn, day),
            applied=_happened(proposal.applied, day),
        )
        for proposal in found
    ]


def _absent(rules: Rules, proposal: Proposal, current: Mapping[str, Any], order: Sequence[str]) -> Iterator[Signature]:
    """The sections that the policy requires and the file has not: who takes one out lacks the signature in it.

    Once the proposal has come into projects only the decision is asked for: what the policy's chain, or the county of
    a project, became later does not undo it.
    """
    counties = {id: str(values["county"]) for id, values in current.items() if id != THE_POLICY}
    chain = [step for step in rules.chain if step.decides or not proposal.carriers]
    there = {(one.role, one.scope) for one in proposal.signatures}
    for role, scope in sections(chain, concerned(proposal, counties, order)) if there else ():
        if (role, scope) not in there:
            yield Signature(role, scope)


def _happened(then: str | None, day: str | None) -> bool:
    return then is not None and (day is None or then <= day)


def _by(signature: Signature, day: str | None) -> Signature:
    if signature.date is None or _happened(signature.date, day):
        return signature
    return Signature(signature.role, signature.scope)


def concerned(proposal: Proposal, counties: Mapping[str, str], order: Sequence[str]) -> list[str]:
    """The counties that a proposal concerns: of its projects now, and those that they come from and go to.

    `counties` are those of all projects by id, `order` the policy's.
    """
    moved = [
        name
        for _, _, change in proposal.changes
        if change.field == "county"
        for name in (change.old, change.new)
        if name
    ]
    own = [counties[item.project] for item in proposal.items if item.project in counties]
    return counties_of([*own, *moved], order)
