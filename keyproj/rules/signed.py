"""Whether the signatures of a proposal still hold: each is compared with what stands in the file now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from keyproj.rules.drift import Drift, drifts
from keyproj.rules.statement import Signature, as_read, canonical, pruned, sha256, signer_part, subject

EMPTY, PART, ALTERED, DRIFTED, HOLDS = "empty", "part", "altered", "drifted", "holds"

NEEDED = ("name", "date", "opinion")
"""What every signer says; document, meeting and scan depend on the office's way."""


@dataclass(frozen=True, slots=True)
class Held:
    """What became of one signature.

    `empty`: nobody signed. `part`: parts of it are `missing`. `altered`: the statement is not the one that its digest
    is of, or none at all. `drifted`: the file no longer says what was signed. `holds`: it says just that.
    """

    signature: Signature
    state: str
    missing: tuple[str, ...] = ()
    drifts: tuple[Drift, ...] = ()


def held(ledger: str, proposal: Mapping[str, Any], signatures: Sequence[Signature]) -> list[Held]:
    """Each signature of a proposal, in the order of the file."""
    return [_held(ledger, proposal, signatures, signature) for signature in signatures]


def _held(ledger: str, proposal: Mapping[str, Any], all: Sequence[Signature], signature: Signature) -> Held:
    if signature.is_empty:
        return Held(signature, EMPTY)
    missing = [key for key in NEEDED if not signature.said.get(key)]
    missing += [key for key in ("statement", "digest") if not getattr(signature, key)]
    if missing:
        return Held(signature, PART, missing=tuple(missing))
    signed = as_read(signature.statement)
    if signed is None or sha256(signature.statement) != signature.digest:
        return Held(signature, ALTERED)
    now = pruned({**subject(ledger, proposal, _before(signed, all)), "signer": signer_part(signature)})
    if "earlier" in signed:
        now.setdefault("earlier", [])  # where all are gone, each of them is named
    found = tuple(drifts(signed, now))
    return Held(signature, DRIFTED if found else HOLDS, drifts=found)


def _before(signed: Mapping[str, Any], all: Sequence[Signature]) -> list[Signature]:
    """The signatures that a statement builds on, as they stand now; one that was taken out is not among them.

    The statement itself says which: so a chain that gets a further step later leaves older statements as they are.
    """
    earlier = signed.get("earlier")
    wanted = [(entry.get("role", ""), entry.get("scope", "")) for entry in earlier] if isinstance(earlier, list) else []
    now = {(one.role, one.scope): one for one in reversed(all) if not one.is_empty}
    return [now[place] for place in wanted if place in now]


def seal(subject: Mapping[str, Any]) -> str:
    """The digest that is printed on paper for a signer: of all that lies before them, without an opinion yet."""
    return sha256(canonical({key: value for key, value in subject.items() if key != "signer"}))


def grouped(digest: str, digits: int = 32) -> str:
    """The first digits of a digest, in fours as people compare them; 32 digits are 128 bits."""
    return " ".join(digest[n : n + 4] for n in range(0, digits, 4))
