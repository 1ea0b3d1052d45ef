"""Files are written whole, only over what was read, and nothing else is left behind."""

import contextlib
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from keyproj.base.errors import KeyprojError, Refused
from keyproj.store import write_lock
from keyproj.store.write import Change, write
from keyproj.store.write_lock import locked
from tests import small
from tests.conftest import without_rights
from tests.running import ROOT


@pytest.fixture
def root(tmp_path):
    return small.write(tmp_path / "ledger", {"keyproj.yaml": "x", "projects/A.yaml": "old", "projects/B.yaml": "old"})


def held(root):
    """Every file below a folder with its bytes."""
    return {str(p.relative_to(root)): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def refusal(root, *changes):
    with pytest.raises(KeyprojError) as refused:
        write(root, changes)
    return refused.value.exit_code, refused.value.text.id, refused.value.text.args["file"]


def test_a_file_is_replaced_and_nothing_is_left(root):
    before = held(root)
    write(root, [Change("projects/A.yaml", b"old", b"new")])
    assert held(root) == {**before, "projects/A.yaml": b"new"}


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o444])
def test_its_mode_is_kept(root, mode):
    (root / "projects/A.yaml").chmod(mode)
    write(root, [Change("projects/A.yaml", b"old", b"new")])
    assert (root / "projects/A.yaml").stat().st_mode & 0o777 == mode


def test_a_mode_that_is_right_already_is_not_set(root, monkeypatch):
    """Some network folders forbid it."""
    (root / "projects/A.yaml").chmod(0o644)

    def forbidden(*_):
        raise PermissionError

    monkeypatch.setattr("os.chmod", forbidden)
    write(root, [Change("projects/A.yaml", b"old", b"new")])
    assert held(root)["projects/A.yaml"] == b"new"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_its_owner_is_kept(root):
    os.chown(root / "projects/A.yaml", 1234, 2345)
    write(root, [Change("projects/A.yaml", b"old", b"new")])
    status = (root / "projects/A.yaml").stat()
    assert (status.st_uid, status.st_gid) == (1234, 2345)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may become somebody else")
def test_its_group_is_kept_by_who_may_not_give_it_away():
    with tempfile.TemporaryDirectory() as folder:
        root = small.write(Path(folder), {"projects/A.yaml": "old"})
        for path in (root, root / "projects"):
            path.chmod(0o777)
        os.chown(root / "projects/A.yaml", 1234, 2345)
        (root / "projects/A.yaml").chmod(0o660)
        child = os.fork()
        if child == 0:
            os.setgroups([2345])
            os.setegid(65534)
            os.seteuid(65534)
            with contextlib.suppress(BaseException):
                write(root, [Change("projects/A.yaml", b"old", b"new")])
            os._exit(0)
        os.waitpid(child, 0)
        status = (root / "projects/A.yaml").stat()
        assert (root / "projects/A.yaml").read_bytes() == b"new"
        assert (status.st_uid, status.st_gid, status.st_mode & 0o777) == (65534, 2345, 0o660)


def test_a_new_file_has_the_usual_mode_and_its_folders(root):
    mask = os.umask(0o027)
    try:
        write(root, [Change("projects/新县/C.yaml", None, b"new")])
    finally:
        os.umask(mask)
    assert held(root)["projects/新县/C.yaml"] == b"new"
    assert (root / "projects/新县/C.yaml").stat().st_mode & 0o777 == 0o640


def test_a_file_that_changed_since_it_was_read_is_left_alone(root):
    before = held(root)
    for found in (b"older", b"old\n", b""):
        assert refusal(root, Change("projects/A.yaml", found, b"new")) == (3, "error.write_changed", "projects/A.yaml")
    assert refusal(root, Change("projects/C.yaml", b"old", b"new")) == (3, "error.write_changed", "projects/C.yaml")
    assert held(root) == before


def test_a_new_file_takes_nobody_s_place(root):
    before = held(root)
    assert refusal(root, Change("projects/A.yaml", None, b"new")) == (3, "error.write_exists", "projects/A.yaml")
    assert refusal(root, Change("projects/A.yaml", None, b"old")) == (3, "error.write_exists", "projects/A.yaml")
    assert held(root) == before


def test_all_are_compared_before_the_first_is_written(root):
    before = held(root)
    good, bad = Change("projects/A.yaml", b"old", b"new"), Change("projects/B.yaml", b"other", b"new")
    assert refusal(root, good, bad) == (3, "error.write_changed", "projects/B.yaml")
    assert held(root) == before


def test_several_are_told_one_by_one(root):
    told = []
    changes = [Change(f"projects/{name}.yaml", b"old", b"new") for name in "AB"]
    write(root, changes, lambda change: told.append((change.path, held(root)[change.path])))
    assert told == [("projects/A.yaml", b"new"), ("projects/B.yaml", b"new")]


def test_a_file_that_changes_at_the_last_moment_is_left_alone(root):
    def meddle(_):
        (root / "projects/B.yaml").write_bytes(b"meanwhile")

    changes = [Change(f"projects/{name}.yaml", b"old", b"new") for name in "AB"]
    with pytest.raises(Refused):
        write(root, changes, meddle)
    assert held(root) == {"keyproj.yaml": b"x", "projects/A.yaml": b"new", "projects/B.yaml": b"meanwhile"}


def test_a_link_inside_the_ledger_is_followed_and_stays(root):
    os.symlink("A.yaml", root / "projects/link.yaml")
    write(root, [Change("projects/link.yaml", b"old", b"new")])
    assert (root / "projects/link.yaml").is_symlink()
    assert held(root)["projects/A.yaml"] == b"new"


