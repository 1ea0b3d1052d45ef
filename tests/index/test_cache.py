"""The index in the cache folder: whatever happens to it or to the files, the answer is that of a fresh reading."""

import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from keyproj.cli.ledger import answer
from keyproj.index import cache as cache_module
from keyproj.index import fill
from keyproj.index.cache import cache_file, open_index
from tests.conftest import without_rights
from tests.index.tables import ask, fresh, kept, place
from tests.small import POLICY, plan, progress, project, write

TOTAL = "SELECT sum(total_investment) FROM project"


def total(root):
    index = open_index(root)
    try:
        return index.db.execute(TOTAL).fetchone()[0]
    finally:
        index.close()


def read_times(root):
    return dict(ask(cache_file(root), "SELECT path, read_ns FROM file"))


def age(root, seconds=10):
    """Makes the ledger look as if nobody had touched it since before its index was made, as it is after a while."""
    open_index(root).close()
    ask(cache_file(root), "UPDATE file SET read_ns = read_ns + ?", [seconds * 10**9])


def snapshot(root):
    found = {}
    for path in sorted(root.rglob("*")):
        status = path.stat()
        data = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        found[str(path)] = (data, status.st_mtime_ns, status.st_ctime_ns, status.st_mode, status.st_ino)
    return found


# ---- the ledger's folder and the cache folder


def test_reading_leaves_the_ledger_as_it_was(ledger, cache):
    before = snapshot(ledger)
    for _ in range(3):
        assert kept(ledger) == fresh(ledger)
    assert snapshot(ledger) == before
    assert [path.name for path in cache.iterdir()] == [cache_file(ledger).name]


def test_the_index_can_be_deleted_at_any_time(ledger, cache):
    kept(ledger)
    shutil.rmtree(cache)
    assert kept(ledger) == fresh(ledger)
    assert place(ledger) == "file"


def test_two_ledgers_have_two_indexes(ledger, tmp_path):
    other = write(tmp_path / "other", {"keyproj.yaml": POLICY, "projects/A.yaml": project("A")})
    assert kept(ledger) != kept(other)
    assert kept(ledger) == fresh(ledger)
    assert cache_file(ledger) != cache_file(other)


def test_a_ledger_that_was_moved_is_read_anew(ledger, tmp_path):
    rows = kept(ledger)
    moved = ledger.rename(tmp_path / "moved")
    assert kept(moved) == rows


def test_unchanged_files_are_not_read_again(ledger):
    age(ledger)
    before = read_times(ledger)
    assert kept(ledger) == fresh(ledger)
    assert read_times(ledger) == before


def test_only_the_changed_file_is_read(ledger):
    age(ledger)
    before = read_times(ledger)
    write(ledger, {"projects/路北区/TS-0002.yaml": project("TS-0002", total_investment="4亿元")})
    assert kept(ledger) == fresh(ledger)
    assert {path for path, at in read_times(ledger).items() if at != before[path]} == {"projects/路北区/TS-0002.yaml"}


# ---- files that change unseen


