"""Commits found by name, in real repositories; what can't be found is said in one line."""

import os
import shlex
import shutil
from collections import Counter

import pytest

from keyproj.base.errors import WrongUse
from keyproj.render.voice import Voice
from keyproj.store.no_revision import is_shallow
from keyproj.store.revision import find_revision, merge_base
from keyproj.store.tree_walk import committed
from tests.conftest import without_rights
from tests.gitted import commit, git
from tests.small import write


def refusal(question, *args):
    with pytest.raises(WrongUse) as raised:
        question(*args)
    return raised.value.text.id


@pytest.fixture
def top(ledger):
    """The repository around a ledger, with two commits, a tag and a branch."""
    commit(ledger.parent, day="2023-06-05")
    git(ledger.parent, "tag", "-a", "-m", "x", "一季度")
    commit(ledger.parent, {"ledger/projects/路北区/TS-0001.yaml": "id: 1\n"}, day="2023-07-05")
    git(ledger.parent, "branch", "路北区/6月")
    return ledger.parent


def test_a_commit_has_many_names(top, ledger):
    first, second = git(top, "rev-list", "--reverse", "HEAD").split()
    for name, id in {
        "HEAD": second, "main": second, "路北区/6月": second, second: second, second[:7]: second, "HEAD~": first,
        "一季度": first, "main^": first, "HEAD^{/x}": second, "@": second,
    }.items():  # fmt: skip
        assert find_revision(ledger, name).commit == id
    found = find_revision(ledger, "一季度")
    assert (found.day, found.prefix, found.short) == ("2023-06-05", "ledger/", first[:10])
    assert found.tree == git(top, "rev-parse", f"{first}:ledger")


def test_the_ledger_may_be_the_whole_repository(ledger):
    id = commit(ledger)
    found = find_revision(ledger, "HEAD")
    assert (found.commit, found.prefix) == (id, "")
    assert found.tree == git(ledger, "rev-parse", "HEAD^{tree}")


def test_a_folder_with_a_hostile_name(tmp_path, ledger):
    root = tmp_path / "-x\n甲 *" / "ledger"
    shutil.move(ledger, root)
    commit(tmp_path)
    assert find_revision(root, "HEAD").prefix == "-x\n甲 */ledger/"


@pytest.mark.parametrize("name", ["", "-1", "--all", "--output=x", "HEAD\n", "a\0b", "\x1b[31m", "\u202e"])
def test_names_that_git_must_not_see(top, ledger, name):
    assert refusal(find_revision, ledger, name) == "revision.name"


@pytest.mark.parametrize(
    "name",
    [
        "nosuch",
        "HEAD~9",
        "^HEAD",
        "HEAD~..HEAD",
        "HEAD HEAD",
        ":/nothing",
        "HEAD@{x",
        "..",
        "f" * 40,
        "*",
    ],
)
def test_names_of_nothing(top, ledger, name):
    assert refusal(find_revision, ledger, name) == "revision.unknown"


def test_a_name_of_something_that_is_no_commit(top, ledger):
    blob = git(top, "rev-parse", "HEAD:ledger/keyproj.yaml")
    for name in (blob, blob[:9], "HEAD:ledger", "HEAD:ledger/keyproj.yaml", "HEAD^{tree}"):
        assert refusal(find_revision, ledger, name) == "revision.not_commit"


def test_an_id_too_short_to_tell_commits_apart(top, ledger):
    lines = [f"commit refs/heads/many\ncommitter a <a> {n} +0000\ndata 0\n\n" for n in range(500)]
    git(top, "fast-import", "--quiet", data="".join(lines).encode())
    beginnings = Counter(id[:4] for id in git(top, "rev-list", "many").split())
    ((beginning, count),) = beginnings.most_common(1)
    assert count > 1
    assert refusal(find_revision, ledger, beginning) == "revision.short"


def test_the_ledger_was_not_there_yet(tmp_path, ledger):
    commit(tmp_path, {"README": "x"})
    git(tmp_path, "rm", "-rq", "--cached", "ledger")
    git(tmp_path, "commit", "-qm", "x")
    assert refusal(find_revision, ledger, "HEAD") == "revision.without"
    git(tmp_path, "checkout", "-q", "--orphan", "other")
    assert refusal(find_revision, ledger, "HEAD") == "revision.no_commit"
    assert refusal(find_revision, ledger, "nosuch") == "revision.unknown"
    assert refusal(find_revision, ledger, "main") == "revision.without"


def test_nothing_is_committed_yet(ledger):
    git(ledger, "init", "-q", ".")
    for name in ("HEAD", "@", "HEAD~1", "main"):
        assert refusal(find_revision, ledger, name) == "revision.no_commit"
    assert refusal(merge_base, ledger, "main") == "revision.no_commit"


def test_no_repository(ledger):
    assert refusal(find_revision, ledger, "HEAD") == "revision.no_repository"
    assert refusal(merge_base, ledger, "HEAD") == "revision.no_repository"


