"""OpenSSH keys made for one test."""

import shutil
import subprocess

import pytest


def new_key(path, *words):
    """The path of a new private key, and the line of its public one; without a passphrase unless `words` give one."""
    given = words if "-N" in words else (*words, "-N", "")
    kind = () if "-t" in words else ("-t", "ed25519")
    subprocess.run(["ssh-keygen", "-q", *kind, *given, "-C", "invented", "-f", str(path)], check=True)
    return path, path.with_name(path.name + ".pub").read_text().strip()


needs_openssh = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")
