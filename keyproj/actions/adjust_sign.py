"""Signs a proposal: one section of its file is filled in, with the statement that the signature stands for."""

from collections.abc import Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from keyproj.actions.adjust_sign_section import Wish, check_order, refused_key, section_of
from keyproj.base.codes import hides
from keyproj.base.errors import Refused
from keyproj.base.problem import Problem
from keyproj.base.text import Names, Term, Text
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.adjustments import proposals, standings
from keyproj.index.base_policy import base_policy
from keyproj.index.checks.adjustments import sign_off_is_the_policy_s
from keyproj.index.checks.attachments import changed_papers
from keyproj.index.checks.ledger import Ledger
from keyproj.index.checks.policy_proposals import policy_is_the_proposed
from keyproj.index.settings import settings
from keyproj.index.signed_proposals import SignedProposal, signed_proposals
from keyproj.index.verdicts import chain_of, verdicts
from keyproj.rules.adjustments import ASSENT
from keyproj.rules.keys import GOOD, Keyed
from keyproj.rules.signer_words import base_words, office, signer
from keyproj.rules.signers import earlier
from keyproj.rules.statement import Signature, plain, pruned, sha256, statement, subject
from keyproj.rules.verdict import Chain, with_office
from keyproj.store.edit import Put, edited
from keyproj.store.nodes import line_of
from keyproj.store.read import read
from keyproj.store.ssh import looked_at, sign
from keyproj.store.write import Change

_OVER = ("withdrawn", "applied", "refused", "returned")


class Signed(NamedTuple):
    """The proposal as it was, the signature and its line, and the change; `waiting` are those who sign next.

    With `problems` nothing may be written: they are what the changed file would have.
    """

    proposal: SignedProposal
    signature: Signature
    line: int
    change: Change
    waiting: tuple[Text, ...]
    keyed: Keyed | None = None
    problems: tuple[Problem, ...] = ()


class Key(NamedTuple):
    """The file of a key, if one is used, and the name of the base revision, if one is given."""

    file: Path | None = None
    base: str | None = None


def signed(db: Connection, root: Path, path: str, data: bytes, wish: Wish, key: Key, today: str) -> Signed:
    """Fills in a section. Raises WrongUse for one that is not there, Refused for what the policy forbids."""
    proposal = next(one for one in signed_proposals(db) if one.path == path)
    chain = chain_of(db, today)
    _check_state(db, proposal, wish)
    n = section_of(proposal, wish, chain.offices)
    check_order(proposal, n, wish, chain)
    before = earlier(proposal.signatures[n], proposal.signatures, chain.roles)
    _check_before(db, root, proposal, before, key)
    section = proposal.signatures[n]._replace(said=pruned(plain(wish.said)))
    text = statement(subject(settings(db).ledger, proposal.part, before), section)
    section = section._replace(statement=text, digest=sha256(text))
    keyed = None
    if key.file is not None:
        section = section._replace(signature=sign(text, key.file))
        keyed = _check_key(db, root, section, wish, key)
    elif section.role in (*chain.keys_required, *base_policy(db, root, key.base).keys_required):
        raise Refused("sign.error.key_required", office=office(section.role, section.scope))
    following = (*proposal.signatures[:n], section, *proposal.signatures[n + 1 :])
    done = _edited(path, data, proposal, n, section, wish)
    return done._replace(keyed=keyed, waiting=waiting(chain, following) if wish.opinion == ASSENT else ())


def _check_state(db: Connection, proposal: SignedProposal, wish: Wish) -> None:
    """Nobody signs what is over, incomplete, or can't be carried out any more."""
    found = next(one for one in proposals(db) if one.path == proposal.path)
    [now] = standings(db, adjusting_rules(db), [found])
    if now.state in _OVER:
        raise Refused("sign.error.over", adjustment=proposal.id, state=Term("sign.over", now.state))
    if found.lacks:
        raise Refused("sign.error.draft", adjustment=proposal.id, fields=Names(found.lacks))
    sections = sign_off_is_the_policy_s(Ledger(db))
    if wish.opinion == ASSENT and any(problem.path == proposal.path for problem in sections):
        raise Refused("sign.error.sections", adjustment=proposal.id)
    if now.state == "stale" and wish.opinion == ASSENT:
        raise Refused("sign.error.stale", adjustment=proposal.id)


def _check_before(db: Connection, root: Path, proposal: SignedProposal, before: Sequence[Signature], key: Key) -> None:
    """A signature on top of one that does not hold, or for papers that are no longer there as recorded, would be worth
    nothing.
    """
    [(_, found)] = verdicts(db, root, base=key.base, only=[proposal]).proposals
    broken = [one.signature for one in found if one.signature in before and not one.is_good]
    if broken:
        who = [signer(one.role, one.scope, str(one.said.get("name") or "")) for one in broken]
        raise Refused("sign.error.broken", adjustment=proposal.id, signers=who)
    if any(one.path == proposal.path for one in policy_is_the_proposed(Ledger(db, root=root))):
        raise Refused("sign.error.policy", adjustment=proposal.id)
    if papers := changed_papers(Ledger(db, root=root), (proposal.path,)):
        files = Names(tuple(str(one.args["path"]) for one in papers))
        raise Refused("sign.error.papers", adjustment=proposal.id, files=files)


def _check_key(db: Connection, root: Path, section: Signature, wish: Wish, key: Key) -> Keyed:
    base = base_policy(db, root, key.base)
    day = wish.day.isoformat()
    found = looked_at(section.statement, section.signature, wish.name, day, base.allowed)
    found = with_office(found, section, base.offices) if base.commit else found
    if found.state != GOOD:
        where = office(section.role, section.scope)
        raise refused_key(found.state, wish, where, found.fingerprint, found.whose, base_words(base.commit))
    return found


def _edited(path: str, data: bytes, proposal: SignedProposal, n: int, section: Signature, wish: Wish) -> Signed:
    values = {**wish.said, "statement": section.statement, "digest": section.digest}
    values |= {"signature": section.signature} if section.signature else {}
    edits = [Put(("sign_off", n, key), value) for key, value in values.items()]
    new, after = edited(data, read(data, path, "adjustment"), edits)
    wrong = tuple(problem for problem in after.problems if hides(problem.code))
    line = line_of(after.tree.root, "sign_off", n, "name") if after.tree is not None else 0
    return Signed(proposal, section, line, Change(path, data, new), (), None, wrong)


def waiting(chain: Chain, signatures: Sequence[Signature]) -> tuple[Text, ...]:
    """The offices that sign next."""
    for role in chain.roles:
        left = [one for one in signatures if one.role == role and one.is_empty]
        if left:
            return tuple(office(one.role, one.scope) for one in left)
    return ()
