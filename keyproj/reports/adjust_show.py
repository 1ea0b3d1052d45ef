"""One proposal in full: what it changes and why, how it stands, who has signed and who is to."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Names, Term, Text
from keyproj.index.adjustments import Item, Proposal, current_values, stale_changes
from keyproj.index.settings import settings
from keyproj.reports.adjust_who import awaited, holder, signers
from keyproj.reports.adjustments import Stood, stood
from keyproj.reports.unread import unread_notes
from keyproj.rules.adjustment_fields import field_label, flat, from_text
from keyproj.rules.adjustments import OPEN, Signature
from keyproj.rules.roles import ROLES

FACTS = (
    Column("adjustment", "text", Text("adjust.column.adjustment")),
    Column("quarter", "text", Text("adjust.column.quarter")),
    Column("state", "text", Text("adjust.column.state")),
    Column("proposed", "date", Text("adjust.column.proposed")),
    Column("proposed_by", "text", Text("adjust.column.proposed_by")),
    Column("role", "text", Text("adjust.column.role")),
    Column("scope", "text", Text("adjust.column.scope")),
    Column("effective", "date", Text("adjust.column.effective")),
    Column("reason", "text", Text("adjust.column.reason")),
    Column("exemption", "text", Text("adjust.column.exemption")),
    Column("signed", "text", Text("adjust.column.signed")),
    Column("waiting", "text", Text("adjust.column.waiting")),
    Column("withdrawn", "date", Text("adjust.column.withdrawn")),
    Column("applied", "date", Text("adjust.column.applied")),
    Column("file", "text"),
)
CHANGES = (
    Column("project", "text"),
    Column("name", "text"),
    Column("county", "text"),
    Column("kind", "text", Text("adjust.column.kind")),
    Column("what", "text", Text("adjust.column.field")),
    Column("old", "text", Text("adjust.column.old")),
    Column("new", "text", Text("adjust.column.new")),
    Column("current", "text", Text("adjust.column.current")),
    Column("line", "line"),
    Column("field", "text", Text("adjust.column.path"), quiet=True),
)
STATEMENTS = (
    Column("project", "text"),
    Column("name", "text"),
    Column("part", "text", Text("adjust.column.part")),
    Column("text", "text", Text("adjust.column.text")),
)
EVIDENCE = (
    Column("title", "text", Text("adjust.column.paper")),
    Column("file", "text"),
    Column("sha256", "text", Text("adjust.column.sha256")),
    Column("line", "line"),
)
SIGNATURES = (
    Column("role", "text", Text("adjust.column.office")),
    Column("scope", "text", Text("adjust.column.scope")),
    Column("signer", "text", Text("adjust.column.signer")),
    Column("date", "date", Text("adjust.column.date")),
    Column("opinion", "text", Text("adjust.column.opinion")),
    Column("meeting", "text", Text("adjust.column.meeting")),
    Column("document", "text", Text("adjust.column.document")),
    Column("line", "line"),
)
_PARTS = ("ground", "causes", "measures", "explanation", "land", "money", "unit")


class _Project(NamedTuple):
    """What the index says of a project besides."""

    name: str
    county: str


def adjust_report(db: sqlite3.Connection, path: str, day: date) -> Report:
    """The proposal of a file as it stands on a day; one that was made later as on the day it was."""
    policy, unread = settings(db), unread_notes(db)
    query = "SELECT a.proposed FROM adjustment a JOIN file ON file.pk = a.file WHERE file.path = ?"
    day = max(day, date.fromisoformat(db.execute(query, (path,)).fetchone()[0]))
    one = next(one for one in stood(db, day) if one.proposal.path == path)
    return Report(
        name="adjust show",
        title=Text("adjust.show.title", {"ledger": policy.title, "id": one.proposal.id}),
        ledger=policy.title,
        as_of=day,
        tables=list(_tables(db, one, day.isoformat())),
        lead=list(_lead(db, one, day.isoformat())),
        notes=[*unread, Text("note.file", {"file": path})],
        style=policy.style,
        exit_code=1 if unread else 0,
    )


def _tables(db: sqlite3.Connection, one: Stood, day: str) -> Iterator[Table]:
    proposal = one.proposal
    known = {item.project: _project(db, item.project) for item in proposal.items}
    yield Table("adjustment", Text("adjust.list.table"), FACTS, [_facts(db, one, day)], quiet=True)
    changes = list(_changes(db, one, known))
    now_known = any(row[7] is not None for row in changes)
    columns = [replace(column, quiet=not now_known) if column.id == "current" else column for column in CHANGES]
    yield Table("changes", Text("adjust.table.changes"), columns, changes)
    said = [row for item in proposal.items for row in _statements(item, known)]
    yield Table("statements", Text("adjust.table.statements"), STATEMENTS, said, quiet=not said)
    query = "SELECT title, path, sha256, line FROM adjustment_evidence WHERE file = ? ORDER BY n"
    papers = db.execute(query, (proposal.pk,)).fetchall()
    yield Table("evidence", Text("adjust.table.evidence"), EVIDENCE, papers, quiet=not papers)
    rows = list(_signatures(db, proposal, day))
    yield Table("signatures", Text("adjust.table.signatures"), SIGNATURES, rows, quiet=not rows)


def _project(db: sqlite3.Connection, id: str) -> _Project:
    row = db.execute("SELECT name, county FROM project WHERE id = ? AND NOT clash", (id,)).fetchone()
    return _Project(*row) if row else _Project(id, "")


def _facts(db: sqlite3.Connection, one: Stood, day: str) -> tuple[Any, ...]:
    p, now = one
    return (
        *(p.id, p.quarter, Term("adjust.state", now.state), p.proposed, p.by, p.role, p.scope, p.effective, p.reason),
        *(p.exemption, signers(now.signed), awaited(db, now.waiting, day) if now.state in OPEN else None),
        *(p.withdrawn, p.applied, p.path),
    )


def _changes(db: sqlite3.Connection, one: Stood, known: Mapping[str, _Project]) -> Iterator[tuple[Any, ...]]:
    """Each change by single values; the current value where it is no longer the old one, while that matters."""
    proposal = one.proposal
    stale = stale_changes(proposal, current_values(db, list(known))) if one.now.state in OPEN else []
    now = {(item.n, k): value or "" for item, k, _, value in stale}
    for item, k, change in proposal.changes:
        old, new = from_text(change.field, change.old), from_text(change.field, change.new)
        for each in flat(change.field, old, new):
            project = (item.project, *known[item.project], Term("adjust.kind", item.kind))
            yield (*project, field_label(each.field), each.old, each.new, now.get((item.n, k)), change.line, each.field)


def _statements(item: Item, known: Mapping[str, _Project]) -> Iterator[tuple[Any, ...]]:
    for part in _PARTS:
        if text := getattr(item.part, part):
            yield (item.project, known[item.project].name, Text(f"adjust.part.{part}"), text)


def _signatures(db: sqlite3.Connection, proposal: Proposal, day: str) -> Iterator[tuple[Any, ...]]:
    """Every section; one that is not signed yet with who is to sign."""
    query = (
        "SELECT role, scope, name, date, opinion, meeting, document, line FROM adjustment_signature "
        "WHERE file = ? ORDER BY n"
    )
    for role, scope, name, signed, opinion, meeting, document, line in db.execute(query, (proposal.pk,)).fetchall():
        office = Term("role", role) if role in ROLES else role
        signer = name
        if name is None:
            to_sign = holder(db, Signature(role), day) if scope is None else holder(db, Signature(role, scope), day)
            signer = Text("adjust.show.to_sign", {"name": to_sign})
        yield (office, scope, signer, signed, opinion, meeting, document, line)


def _lead(db: sqlite3.Connection, one: Stood, day: str) -> Iterator[Text]:
    p, now = one
    args = {"by": p.by, "day": p.proposed, "state": Term("adjust.state", now.state), "effective": p.effective or "—"}
    yield Text("adjust.show.lead", args)
    if p.reason is not None:
        yield Text("adjust.show.reason", {"reason": p.reason})
    if p.exemption is not None:
        yield Text("adjust.show.exemption", {"reason": p.exemption, "by": p.exempted_by, "day": p.exempted})
    if now.state == "draft":
        yield Text("adjust.propose.lacks", {"fields": Names(p.lacks)})
    if now.state == "stale":
        yield Text("adjust.show.stale")
    if now.waiting and now.state in ("proposed", "signed"):
        yield Text("adjust.show.waiting", {"who": awaited(db, now.waiting, day)})
    if now.state == "withdrawn":
        yield Text("adjust.show.withdrawn", {"day": p.withdrawn, "by": p.withdrawn_by, "reason": p.withdrawn_reason})
    if now.state == "applied":
        yield Text("adjust.show.applied", {"day": p.applied, "by": p.applied_by})
