"""Signing and verifying with OpenSSH (`ssh-keygen -Y`): keyproj has no cryptography of its own."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from keyproj.base.errors import KeyprojError, Refused
from keyproj.rules.keys import UNSEEN, Allowed, Keyed, armoured, judged
from keyproj.rules.statement import NAMESPACE

PROGRAM = "ssh-keygen"

_MARK = re.compile(r"SHA256:[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])")
_TOO_OLD = re.compile(r"(?:unknown|illegal|invalid) option|[Uu]nsupported operation|^usage:", re.MULTILINE)


class NoOpenSsh(KeyprojError):
    """There is no `ssh-keygen`, or it is one from before signatures (OpenSSH 8.2)."""


def is_there() -> bool:
    """Whether signatures can be looked at on this machine."""
    return shutil.which(PROGRAM) is not None


def sign(text: str, key: Path) -> str:
    """The armoured signature of a text with a private key, or with the agent's where `key` is a public one.

    OpenSSH itself asks for a passphrase. Raises NoOpenSsh; Refused with OpenSSH's words where it can't sign.
    """
    done = _run(["-q", "-Y", "sign", "-n", NAMESPACE, "-f", os.path.abspath(key)], text)
    found = armoured(done.stdout.decode("ascii", "replace"))
    if done.returncode or found is None:
        raise Refused("sign.error.key_unusable", key=str(key), cause=_said(done))
    return found


def verified(text: str, signature: str, keys: Sequence[str]) -> str | None:
    """The fingerprint of the key that signed, where it is one of `keys` (of `parse_key`); None where not.

    Raises NoOpenSsh.
    """
    sound = armoured(signature)
    if sound is None or not keys:
        return None
    signers = "".join(f'signer namespaces="{NAMESPACE}" {key}\n' for key in keys)
    with _Private({"signature": sound, "signers": signers}) as folder:
        words = ["-Y", "verify", "-n", NAMESPACE, "-I", "signer"]
        done = _run([*words, "-s", f"{folder}/signature", "-f", f"{folder}/signers"], text)
    return _mark(done)


def mark_of(text: str, signature: str) -> str | None:
    """The fingerprint of whatever key signed just this text; None where none did. Raises NoOpenSsh."""
    sound = armoured(signature)
    if sound is None:
        return None
    with _Private({"signature": sound}) as folder:
        done = _run(["-Y", "check-novalidate", "-n", NAMESPACE, "-s", f"{folder}/signature"], text)
    return _mark(done)


class _Private:
    """A folder for files that OpenSSH wants to read by name; nobody else may, and it is gone afterwards."""

    def __init__(self, files: dict[str, str]) -> None:
        self._files = files
        self._folder = tempfile.TemporaryDirectory(prefix="keyproj-")  # mode 0700

    def __enter__(self) -> str:
        for name, text in self._files.items():
            Path(self._folder.name, name).write_text(text, encoding="ascii", newline="\n")
        return self._folder.name

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()


def _run(words: list[str], text: str) -> "subprocess.CompletedProcess[bytes]":
    program = shutil.which(PROGRAM)
    if program is None:
        raise NoOpenSsh("sign.error.no_openssh")
    env = {**os.environ, "LC_ALL": "C"}
    try:
        done = subprocess.run([program, *words], input=text.encode(), capture_output=True, check=False, env=env)  # noqa: S603 - the words are ours, no shell
    except OSError:
        raise NoOpenSsh("sign.error.no_openssh") from None
    if done.returncode and _TOO_OLD.search(done.stderr.decode("utf-8", "replace")):
        raise NoOpenSsh("sign.error.no_openssh")
    return done


def _mark(done: "subprocess.CompletedProcess[bytes]") -> str | None:
    match = _MARK.search(done.stdout.decode("ascii", "replace"))
    return match[0] if match and not done.returncode else None


def _said(done: "subprocess.CompletedProcess[bytes]") -> str:
    """The last thing that OpenSSH said, on one line that can be shown."""
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or [""]
    return "".join(char for char in lines[-1].strip() if char.isprintable())[:200]


def looked_at(statement: str, signature: str, name: str, day: str, allowed: Sequence[Allowed]) -> Keyed:
    """What a signature with a key is worth, for a signer on a day; `unseen` where there is no OpenSSH to look."""
    own = [one.key for one in allowed if one.name == name]
    try:
        mark = verified(statement, signature, own) or mark_of(statement, signature)
    except NoOpenSsh:
        return Keyed(UNSEEN)
    return judged(mark, name, day, allowed)
