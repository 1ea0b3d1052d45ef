"""What a signature stands for: one statement in canonical JSON (RFC 8785), and its digest.

A statement holds the proposal's values, the signatures of the earlier steps, and what the signer says. Nothing in it is
a number: amounts are texts of yuan (`585700000元`), dates ISO, so that no program can read a value in two ways. What is
empty is left out, so that a field that a later version adds does not change the statements made before.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import rfc8785

FORM = "keyproj-adjustment-1"
"""The version of this form; another form gets another name, and both can then be told apart for ever."""

SIGNED = ("name", "date", "opinion", "document", "meeting", "scan")
"""What a signer says, by the keys of their section of the file."""

NAMESPACE = "keyproj-adjustment"
"""What OpenSSH binds a signature to: one made for another purpose (a git commit) is none here."""


class Signature(NamedTuple):
    """One section of the sign-off as it stands in the file, its values as texts; empty where nothing is written.

    `said` has the keys of `SIGNED`; a scan is a mapping. `statement` are the very characters that were signed.
    """

    role: str
    scope: str
    said: Mapping[str, Any]
    statement: str = ""
    digest: str = ""
    signature: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nobody has written anything here."""
        return not (pruned(dict(self.said)) or self.statement or self.digest or self.signature)

    @property
    def title(self) -> str:
        """Role and scope, as the entry of a list is named by them."""
        return f"{self.role} {self.scope}".strip()

    def as_earlier(self) -> dict[str, Any]:
        """What a later step's statement says of this signature."""
        key = sha256(self.signature.strip()) if self.signature else ""
        return pruned({"role": self.role, "scope": self.scope, "digest": self.digest, "signature": key})


def subject(ledger: str, proposal: Mapping[str, Any], earlier: Sequence[Signature]) -> dict[str, Any]:
    """What lies before the signer: the proposal's values and the earlier steps' signatures, without an opinion yet."""
    before = [signature.as_earlier() for signature in earlier]
    return pruned({"form": FORM, "ledger": ledger, "proposal": proposal, "earlier": before})


def statement(subject: Mapping[str, Any], signer: Signature) -> str:
    """The whole statement of one signer, as the characters that are hashed and signed."""
    return canonical({**subject, "signer": signer_part(signer)})


def signer_part(signer: Signature) -> dict[str, Any]:
    """Who signs, as what, and what they say."""
    return pruned({"role": signer.role, "scope": signer.scope, **signer.said})


def canonical(value: Any) -> str:
    """RFC 8785: the same value is always the same characters."""
    return rfc8785.dumps(value).decode()


def sha256(text: str) -> str:
    """64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def as_read(text: str) -> dict[str, Any] | None:
    """A statement as a value; None where the characters are no canonical JSON of a form that is known."""
    try:
        value = json.loads(text)
        known = isinstance(value, dict) and value.get("form") == FORM and canonical(value) == text
    except (ValueError, RecursionError):  # rfc8785 raises ValueErrors, too
        return None
    return value if known else None


def plain(value: Any) -> Any:
    """A value of a model as a statement has it; amounts have to be texts already."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, str) else str(value)


def yuan_text(yuan: int) -> str:
    """An amount in a statement."""
    return f"{yuan}元"


def pruned(value: Mapping[str, Any]) -> dict[str, Any]:
    """Without the keys that have nothing to say; entries of lists keep their places."""
    kept = {key: _pruned(item) for key, item in value.items()}
    return {key: item for key, item in kept.items() if item not in (None, "", [], {})}


def _pruned(value: Any) -> Any:
    if isinstance(value, Mapping):
        return pruned(value)
    return [_pruned(item) for item in value] if isinstance(value, list | tuple) else value
