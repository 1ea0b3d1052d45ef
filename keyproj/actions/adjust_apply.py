"""Applies a decided proposal: new values and their history into the projects' files, the mark in its own file last."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from keyproj.actions.adjust_apply_edits import apply_edits
from keyproj.actions.adjust_find import proposal_bytes
from keyproj.actions.foresee import foreseen
from keyproj.base.errors import Refused, WrongUse
from keyproj.base.problem import Problem
from keyproj.base.text import Names, Term, Text
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.adjustments import Proposal, current_values, proposals, stale_changes, standings
from keyproj.index.checks.attachments import changed_papers
from keyproj.index.checks.ledger import Ledger
from keyproj.index.checks.signatures import signature_problems
from keyproj.index.problems import all_problems
from keyproj.index.signed_proposals import signed_proposals
from keyproj.index.verdicts import verdicts
from keyproj.model.adjustment import Adjustment
from keyproj.model.project import Project
from keyproj.rules.adjustment_fields import field_label
from keyproj.rules.signer_words import office
from keyproj.store.edit import Put, edited
from keyproj.store.read import read
from keyproj.store.write import Change

HISTORY = ("K361", "K362", "K363", "K364")
"""What must not be wrong with the history of a project that is to get a further entry."""


class Order(NamedTuple):
    """Who applies it, on which day, and the name of the base revision for keys, if one is given."""

    by: str
    day: date
    base: str | None = None


class Applying(NamedTuple):
    """The proposal, the projects that already have it and those that get it, and the files to write, its own last.

    Without `changes` it was applied before. With `problems` nothing may be written.
    """

    proposal: Proposal
    names: dict[str, str]
    done: tuple[str, ...]
    left: tuple[str, ...]
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()


def applying(ledger: Ledger, root: Path, path: str, order: Order) -> Applying:
    """What is to be written. Raises WrongUse where nobody is named who applies it, Refused where it is not decided, is
    stale, or a project is gone.
    """
    db = ledger.db
    proposal = next(one for one in proposals(db) if one.path == path)
    ids = tuple(dict.fromkeys(item.project for item in proposal.items))
    names = dict(db.execute("SELECT id, name FROM project WHERE NOT clash").fetchall())
    done = tuple(id for id in ids if id in proposal.carriers)
    left = tuple(id for id in ids if id not in proposal.carriers)
    plan = Applying(proposal, names, done, left)
    if proposal.applied is not None and not left:
        return plan
    if not order.by:
        raise WrongUse("apply.error.by")
    if gone := [id for id in ids if id not in names]:
        raise Refused("apply.error.gone", adjustment=proposal.id, projects=Names(tuple(gone)))
    _check_decided(ledger, proposal)
    if broken := _broken(ledger, root, proposal, order.base):
        return plan._replace(problems=tuple(broken))
    _check_current(ledger, proposal)
    changes = [*_project_changes(ledger, root, proposal, left), _marked(root, path, order)]
    return plan._replace(changes=tuple(changes), problems=tuple(foreseen(ledger, changes, ("error",))))


def _check_decided(ledger: Ledger, proposal: Proposal) -> None:
    [now] = standings(ledger.db, adjusting_rules(ledger.db), [proposal._replace(applied=None)])
    if now.state in ("decided", "stale") and not now.waiting:
        return
    if now.waiting:
        who = [office(one.role, one.scope) for one in now.waiting]
        raise Refused("apply.error.waiting", adjustment=proposal.id, offices=who)
    raise Refused("apply.error.state", adjustment=proposal.id, state=Term("adjust.state", now.state))


def _broken(ledger: Ledger, root: Path, proposal: Proposal, base: str | None) -> list[Problem]:
    """What is wrong with its signatures and its papers, and with the histories that it would be added to."""
    only = [one for one in signed_proposals(ledger.db) if one.path == proposal.path]
    today = ledger.today.isoformat() if ledger.today is not None else ""
    found = list(signature_problems(verdicts(ledger.db, root, today, base, only)))
    found += changed_papers(ledger, (proposal.path,))
    files = {path for _, path in _files(ledger, [item.project for item in proposal.items])}
    return found + [one for one in all_problems(ledger, codes=HISTORY) if one.path in files and one.code in HISTORY]


def _check_current(ledger: Ledger, proposal: Proposal) -> None:
    """Nobody signed a change from another value than the one that stands there."""
    current = current_values(ledger.db, [item.project for item in proposal.items])
    stale = [
        Text(
            "apply.stale",
            {"project": item.project, "what": field_label(change.field), "field": change.field}
            | {"expected": change.old or "—", "found": now or "—"},
        )
        for item, _, change, now in stale_changes(proposal, current)
    ]
    if stale:
        raise Refused("apply.error.stale", adjustment=proposal.id, values=stale)


def _files(ledger: Ledger, ids: Sequence[str]) -> list[tuple[str, str]]:
    query = "SELECT p.id, file.path FROM project p JOIN file ON file.pk = p.pk WHERE p.id = ? AND NOT p.clash"
    return [row for id in dict.fromkeys(ids) for row in ledger.db.execute(query, (id,))]


def _project_changes(ledger: Ledger, root: Path, proposal: Proposal, left: Sequence[str]) -> list[Change]:
    model = read(proposal_bytes(root, proposal.path), proposal.path, "adjustment").model
    if not isinstance(model, Adjustment) or model.effective is None:
        raise Refused("sign.error.unread", file=proposal.path)
    changes = []
    for id, path in _files(ledger, left):
        data = proposal_bytes(root, path)
        reading = read(data, path, "project")
        if not isinstance(reading.model, Project) or reading.tree is None:
            raise Refused("error.record_unread", file=path)
        own = [change for item in model.items if item.project == id for change in item.changes]
        edits = apply_edits(reading.tree.root, model.id, model.effective, own)
        changes.append(Change(path, data, edited(data, reading, edits)[0]))
    return changes


def _marked(root: Path, path: str, order: Order) -> Change:
    data = proposal_bytes(root, path)
    mark = Put(("applied",), {"date": order.day, "by": order.by})
    return Change(path, data, edited(data, read(data, path, "adjustment"), [mark])[0])
