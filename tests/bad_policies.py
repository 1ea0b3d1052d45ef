"""Proposals to change the policy, as text: what `adjust propose --policy` would have written, and what somebody made of it."""

import hashlib
from collections.abc import Mapping

from keyproj.model.policy import Policy
from keyproj.model.policy_content import policy_content
from keyproj.rules.policy_changes import paper, policy_changes
from keyproj.store.read import read
from tests.small import POLICY, project

Files = Mapping[str, str | bytes]
ID = "T-ADJ-2023Q2-01"
LOOSER = POLICY + "checks: {overrun: 150%}\n"


def content(text: str):
    """What a policy's text rules."""
    model = read(text.encode(), "keyproj.yaml", "policy").model
    assert isinstance(model, Policy)
    return policy_content(model)


def proposal(text: str = LOOSER, more: str = "") -> str:
    """A proposal that a policy becomes of `tests.small.POLICY`."""
    changes = policy_changes(content(POLICY), content(text))
    lines = [
        f"      - {{field: {field}, old: '{old or ''}', new: '{new or ''}'}}\n" for field, (old, new) in changes.items()
    ]
    lines = [line.replace("old: '', ", "").replace(", new: ''", "") for line in lines]
    return (
        f"id: {ID}\nquarter: 2023-Q2\nproposed: {{by: 市重点办, role: office, date: 2023-06-25}}\neffective: 2023-06-30\n"
        f"reason: 放宽\nitems:\n  - kind: 规则\n    changes:\n{''.join(lines)}{evidence(text)}"
        f"sign_off: [{{role: leading_group}}]\n{more}"
    )


def evidence(text: str) -> str:
    """The paper with the new text."""
    return (
        f"evidence: [{{title: 改后的规则, path: {paper(ID)}, sha256: {hashlib.sha256(text.encode()).hexdigest()}}}]\n"
    )


def proposed(file: str, text: str | None = LOOSER) -> Files:
    """A ledger with that proposal, and the new text."""
    papers = {paper(ID): text} if text is not None else {}
    return {"projects/A.yaml": project("A"), f"adjustments/{ID}.yaml": file, **papers}


BAD_POLICIES: dict[str, Files] = {
    "K367": proposed(proposal().replace("overrun: 150%", "overrun: 130%")),
    "K367 missing": proposed(proposal().replace(evidence(LOOSER), "")),
    "K367 unread": proposed(proposal().replace(evidence(LOOSER), evidence("ledger: [")), "ledger: ["),
}
"""As `tests.bad_ledgers.BAD`."""
