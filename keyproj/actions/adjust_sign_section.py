"""Which section of a proposal's sign-off somebody may fill in, and why somebody may not."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from keyproj.base.errors import Refused, WrongUse
from keyproj.base.text import Names, Term, Text
from keyproj.index.signed_proposals import SignedProposal
from keyproj.rules.signer_words import office, signer
from keyproj.rules.signers import Office, disorders, holders
from keyproj.rules.statement import Signature
from keyproj.rules.verdict import Chain


class Wish(NamedTuple):
    """Who signs as what, and what they say. An empty `county` is the one whose office they hold."""

    role: str
    county: str
    name: str
    day: date
    opinion: str
    document: str = ""
    meeting: str = ""
    scan: Mapping[str, Any] | None = None

    @property
    def said(self) -> dict[str, Any]:
        """With the keys of a section, in their order; what is not said is left out."""
        parts = {"name": self.name, "date": self.day, "opinion": self.opinion, "meeting": self.meeting}
        parts |= {"document": self.document, "scan": self.scan}
        return {key: value for key, value in parts.items() if value}


def section_of(proposal: SignedProposal, wish: Wish, offices: Sequence[Office]) -> int:
    """The number of the section to fill in. Raises WrongUse where there is none or several, Refused where it is signed,
    or where somebody else holds the office.
    """
    own = [n for n, one in enumerate(proposal.signatures) if one.role == wish.role]
    if not own:
        roles = Names(tuple(dict.fromkeys(one.role for one in proposal.signatures)))
        raise WrongUse("sign.error.role", adjustment=proposal.id, seen=wish.role, choices=roles)
    counties = Names(tuple(proposal.signatures[n].scope for n in own))
    if wish.county:
        own = [n for n in own if proposal.signatures[n].scope == wish.county]
        if not own:
            raise WrongUse("sign.error.no_county", adjustment=proposal.id, seen=wish.county, choices=counties)
    empty = [n for n in own if proposal.signatures[n].is_empty]
    if not empty:
        raise _twice(proposal.signatures[own[0]])
    held = [n for n in empty if wish.name in _holders(proposal.signatures[n], wish, offices)]
    if not held:
        raise _another(proposal.signatures[empty[0]], wish, offices)
    if len(held) > 1:
        raise WrongUse("sign.error.county", name=wish.name, choices=counties)
    return held[0]


def check_order(proposal: SignedProposal, n: int, wish: Wish, chain: Chain) -> None:
    """Raises Refused where an earlier step has not signed, or the day is before it or before the proposal."""
    one = proposal.signatures[n]._replace(said={"date": wish.day.isoformat()})
    for wrong in disorders(one, proposal.signatures, chain.roles, proposal.proposed, chain.today):
        step = office(wrong.step.role, wrong.step.scope) if wrong.step else ""
        raise Refused(f"sign.error.{wrong.wrong}", seen=wish.day.isoformat(), other=wrong.other, step=step)


def _holders(one: Signature, wish: Wish, offices: Sequence[Office]) -> list[str]:
    return holders(offices, one.role, one.scope, wish.day.isoformat())


def _twice(one: Signature) -> Refused:
    said, who = one.said, signer(one.role, one.scope, str(one.said.get("name", "")))
    return Refused("sign.error.twice", signer=who, day=said.get("date", ""), opinion=_opinion(one))


def _opinion(one: Signature) -> Any:
    said = one.said.get("opinion")
    return Term("opinion", said) if said else ""


def _another(one: Signature, wish: Wish, offices: Sequence[Office]) -> Refused:
    right = _holders(one, wish, offices)
    args = {"day": wish.day.isoformat(), "office": office(one.role, one.scope), "name": wish.name}
    return Refused("sign.error.person" if right else "sign.error.nobody", choices=Names(tuple(right)), **args)


def refused_key(state: str, wish: Wish, office: Text, fingerprint: str, whose: str, base: Any) -> Refused:
    """Why a key does not count."""
    args = {"key": fingerprint, "name": wish.name, "day": wish.day.isoformat(), "whose": whose, "office": office}
    return Refused(f"sign.error.key_{state}", base=base, **args)
