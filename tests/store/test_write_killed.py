"""Killed at any moment, or out of room at any moment: each file is as it was or as it was to be, and nothing is lost."""

import itertools
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from keyproj.store.write import Change, write
from tests import small
from tests.running import ROOT

OURS = re.compile(r"\.keyproj-[0-9a-f]{16}\.tmp")

ONCE = """
import sys
from pathlib import Path
from keyproj.base.errors import KeyprojError
from keyproj.store.write import Change, write
root, size = Path(sys.argv[1]), int(sys.argv[2])
changes = [Change("projects/A.yaml", b"old", b"new" * size), Change("projects/C.yaml", None, b"new" * size)]
try:
    write(root, changes)
except KeyprojError as error:
    sys.exit(f"{error.text.id} {error.text.args}")
Path("/the-end").exists()
"""
"""One file is replaced, one is made."""

FOREVER = """
import sys
from itertools import count
from pathlib import Path
from keyproj.store.write import Change, write
root = Path(sys.argv[1])
names = [f"projects/{n}.yaml" for n in range(4)]
for n in count():
    changes = [Change(name, (root / name).read_bytes(), bytes([97 + n % 26]) * (1 + n * 977 % 50_000)) for name in names]
    write(root, changes)
    if not n:
        print("begun", flush=True)
"""


def ran(script, *words, before=(), **options):
    """A script in a process of its own; `before` stands in front of its command line."""
    line = [*before, sys.executable, "-S", "-B", "-c", script, *map(str, words)]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False, **options)


@pytest.fixture
def root(tmp_path):
    return small.write(tmp_path / "ledger", {"projects/A.yaml": "old", "projects/B.yaml": "other"})


def held(root):
    """The files in `projects`, and the temporary ones apart."""
    names = sorted(path.name for path in (root / "projects").iterdir())
    left = [name for name in names if OURS.fullmatch(name)]
    return {name: (root / "projects" / name).read_bytes() for name in names if name not in left}, left


def finish(root, files, new):
    """What was not done is done by the next run, which clears up too."""
    changes = [Change("projects/A.yaml", files["A.yaml"], new)]
    changes += [] if "C.yaml" in files else [Change("projects/C.yaml", None, new)]
    write(root, changes)
    assert held(root) == ({"A.yaml": new, "B.yaml": b"other", "C.yaml": new}, [])


def start_again(root):
    shutil.rmtree(root)
    small.write(root, {"projects/A.yaml": "old", "projects/B.yaml": "other"})


def test_killed_at_many_moments(tmp_path):
    chance = random.Random(1)
    root = small.write(tmp_path, {f"projects/{n}.yaml": "" for n in range(4)})
    for _ in range(25):
        line = [sys.executable, "-S", "-B", "-c", FOREVER, str(root)]
        with subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE) as process:
            process.stdout.readline()
            time.sleep(chance.random() * 0.05)
            process.send_signal(signal.SIGKILL)
        assert process.returncode == -signal.SIGKILL
        files, left = held(root)
        assert list(files) == ["0.yaml", "1.yaml", "2.yaml", "3.yaml"]
        assert len(left) <= 1
        for data in files.values():
            assert data == data[:1] * len(data)
            assert data
    write(root, [Change("projects/0.yaml", held(root)[0]["0.yaml"], b"done")])
    assert held(root)[1] == []


CALLS = (
    "flock",
    "openat",
    "write",
    "fchown",
    "chmod",
    "fchmodat",
    "fsync",
    "close",
    "rename",
    "link",
    "unlink",
    "mkdir",
)
"""System calls by which anything changes; that not every system makes all of them is no matter."""


def traced(tmp_path, *words):
    """`strace` with some words, and whether it may be used here at all."""
    return ["strace", "-f", "-qq", "-o", str(tmp_path / "trace"), *words]


