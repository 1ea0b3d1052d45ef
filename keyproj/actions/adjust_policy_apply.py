"""Applies a decided change of the policy: the new text takes the policy's place, and then the proposal is marked."""

from pathlib import Path

from keyproj.actions.adjust_apply_parts import Applying, Order, broken, check_decided, marked
from keyproj.actions.adjust_find import proposal_bytes
from keyproj.actions.foresee import foreseen
from keyproj.base.errors import Refused, WrongUse
from keyproj.base.text import Text
from keyproj.index.adjustments import Proposal, policy_digest
from keyproj.index.checks.ledger import Ledger
from keyproj.index.checks.policy_proposals import policy_is_the_proposed
from keyproj.rules.adjustment_fields import field_label
from keyproj.rules.adjustments import DIGEST
from keyproj.rules.policy_changes import paper
from keyproj.store.folder import POLICY
from keyproj.store.write import Change


def applying_policy(ledger: Ledger, root: Path, proposal: Proposal, order: Order) -> Applying:
    """What is to be written. Where a run was cut short after the policy's file, only the mark is left.

    Raises WrongUse where nobody is named who applies it, Refused where it is not decided, or the policy is not the one
    that the change was signed for.
    """
    plan = Applying(proposal, {}, (), ())
    if proposal.applied is not None:
        return plan
    if not order.by:
        raise WrongUse("apply.error.by")
    check_decided(ledger, proposal)
    if wrong := broken(ledger, root, proposal, order.base):
        return plan._replace(problems=tuple(wrong))
    old, new = next((c.old, c.new) for _, _, c in proposal.changes if c.field == DIGEST)
    mark, now = marked(root, proposal.path, order), policy_digest(ledger.db)
    if now == new:
        return plan._replace(changes=(mark,))
    if now != old:
        args = {"project": POLICY, "what": field_label(DIGEST), "field": DIGEST}
        stale = Text("apply.stale", {**args, "expected": old or "—", "found": now or "—"})
        raise Refused("apply.error.stale", adjustment=proposal.id, values=[stale])
    if wrong := [one for one in policy_is_the_proposed(ledger) if one.path == proposal.path]:
        return plan._replace(problems=tuple(wrong))
    text = Change(POLICY, proposal_bytes(root, POLICY), proposal_bytes(root, paper(proposal.id)))
    changes = (text, mark)
    return plan._replace(changes=changes, problems=tuple(foreseen(ledger, changes, ("error",))))
