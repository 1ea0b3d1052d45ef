"""Proposes a change of the policy: a changed copy of its file becomes a paper of the proposal, until it is applied."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from keyproj.actions.adjust_file import NewProposal, new_id, proposal_path, proposal_text
from keyproj.actions.adjust_propose import Order, Proposed, effective_day
from keyproj.base.errors import KeyprojError, Refused, WrongUse
from keyproj.base.text import Term
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.settings import settings
from keyproj.model.policy import Policy
from keyproj.model.policy_content import policy_content
from keyproj.rules.adjusting import quarter_for
from keyproj.rules.adjustments import RULES_KIND, sections
from keyproj.rules.policy_changes import paper, policy_changes
from keyproj.store.edit_values import Value
from keyproj.store.folder import POLICY
from keyproj.store.read import read
from keyproj.store.source import LARGEST
from keyproj.store.write import Change

OFFICE = "office"
"""As what a change of the policy is proposed unless told: the list's own proposers are counties."""

TITLE = "改后的规则"
"""What the new text is called among the papers."""


class NewPolicy(NamedTuple):
    """The proposal and its paper, and the policy's file as it is to become."""

    found: Proposed
    changes: tuple[Change, ...]
    policy: Change


def proposed_policy(
    db: Connection, root: Path, file: str, order: Order, evidence: Sequence[Mapping[str, Value]]
) -> NewPolicy:
    """The proposal of what a copy of the policy changes. Raises WrongUse where it changes nothing or nobody could sign
    it, Refused for a copy that is no policy, KeyprojError for a file that can't be read.
    """
    rules, ledger = adjusting_rules(db), settings(db)
    steps = {step.role: step for step in rules.chain}
    signing = [(steps[role], county) for role, county in sections(rules.chain, ())]
    if not signing:
        raise WrongUse("adjust.error.policy_nobody")
    data = _bytes(Path(file))
    changes = _changes(db, file, data)
    quarter = quarter_for(rules, order.day)
    id = new_id(db, ledger.ledger, quarter)
    who: dict[str, Value] = {"by": order.by, "role": order.role or OFFICE, "date": order.day}
    text: dict[str, Value] = {
        "title": TITLE,
        "path": paper(id),
        "sha256": hashlib.sha256(data).hexdigest(),
        "size": len(data),
    }
    item: Mapping[str, Value] = {"kind": RULES_KIND, "changes": changes}
    new = NewProposal(
        *(id, quarter, who, effective_day(rules, order), order.reason, order.exemption),
        *([item], [text, *evidence], signing),
    )
    proposal = Change(proposal_path(id), None, proposal_text(new).encode())
    there = Change(POLICY, _bytes(root / POLICY), data)
    return NewPolicy(Proposed(new, proposal, {}), (proposal, Change(paper(id), None, data)), there)


def _changes(db: Connection, file: str, data: bytes) -> list[Mapping[str, Value]]:
    model = read(data, POLICY, "policy").model
    if not isinstance(model, Policy):
        raise Refused("adjust.error.policy_unread", file=file)
    (text,) = db.execute("SELECT value FROM setting WHERE key = 'content'").fetchone()
    found = policy_changes(json.loads(text), policy_content(model))
    if len(found) == 1:
        raise WrongUse("adjust.error.policy_same", file=file)
    sides = {field: dict(zip(("old", "new"), values, strict=True)) for field, values in found.items()}
    return [
        {"field": field, **{side: value for side, value in said.items() if value is not None}}
        for field, said in sides.items()
    ]


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as open_file:
            return open_file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        cause = Term("cause", getattr(error, "strerror", None) or str(error))
        raise KeyprojError("error.read", file=str(file), cause=cause) from None
