"""Whose keys are allowed is asked of what was reviewed: no branch can allow its own."""

from datetime import date

import pytest

from keyproj.base.errors import WrongUse
from keyproj.index.base_policy import base_policy
from keyproj.index.cache import open_index
from keyproj.index.checks.ledger import Ledger
from keyproj.index.problems import all_problems
from tests.bad_signatures import BY_KEY, KEY, keys, ledger
from tests.gitted import commit, git
from tests.keys import needs_openssh
from tests.signed import OFFICES, PROPOSAL, signed
from tests.small import POLICY, write

ALLOWED = keys(f"name: 市领导甲, key: {KEY}")
SIGNED = signed(PROPOSAL, key=BY_KEY)
DAY = date(2023, 6, 30)


def ask(root, question):
    index = open_index(root, in_memory=True)
    try:
        return question(index.db)
    finally:
        index.close()


def found(root):
    problems = ask(root, lambda db: all_problems(Ledger(db, DAY, DAY, root)))
    return [(problem.code, problem.args.get("wrong", "")) for problem in problems if problem.code != "K217"]


def named(root, name=None):
    base = ask(root, lambda db: base_policy(db, root, name))
    return base.commit.split(" ")[0], len(base.allowed)


def test_outside_git_it_is_the_policy_in_the_folder(tmp_path):
    write(tmp_path, ledger(SIGNED, ALLOWED))
    assert named(tmp_path) == ("", 1)
    with pytest.raises(WrongUse):
        named(tmp_path, "main")


@needs_openssh
def test_a_branch_cannot_allow_its_own_key(tmp_path):
    commit(tmp_path, ledger(PROPOSAL))
    git(tmp_path, "switch", "-qc", "own")
    commit(tmp_path, ledger(SIGNED, ALLOWED))
    assert named(tmp_path) == ("main", 0)
    assert found(tmp_path) == [("K358", "unknown")]
    git(tmp_path, "switch", "-q", "main")
    git(tmp_path, "merge", "-q", "--ff-only", "own")
    assert found(tmp_path) == []


@needs_openssh
def test_a_branch_cannot_give_a_known_key_another_office(tmp_path):
    other = OFFICES.replace("市领导甲", "市领导乙")
    commit(tmp_path, ledger(PROPOSAL, ALLOWED.replace(OFFICES, other)))
    git(tmp_path, "switch", "-qc", "own")
    commit(tmp_path, ledger(SIGNED, ALLOWED))
    assert found(tmp_path) == [("K358", "office")]


def test_what_is_only_in_the_folder_allows_nothing(tmp_path):
    commit(tmp_path, ledger(PROPOSAL))
    write(tmp_path, ledger(SIGNED, ALLOWED))
    assert named(tmp_path) == ("main", 0)


def test_the_remote_s_main_branch_counts_more_than_one_s_own(tmp_path):
    commit(tmp_path / "there", ledger(PROPOSAL))
    git(tmp_path, "clone", "-q", "there", "here")
    commit(tmp_path / "here", ledger(SIGNED, ALLOWED))
    assert named(tmp_path / "here") == ("origin/HEAD", 0)
    assert named(tmp_path / "here", "HEAD") == ("HEAD", 1)


def test_a_branch_of_another_name_falls_back_on_the_last_commit(tmp_path):
    commit(tmp_path, ledger(SIGNED, ALLOWED))
    git(tmp_path, "branch", "-qm", "trunk")
    assert named(tmp_path) == ("HEAD", 1)


def test_a_base_without_the_ledger_or_with_a_bad_policy_allows_nobody(tmp_path):
    commit(tmp_path, {"a.txt": "x"})
    git(tmp_path, "switch", "-qc", "own")
    commit(tmp_path, {f"data/{name}": text for name, text in ledger(SIGNED, ALLOWED).items()})
    assert named(tmp_path / "data") == ("main", 0)
    bad = tmp_path / "bad"
    commit(bad, {"keyproj.yaml": "ledger: 甲\n"})
    write(bad, {"keyproj.yaml": POLICY + ALLOWED})
    assert named(bad) == ("main", 0)


@pytest.mark.parametrize("name", ["nothing", "-x", "", "a\nb"])
def test_a_name_that_is_no_revision_is_said(tmp_path, name):
    commit(tmp_path, ledger(PROPOSAL))
    with pytest.raises(WrongUse):
        named(tmp_path, name)
