"""Small ledgers with one proposal whose signatures are wrong in one way each."""

import shutil

from tests.signed import GROUP, LEADER, OFFICES, PAPER, PROPOSAL, Signature, seal, signed, with_sections
from tests.small import POLICY, project

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEjAVd4zdsooXQi5HHGVidFlVNn0Wplu681ktbD0Gyls"
OTHER_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFlcxG+ODXj6WBA+2zGyYzhEjEw4LIZxlHbU/GqDsSRy"
BY_KEY = """\
-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgSMBV3jN2yihdCLkccZWJ0WVU2f
RamW7rzWS1sPQbKWwAAAASa2V5cHJvai1hZGp1c3RtZW50AAAAAAAAAAZzaGE1MTIAAABT
AAAAC3NzaC1lZDI1NTE5AAAAQGdkIH9WBqsmqh8ifZqMUkIjDEETTB69VtLQCQ9cWqXNz0
RkXn+AF4ES0gQgLLo4kWG7yHl+IALeQBND2Ea8iAI=
-----END SSH SIGNATURE-----
"""
"""Made once with KEY's other half, which is thrown away, over what LEADER says of PROPOSAL: so this also tells that the
characters which are signed stay as they were.
"""


def ledger(text: str, policy: str = OFFICES) -> dict[str, str | bytes]:
    """A ledger with one project and one proposal."""
    return {
        "keyproj.yaml": POLICY + policy,
        "projects/A.yaml": project("A", "responsibility: {city_leader: 市领导甲}\n"),
        "adjustments/T-ADJ-2023Q2-01.yaml": text,
        "attachments/a.pdf": PAPER,
    }


def keys(*lines: str, **more: str) -> str:
    """The policy's offices, and its section of adjustments with these keys."""
    rules = "".join(f"  {key}: {value}\n" for key, value in more.items())
    signers = "".join(f"    - {{{line}}}\n" for line in lines)
    return f"{OFFICES}adjustment:\n{rules}" + (f"  allowed_signers:\n{signers}" if signers else "")


def saying(one: Signature, **said: str) -> Signature:
    """The signature with other words."""
    return one._replace(said={**one.said, **said})


def group_alone() -> str:
    """The group has signed, the leader has not."""
    return with_sections(PROPOSAL, Signature("city_leader", "路北区", {}), seal(PROPOSAL, GROUP))


BOTH = signed(PROPOSAL, group=GROUP)
DROPPED = with_sections(PROPOSAL, LEADER, seal(PROPOSAL, GROUP, (seal(PROPOSAL, LEADER),)))
REPLACED = with_sections(
    PROPOSAL, seal(PROPOSAL, saying(LEADER, document="1号")), seal(PROPOSAL, GROUP, (seal(PROPOSAL, LEADER),))
)
FORM = seal(PROPOSAL, LEADER)._replace(statement='{"form":"keyproj-adjustment-0"}')

SIGNATURES = {
    "K351": ledger(BOTH.replace("new: 13亿元", "new: 14亿元")),
    "K351 gone": ledger(BOTH.replace("reason: 增加一条生产线\n", "")),
    "K351 added": ledger(BOTH.replace("items:\n", "exemption: {reason: 急, by: 甲, date: 2023-06-25}\nitems:\n")),
    "K351 signer": ledger(BOTH.replace("    document: 纪要5号\n", "    document: 纪要6号\n")),
    "K351 ledger": {**ledger(BOTH), "keyproj.yaml": POLICY.replace("ledger: test", "ledger: other") + OFFICES},
    "K351 earlier gone": ledger(
        with_sections(PROPOSAL, seal(PROPOSAL, GROUP, (seal(PROPOSAL, LEADER),))),
        keys(chain="[{role: leading_group, decides: 是}]"),
    ),
    "K351 earlier": ledger(REPLACED),
    "K352": ledger(signed(PROPOSAL).replace('"同意"', '"不同意"')),
    "K352 form": ledger(with_sections(PROPOSAL, FORM, Signature("leading_group", "", {}))),
    "K353": ledger(with_sections(PROPOSAL, LEADER, Signature("leading_group", "", {}))),
    "K354": ledger(signed(PROPOSAL, saying(LEADER, date="2023-06-24"))),
    "K354 before": ledger(signed(PROPOSAL, group=saying(GROUP, date="2023-06-25"))),
    "K354 ahead": ledger(signed(PROPOSAL, saying(LEADER, date="2023-07-01"))),
    "K354 open": ledger(group_alone()),
    "K354 dissent": ledger(signed(PROPOSAL, saying(LEADER, opinion="不同意"), GROUP)),
    "K355": ledger(signed(PROPOSAL, saying(LEADER, name="市领导乙"))),
    "K355 nobody": ledger(signed(PROPOSAL), OFFICES.replace("city_leader", "commander")),
    "K356": ledger(signed(PROPOSAL), keys(keys_required="[city_leader]")),
    "K357": ledger(signed(PROPOSAL, key="甲"), keys(f"name: 市领导甲, key: {KEY}")),
}
"""Code, and what sets the case apart → the files of a ledger in which nothing else is wrong on 2023-06-30."""

BY_KEYS = {
    "K357 other statement": ledger(
        signed(PROPOSAL, saying(LEADER, document="1号"), key=BY_KEY), keys(f"name: 市领导甲, key: {KEY}")
    ),
    "K358": ledger(signed(PROPOSAL, key=BY_KEY)),
    "K358 other": ledger(signed(PROPOSAL, key=BY_KEY), keys(f"name: 市领导乙, key: {KEY}")),
    "K358 expired": ledger(signed(PROPOSAL, key=BY_KEY), keys(f"name: 市领导甲, key: {KEY}, until: 2023-06-25")),
}
"""The same, of which only OpenSSH can tell."""

if shutil.which("ssh-keygen"):
    SIGNATURES |= BY_KEYS
