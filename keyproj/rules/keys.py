"""OpenSSH public keys: what a line of one says, its fingerprint, and whose key signed."""

import base64
import binascii
import hashlib
import re
from collections.abc import Sequence
from typing import NamedTuple

from keyproj.base.fault import Fault

TYPES = (
    *("ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa"),
    *("sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com"),
)
"""The kinds of keys that OpenSSH signs with; certificates and DSA are left out."""

_KEY = re.compile(r"(\S+) ([A-Za-z0-9+/]+={0,2})(?: .*)?")
_ARMOUR = re.compile(r"-----BEGIN SSH SIGNATURE-----\n(?:[A-Za-z0-9+/=]{1,76}\n)+-----END SSH SIGNATURE-----")


class Allowed(NamedTuple):
    """A key that the policy allows a person, and the days of it (ISO); None is open."""

    name: str
    key: str
    since: str | None = None
    until: str | None = None

    def is_of(self, day: str) -> bool:
        """Whether the key may sign on a day."""
        return (self.since or "") <= day <= (self.until or "9999-12-31")


def parse_key(text: str) -> str:
    """Kind and key of a line as in `id_ed25519.pub`, without its comment. Raises Fault K350."""
    match = _KEY.fullmatch(text)
    if match is None or match[1] not in TYPES:
        raise Fault("K350", seen=text[:40])
    try:
        blob = base64.b64decode(match[2], validate=True)
    except binascii.Error:
        raise Fault("K350", seen=text[:40]) from None
    name = match[1].encode()
    if len(blob) <= len(name) + 4 or not blob.startswith(len(name).to_bytes(4) + name):
        raise Fault("K350", seen=text[:40])  # the key itself says of which kind it is
    return f"{match[1]} {match[2]}"


def fingerprint(key: str) -> str:
    """`SHA256:…` as OpenSSH prints it, of a key that `parse_key` gave."""
    digest = hashlib.sha256(base64.b64decode(key.split(" ")[1])).digest()
    return "SHA256:" + base64.b64encode(digest).decode().rstrip("=")


def armoured(text: str) -> str | None:
    """A signature as OpenSSH writes it, ended by a line break; None where it is none."""
    tidy = "\n".join(line.strip() for line in text.strip().splitlines())
    return tidy + "\n" if _ARMOUR.fullmatch(tidy) else None


GOOD, BROKEN, UNKNOWN, OTHER, EXPIRED, UNSEEN = "good", "broken", "unknown", "other", "expired", "unseen"


class Keyed(NamedTuple):
    """What a signature with a key is worth.

    `good`: a key of the signer, on a day on which it was allowed. `broken`: it is not one of this statement. `unknown`:
    a key that the policy does not know; `other`: one of somebody else, `whose`; `expired`: one of the signer, but not
    for the day; `unseen`: nobody could look.
    """

    state: str
    fingerprint: str = ""
    whose: str = ""


def judged(mark: str | None, name: str, day: str, allowed: Sequence[Allowed]) -> Keyed:
    """Whose key signed, from the fingerprint that OpenSSH found to be good; None where it found none."""
    if mark is None:
        return Keyed(BROKEN)
    known = [one for one in allowed if fingerprint(one.key) == mark]
    own = [one for one in known if one.name == name]
    if any(one.is_of(day) for one in own):
        return Keyed(GOOD, mark, name)
    if own:
        return Keyed(EXPIRED, mark, name)
    return Keyed(OTHER, mark, known[0].name) if known else Keyed(UNKNOWN, mark)