@pytest.fixture
def moments(root, tmp_path):
    """Each system call while the files are written: its name, and its number among those of this name."""
    if shutil.which("strace") is None:
        pytest.skip("needs strace")
    names = ",".join(f"?{name}" for name in (*CALLS, "stat", "newfstatat", "access", "faccessat2"))
    done = ran(ONCE, root, 1, before=traced(tmp_path, "-e", f"trace={names}"))
    if done.returncode:
        pytest.skip(f"strace may not be used here: {done.stderr[-200:]}")
    found, counts, writing = [], dict.fromkeys(CALLS, 0), False
    for line in (tmp_path / "trace").read_text().splitlines():
        name = re.sub(r"^[0-9]+ +", "", line).partition("(")[0]
        writing = (writing or name == "flock") and "/the-end" not in line
        if name in counts:
            counts[name] += 1
            found += [(name, counts[name])] if writing else []
    assert {"rename", "fsync", "write", "link"} <= {name for name, _ in found}
    return found


def test_killed_at_each_system_call(root, tmp_path, moments):
    killed = 0
    for name, number in moments:
        start_again(root)
        done = ran(
            ONCE,
            root,
            1,
            before=traced(tmp_path, "-e", f"trace={name}", "-e", f"inject={name}:signal=KILL:when={number}"),
        )
        killed += done.returncode != 0
        files, left = held(root)
        assert files["A.yaml"] in (b"old", b"new"), name
        assert files.get("C.yaml", b"new") == b"new", name
        assert files["B.yaml"] == b"other"
        assert len(left) <= 1
        finish(root, files, b"new")
    assert killed == len(moments)


@pytest.mark.parametrize("cause", ["ENOSPC", "EIO"])
def test_a_failure_of_each_system_call(root, tmp_path, moments, cause):
    for name, number in moments:
        start_again(root)
        done = ran(
            ONCE,
            root,
            1,
            before=traced(tmp_path, "-e", f"trace={name}", "-e", f"inject={name}:error={cause}:when={number}"),
        )
        files, left = held(root)
        assert files["A.yaml"] in (b"old", b"new"), name
        assert files.get("C.yaml", b"new") == b"new", name
        assert not left or name == "unlink"
        if done.returncode:
            assert re.fullmatch(r"error\.(write|read) \{.*\}\n", done.stderr), (name, number, done.stderr)
        else:
            assert files == {"A.yaml": b"new", "B.yaml": b"other", "C.yaml": b"new"}
        finish(root, files, b"new")


def test_a_file_that_may_not_become_so_large(root):
    def limited():
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    done = ran(ONCE, root, 1000, preexec_fn=limited)
    assert (done.returncode, done.stderr[:12]) == (1, "error.write ")
    assert "error.cause_size" in done.stderr
    assert held(root) == ({"A.yaml": b"old", "B.yaml": b"other"}, [])
    assert ran(ONCE, root, 500, preexec_fn=limited).returncode == 0


ON_A_SMALL_DISK = """
mount -t tmpfs -o size=64k tmpfs "$1" && mkdir "$1/projects" && printf old > "$1/projects/A.yaml" || exit 99
head -c 30000 /dev/zero > "$1/projects/B.yaml"
shift; "$@"; code=$?
ls -A "$DISK/projects"; cat "$DISK/projects/A.yaml"; exit $code
"""


@pytest.mark.parametrize(("size", "outcome"), [(2_000, (0, "")), (20_000, (1, "error.write"))])
def test_a_full_disk(tmp_path, size, outcome):
    before = ["unshare", "-m", "sh", "-c", ON_A_SMALL_DISK, "sh", str(tmp_path)]
    try:
        done = ran(ONCE, tmp_path, size, before=before, env={**os.environ, "DISK": str(tmp_path)})
    except FileNotFoundError:
        pytest.skip("needs unshare")
    if done.returncode not in (0, 1):
        pytest.skip(f"no disk may be mounted here: {done.stderr[-200:]}")
    assert (done.returncode, done.stderr.partition(" ")[0]) == outcome
    full = size > 10_000
    assert done.stdout == ("A.yaml\nB.yaml\nold" if full else "A.yaml\nB.yaml\nC.yaml\n" + "new" * size)
    assert ("error.cause_full" in done.stderr) == full
    assert not list(itertools.islice(Path(tmp_path).iterdir(), 1))
