"""What is to be said of every signature in the ledger, or of some proposals': the one place that puts it together."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from keyproj.base.errors import WrongUse
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.base_policy import base_policy
from keyproj.index.settings import settings
from keyproj.index.signed_proposals import Base, SignedProposal, offices, signed_proposals
from keyproj.rules.keys import Keyed
from keyproj.rules.signed import held
from keyproj.rules.statement import Signature
from keyproj.rules.verdict import Chain, Verdict, verdict, with_office


class Verified(NamedTuple):
    """Each proposal with a verdict on each of its signatures; `base` is None where no key was used or wanted."""

    proposals: tuple[tuple[SignedProposal, tuple[Verdict, ...]], ...]
    base: Base | None


def chain_of(db: sqlite3.Connection, today: str = "") -> Chain:
    """What the policy says of signing."""
    rules = adjusting_rules(db)
    return Chain(tuple(step.role for step in rules.chain), rules.keys_required, offices(db), today)


def verdicts(
    db: sqlite3.Connection,
    root: Path | None,
    today: str = "",
    base: str | None = None,
    only: Iterable[SignedProposal] | None = None,
) -> Verified:
    """Looks at the signatures of all proposals, or `only` of some. `base` names the base revision.

    The policy must have been read. Raises WrongUse for a base that is no revision.
    """
    found = list(signed_proposals(db) if only is None else only)
    asked = cache(lambda: base_policy(db, root, base))
    if base is not None:
        asked()  # a name that is none is said, whoever signed
    chain, ledger = _stricter(chain_of(db, today), found, asked), settings(db).ledger

    def keyed(one: Signature) -> Keyed:
        from keyproj.store.ssh import looked_at  # programs are run only where somebody signed with a key

        policy = asked()
        name, day = str(one.said.get("name") or ""), str(one.said.get("date") or "")
        found = looked_at(one.statement, one.signature, name, day, policy.allowed)
        return with_office(found, one, policy.offices) if policy.commit else found  # or else said of the person

    judged = tuple(
        (proposal, tuple(verdict(one, proposal.signatures, proposal.proposed, chain, keyed) for one in ones))
        for proposal in found
        for ones in (held(ledger, proposal.part, proposal.signatures),)
    )
    used = base is not None or any(one.keyed or one.key_missing for _, ones in judged for one in ones)
    return Verified(judged, asked() if used else None)


def _stricter(chain: Chain, found: Iterable[SignedProposal], asked: Callable[[], Base]) -> Chain:
    """The chain with the roles that need a key by the base revision, too: a branch can't let anybody off.

    Not where git refuses to look, as for a folder of somebody else's: nothing is wrong with the ledger then.
    """
    signed = (one for proposal in found for one in proposal.signatures if not one.is_empty and not one.signature)
    if all(one.role in chain.keys_required for one in signed):
        return chain
    try:
        more = asked().keys_required
    except WrongUse:  # of a base that was named, this was said already
        return chain
    return replace(chain, keys_required=tuple(dict.fromkeys((*chain.keys_required, *more))))
