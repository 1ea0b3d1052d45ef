"""The whole of what is to be said of one signature: whether it holds, was in order, by the right person, with a key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from keyproj.rules.keys import GOOD, UNSEEN, Keyed
from keyproj.rules.signed import EMPTY, HOLDS, Held
from keyproj.rules.signers import Disorder, Office, disorders, holders
from keyproj.rules.statement import Signature

OFFICE = "office"
"""A key of the signer, who did not hold the office by the policy of the base revision."""


@dataclass(frozen=True, slots=True)
class Chain:
    """What the policy says of signing: the roles step by step, those that need a key, and the offices; and today."""

    roles: tuple[str, ...]
    keys_required: tuple[str, ...]
    offices: Sequence[Office]
    today: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`wrong_person` holds those in office instead, nobody for none; `keyed` is None without a signature by key."""

    held: Held
    disorders: tuple[Disorder, ...] = ()
    wrong_person: tuple[str, ...] | None = None
    key_missing: bool = False
    keyed: Keyed | None = None

    @property
    def signature(self) -> Signature:
        """The one that this is about."""
        return self.held.signature

    @property
    def is_good(self) -> bool:
        """Whether nothing speaks against it; a key that nobody could look at does not."""
        return self.held.state == HOLDS and not self.is_wrongly_given and (self.keyed is None or not self.is_key_bad)

    @property
    def is_wrongly_given(self) -> bool:
        """Whether it should not have been given: by this person, on this day, in this order, without a key."""
        return bool(self.disorders) or self.wrong_person is not None or self.key_missing

    @property
    def is_key_bad(self) -> bool:
        """Whether the key, as far as somebody could look, does not prove it."""
        return self.keyed is not None and self.keyed.state not in (GOOD, UNSEEN)


def verdict(
    held: Held, all: Sequence[Signature], proposed: str, chain: Chain, keyed: Callable[[Signature], Keyed]
) -> Verdict:
    """Judges one signature of a proposal; `keyed` looks at its key."""
    one = held.signature
    if held.state == EMPTY:
        return Verdict(held)
    name, day = str(one.said.get("name") or ""), str(one.said.get("date") or "")
    wrong = None
    if name and day:
        right = holders(chain.offices, one.role, one.scope, day)
        wrong = None if name in right else tuple(right)
    return Verdict(
        held,
        tuple(disorders(one, all, chain.roles, proposed, chain.today)) if day else (),
        wrong,
        key_missing=one.role in chain.keys_required and not one.signature,
        keyed=keyed(one) if one.signature else None,
    )


def with_office(keyed: Keyed, one: Signature, offices: Sequence[Office]) -> Keyed:
    """A good key counts only for an office that its owner holds by the same policy that allows the key."""
    if keyed.state != GOOD:
        return keyed
    right = holders(offices, one.role, one.scope, str(one.said.get("date") or ""))
    return keyed if str(one.said.get("name")) in right else keyed._replace(state=OFFICE)
