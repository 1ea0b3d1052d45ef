"""Where git can't give what is asked for: one line in the user's language that says why, and exit code 2."""

import os
import shutil

import pytest

from tests.adjusting import decided, propose
from tests.adjusting import ledger as written
from tests.gitted import commit, git
from tests.running import call
from tests.small import write

FILE = "projects/路北区/TS-0001.yaml"


def shallow(ledger):
    top = ledger.parent
    git(top.parent, "clone", "-q", "--depth=1", f"file://{top}", "clone")
    return top.parent / "clone/ledger", "HEAD~"


def no_such_revision(ledger):
    return ledger, "nosuch"


def branch_of_the_server(ledger):
    git(ledger.parent, "update-ref", "refs/remotes/origin/release", "HEAD")
    git(ledger.parent, "remote", "add", "origin", "file:///nowhere")
    return ledger, "release"


def id_of_a_folder(ledger):
    return ledger, git(ledger.parent, "rev-parse", "HEAD:ledger")


def file_in_a_commit(ledger):
    return ledger, "HEAD:ledger/keyproj.yaml"


def nothing_committed(ledger):
    shutil.rmtree(ledger.parent / ".git")
    git(ledger.parent, "init", "-q", ".")
    return ledger, "HEAD"


def no_repository(ledger):
    shutil.rmtree(ledger.parent / ".git")
    return ledger, "HEAD"


def settings_that_are_none(ledger):
    write(ledger.parent, {".git/config": "[core\n"})
    return ledger, "HEAD"


def bare_repository(ledger):
    git(ledger.parent, "clone", "-q", "--bare", ".", "bare.git")
    shutil.copytree(ledger, ledger.parent / "bare.git/ledger")
    return ledger.parent / "bare.git/ledger", "HEAD"


def submodule_among_the_projects(ledger):
    other = ledger.parent / "other"
    other.mkdir()
    git(other, "init", "-q", ".")
    commit(other, {"a.txt": ""})
    git(ledger.parent, "submodule", "--quiet", "add", str(other), "ledger/projects/other")
    commit(ledger.parent)
    return ledger, "HEAD"


def ledger_called_otherwise_then(ledger):
    git(ledger.parent, "mv", "ledger", "台账")
    commit(ledger.parent)
    return ledger.parent / "台账", "HEAD~"


def ledger_that_git_ignores(ledger):
    write(ledger.parent, {".gitignore": "draft\n"})
    shutil.copytree(ledger, ledger.parent / "draft")
    commit(ledger.parent)
    return ledger.parent / "draft", "HEAD"


def folder_that_was_a_file(ledger):
    commit(ledger.parent, {"now": "x"})
    (ledger.parent / "now").unlink()
    return ledger.rename(ledger.parent / "now"), "HEAD"


def damaged(what, name="HEAD~"):
    def harm(ledger):
        id = git(ledger.parent, "rev-parse", f"{name}{what}")
        path = ledger.parent / ".git/objects" / id[:2] / id[2:]
        path.chmod(0o644)
        os.truncate(path, 9)
        return ledger, "HEAD~"

    return harm


SITUATIONS = {
    shallow: "git fetch --unshallow origin", no_such_revision: "nosuch", branch_of_the_server: "origin/release",
    id_of_a_folder: "不是提交", file_in_a_commit: "不是提交", nothing_committed: "还没有提交", no_repository: "不在 git 版本库中",
    settings_that_are_none: "bad config", bare_repository: "裸版本库", submodule_among_the_projects: "projects/other",
    ledger_called_otherwise_then: "台账", ledger_that_git_ignores: "draft", folder_that_was_a_file: "now",
    damaged(""): "corrupt", damaged("^{tree}"): "corrupt", damaged(":ledger/projects"): "", damaged(f":ledger/{FILE}"): "git fsck",
}  # fmt: skip


@pytest.mark.parametrize(("situation", "told"), SITUATIONS.items(), ids=lambda one: getattr(one, "__name__", ""))
def test_one_line(ledger, situation, told):
    commit(ledger.parent)
    commit(ledger.parent, {f"ledger/{FILE}": (ledger / FILE).read_text().replace("900万元", "90万元")})
    root, name = situation(ledger)
    for words in (("summary", "--at", name), ("diff", name), ("check", "--base", name), ("check", "--at", name)):
        for lang in ("zh", "en"):
            ran = call(*words, "--ledger", str(root), "--lang", lang)
            assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1), ran
            assert told in ran.err or lang == "en"


def owned_by_another(root):
    for path in (root, root / ".git"):
        os.chown(path, 1, 1)


def with_settings_that_are_none(root):
    write(root, {".git/config": "[core\n"})


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(
            owned_by_another, marks=pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
        ),
        with_settings_that_are_none,
    ],
)
def test_who_asks_nothing_of_git_does_without(tmp_path, monkeypatch, harm):
    """Signatures that need no key are looked at all the same; only what names a revision ends there."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    root = written(tmp_path / "repository")
    assert propose(root, "TS-0001", "--total-investment", "13亿元", "--reason", "扩大规模").code == 0
    decided(root, "TS-ADJ-2023Q2-01")
    commit(root)
    words = ("check", "--ledger", str(root), "--as-of", "2023-07-10")
    right = call(*words)
    assert right.code == 0
    harm(root)
    assert call(*words) == right
    assert call(*words, "--base", "HEAD").code == 2
