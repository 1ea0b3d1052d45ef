"""A proposal as it is printed to be signed (签批单): its values, the chain with the signatures so far, and the seal."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from keyproj.base.text import Text
from keyproj.index.adjustments import Item, Proposal, proposals
from keyproj.index.settings import settings
from keyproj.index.signed_proposals import signed_proposals
from keyproj.index.verdicts import chain_of
from keyproj.rules.adjustment_fields import field_label, flat, from_text
from keyproj.rules.signed import grouped, seal
from keyproj.rules.signers import earlier
from keyproj.rules.statement import Signature, subject


class SheetChange(NamedTuple):
    """A field of a project, before and after."""

    label: Text
    old: str | None
    new: str | None


class SheetItem(NamedTuple):
    """What is proposed of one project. `said` are the parts of the analysis or the conditions by their keys."""

    project: str
    name: str
    kind: str
    changes: Sequence[SheetChange]
    said: Mapping[str, str]


class SheetPaper(NamedTuple):
    """A paper that the proposal rests on, with the first digits of its digest."""

    title: str
    seal: str


class Section(NamedTuple):
    """A section of the sign-off: empty, or as it was signed."""

    role: str
    scope: str
    said: Mapping[str, Any]
    digest: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """`seal` is what the printed digest is compared with: 128 bits of the digest of all that lies before those who sign
    next. It changes with any value on the sheet, and with any signature that comes before.
    """

    ledger: str
    office: str
    proposal: Proposal
    items: Sequence[SheetItem]
    papers: Sequence[SheetPaper]
    sections: Sequence[Section]
    seal: str


def sheet(db: sqlite3.Connection, path: str) -> Sheet:
    """The sheet of the proposal in a file."""
    known = settings(db)
    proposal = next(one for one in proposals(db) if one.path == path)
    signed = next(one for one in signed_proposals(db) if one.path == path)
    names = dict(db.execute("SELECT id, name FROM project"))
    chain = chain_of(db)
    following = _next(signed.signatures, chain.roles)
    before = earlier(following, signed.signatures, chain.roles) if following is not None else list(signed.signatures)
    papers = db.execute("SELECT title, sha256 FROM adjustment_evidence WHERE file = ? ORDER BY n", (proposal.pk,))
    return Sheet(
        known.title,
        known.office,
        proposal,
        [_item(item, names) for item in proposal.items],
        [SheetPaper(title, grouped(sha256)) for title, sha256 in papers],
        [Section(one.role, one.scope, one.said, one.digest) for one in signed.signatures],
        grouped(seal(subject(known.ledger, signed.part, before))),
    )


def _next(all: Sequence[Signature], roles: Sequence[str]) -> Signature | None:
    """A section of the step that signs next."""
    return next((one for role in roles for one in all if one.role == role and one.is_empty), None)


def _item(item: Item, names: Mapping[str, str]) -> SheetItem:
    parts = {key: text for key, text in item.part._asdict().items() if isinstance(text, str) and key != "kind"}
    return SheetItem(item.project, names.get(item.project, ""), item.kind, list(_changes(item)), parts)


def _changes(item: Item) -> Iterator[SheetChange]:
    for change in item.changes:
        old, new = from_text(change.field, change.old), from_text(change.field, change.new)
        for one in flat(change.field, old, new):
            yield SheetChange(field_label(one.field), one.old, one.new)
