"""The index of a revision holds what a fresh reading of the checked-out files gives, however it came about."""

import os
import shutil
import sqlite3
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keyproj.index import fill, revisions
from keyproj.index.cache import open_index
from keyproj.index.revisions import open_revision
from keyproj.store.revision import find_revision
from tests.gitted import commit, git
from tests.index.tables import fresh, kept, of
from tests.index.test_same_as_fresh import NAMES, TEXTS
from tests.small import POLICY, project, write


def rows(root, name="HEAD", in_memory=False):
    index = open_revision(find_revision(root, name), in_memory)
    try:
        assert (index.where is None) == in_memory
        return of(index)
    finally:
        index.close()


def checked_out(root, name, tmp_path):
    """What a fresh reading of the files of a revision gives."""
    shutil.rmtree(tmp_path / "out", ignore_errors=True)
    git(root, "worktree", "prune")
    git(root, "worktree", "add", "-q", "--detach", str(tmp_path / "out"), name)
    return fresh((tmp_path / "out").resolve())


@pytest.fixture
def read(monkeypatch):
    """The paths of the files that are read from here on."""
    paths = []

    def file_rows(pk, entry, content, made=fill.file_rows):
        paths.append(entry.path)
        return made(pk, entry, content)

    monkeypatch.setattr(fill, "file_rows", file_rows)
    return paths


def test_only_other_files_are_read(ledger, tmp_path, read):
    commit(ledger)
    changed = "projects/路北区/TS-0001.yaml"
    old = (ledger / changed).read_text()
    commit(ledger, {changed: old.replace("12亿元", "13亿元"), "projects/B.yaml": "x"})
    write(ledger, {changed: old.replace("12亿元", "14亿元")})
    (ledger / "projects/路北区/TS-0002.yaml").unlink()
    now = kept(ledger)
    read.clear()
    assert rows(ledger) == rows(ledger, in_memory=True) == checked_out(ledger, "HEAD", tmp_path)
    assert read[:3] == [changed, "projects/路北区/TS-0002.yaml", "keyproj.yaml"]  # with the last begins the second
    read.clear()
    assert rows(ledger, "HEAD~") == rows(ledger, "HEAD~", in_memory=True)
    assert read[0] == changed  # TS-0002 came from the other revision's index
    read.clear()
    rows(ledger)
    rows(ledger, "HEAD~")
    assert read == []
    assert kept(ledger) == now == fresh(ledger)


def test_without_any_other_index(ledger, tmp_path):
    commit(ledger)
    assert rows(ledger) == checked_out(ledger, "HEAD", tmp_path)


def test_commits_with_the_same_folder_share_an_index(ledger, cache, read):
    commit(ledger)
    commit(ledger)
    assert rows(ledger) == rows(ledger, "HEAD~")
    assert len(list(cache.iterdir())) == 1


TREE = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(TEXTS), max_size=5)


@given(st.lists(TREE, min_size=2, max_size=3))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=6)
def test_any_history(tmp_path_factory, trees):
    folder = tmp_path_factory.mktemp("any").resolve()
    root = folder / "ledger"
    os.environ["KEYPROJ_CACHE"] = str(folder / "cache")
    for tree in trees:
        for name in NAMES:
            (root / name).unlink(missing_ok=True)
        commit(root, tree | {"README": "x"})
        kept(root)
    for n in range(len(trees)):
        assert rows(root, f"HEAD~{n}") == rows(root, f"HEAD~{n}", in_memory=True)
    assert rows(root, "HEAD~1") == checked_out(root, "HEAD~1", folder)


def test_many_files_are_read_by_several_processes(tmp_path, monkeypatch):
    monkeypatch.setattr(fill, "ALONE", 10)
    monkeypatch.setattr(fill, "CHUNK", 5)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    root = write(tmp_path / "many", {f"projects/{n}.yaml": project(f"{n}") for n in range(40)})
    commit(root, {"keyproj.yaml": POLICY})
    assert rows(root) == fresh(root)


def test_names_that_can_t_be_printed(ledger, tmp_path):
    for name in (b"a\nb", b"\xff"):
        write(ledger, {f"projects/{os.fsdecode(name)}.yaml": "x"})
    (ledger / "projects/circle").symlink_to(".")
    commit(ledger)
    assert rows(ledger) == checked_out(ledger, "HEAD", tmp_path)


def damaged(path):
    data = path.read_bytes()
    path.write_bytes(data[:4096] + os.urandom(len(data) - 4096))


@pytest.mark.parametrize(
    "what", [damaged, lambda path: path.write_bytes(b""), lambda path: path.write_bytes(b"x" * 9999)]
)
@pytest.mark.parametrize("which", ["own", "revision"])
def test_damage(ledger, cache, what, which):
    commit(ledger)
    right = rows(ledger)
    if which == "own":
        for path in cache.iterdir():
            path.unlink()
        open_index(ledger).close()
    (path,) = cache.iterdir()
    what(path)
    index = open_revision(find_revision(ledger, "HEAD"))
    try:
        assert of(index) == right
    except sqlite3.DatabaseError:  # what the first pages don't show; `answer` then asks again, in memory
        assert which == "revision"
    finally:
        index.close()
    assert rows(ledger, in_memory=True) == right


def test_another_keyproj_s_index_is_not_believed(ledger, cache, monkeypatch):
    commit(ledger)
    right = rows(ledger)
    (path,) = cache.iterdir()
    with sqlite3.connect(path) as db:
        db.execute("UPDATE project SET total_investment = 1")
        db.execute("UPDATE meta SET value = 'x'")
    db.close()
    assert rows(ledger) == right


def test_no_room_for_it(ledger, monkeypatch, tmp_path):
    commit(ledger)
    monkeypatch.setenv("KEYPROJ_CACHE", str(ledger / "keyproj.yaml"))
    index = open_revision(find_revision(ledger, "HEAD"))
    assert index.where is None
    assert of(index) == rows(ledger, in_memory=True)
    index.close()


def test_few_are_kept(ledger, cache, monkeypatch):
    for n in range(7):
        commit(ledger, {"x": str(n)})
    half = cache / "x"
    for n in range(6):
        rows(ledger, f"HEAD~{n}")
        rows(ledger, "HEAD")
        time.sleep(0.01)
        if n == 2:
            own = next(cache.glob("*.sqlite")).stem.partition("-")[0]
            half = write(cache, {f"{own}-old.x.part": ""}) / f"{own}-old.x.part"
            os.utime(half, (0, 0))
            write(cache, {f"{own}-new.x.part": "", "other-1.sqlite": "", "other.sqlite": ""})
    assert not half.exists()
    assert len(list(cache.glob(f"{own}-*.sqlite"))) == revisions.KEPT
    assert {path.name for path in cache.glob("*") if path.name[:20] != own} == {"other-1.sqlite", "other.sqlite"}
    read_again = find_revision(ledger, "HEAD").tree[:20]
    assert (cache / f"{own}-{read_again}.sqlite").exists()
    monkeypatch.setattr(revisions, "ROOM", 1)
    rows(ledger, "HEAD~6")
    assert len(list(cache.glob(f"{own}-*.sqlite"))) == 1


def test_the_folder_and_the_repository_stay_as_they_are(ledger):
    commit(ledger)
    before = {path: path.stat().st_mtime_ns for path in sorted(ledger.rglob("*"))}
    rows(ledger)
    assert {path: path.stat().st_mtime_ns for path in sorted(ledger.rglob("*"))} == before
