"""The rule on proposals to change the policy: what is signed is what the new file says, and nothing else."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from keyproj.base.problem import Place, Problem
from keyproj.index.adjustments import Proposal, policy_digest
from keyproj.index.checks.adjustments import open_proposals
from keyproj.index.checks.ledger import Ledger
from keyproj.rules.adjustments import DIGEST
from keyproj.rules.policy_changes import paper, policy_changes
from keyproj.store.folder import POLICY, read_bytes
from keyproj.store.source import LARGEST


def policy_is_the_proposed(ledger: Ledger) -> Iterator[Problem]:
    """K367: the new policy is not among the papers, can't be read, or changes other things than the proposal says."""
    for proposal in open_proposals(ledger):
        if proposal.is_of_policy:
            yield from _wrong(ledger, proposal)


def new_content(root: Path | None, id: str) -> tuple[bytes, Mapping[str, Any] | None]:
    """The new text of a proposal and what it rules, None for what is no policy. Raises OSError where there is none."""
    from keyproj.model.policy import Policy  # with the parser, for an open proposal of this kind alone
    from keyproj.model.policy_content import policy_content
    from keyproj.store.read import read

    data = read_bytes(root or Path(), paper(id), LARGEST)
    model = read(data, POLICY, "policy").model
    return data, policy_content(model) if isinstance(model, Policy) else None


def _wrong(ledger: Ledger, proposal: Proposal) -> Iterator[Problem]:
    named = ledger.db.execute("SELECT path FROM adjustment_evidence WHERE file = ?", (proposal.pk,)).fetchall()
    said = {change.field: (change.old, change.new) for _, _, change in proposal.changes}
    lines = {change.field: (n, change.line) for n, (_, _, change) in enumerate(proposal.changes)}
    item = proposal.items[0]

    def problem(wrong: str, field: str = DIGEST, **args: str) -> Problem:
        n, line = lines.get(field, (0, item.line))
        at = f"items.0.changes.{n}.new" if field in lines else "items.0.kind"
        return Problem(
            "K367", proposal.path, Place(line, 1, 0), at, {"wrong": wrong, "file": paper(proposal.id), **args}
        )

    try:
        _, after = new_content(ledger.root, proposal.id)
    except OSError:
        yield problem("missing")
        return
    if (paper(proposal.id),) not in named:
        yield problem("missing")
    elif after is None:
        yield problem("unread")
    elif said.get(DIGEST, (None, None))[0] == policy_digest(ledger.db):  # else it is stale, which K338 says
        (text,) = ledger.db.execute("SELECT value FROM setting WHERE key = 'content'").fetchone()
        wanted = policy_changes(json.loads(text), after)
        for field in dict.fromkeys((*wanted, *said)):
            if wanted.get(field) != said.get(field):
                sides = {"seen": _shown(said.get(field)), "other": _shown(wanted.get(field))}
                yield problem("differs", field, target=field, **sides)


def _shown(values: tuple[str | None, str | None] | None) -> str:
    return " → ".join(value or "—" for value in values) if values else "—"
