"""OpenSSH signs and verifies; keys are made in the test."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from keyproj.base.errors import Refused
from keyproj.base.fault import Fault
from keyproj.rules.keys import BROKEN, EXPIRED, GOOD, OTHER, UNKNOWN, Allowed, armoured, fingerprint, judged, parse_key
from keyproj.store import ssh
from tests.keys import needs_openssh, new_key

pytestmark = needs_openssh

TEXT = '{"proposal":"示范"}'


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    folder = tmp_path_factory.mktemp("keys")
    return new_key(folder / "one"), new_key(folder / "two")


def test_who_signed_is_known_by_the_key(keys):
    (one, one_pub), (_, two_pub) = keys
    signature = ssh.sign(TEXT, one)
    assert armoured(signature) == signature
    own, other = parse_key(one_pub), parse_key(two_pub)
    assert ssh.verified(TEXT, signature, [other, own]) == ssh.mark_of(TEXT, signature) == fingerprint(own)
    assert ssh.verified(TEXT, signature, [other]) is None
    assert ssh.verified(TEXT, signature, []) is None
    printed = subprocess.run(["ssh-keygen", "-lf", f"{one}.pub"], capture_output=True, text=True, check=True).stdout
    assert fingerprint(own) in printed


@pytest.mark.parametrize("kind", ["ecdsa", "rsa"])
def test_other_kinds_of_keys_sign_too(tmp_path, kind):
    key, pub = new_key(tmp_path / "key", "-t", kind)
    assert ssh.verified(TEXT, ssh.sign(TEXT, key), [parse_key(pub)]) == fingerprint(parse_key(pub))


def test_a_signature_is_one_of_its_text_only(keys):
    (one, pub), _ = keys
    signature = ssh.sign(TEXT, one)
    for text, sign in ((TEXT + " ", signature), (TEXT, signature.replace("\n", "\nAAAA", 2)), (TEXT, "甲"), (TEXT, "")):
        assert ssh.mark_of(text, sign) is None
        assert ssh.verified(text, sign, [parse_key(pub)]) is None


def test_a_signature_for_another_purpose_is_none(keys):
    (one, pub), _ = keys
    words = ["ssh-keygen", "-q", "-Y", "sign", "-n", "git", "-f", str(one)]
    signature = subprocess.run(words, input=TEXT, capture_output=True, text=True, check=True).stdout
    assert armoured(signature)
    assert ssh.mark_of(TEXT, signature) is ssh.verified(TEXT, signature, [parse_key(pub)]) is None


def test_how_the_file_lays_out_a_signature_does_not_matter(keys):
    (one, _), _ = keys
    signature = ssh.sign(TEXT, one)
    shifted = "\n" + "".join(f"    {line}\r\n" for line in signature.splitlines())
    assert ssh.mark_of(TEXT, shifted) == ssh.mark_of(TEXT, signature) is not None


def test_a_key_that_cannot_sign_is_said_in_openssh_words(tmp_path, keys):
    (one, _), _ = keys
    (tmp_path / "-oProxyCommand=touch x").write_bytes(Path(one).read_bytes())
    (tmp_path / "no key\x1b[31m").write_text("甲")
    for name in ("missing", "no key\x1b[31m"):
        os.chmod(tmp_path, 0o700)
        with pytest.raises(Refused) as refused:
            ssh.sign(TEXT, tmp_path / name)
        assert refused.value.text.id == "sign.error.key_unusable"
        assert refused.value.text.args["cause"].isprintable()


def test_a_name_like_an_option_is_a_name(tmp_path, keys, monkeypatch):
    (one, pub), _ = keys
    (tmp_path / "-Y").write_bytes(Path(one).read_bytes())
    os.chmod(tmp_path / "-Y", 0o600)
    monkeypatch.chdir(tmp_path)
    assert ssh.verified(TEXT, ssh.sign(TEXT, Path("-Y")), [parse_key(pub)])


def test_a_passphrase_that_nobody_can_be_asked_for_refuses(tmp_path):
    new_key(tmp_path / "key", "-N", "geheim")
    code = (
        "import sys; from pathlib import Path; from keyproj.store import ssh\n"
        "try: ssh.sign('x', Path(sys.argv[1]))\nexcept Exception as e: print(type(e).__name__, e.text.id)"
    )
    env = {**os.environ, "SSH_ASKPASS": "/bin/false", "SSH_ASKPASS_REQUIRE": "force"}
    words = [sys.executable, "-c", code, str(tmp_path / "key")]
    done = subprocess.run(words, capture_output=True, text=True, env=env, check=True, start_new_session=True)
    assert done.stdout.strip() == "Refused sign.error.key_unusable"


def test_nothing_is_left_behind_and_nobody_else_may_look(tmp_path, keys, monkeypatch):
    (one, pub), _ = keys
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with ssh._Private({"a": "x"}) as folder:
        assert stat.S_IMODE(os.stat(folder).st_mode) == 0o700
    ssh.verified(TEXT, ssh.sign(TEXT, one), [parse_key(pub)])
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("script", [None, "echo 'ssh-keygen: unknown option -- Y' >&2; exit 1", ""])
def test_without_openssh_or_with_an_old_one_that_is_said(tmp_path, monkeypatch, keys, script):
    (one, _), _ = keys
    signature = ssh.sign(TEXT, one)
    if script is not None:
        program = tmp_path / "ssh-keygen"
        program.write_text(f"#!/bin/sh\n{script}\n" if script else "not a program")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ssh.is_there() == (script is not None)
    if script == "":
        return
    for act in (lambda: ssh.sign(TEXT, one), lambda: ssh.mark_of(TEXT, signature)):
        with pytest.raises(ssh.NoOpenSsh) as error:
            act()
        assert error.value.text.id == "sign.error.no_openssh"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "ssh-ed25519",
            "ssh-ed25519 ",
            "ssh-dss AAAA",
            "ssh-ed25519 AAAA",
            "ssh-ed25519 甲",
            "甲",
            "* ssh-rsa AAAA",
        ),
        *(
            "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIA==",
            'cert-authority ssh-ed25519 AAAA"',
            "ssh-ed25519 AAAA\nroot ssh-rsa A",
        ),
    ],
)
def test_what_is_no_public_key_is_refused(text):
    with pytest.raises(Fault) as fault:
        parse_key(text)
    assert fault.value.code == "K350"


def test_a_key_is_judged_by_whose_it_is_and_by_the_day(keys):
    (_, one), (_, two) = keys
    one, two = parse_key(one), parse_key(two + " comment")
    mine = Allowed("市领导乙", one, "2023-01-01", "2023-12-31")
    theirs = Allowed("市领导丙", two)
    for day, state in (("2023-01-01", GOOD), ("2023-12-31", GOOD), ("2024-01-01", EXPIRED), ("2022-12-31", EXPIRED)):
        assert judged(fingerprint(one), "市领导乙", day, [mine, theirs]).state == state
    assert judged(fingerprint(two), "市领导乙", "2023-06-30", [mine, theirs]) == (OTHER, fingerprint(two), "市领导丙")
    assert judged(fingerprint(two), "市领导乙", "2023-06-30", [mine]).state == UNKNOWN
    assert judged(None, "市领导乙", "2023-06-30", [mine]).state == BROKEN
    again = Allowed("市领导乙", one, "2024-01-01")
    assert judged(fingerprint(one), "市领导乙", "2024-06-30", [mine, again]).state == GOOD
