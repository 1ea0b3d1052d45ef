"""Branches that would get round the check by what git makes of names and histories, or by where the ledger lies."""

import pytest

from tests.gitted import commit, git
from tests.reviewed import BY_HAND, FILE, PASSES, adjust, check, on_a_branch, replace
from tests.running import call
from tests.small import write


@pytest.fixture
def root(tmp_path, monkeypatch):
    return on_a_branch(tmp_path, monkeypatch)


def refusal(root, *words):
    """The one line of a check that can't be made."""
    ran = call("check", *words, "--ledger", str(root), "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    return ran.err


def test_a_tag_that_is_called_main(root):
    """git takes the tag: the branch would be held against itself."""
    replace(root, "12亿元", "13亿元")
    commit(root.parent)
    git(root.parent, "tag", "main")
    git(root.parent, "config", "core.warnAmbiguousRefs", "false")
    assert "refs/heads/main" in refusal(root, "--base", "main")
    assert check(root, base="refs/heads/main") == BY_HAND
    git(root.parent, "tag", git(root.parent, "rev-parse", "refs/heads/main"))
    assert check(root, base=git(root.parent, "rev-parse", "refs/heads/main")) == BY_HAND


@pytest.mark.parametrize("commands", [(), (("merge", "-q", "-m", "x", "main"),)])
def test_branches_that_were_merged_into_each_other(root, commands):
    """What the branch takes back on the way is no difference from one of the two commits from which they parted."""
    top = root.parent
    first = commit(top, {"data/attachments/a.txt": "x"})
    git(top, "switch", "-q", "main")
    adjust(root, "13亿元")
    adjusted = commit(top)
    git(top, "merge", "-q", "-m", "x", "--no-ff", first)
    git(top, "switch", "-q", "branch")
    git(top, "merge", "-q", "-s", "ours", "-m", "x", adjusted)
    assert "git merge main" in refusal(root, "--base", "main")
    for words in commands:
        git(top, *words)
        code, found = check(root)
        assert (code, {one for one, *_ in found}) == (1, {"K386", "K388"})


def test_a_shallow_clone_in_which_the_fork_seems_older(root, tmp_path):
    """What main changed before the true fork, and the branch took back, is no difference from the older commit."""
    top = root.parent
    first = commit(top, {"data/attachments/a.txt": "a"})
    git(top, "switch", "-q", "main")
    side = commit(top, {"data/attachments/side.txt": "a"})
    replace(root, "12亿元", "13亿元")
    commit(top)
    git(top, "switch", "-q", "-c", "long")
    for n in range(5):
        commit(top, {"data/attachments/n.txt": str(n)})
    git(top, "switch", "-q", "branch")
    git(top, "merge", "-q", "--no-ff", "-s", "ours", "-m", "x", "long")  # the total is as it was before
    git(top, "switch", "-q", "main")
    git(top, "merge", "-q", "--no-ff", "-m", "x", git(top, "commit-tree", "-p", side, "-m", "x", f"{side}^{{tree}}"))
    assert first
    git(tmp_path, "init", "-q", "clone")
    clone = tmp_path / "clone"
    git(clone, "remote", "add", "origin", f"file://{top}")
    git(clone, "fetch", "-q", "--depth=4", "origin", "main:refs/remotes/origin/main", "branch:branch")
    git(clone, "switch", "-q", "branch")
    assert git(clone, "merge-base", "HEAD", "origin/main") != git(top, "merge-base", "branch", "main")
    assert "git fetch --unshallow" in refusal(clone / "data", "--base", "origin/main")
    git(clone, "fetch", "-q", "--unshallow", "origin", "+refs/heads/*:refs/remotes/origin/*")
    assert check(clone / "data", base="origin/main") == BY_HAND


def test_a_shallow_clone_that_goes_back_far_enough(root, tmp_path):
    replace(root, "12亿元", "13亿元")
    for n in range(3):
        commit(root.parent, {"data/attachments/n.txt": str(n)})
    clone = tmp_path / "clone"
    git(
        tmp_path,
        "clone",
        "-q",
        "--depth=4",
        "--no-single-branch",
        "--branch",
        "branch",
        f"file://{root.parent}",
        "clone",
    )
    assert check(clone / "data", base="origin/main") == BY_HAND


def test_a_branch_that_begins_where_the_policy_was_looser(root):
    top, policy = root.parent, (root / "keyproj.yaml").read_text("utf-8")
    git(top, "switch", "-q", "main")
    commit(top, {"data/keyproj.yaml": policy + "protected: [name]\n"})
    commit(top, {"data/keyproj.yaml": policy})
    git(top, "switch", "-q", "-C", "branch", "main~1")
    assert check(root) == PASSES
    replace(root, "12亿元", "13亿元")
    assert check(root) == BY_HAND


def test_a_policy_that_a_link_leads_to(root):
    """The link stays as it is; what it leads to was looser where the branch began."""
    top, policy = root.parent, (root / "keyproj.yaml").read_text("utf-8")
    git(top, "switch", "-q", "main")
    (root / "keyproj.yaml").unlink()
    (root / "keyproj.yaml").symlink_to("attachments/policy.yaml")
    commit(top, {"data/attachments/policy.yaml": policy + "protected: [name]\n"})
    commit(top, {"data/attachments/policy.yaml": policy})
    git(top, "switch", "-q", "-C", "branch", "main~1")
    replace(root, "12亿元", "13亿元")
    assert check(root) == BY_HAND


def test_a_base_without_a_policy_says_nothing(root):
    top, policy = root.parent, (root / "keyproj.yaml").read_text("utf-8")
    git(top, "switch", "-q", "main")
    commit(top, {"data/keyproj.yaml": "ledger: ["})
    git(top, "switch", "-q", "-C", "branch", "main")
    write(root, {"keyproj.yaml": policy})
    assert "keyproj.yaml" in refusal(root, "--base", "main")


def test_another_ledger_at_the_top_of_the_repository(root, monkeypatch):
    """Where `check` without `--ledger` would look at it, and not at the folder that was changed."""
    top = root.parent
    replace(root, "12亿元", "13亿元")
    write(top, {"keyproj.yaml": (root / "keyproj.yaml").read_text("utf-8"), "projects/.keep": ""})
    commit(top)
    monkeypatch.chdir(top)
    monkeypatch.delenv("KEYPROJ_LEDGER", raising=False)
    ran = call("check", "--base", "main")
    assert ran.code == 2
    assert "keyproj.yaml" in ran.err


def test_history_as_it_was_committed(root):
    """Neither `git replace` nor grafts make another base of it."""
    top = root.parent
    replace(root, "12亿元", "13亿元")
    here, there = commit(top), git(top, "rev-parse", "main")
    ids = [git(top, "rev-parse", f"{one}:data/{FILE}") for one in (there, here)]
    git(top, "replace", *ids)
    (top / ".git/info/grafts").write_text(f"{there} {here}\n")
    assert check(root) == BY_HAND
