"""Several that ask for revisions at once, are killed, or have no room: each answer is that of its commit."""

import resource
import signal
import subprocess
import sys

import pytest

from keyproj.index.revisions import KEPT
from tests.gitted import commit
from tests.running import ROOT, call
from tests.small import POLICY, plan, progress, project, write

COMMITS = 6
WORDS = ("summary", "--month", "2023-06", "--format", "json", "--lang", "zh")


@pytest.fixture
def root(tmp_path):
    """Commits of which each has other figures in one file, a file more and a file less than the last."""
    report = progress(("2023-01", "1万元", "2023-02-01"))
    files = {f"projects/P{n}.yaml": project(f"P{n}", plan(), report) for n in range(40)}
    root = write(tmp_path / "ledger", {"keyproj.yaml": POLICY, **files})
    for n in range(COMMITS):
        changed = project("P0", plan(), progress(("2023-01", f"{n}2万元", "2023-02-01")))
        (root / f"projects/P{n + 1}.yaml").unlink()
        commit(root, {"projects/P0.yaml": changed, f"projects/N{n}.yaml": project(f"N{n}", plan())})
    return root


def asked(root, name, **options):
    words = [sys.executable, "-m", "keyproj", *WORDS, "--ledger", str(root), "--at", name]
    return subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def answer(run):
    out, err = run.communicate()
    return run.returncode, out.decode(), err.decode()


@pytest.fixture
def right(root, monkeypatch):
    """What is said where nothing can be kept."""
    with monkeypatch.context() as without:
        without.setenv("KEYPROJ_CACHE", str(root / "keyproj.yaml"))
        said = [call(*WORDS, "--ledger", str(root), "--at", f"HEAD~{n}") for n in range(COMMITS)]
    assert len({ran.out for ran in said}) == COMMITS
    return [tuple(ran) for ran in said]


def test_more_at_once_than_are_kept(root, right, cache):
    order = [*range(COMMITS), 0, 3]
    runs = [asked(root, f"HEAD~{n}") for n in order]
    assert [answer(run) for run in runs] == [right[n] for n in order]
    assert {path.suffix for path in cache.iterdir()} == {".sqlite"}
    assert len(list(cache.iterdir())) <= KEPT + 2
    for n in range(COMMITS):
        assert tuple(call(*WORDS, "--ledger", str(root), "--at", f"HEAD~{n}")) == right[n]
    assert len(list(cache.iterdir())) == KEPT


KILLED = """
import os, signal, sys
from keyproj.cli.main import main
from keyproj.index import fill

def rows_until_killed(pk, entry, content, made=fill.file_rows):
    if pk == 20:
        os.kill(os.getpid(), signal.SIGKILL)
    return made(pk, entry, content)

fill.file_rows = rows_until_killed
main(sys.argv[1:])
"""


def test_killed_while_it_is_made(root, right, cache):
    """The half-made index has another name until it is whole."""
    words = [sys.executable, "-c", KILLED, *WORDS, "--ledger", str(root), "--at", "HEAD~0"]
    assert subprocess.run(words, cwd=ROOT, capture_output=True, check=False).returncode == -signal.SIGKILL
    assert {path.suffix for path in cache.iterdir()} == {".part"}
    assert answer(asked(root, "HEAD~0")) == right[0]


@pytest.mark.parametrize("most", [100, 100_000])
def test_a_disk_that_is_full(root, right, most):
    full = asked(root, "HEAD~0", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
    assert answer(full) == right[0]
    assert answer(asked(root, "HEAD~0")) == right[0]