@pytest.mark.parametrize(
    "path", ["projects/link.yaml", "../outside.yaml", "projects/folder/outside.yaml", "/outside.yaml"]
)
def test_nothing_outside_is_written(root, tmp_path, path):
    small.write(tmp_path, {"outside.yaml": "old"})
    os.symlink(tmp_path / "outside.yaml", root / "projects/link.yaml")
    os.symlink(tmp_path, root / "projects/folder")
    assert refusal(root, Change(path, b"old", b"new")) == (3, "error.write_outside", path)
    assert refusal(root, Change(path, None, b"new")) == (3, "error.write_outside", path)
    assert (tmp_path / "outside.yaml").read_bytes() == b"old"
    assert not Path("/outside.yaml").exists()


def test_what_is_no_file_is_not_replaced(root):
    (root / "projects/folder.yaml").mkdir()
    os.mkfifo(root / "projects/pipe.yaml")
    for name in ("folder", "pipe"):
        change = Change(f"projects/{name}.yaml", b"", b"new")
        assert refusal(root, change) == (1, "error.read", f"projects/{name}.yaml")


def test_what_killed_runs_left_is_removed_and_nothing_else(root):
    left = ".keyproj-0123456789abcdef.tmp"
    kept = (".keyproj-0123.tmp", ".A.yaml.swp", "keyproj-0123456789abcdef.tmp", ".keyproj-0123456789abcdef.tmp~")
    small.write(root, {f"projects/{name}": "x" for name in (left, *kept)})
    (root / "projects/.keyproj-1123456789abcdef.tmp").mkdir()
    write(root, [Change("projects/A.yaml", b"old", b"new")])
    names = {path.name for path in (root / "projects").iterdir()}
    assert names == {*kept, "A.yaml", "B.yaml", ".keyproj-1123456789abcdef.tmp"}


def test_without_rights_all_stays_as_it_was():
    with tempfile.TemporaryDirectory() as folder:  # pytest's own lets nobody else in
        Path(folder).chmod(0o755)
        root = small.write(Path(folder) / "ledger", {"projects/A.yaml": "old"})
        with without_rights():
            assert refusal(root, Change("projects/A.yaml", b"old", b"new")) == (1, "error.write", "projects/A.yaml")
            assert refusal(root, Change("projects/C/C.yaml", None, b"new")) == (1, "error.write", "projects/C/C.yaml")
        assert held(root) == {"projects/A.yaml": b"old"}
        assert [path.name for path in (root / "projects").iterdir()] == ["A.yaml"]


def test_a_file_that_is_only_to_be_read_is_not_replaced():
    with tempfile.TemporaryDirectory() as folder:
        root = small.write(Path(folder), {"projects/A.yaml": "old"})
        for path in (root, root / "projects"):
            path.chmod(0o777)
        with without_rights():
            assert refusal(root, Change("projects/A.yaml", b"old", b"new")) == (1, "error.write", "projects/A.yaml")
        assert held(root) == {"projects/A.yaml": b"old"}


def test_another_writer_is_waited_for(root):
    begun = threading.Event()

    def hold():
        with locked(root):
            begun.set()
            time.sleep(0.3)
            (root / "projects/A.yaml").write_bytes(b"meanwhile")

    holder = threading.Thread(target=hold)
    holder.start()
    begun.wait()
    write(root, [Change("projects/A.yaml", b"meanwhile", b"new")])
    holder.join()
    assert held(root)["projects/A.yaml"] == b"new"


def test_one_that_does_not_let_go_is_told_of(root, monkeypatch):
    monkeypatch.setattr(write_lock, "WAIT", 0.1)
    with locked(root), pytest.raises(Refused) as refused:
        write(root, [Change("projects/A.yaml", b"old", b"new")])
    assert (refused.value.text.id, refused.value.text.args) == ("error.locked", {"folder": str(root)})
    assert held(root)["projects/A.yaml"] == b"old"


def test_where_there_are_no_locks_it_is_written_all_the_same(root, monkeypatch):
    monkeypatch.setitem(sys.modules, "fcntl", None)
    left = "projects/.keyproj-0123456789abcdef.tmp"
    small.write(root, {left: "another's, perhaps"})
    write(root, [Change("projects/A.yaml", b"old", b"new")])
    assert held(root)["projects/A.yaml"] == b"new"
    assert left in held(root)


ADDS = """
import sys
from pathlib import Path
from keyproj.base.errors import Refused
from keyproj.store.write import Change, write
root, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
done = 0
while done < count:
    old = (root / "a.yaml").read_bytes()
    try:
        write(root, [Change("a.yaml", old, old + f"{name}{done}\\n".encode())])
    except Refused as refused:
        assert refused.text.id == "error.write_changed", refused
    else:
        done += 1
"""


def test_of_two_that_write_at_once_neither_loses_a_line(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"")
    line = [sys.executable, "-c", ADDS, str(tmp_path)]
    both = [subprocess.Popen([*line, name, "150"], cwd=ROOT) for name in "xyz"]
    assert [process.wait() for process in both] == [0, 0, 0]
    lines = (tmp_path / "a.yaml").read_text().split()
    assert [line for line in lines if line[0] == "x"] == [f"x{n}" for n in range(150)]
    assert sorted(lines) == sorted(f"{name}{n}" for name in "xyz" for n in range(150))
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]
