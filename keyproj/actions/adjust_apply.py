"""Applies a decided proposal: new values and their history into the projects' files, the mark in its own file last."""

from collections.abc import Sequence
from pathlib import Path

from keyproj.actions.adjust_apply_edits import apply_edits
from keyproj.actions.adjust_apply_parts import Applying, Order, broken, check_decided, files_of, marked
from keyproj.actions.adjust_find import proposal_bytes
from keyproj.actions.adjust_policy_apply import applying_policy
from keyproj.actions.foresee import foreseen
from keyproj.base.errors import Refused, WrongUse
from keyproj.base.text import Names, Text
from keyproj.index.adjustments import Proposal, current_values, proposals, stale_changes
from keyproj.index.checks.ledger import Ledger
from keyproj.model.adjustment import Adjustment
from keyproj.model.project import Project
from keyproj.rules.adjustment_fields import field_label
from keyproj.store.edit import edited
from keyproj.store.read import read
from keyproj.store.write import Change


def applying(ledger: Ledger, root: Path, path: str, order: Order) -> Applying:
    """What is to be written. Raises WrongUse where nobody is named who applies it, Refused where it is not decided, is
    stale, or a project is gone.
    """
    db = ledger.db
    proposal = next(one for one in proposals(db) if one.path == path)
    if proposal.is_of_policy:
        return applying_policy(ledger, root, proposal, order)
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
    check_decided(ledger, proposal)
    if wrong := broken(ledger, root, proposal, order.base):
        return plan._replace(problems=tuple(wrong))
    _check_current(ledger, proposal)
    changes = [*_project_changes(ledger, root, proposal, left), marked(root, path, order)]
    return plan._replace(changes=tuple(changes), problems=tuple(foreseen(ledger, changes, ("error",))))


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


def _project_changes(ledger: Ledger, root: Path, proposal: Proposal, left: Sequence[str]) -> list[Change]:
    model = read(proposal_bytes(root, proposal.path), proposal.path, "adjustment").model
    if not isinstance(model, Adjustment) or model.effective is None:
        raise Refused("sign.error.unread", file=proposal.path)
    changes = []
    for id, path in files_of(ledger, left):
        data = proposal_bytes(root, path)
        reading = read(data, path, "project")
        if not isinstance(reading.model, Project) or reading.tree is None:
            raise Refused("error.record_unread", file=path)
        own = [change for item in model.items if item.project == id for change in item.changes]
        edits = apply_edits(reading.tree.root, model.id, model.effective, own)
        changes.append(Change(path, data, edited(data, reading, edits)[0]))
    return changes