def test_replaced_by_one_of_the_same_size_and_time(ledger):
    path = ledger / "projects/路北区/TS-0001.yaml"
    age(ledger)
    status = path.stat()
    path.write_text(path.read_text().replace("12亿元", "99亿元"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (status.st_size, status.st_mtime_ns)
    assert total(ledger) == (99 + 3 + 12) * 10**8
    assert kept(ledger) == fresh(ledger)


def test_replaced_by_renaming_another_with_the_same_size_and_time(ledger, tmp_path):
    path = ledger / "projects/路北区/TS-0001.yaml"
    age(ledger)
    status = path.stat()
    other = tmp_path / "other"
    other.write_text(path.read_text().replace("12亿元", "99亿元"))
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.rename(path)
    assert total(ledger) == (99 + 3 + 12) * 10**8


@pytest.mark.parametrize("seconds", [-(10**9), -100_000, -2, 0, 1, 100_000, 10**9])
def test_changed_with_a_time_in_the_past_or_future(ledger, seconds):
    path = ledger / "projects/路北区/TS-0001.yaml"
    age(ledger)
    for amount in ("50亿元", "51亿元", "52亿元"):
        path.write_text(project("TS-0001", total_investment=amount))
        at = time.time_ns() + seconds * 10**9
        os.utime(path, ns=(at, at))
        assert total(ledger) == (int(amount[:2]) + 3 + 12) * 10**8
    assert kept(ledger) == fresh(ledger)


def test_the_clock_was_moved_back_since_the_index_was_made(ledger):
    path = ledger / "projects/路北区/TS-0001.yaml"
    age(ledger, seconds=10**8)
    path.write_text(path.read_text().replace("12亿元", "99亿元"))
    assert total(ledger) == (99 + 3 + 12) * 10**8


def test_changed_again_at_the_very_moment_of_reading(ledger):
    """On a file system with coarse times, a file rewritten right after being read looks the same as before."""
    path = ledger / "projects/路北区/TS-0001.yaml"
    kept(ledger)
    path.write_text(path.read_text().replace("12亿元", "99亿元"))
    status = path.stat()
    ask(
        cache_file(ledger),
        "UPDATE file SET size = ?, mtime_ns = ?, ctime_ns = ?, inode = ?, read_ns = ? WHERE path LIKE '%TS-0001.yaml'",
        [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_mtime_ns + 10**9],
    )
    assert total(ledger) == (99 + 3 + 12) * 10**8
    assert kept(ledger) == fresh(ledger)


def test_a_touched_file_is_hashed_and_not_read_again(ledger):
    age(ledger)
    ask(cache_file(ledger), "UPDATE project SET name = 'as it stood in the index'")
    for path in ledger.rglob("*.yaml"):
        path.touch()
    assert kept(ledger)["project"][0][2] == "as it stood in the index"


def test_a_file_that_became_readable_is_read(tmp_path_factory):
    root = write(tmp_path_factory.mktemp("open"), {"keyproj.yaml": POLICY, "projects/A.yaml": project("A")})
    for folder in (root, *list(root.parents)[:-2], Path(os.environ["KEYPROJ_CACHE"])):
        folder.chmod(0o777)
    (root / "projects/A.yaml").chmod(0)
    with without_rights():
        assert [row[2] for row in kept(root)["problem"]] == ["K005"]
        assert total(root) is None
    (root / "projects/A.yaml").chmod(0o644)
    with without_rights():
        assert kept(root) == fresh(root)
        assert total(root) == 12 * 10**8


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "keyproj.yaml").unlink(),
        lambda root: (root / "keyproj.yaml").write_text(POLICY.replace("某市", "别市")),
        lambda root: (root / "keyproj.yaml").write_text("["),
        lambda root: shutil.rmtree(root / "projects"),
        lambda root: (root / "plans/2023.yaml").unlink(),
        lambda root: (root / "plans/2023.yaml").rename(root / "plans/二三年.yaml"),
        lambda root: (root / "projects/路北区").rename(root / "projects/路南区"),
        lambda root: (root / "plans/2023.yaml").rename(root / "projects/2023.yaml"),
        lambda root: shutil.copy(root / "projects/路北区/TS-0001.yaml", root / "projects/copy.yaml"),
        lambda root: (root / "projects/路北区/TS-0001.yaml").write_bytes(b"\xff"),
        lambda root: (root / "projects/路北区/TS-0001.yaml").write_text("id: A"),
        lambda root: (root / "projects/路北区/TS-0001.yaml").write_text(""),
        lambda root: (root / "projects/路北区/TS-0001.yaml").chmod(0o755),
        lambda root: (root / "projects/B.yml").write_text(""),
        lambda root: (root / "projects/B.yaml").symlink_to("/etc/passwd"),
        lambda root: (root / "projects/B.yaml").symlink_to("路北区/TS-0001.yaml"),
    ],
)
def test_each_kind_of_change_and_back(ledger, tmp_path, change):
    before = shutil.copytree(ledger, tmp_path / "before", symlinks=True)
    rows = kept(ledger)
    change(ledger)
    assert kept(ledger) == fresh(ledger)
    shutil.rmtree(ledger)
    shutil.copytree(before, ledger, symlinks=True)
    assert kept(ledger) == fresh(ledger) == rows


def test_two_projects_with_one_id_and_then_one(ledger):
    copy = ledger / "projects/copy.yaml"
    shutil.copy(ledger / "projects/路北区/TS-0001.yaml", copy)
    clashes = [(row[0], row[14]) for row in kept(ledger)["project"]]
    assert [path for path, clash in clashes if clash] == ["projects/copy.yaml", "projects/路北区/TS-0001.yaml"]
    copy.write_text(project("TS-0009"))
    assert not any(row[14] for row in kept(ledger)["project"])
    assert kept(ledger) == fresh(ledger)


# ---- an index that is damaged, or none of ours

CUTS = [0, 1, 15, 16, 99, 100, 511, 4095, 4096, 4097, 8192, 12288, 20480, -4096, -1]


