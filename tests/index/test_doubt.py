"""Damage that SQLite itself does not notice, and readers that die: the answer is still that of a fresh reading."""

import os
import signal
from multiprocessing import parent_process

import pytest

from keyproj.index import fill
from keyproj.index.cache import cache_file
from tests.index.tables import ask, fresh, kept, place
from tests.small import POLICY, project, write


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE file SET path = CAST(x'ff80' AS TEXT) WHERE kind = 'plan'",
        "UPDATE file SET kind = CAST(x'ff80' AS TEXT)",
        "UPDATE file SET read_ns = 'x'",
        "UPDATE file SET mtime_ns = x'00', ctime_ns = 'x'",
        "UPDATE file SET oid = x'00'",
        "UPDATE meta SET value = x'00'",
        "UPDATE meta SET value = CAST(x'ff80' AS TEXT)",
    ],
)
def test_values_of_another_kind(ledger, harm):
    rows = kept(ledger)
    ask(cache_file(ledger), harm)
    assert kept(ledger) == rows == fresh(ledger)
    assert place(ledger) == "file"


@pytest.fixture
def many(tmp_path, monkeypatch):
    monkeypatch.setattr(fill, "ALONE", 10)
    monkeypatch.setattr(fill, "CHUNK", 5)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    return write(
        tmp_path / "many", {"keyproj.yaml": POLICY, **{f"projects/{n}.yaml": project(f"{n}") for n in range(40)}}
    )


def killed_reader(source, jobs, read=fill.read_chunk):
    """What stands for `read_chunk`: the third chunk ends every process but the one that asked for it."""
    if parent_process() is not None and jobs[0][0] > 10:
        os.kill(os.getpid(), signal.SIGKILL)
    return read(source, jobs)


def test_a_reader_is_killed(many, monkeypatch):
    rows = fresh(many)
    monkeypatch.setattr(fill, "read_chunk", killed_reader)
    assert kept(many) == rows
    assert place(many) == "file"


def test_no_process_can_be_started(many, monkeypatch):
    rows = fresh(many)

    def refused(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "fork", refused)
    monkeypatch.setattr("multiprocessing.synchronize.Lock.__init__", refused)
    assert kept(many) == rows
    assert place(many) == "file"
