"""What a repository knows of one file: its bytes in a revision, the policy then, and the commit that first held a text."""

import pytest

from keyproj.base.errors import WrongUse
from keyproj.store.history import blob_at, first_commit_with, policy_at
from keyproj.store.revision import find_revision
from tests.gitted import commit, git
from tests.small import POLICY, write

FILE = "adjustments/甲 [1].yaml"
SIGNED = 'digest: "ab$1*\n'


@pytest.fixture
def root(tmp_path):
    root = write(tmp_path / "ledger", {"keyproj.yaml": POLICY}).resolve()
    git(tmp_path, "init", "-q", ".")
    commit(root, {FILE: "id: a\n"}, day="2023-06-01")
    return root


def first(root, text=SIGNED, path=FILE, name="HEAD"):
    found = first_commit_with(find_revision(root, name), path, text)
    return (found.id, found.day, found.is_known) if found else None


def test_a_file_s_bytes(root):
    commit(root, {FILE: "id: b\n", "b\n.txt": "b"})
    write(root, {FILE: "id: c\n"})
    (root / "link").symlink_to(FILE)
    commit(root)
    old = find_revision(root, "HEAD~2")
    assert [blob_at(find_revision(root, name), FILE) for name in ("HEAD~2", "HEAD~", "HEAD")] == [
        b"id: a\n", b"id: b\n", b"id: c\n"
    ]  # fmt: skip
    assert blob_at(find_revision(root, "HEAD"), "b\n.txt") == b"b"
    assert blob_at(find_revision(root, "HEAD"), "link") == FILE.encode()
    for path in ("b\n.txt", "adjustments", "adjustments/", "nosuch", "*", "adjustments/甲 ?1?.yaml"):
        assert blob_at(old, path) is None


def test_the_policy_of_a_revision(root):
    commit(root, {"keyproj.yaml": POLICY.replace("某市", "另市")})
    assert policy_at(find_revision(root, "HEAD~")).title == "某市"
    assert policy_at(find_revision(root, "HEAD")).title == "另市"


@pytest.mark.parametrize("text", [None, "ledger: [", ""])
def test_no_policy_to_go_by(root, text):
    (root / "keyproj.yaml").unlink()
    commit(root, {} if text is None else {"keyproj.yaml": text})
    with pytest.raises(WrongUse) as raised:
        policy_at(find_revision(root, "HEAD"))
    assert raised.value.text.id == "revision.policy"


def test_the_first_commit_with_a_text(root):
    assert first(root) is None
    signed = commit(root, {FILE: f"id: a\n{SIGNED}"}, day="2023-06-28")
    commit(root, {FILE: f"# moved\nid: a\nx: 1\n{SIGNED}"}, day="2023-07-01")
    commit(root, {"adjustments/b.yaml": SIGNED}, day="2023-07-02")
    assert first(root) == (signed, "2023-06-28", True)
    assert first(root, path="nosuch.yaml") is None
    assert first(root, name="HEAD~3") is None


def test_taken_out_and_put_in_again(root):
    signed = commit(root, {FILE: SIGNED}, day="2023-06-28")
    commit(root, {FILE: "id: a\n"})
    commit(root, {FILE: SIGNED})
    assert first(root) == (signed, "2023-06-28", True)


@pytest.mark.parametrize("how", ["--no-ff", "--squash"])
def test_through_a_branch(root, how):
    git(root, "switch", "-qc", "work")
    signed = commit(root, {FILE: SIGNED}, day="2023-06-28")
    git(root, "switch", "-q", "main")
    commit(root, {"x.txt": "x"}, day="2023-06-29")
    git(root, "merge", "-q", how, "work", "-m", "x", day="2023-06-30")
    squashed = None if how == "--no-ff" else commit(root, day="2023-07-01")
    assert first(root) == ((squashed, "2023-07-01", True) if squashed else (signed, "2023-06-28", True))


def test_written_while_merging(root):
    git(root, "switch", "-qc", "work")
    commit(root, {"y.txt": "y"})
    git(root, "switch", "-q", "main")
    commit(root, {"x.txt": "x"})
    git(root, "merge", "-q", "--no-ff", "--no-commit", "work")
    merged = commit(root, {FILE: SIGNED}, day="2023-07-02")
    assert first(root) == (merged, "2023-07-02", True)


def test_a_shallow_clone_may_not_know(root, tmp_path):
    commit(root, {FILE: SIGNED})
    last = commit(root, {"x.txt": "x"}, day="2023-07-09")
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{tmp_path}", "clone")
    assert first(tmp_path / "clone/ledger") == (last, "2023-07-09", False)


def test_a_text_that_looks_like_an_option(root):
    signed = commit(root, {FILE: "--all\n", "-x.yaml": "--all"})
    assert first(root, text="--all")[0] == first(root, text="--all", path="-x.yaml")[0] == signed


@pytest.mark.parametrize(
    "setting",
    [
        "log.follow=true",
        "log.diffMerges=first-parent",
        "log.diffMerges=off",
        "diff.orderFile=nosuch",
        "diff.renames=copies",
    ],
)
def test_nobody_s_own_settings_count(root, setting):
    """Neither where a file was renamed, nor where a merge itself has the text."""
    git(root, "mv", "-f", FILE, "adjustments/new.yaml")
    commit(root, {"adjustments/new.yaml": f"id: a\n{SIGNED}" + "# more\n" * 9})
    moved = commit(root)
    git(root, "mv", "adjustments/new.yaml", FILE)
    renamed = commit(root)
    git(root, "switch", "-qc", "work", moved)
    commit(root, {"x": ""})
    git(root, "merge", "-q", "--no-commit", "--no-ff", "main")
    merged = commit(root, {"adjustments/merged.yaml": "digest: c\n"})
    git(root, "config", *setting.split("="))
    assert first(root, path=FILE)[0] == renamed
    assert first(root, "digest: c\n", "adjustments/merged.yaml")[0] == merged