@pytest.mark.parametrize("size", CUTS)
def test_truncated(ledger, size):
    age(ledger)
    rows = kept(ledger)
    data = cache_file(ledger).read_bytes()
    assert len(data) > 24576
    cache_file(ledger).write_bytes(data[:size])
    assert answer(str(ledger), lambda db: db.execute(TOTAL).fetchone()[0]) == 27 * 10**8
    assert kept(ledger) == rows
    assert place(ledger) == "file"


@pytest.mark.parametrize(
    "content", [b"garbage", b"\0" * 5000, b"SQLite format 3\0" + b"\xff" * 9000, random.Random(1).randbytes(8192)]
)
def test_garbage(ledger, content):
    age(ledger)
    rows = kept(ledger)
    cache_file(ledger).write_bytes(content)
    assert kept(ledger) == rows
    assert place(ledger) == "file"


def test_each_page_overwritten(ledger):
    """What a bad sector or half a copy leaves behind."""
    age(ledger)
    rows = kept(ledger)
    data = cache_file(ledger).read_bytes()
    for start in range(0, len(data), 4096):
        cache_file(ledger).write_bytes(data[:start] + b"\xa5" * 4096 + data[start + 4096 :])
        assert answer(str(ledger), lambda db: db.execute(TOTAL).fetchone()[0]) == 27 * 10**8
        cache_file(ledger).unlink(missing_ok=True)
    assert kept(ledger) == rows


def test_garbage_in_the_journal(ledger):
    rows = kept(ledger)
    for ending in ("-journal", "-wal", "-shm"):
        cache_file(ledger).with_name(cache_file(ledger).name + ending).write_bytes(b"garbage" * 1000)
    assert kept(ledger) == rows


@pytest.mark.parametrize(
    "statement",
    ["DROP TABLE report", "DROP TABLE file", "DROP TABLE meta", "DELETE FROM meta", "UPDATE meta SET value = 'x'",
     "ALTER TABLE project RENAME COLUMN county TO area", "DROP TABLE setting", "CREATE TABLE other (a)",
     "CREATE VIEW other AS SELECT 1", "DROP INDEX project_id", "PRAGMA journal_mode = WAL", "DELETE FROM file"],
)  # fmt: skip
def test_an_index_whose_tables_were_changed(ledger, statement):
    age(ledger)
    rows = kept(ledger)
    db = sqlite3.connect(cache_file(ledger))
    db.execute(statement)
    db.commit()
    db.close()
    assert kept(ledger) == rows
    assert place(ledger) == "file"


def test_another_application_s_database_in_its_place(ledger):
    rows = fresh(ledger)
    ask(cache_file(ledger), "CREATE TABLE project (a)")
    ask(cache_file(ledger), "CREATE VIEW file AS SELECT 1 AS path")
    assert kept(ledger) == rows
    assert place(ledger) == "file"


def test_an_index_of_another_version(ledger, monkeypatch):
    age(ledger)
    rows = kept(ledger)
    ask(cache_file(ledger), "UPDATE project SET total_investment = 1")
    monkeypatch.setattr(cache_module, "__version__", "0.0.1")
    assert kept(ledger) == rows
    monkeypatch.undo()
    monkeypatch.setenv("KEYPROJ_CACHE", str(cache_file(ledger).parent))
    assert kept(ledger) == rows


# ---- no rights, no room, others at work


@pytest.mark.parametrize("place_it", ["file", "below a file", "folder"])
def test_something_else_stands_where_the_index_should(ledger, cache, monkeypatch, place_it):
    if place_it == "folder":
        cache_file(ledger).mkdir()
    else:
        (cache / "x").write_text("a file")
        monkeypatch.setenv("KEYPROJ_CACHE", str(cache / ("x" if place_it == "file" else "x/y")))
    assert place(ledger) == "memory"
    assert kept(ledger) == fresh(ledger)


@pytest.mark.parametrize("made_before", [True, False])
def test_a_cache_folder_without_rights(ledger, cache, made_before):
    rows = fresh(ledger)
    if made_before:
        age(ledger)
        cache_file(ledger).chmod(0o444)
    opened = [folder for folder in (ledger, *ledger.parents) if folder.stat().st_mode & 0o005 != 0o005]
    opened += [folder for folder in cache.parents if folder.stat().st_mode & 0o005 != 0o005]
    modes = {folder: folder.stat().st_mode for folder in opened}
    try:
        for folder in opened:
            folder.chmod(0o755)
        cache.chmod(0o555)
        with without_rights():
            assert place(ledger) == ("file" if made_before else "memory")
            assert kept(ledger) == rows
            answered = kept(ledger)
        (ledger / "projects/路北区/TS-0001.yaml").write_text(project("TS-0001", total_investment="50亿元"))
        with without_rights():
            assert place(ledger) == "memory"
            assert kept(ledger) != answered
    finally:
        for folder, mode in modes.items():
            folder.chmod(mode)
        cache.chmod(0o755)