def test_within_the_repository_s_own_folder(tmp_path, ledger):
    commit(tmp_path)
    for bare in (tmp_path / ".git", tmp_path / "bare.git"):
        if not bare.exists():
            git(tmp_path, "clone", "-q", "--bare", ".", str(bare))
        shutil.copytree(ledger, bare / "ledger")
        assert refusal(find_revision, bare / "ledger", "HEAD") == "revision.no_worktree"
        assert refusal(merge_base, bare / "ledger", "HEAD") == "revision.no_worktree"


@pytest.mark.parametrize("what", ["HEAD", "HEAD^{tree}", "HEAD:ledger"])
@pytest.mark.parametrize("damage", [lambda path: os.truncate(path, 9), lambda path: path.unlink()])
def test_a_damaged_repository(top, ledger, what, damage):
    """Whatever git finds broken, it says so; nothing is taken for an empty ledger."""
    id = git(top, "rev-parse", what)
    path = top / ".git/objects" / id[:2] / id[2:]
    path.chmod(0o644)
    damage(path)
    with pytest.raises(WrongUse):
        committed(find_revision(ledger, "HEAD"))


def test_settings_of_the_repository_that_git_can_t_read(top, ledger):
    for more, cause in {
        "[core\n": "bad config line 1 in file .git/config",
        "[core]\nrepositoryFormatVersion = 1\n[extensions]\nnosuch = 1\n": "unknown repository extension found: nosuch",
    }.items():
        write(top, {".git/config": more})
        with pytest.raises(WrongUse) as raised:
            find_revision(ledger, "HEAD")
        assert (raised.value.text.id, raised.value.text.args["cause"]) == ("revision.gave_up", cause)


