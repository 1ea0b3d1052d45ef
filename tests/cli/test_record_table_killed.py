"""A month's table that is killed half-way, asked about on a terminal, or stopped by a disk: no file is half-written."""

import os
import pty
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.conftest import without_rights
from tests.running import ROOT, call, process
from tests.small import POLICY, plan, progress, project, write

COUNT = 40


@pytest.fixture
def ledger(tmp_path):
    """Forty projects under construction that have reported January."""
    files = {"keyproj.yaml": POLICY}
    for n in range(COUNT):
        text = project(f"A-{n:02d}", plan() + progress(("2023-01", "1万元", "2023-02-01")), started="2023-01-01")
        files[f"projects/A-{n:02d}.yaml"] = text
    return write(tmp_path / "ledger", files)


@pytest.fixture
def table(tmp_path):
    rows = [f"A-{n:02d},{n}\n" for n in range(COUNT)]
    (tmp_path / "a.csv").write_text("编号,本月完成投资(万元)\n" + "".join(rows), "utf-8")
    return str(tmp_path / "a.csv")


def files(ledger):
    return {path.name: path.read_bytes() for path in sorted((ledger / "projects").iterdir())}


def words(ledger, table):
    return ("record", "--from", table, "--month", "2023-02", "--reported", "2023-03-01", "--ledger", str(ledger))


def test_killed_at_any_moment_and_run_again(ledger, table, tmp_path):
    chance = random.Random(1)
    before = files(ledger)
    assert process(*words(ledger, table)).code == 0
    after = files(ledger)
    assert len(after) == COUNT
    partly = 0
    for _ in range(8):
        write(ledger, {f"projects/{name}": data for name, data in before.items()})
        line = [sys.executable, "-m", "keyproj", *words(ledger, table)]
        with subprocess.Popen(line, cwd=ROOT, stdout=subprocess.DEVNULL) as run:
            _wait_for_the_first(ledger, before, run)
            time.sleep(chance.random() * 0.02)
            run.send_signal(signal.SIGKILL)
        found = {name: data for name, data in files(ledger).items() if name.endswith(".yaml")}
        assert found.keys() == before.keys()
        assert all(data in (before[name], after[name]) for name, data in found.items())
        partly += before != found != after
        again = process(*words(ledger, table))
        assert again.code == 0, again
        assert files(ledger) == after
    assert partly


def _wait_for_the_first(ledger, before, run):
    """Until a file is written, or the run has ended."""
    first = ledger / "projects/A-00.yaml"
    while run.poll() is None and first.read_bytes() == before["A-00.yaml"]:
        time.sleep(0.001)


def answered(text, *line):
    """What a terminal got from a command whose question was answered with `text`, and its exit code."""
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "keyproj", *line], cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    os.write(ours, text.encode())
    got = b""
    try:
        while data := os.read(ours, 65536):
            got += data
    except OSError:  # the other side is closed
        pass
    os.close(ours)
    return got.decode(), run.wait()


def test_on_a_terminal_it_asks(ledger, table):
    before = files(ledger)
    for no in ("n\n", "\n", "\x04"):
        said, code = answered(no, *words(ledger, table))
        assert code == 3
        assert f"写入以上 {COUNT} 项?[y/N]" in said
        assert "没有写入,台账没有改动。" in said
        assert files(ledger) == before
    said, code = answered("y\n", *words(ledger, table))
    assert code == 0
    assert f"已写入 {COUNT} 个文件。" in said
    assert files(ledger) != before


def test_on_a_terminal_it_asks_nothing_where_the_answer_is_given(ledger, table):
    said, code = answered("", *words(ledger, table), "--yes")
    assert code == 0
    assert "[y/N]" not in said
    assert f"已写入 {COUNT} 个文件。" in said


def test_a_file_that_can_not_be_written_stops_the_rest(ledger, table, monkeypatch):
    monkeypatch.setenv("KEYPROJ_CACHE", "/dev/null/none")
    with tempfile.TemporaryDirectory() as folder:  # pytest's own lets nobody else in
        Path(folder).chmod(0o755)
        root = Path(shutil.copytree(ledger, Path(folder) / "ledger"))
        copy = shutil.copy(table, folder)
        (root / "projects").chmod(0o777)
        for path in (root / "projects").iterdir():
            path.chmod(0o644 if path.name == "A-20.yaml" else 0o666)
        assert call(*words(root, copy), "--dry-run").code == 0  # imports what only its owner may read
        with without_rights():
            ran = call(*words(root, copy))
        assert ran.code == 1
        assert "写不了 projects/A-20.yaml:没有写入权限" in ran.err
        assert "已写入 20 个文件,还有 20 个;改正后重新执行,写过的不会重复" in ran.err
        assert "与台账相同 20 项" in call(*words(root, copy)).out
