"""Rules on the signatures of proposals: each stands for what it was given for, and was given as the policy says."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger, Rule
from keyproj.index.checks.names import shown
from keyproj.index.checks.signature_drift import drift_problems, signer
from keyproj.index.signed_proposals import SignedProposal
from keyproj.index.verdicts import Verified, verdicts
from keyproj.rules.keys import BROKEN, GOOD, UNSEEN
from keyproj.rules.signed import ALTERED, PART
from keyproj.rules.statement import as_read
from keyproj.rules.verdict import Verdict

SIGNATURE_CODES = tuple(f"K35{n}" for n in range(1, 10))


def signature_rule(code: str) -> Rule:
    """The problems of one code, K351 to K359; the signatures are looked at once for all of them."""

    def rule(ledger: Ledger) -> Iterator[Problem]:
        changes = (ledger.db.total_changes, *ledger.db.execute("PRAGMA data_version").fetchone())
        for problem in signature_problems(_verified(ledger, changes)):
            if problem.code == code:
                yield problem

    return rule


@lru_cache(maxsize=1)
def _verified(ledger: Ledger, _: tuple[int, ...]) -> Verified:
    today = ledger.today.isoformat() if ledger.today is not None else ""
    return verdicts(ledger.db, ledger.root, today, ledger.base)


def signature_problems(verified: Verified) -> Iterator[Problem]:
    """K351 to K359 of the proposals that were looked at."""
    base = verified.base.commit if verified.base is not None else ""
    for proposal, found in verified.proposals:
        yield from drift_problems(proposal, found)
        for n, one in enumerate(found):
            yield from _of_signature(_At(proposal, n), one, base)


class _At:
    """Makes problems of one signature of a proposal."""

    def __init__(self, proposal: SignedProposal, n: int) -> None:
        self.proposal, self.n = proposal, n

    def problem(self, code: str, field: str, **args: Any) -> Problem:
        place = Place(self.proposal.section_lines[self.n], 1, 0)
        signers = [signer(self.proposal.signatures[self.n])]
        return Problem(code, self.proposal.path, place, f"sign_off.{self.n}.{field}", {"signers": signers, **args})


def _of_signature(at: _At, one: Verdict, base: str) -> Iterator[Problem]:
    said, state = one.signature.said, one.held.state
    if state == PART:
        yield at.problem("K353", one.held.missing[0], missing=list(one.held.missing))
    elif state == ALTERED:
        wrong = "form" if as_read(one.signature.statement) is None else "digest"
        yield at.problem("K352", "statement" if wrong == "form" else "digest", wrong=wrong)
    for disorder in one.disorders:
        step = disorder.step
        more = {"office": [step.role, step.scope]} if step is not None else {}
        yield at.problem("K354", "date", wrong=disorder.wrong, seen=said.get("date"), other=disorder.other, **more)
    if one.wrong_person is not None:
        args = {"wrong": "" if one.wrong_person else "nobody", "day": said["date"], "name": said["name"]}
        office = [one.signature.role, one.signature.scope]
        yield at.problem("K355", "name", **args, office=office, choices=shown(one.wrong_person))
    if one.key_missing:
        yield at.problem("K356", "signature")
    yield from _of_key(at, one, base)


def _of_key(at: _At, one: Verdict, base: str) -> Iterator[Problem]:
    if one.keyed is None or one.keyed.state == GOOD:
        return
    if one.keyed.state == BROKEN:
        yield at.problem("K357", "signature")
    elif one.keyed.state == UNSEEN:
        yield at.problem("K359", "signature")
    else:
        args = {"wrong": one.keyed.state, "key": one.keyed.fingerprint, "whose": one.keyed.whose, "base": base}
        yield at.problem("K358", "signature", day=one.signature.said.get("date", ""), **args)
