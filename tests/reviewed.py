"""Branches of the small ledger of `tests.adjusting`: what `check --base` says of them, and what changes them."""

import json

from tests.adjusting import apply, decided, ledger, propose
from tests.gitted import commit, git
from tests.running import call

FILE = "projects/TS-0001.yaml"
ID = "TS-ADJ-2023Q2-01"


def on_a_branch(tmp_path, monkeypatch):
    """A ledger of which all is committed on main, with a branch from there checked out."""
    monkeypatch.delenv("KEYPROJ_BY", raising=False)
    root = ledger(tmp_path / "repository" / "data")
    commit(root.parent)
    git(root.parent, "switch", "-q", "-c", "branch")
    return root


def check(root, *words, base="main"):
    """The codes that the check of the branch finds, with their files and fields; and whether it fails."""
    ran = call("check", "--base", base, "--ledger", str(root), "--format", "json", *words)
    assert not ran.err, ran.err
    rows = json.loads(ran.out)["tables"][0]["rows"]
    return ran.code, [(row["code"], row["file"], row["field"]) for row in rows if row["severity"] == "error"]


def replace(root, old, new, file=FILE):
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def propose_total(root, new, id=ID):
    ran = propose(root, "TS-0001", "--total-investment", new, "--reason", "扩大规模")
    assert ran.code == 0, ran
    assert (root / "adjustments" / f"{id}.yaml").is_file()


def adjust(root, new, id=ID):
    """The total investment changes through a signed adjustment that is applied."""
    propose_total(root, new, id)
    decided(root, id)
    ran = apply(root, id)
    assert ran.code == 0, ran


BY_HAND = (1, [("K381", f"{FILE}", "total_investment")])
PASSES = (0, [])