def test_no_git(top, ledger, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refusal(find_revision, ledger, "HEAD") == "revision.no_git"


@pytest.mark.skipif(os.geteuid() != 0, reason="needs the right to be someone else")
def test_a_repository_of_someone_else(tmp_path_factory, ledger, monkeypatch):
    open_folder = tmp_path_factory.mktemp("open")
    root = open_folder / "ledger"
    shutil.move(ledger, root)
    commit(root)
    for folder in (root, *list(root.parents)[:-2]):
        folder.chmod(0o755)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    os.chown(root, 1, 1)
    os.chown(root / ".git", 1, 1)
    try:
        with pytest.raises(WrongUse) as raised:
            find_revision(root, "HEAD")
    finally:
        os.chown(root, 0, 0)
    assert (raised.value.text.id, raised.value.text.args["folder"]) == ("revision.owner", str(root))


def test_a_repository_that_may_not_be_read(top, ledger):
    (top / ".git").chmod(0)
    try:
        with without_rights(), pytest.raises(WrongUse):
            find_revision(ledger, "HEAD")
    finally:
        (top / ".git").chmod(0o755)


def test_a_shallow_clone(top, tmp_path):
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{top}", "clone")
    root = (tmp_path / "clone/ledger").resolve()
    assert is_shallow(root)
    assert not is_shallow(top)
    assert find_revision(root, "HEAD").day == "2023-07-05"
    assert refusal(find_revision, root, "HEAD~1") == "revision.shallow"
    assert refusal(merge_base, root, "HEAD~1") == "revision.shallow"


def test_another_repository_inside_the_ledger_s(tmp_path, top, ledger):
    git(top, "submodule", "--quiet", "add", f"file://{top}", "ledger/inner")
    commit(top)
    own = find_revision((ledger / "inner/ledger").resolve(), "HEAD")
    assert own.commit == git(top, "rev-parse", "HEAD~")
    assert own.prefix == "ledger/"


def test_where_two_branches_went_apart(top, ledger):
    fork = git(top, "rev-parse", "HEAD")
    git(top, "switch", "-qc", "work")
    commit(top, {"ledger/a.txt": "a"})
    git(top, "switch", "-q", "main")
    commit(top, {"ledger/b.txt": "b"})
    assert merge_base(ledger, "work").commit == fork
    assert merge_base(ledger, "HEAD").commit == git(top, "rev-parse", "HEAD")
    git(top, "switch", "-q", "--orphan", "other")
    commit(top, {"ledger/keyproj.yaml": "ledger: a\n"})
    assert refusal(merge_base, ledger, "main") == "revision.no_base"


def test_a_shallow_clone_without_the_fork(top, tmp_path):
    git(top, "switch", "-qc", "work")
    commit(top, {"ledger/a.txt": "a"})
    git(tmp_path, "clone", "-q", "--depth=1", "--no-single-branch", f"file://{top}", "clone")
    root = (tmp_path / "clone/ledger").resolve()
    assert find_revision(root, "origin/main").name == "origin/main"
    assert refusal(merge_base, root, "origin/main") == "revision.shallow_base"


FETCH = 'git fetch --unshallow {remote} "+refs/heads/*:refs/remotes/{remote}/*"'


@pytest.mark.parametrize("remote", ["origin", "上游"])
def test_the_fetch_that_a_shallow_clone_names_is_enough(top, tmp_path, remote):
    """A clone of one branch alone has no other branches, even when it is whole."""
    git(top, "branch", "work")
    commit(top, {"ledger/a.txt": "a"})
    git(top, "switch", "-q", "work")
    commit(top, {"ledger/b.txt": "b"})
    git(tmp_path, "clone", "-q", "--depth=1", "--origin", remote, "--branch", "work", f"file://{top}", "clone")
    root = (tmp_path / "clone/ledger").resolve()
    for name in (f"{remote}/main", "HEAD~", "main", git(top, "rev-parse", "main")):
        with pytest.raises(WrongUse) as raised:
            merge_base(root, name)
        assert (raised.value.text.id, raised.value.text.args["remote"]) == ("revision.shallow", remote)
        assert FETCH.format(remote=remote) in Voice("zh").say(raised.value.text)
    git(root, *shlex.split(FETCH.format(remote=remote))[1:])
    for name in (f"{remote}/main", "HEAD~", git(top, "rev-parse", "main")):
        assert merge_base(root, name).commit == git(top, "merge-base", "main", "work")
    with pytest.raises(WrongUse) as raised:
        find_revision(root, "main~1")
    assert (raised.value.text.id, raised.value.text.args["remote"]) == ("revision.remote", f"{remote}/main~1")


def test_the_merge_of_a_pull_request_as_a_server_s_job_fetches_it(top, tmp_path):
    git(top, "switch", "-qc", "work")
    commit(top, {"ledger/a.txt": "a"})
    git(top, "switch", "-q", "main")
    commit(top, {"ledger/b.txt": "b"})
    git(top, "merge", "-q", "--no-ff", "-m", "x", "work")
    git(top, "update-ref", "refs/pull/1/merge", "HEAD")
    git(top, "reset", "-q", "--hard", "HEAD~")
    git(tmp_path, "init", "-q", "job")
    git(tmp_path / "job", "fetch", "-q", "--depth=1", f"file://{top}", "+refs/pull/1/merge:refs/remotes/pull/1/merge")
    git(tmp_path / "job", "remote", "add", "origin", f"file://{top}")
    git(tmp_path / "job", "checkout", "-q", "refs/remotes/pull/1/merge")
    root = (tmp_path / "job/ledger").resolve()
    assert refusal(merge_base, root, "origin/main") == "revision.shallow"
    git(root, *shlex.split(FETCH.format(remote="origin"))[1:])
    assert merge_base(root, "origin/main").commit == git(top, "rev-parse", "main")


def test_the_environment_can_t_lead_elsewhere(top, ledger, tmp_path, monkeypatch):
    """As in a hook, where git says which repository and index it works on; or where someone wants to be in between."""
    right = find_revision(ledger, "HEAD")
    other = write(tmp_path / "other", {"keyproj.yaml": "ledger: b\n"})
    git(other, "init", "-q", ".")
    commit(other, day="2020-01-01")
    for name, value in {
        "GIT_DIR": other / ".git", "GIT_WORK_TREE": other, "GIT_INDEX_FILE": other / "index", "GIT_TRACE": "1",
        "GIT_OBJECT_DIRECTORY": other / ".git/objects", "GIT_COMMON_DIR": other / ".git", "GIT_PREFIX": "x/",
        "GIT_TRACE2_EVENT": "2", "GIT_NAMESPACE": "x", "GIT_SHALLOW_FILE": other / "keyproj.yaml", "LC_ALL": "zh_CN.UTF-8",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, str(value))
    assert find_revision(ledger, "HEAD") == right
    assert refusal(find_revision, ledger, "nosuch") == "revision.unknown"


def test_history_is_as_it_was_committed(top, ledger):
    """`git replace` shows another commit in a commit's place; who checks what was signed must not be shown it."""
    right = find_revision(ledger, "HEAD")
    git(top, "replace", "HEAD", "HEAD~")
    assert git(top, "rev-parse", "HEAD:ledger") != right.tree
    assert find_revision(ledger, "HEAD") == right


def test_programs_of_the_repository_s_settings_don_t_run(top, ledger, tmp_path):
    trap = tmp_path / "trap.sh"
    write(tmp_path, {"trap.sh": f"#!/bin/sh\ntouch '{tmp_path}/sprung'\ncat\n"})
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "core.pager", "pager.log", "diff.external", "gpg.program", "alias.rev-parse"):
        git(top, "config", key, str(trap))
    for key, value in {
        "log.showSignature": "true",
        "core.hooksPath": str(tmp_path),
        "diff.x.textconv": str(trap),
    }.items():
        git(top, "config", key, value)
    merge_base(ledger, "main")
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize("format", ["sha1", "sha256"])
def test_both_kinds_of_ids(ledger, format):
    git(ledger, "init", "-q", f"--object-format={format}", ".")
    commit(ledger)
    assert len(find_revision(ledger, "HEAD").tree) == {"sha1": 40, "sha256": 64}[format]
