"""`keyproj record`, really: several processes at once, killed, on a full disk, into files with other line ends."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from keyproj.store.write_lock import locked
from tests.running import ROOT, process
from tests.small import POLICY, plan, progress, project, write
from tests.terminal import on_terminal

FILE = "projects/A.yaml"
TEXT = project("A", plan(), progress(("2023-01", "100万元", "2023-02-02")))
MONTHS = [f"2023-{month:02d}" for month in range(2, 13)]


@pytest.fixture
def ledger(tmp_path):
    return write(tmp_path / "ledger", {"keyproj.yaml": POLICY, FILE: TEXT, "projects/B.yaml": project("B")})


def words(ledger, month, *more):
    return ("record", "A", "--month", month, "--investment", "5万元", *more, "--ledger", str(ledger))


def entries(ledger):
    lines = (ledger / FILE).read_text("utf-8").removeprefix(TEXT).splitlines()
    assert all(line.endswith(", by: 填报人甲}") for line in lines)
    return [line[12:19] for line in lines]


def others(ledger):
    return sorted(path.name for path in (ledger / "projects").iterdir())


def test_of_many_at_once_each_is_recorded_or_told(ledger):
    process("check", "--ledger", str(ledger))
    line = [sys.executable, "-m", "keyproj"]
    started = [
        subprocess.Popen([*line, *words(ledger, month)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for month in MONTHS
    ]
    said = [running.communicate()[1].decode() for running in started]
    codes = [running.returncode for running in started]
    assert set(codes) <= {0, 3}
    assert 0 in codes
    for code, text in zip(codes, said, strict=True):
        assert text == ("" if code == 0 else f"错误: {FILE} 在读取之后被改动过,没有写入。请重新执行一次\n")
    done = [month for month, code in zip(MONTHS, codes, strict=True) if code == 0]
    assert sorted(entries(ledger)) == done
    assert others(ledger) == ["A.yaml", "B.yaml"]


def waits_for(running, folder):
    """Whether a process has opened the ledger's folder, as one does that waits to write."""
    handles = Path(f"/proc/{running.pid}/fd")
    with contextlib.suppress(OSError):
        return any(os.readlink(handle) == str(folder) for handle in handles.iterdir())
    return False


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
def test_a_file_that_changed_after_it_was_read_is_left_alone(ledger):
    line = [sys.executable, "-m", "keyproj", *words(ledger, "2023-02")]
    with locked(ledger):
        running = subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        while running.poll() is None and not waits_for(running, ledger):
            time.sleep(0.01)
        write(ledger, {FILE: TEXT + "# changed meanwhile\n"})
    out, err = running.communicate()
    assert running.returncode == 3
    assert (out.decode(), err.decode()) == ("", f"错误: {FILE} 在读取之后被改动过,没有写入。请重新执行一次\n")
    assert (ledger / FILE).read_text("utf-8") == TEXT + "# changed meanwhile\n"


def test_killed_at_any_moment_a_month_is_there_or_not(ledger):
    chance = random.Random(2)
    for month in MONTHS:
        line = [sys.executable, "-m", "keyproj", *words(ledger, month, "--accept-warnings")]
        with subprocess.Popen(line, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
            time.sleep(0.2 + chance.random() * 0.2)
            running.send_signal(signal.SIGKILL)
        there = entries(ledger)
        assert there == sorted(set(there))
    assert process(*words(ledger, "2023-02", "--accept-warnings")).code == 0
    assert process("check", "--ledger", str(ledger)).code == 0
    assert others(ledger) == ["A.yaml", "B.yaml"]


FULL = 'mount -t tmpfs -o size=32k tmpfs "$1" && cp -r "$2"/. "$1" && cat /dev/zero > "$1/zero" 2>/dev/null; shift 2; exec "$@"'


def test_a_full_disk_is_told_in_one_line(ledger, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    before = ["unshare", "-m", "sh", "-c", FULL, "sh", str(disk), str(ledger)]
    line = [sys.executable, "-m", "keyproj", *words(disk, "2023-02")]
    try:
        done = subprocess.run([*before, *line], cwd=ROOT, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("needs unshare")
    if done.returncode not in (0, 1):
        pytest.skip(f"no disk may be mounted here: {done.stderr!r}")
    assert done.stderr.decode() == f"错误: 写不了 {FILE}:磁盘已满。原文件没有改动\n"
    assert (done.returncode, done.stdout) == (1, b"")


@pytest.mark.parametrize(("end", "mark"), [("\r\n", ""), ("\r", ""), ("\r\n", "\ufeff")])
def test_line_ends_and_byte_order_mark_are_kept(ledger, end, mark):
    text = mark + TEXT.replace("\n", end)
    write(ledger, {FILE: text})
    assert process(*words(ledger, "2023-02", "--reported", "2023-03-02")).code == 0
    added = f"  - {{month: 2023-02, investment: 5万元, reported: 2023-03-02, by: 填报人甲}}{end}"
    assert (ledger / FILE).read_bytes().decode() == text + added
    diff = process(*words(ledger, "2023-03", "--reported", "2023-04-02", "--dry-run"))
    assert diff.code == 0
    assert "\r" not in diff.out
    assert sum(line.startswith(("+ ", "- ")) for line in diff.out.splitlines()) == 1


def test_a_difference_has_colours_on_a_terminal_only(ledger):
    shown = on_terminal(200, *words(ledger, "2023-02", "--dry-run"), colours=True)
    assert "\x1b[32m+  - {month: 2023-02" in shown
    assert "\x1b" not in process(*words(ledger, "2023-02", "--dry-run")).out


def test_the_file_s_mode_is_kept(ledger):
    (ledger / FILE).chmod(0o640)
    assert process(*words(ledger, "2023-02")).code == 0
    assert (ledger / FILE).stat().st_mode & 0o777 == 0o640
