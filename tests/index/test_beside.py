"""The folder's index beside a commit's, as git tells what changed: true whatever was done to the folder, or not used."""

import os
from contextlib import closing

import pytest

from keyproj.index.beside import open_beside
from keyproj.index.cache import open_index
from keyproj.index.differing import differing
from keyproj.index.revisions import open_revision
from keyproj.store.revision import find_revision
from keyproj.store.worktree import Look
from tests.gitted import commit, git
from tests.index.tables import fresh, kept, of
from tests.small import POLICY, project, write

A, B = "projects/路北区/TS-0001.yaml", "projects/丰南区/TS-0003.yaml"


def edited(root):
    write(root, {A: (root / A).read_text() + "# 说明\n"})


def staged(root):
    edited(root)
    git(root, "add", A)


def staged_and_edited_again(root):
    staged(root)
    edited(root)


def deleted(root):
    (root / A).unlink()


def forgotten(root):
    git(root, "rm", "-q", "--cached", A)


def new(root):
    write(root, {"projects/TS-0009.yaml": project("TS-0009")})


def new_and_staged(root):
    new(root)
    git(root, "add", "projects/TS-0009.yaml")


def renamed(root):
    (root / A).rename(root / "projects/TS-0001.yaml")


def policy(root):
    write(root, {"keyproj.yaml": POLICY + "# 说明\n"})


def committed_since(root):
    edited(root)
    git(root, "commit", "-q", "-a", "-m", "x")


def attachment(root):
    write(root, {"attachments/a.txt": "x", "README.md": "x", "projects/说明.md": "x", "baseline.yaml": "x"})


TOLD = (edited, staged, staged_and_edited_again, deleted, forgotten, new, new_and_staged, renamed, policy,
        committed_since, attachment)  # fmt: skip
"""After these git tells all there is to know."""


def nothing_but_ignored(root):
    write(root, {".gitignore": "*\n"})
    new(root)


def not_to_be_looked_at(root):
    git(root, "update-index", "--assume-unchanged", A)
    edited(root)


def not_checked_out(root):
    git(root, "update-index", "--skip-worktree", A)
    edited(root)


def not_compared(root):
    git(root, "config", "core.ignoreStat", "true")
    git(root, "config", "core.trustctime", "false")
    git(root, "update-index", "-q", "--refresh")
    status = (root / A).stat()
    write(root, {A: (root / A).read_text().replace("1200万元", "1300万元")})
    os.utime(root / A, ns=(status.st_atime_ns, status.st_mtime_ns))


def of_other_line_ends(root):
    git(root, "config", "core.autocrlf", "true")
    write(root, {A: (root / A).read_bytes().replace(b"\n", b"\r\n")})
    git(root, "add", A)


def misplaced(root):
    write(root, {"projects/x.yml": "x", "b.yaml": "x", "Project/c.yaml": "x"})


def linked(root):
    (root / "projects/again.yaml").symlink_to(root / A)


def linked_folder(root):
    (root / "projects/v1.0").symlink_to(root / "projects/路北区")


def replaced_by_a_link(root):
    (root / A).rename(root / "a.txt")
    (root / A).symlink_to("../../a.txt")


def replaced_by_a_folder(root):
    (root / A).unlink()
    (root / A).mkdir()
    write(root, {f"{A}/x.yaml": project("TS-0008")})


def folder_replaced_by_a_file(root):
    write(root, {"closes": "x"})


def repository_of_its_own(root):
    commit(root / "projects/x", {"TS-0007.yaml": project("TS-0007")})


def submodule(root):
    commit(root.parent / "other", {"TS-0007.yaml": project("TS-0007")})
    git(root, "submodule", "add", "-q", str(root.parent / "other"), "projects/module")


def hidden(root):
    write(root, {"projects/.x/TS-0006.yaml": project("TS-0006"), "projects/.TS-0005.yaml": "x"})


def conflict(root):
    git(root, "switch", "-q", "-c", "other")
    committed_since(root)
    git(root, "switch", "-q", "main")
    write(root, {A: (root / A).read_text() + "# 另一种说明\n"})
    git(root, "commit", "-q", "-a", "-m", "x")
    with pytest.raises(AssertionError):
        git(root, "merge", "-q", "other")


OTHERS = (nothing_but_ignored, not_to_be_looked_at, not_checked_out, not_compared, misplaced, linked,
          linked_folder, replaced_by_a_link, replaced_by_a_folder, folder_replaced_by_a_file, repository_of_its_own,
          submodule, hidden, conflict)  # fmt: skip


@pytest.fixture
def root(ledger):
    """A ledger in a repository, both of whose indexes stand."""
    commit(ledger)
    kept(ledger)
    return ledger


def beside(root, revision, same=of):
    """The rows and the differing files of what git vouches for, which must be true; None where it does not."""
    with Look(root) as look, closing(open_revision(revision)) as before:
        look.beside(revision.commit)
        seen = look.seen
        found = open_beside(before.db, revision.tree, root, seen) if seen is not None else None
        if found is None:
            return None
        index, files = found
        with closing(index), closing(open_index(root, in_memory=True)) as read:
            assert same(index) == same(read)
            assert same != of or files == differing(before.db, read.db, revision.tree)
    return files


@pytest.mark.parametrize("change", [*TOLD, *OTHERS], ids=lambda change: change.__name__)
def test_never_untrue(root, change):
    revision = find_revision(root, "HEAD")
    beside(root, revision)
    change(root)
    beside(root, revision)  # while the index still is of the files as they were
    assert kept(root) == fresh(root)
    files = beside(root, revision)
    assert files is not None or change not in TOLD
    assert kept(root) == fresh(root)
    assert beside(root, revision) == files


@pytest.mark.parametrize("change", OTHERS, ids=lambda change: change.__name__)
def test_still_untrue_or_refused_in_an_older_index(root, change):
    change(root)
    beside(root, find_revision(root, "HEAD"))


def test_line_ends_that_git_converts(root):
    of_other_line_ends(root)
    assert not beside(root, find_revision(root, "HEAD"), lambda index: of(index) | {"file": []}).paths


def test_nothing_changed(root):
    assert beside(root, find_revision(root, "HEAD")).paths == set()
    os.utime(root / A)
    assert beside(root, find_revision(root, "HEAD")).paths == set()


def test_a_ledger_below_the_top(tmp_path):
    root = write(tmp_path / "top/data", {"keyproj.yaml": POLICY, "projects/TS-0001.yaml": project("TS-0001")})
    commit(tmp_path / "top", {"other/projects/x.yaml": "x"})
    write(tmp_path / "top", {"other/projects/x.yaml": "y", "data/projects/TS-0001.yaml": project("TS-0001") + "# x\n"})
    kept(root)
    assert beside(root, find_revision(root, "HEAD")).paths == {"projects/TS-0001.yaml"}


def test_an_index_that_is_no_index(root, cache):
    revision = find_revision(root, "HEAD")
    beside(root, revision)
    (own,) = (path for path in cache.iterdir() if "-" not in path.name)
    own.write_bytes(b"x" * 4096)
    assert beside(root, revision) is None
    own.unlink()
    assert beside(root, revision) is None
    assert not own.exists()