@pytest.mark.parametrize("lock", ["BEGIN EXCLUSIVE", "BEGIN IMMEDIATE"])
@pytest.mark.parametrize("changed", [True, False])
def test_another_process_holds_the_index(ledger, monkeypatch, lock, changed):
    monkeypatch.setattr(cache_module, "WAIT", 0.1)
    kept(ledger)
    if changed:
        write(ledger, {"projects/路北区/TS-0001.yaml": project("TS-0001", total_investment="50亿元")})
    else:
        age(ledger)
    other = sqlite3.connect(cache_file(ledger), isolation_level=None)
    other.execute(lock)
    try:
        assert kept(ledger) == fresh(ledger)
        assert place(ledger) == ("memory" if changed or "EXCLUSIVE" in lock else "file")
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert place(ledger) == "file"
    assert kept(ledger) == fresh(ledger)


def test_a_reader_keeps_its_state_while_another_writes(ledger, monkeypatch):
    monkeypatch.setattr(cache_module, "WAIT", 0.1)
    reader = open_index(ledger)
    assert reader.db.execute(TOTAL).fetchone()[0] == 27 * 10**8
    write(ledger, {"projects/路北区/TS-0001.yaml": project("TS-0001", total_investment="50亿元")})
    assert total(ledger) == 65 * 10**8
    assert reader.db.execute(TOTAL).fetchone()[0] == 27 * 10**8
    reader.close()
    assert total(ledger) == 65 * 10**8


SUM = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from keyproj.index.cache import open_index
    index = open_index(Path(sys.argv[1]))
    print(index.db.execute("SELECT count(*), sum(total_investment) FROM project").fetchone())
    """
)


def started(script, root):
    return subprocess.Popen(
        [sys.executable, "-c", script, str(root)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def many(root, count):
    more = plan() + progress(("2023-02", "100万元", "2023-03-01"))
    return write(
        root, {"keyproj.yaml": POLICY, **{f"projects/P{n}.yaml": project(f"P{n}", more) for n in range(count)}}
    )


def test_several_processes_at_once(tmp_path):
    root = many(tmp_path / "many", 150)
    others = [started(SUM, root) for _ in range(4)]
    for other in others:
        out, err = other.communicate()
        assert (out, err) == (f"(150, {150 * 12 * 10**8})\n", "")
    assert place(root) == "file"
    assert kept(root) == fresh(root)


KILLED = textwrap.dedent(
    """
    import os, signal, sys
    from pathlib import Path
    from keyproj.index import fill
    from keyproj.index.cache import open_index

    def rows_until_killed(pk, entry, content, made=fill.file_rows):
        if pk == 100:
            os.kill(os.getpid(), signal.SIGKILL)
        return made(pk, entry, content)

    fill.file_rows = rows_until_killed
    open_index(Path(sys.argv[1]))
    """
)


@pytest.mark.parametrize("made_before", [True, False])
def test_killed_half_way(tmp_path, made_before):
    root = many(tmp_path / "many", 80)
    if made_before:
        open_index(root).close()
    many(root, 150)
    other = started(KILLED, root)
    other.communicate()
    assert other.returncode == -signal.SIGKILL
    assert kept(root) == fresh(root)
    assert place(root) == "file"


def test_killed_while_the_index_is_being_written(tmp_path):
    """A journal of a transaction that never ended lies beside the index: the next to come takes it back."""
    root = many(tmp_path / "many", 150)
    rows = kept(root)
    script = textwrap.dedent(
        """
        import os, signal, sqlite3, sys
        from pathlib import Path
        from keyproj.index.cache import cache_file
        db = sqlite3.connect(cache_file(Path(sys.argv[1])), isolation_level=None)
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN")
        db.execute("UPDATE project SET total_investment = 1")
        db.execute("DELETE FROM target")
        os.kill(os.getpid(), signal.SIGKILL)
        """
    )
    assert started(script, root).wait() == -signal.SIGKILL
    assert cache_file(root).with_name(cache_file(root).name + "-journal").stat().st_size > 0
    assert kept(root) == rows == fresh(root)


def test_several_readers_make_the_same_index_as_one(tmp_path, monkeypatch):
    root = many(tmp_path / "many", 150)
    alone = fresh(root)
    monkeypatch.setattr(fill, "ALONE", 10)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert kept(root) == alone
    assert place(root) == "file"
