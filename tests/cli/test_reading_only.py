"""Reading never writes: after every command the ledger is as it was, byte for byte and to the nanosecond."""

import hashlib
import os

import pytest

from tests.running import call
from tests.small import PLAN, POLICY, plan, progress, project, write

COMMANDS = [
    ("check",),
    ("check", "--format", "json"),
    ("summary", "--quarter", "2"),
    ("summary", "--quarter", "2", "--by", "sector,scale"),
    ("summary", "--quarter", "2", "--explain", "overview.合计.projects"),
    ("summary", "--month", "2023-05", "--known-by", "2023-05-31", "--format", "csv"),
    ("list", "--quarter", "2", "--unreported"),
    ("show", "A", "--month", "2023-06"),
    ("show", "missing"),
    ("schedule", "A", "--month", "2023-06", "--targets"),
    ("schedule", "--month", "2023-06"),
    ("chart", "A", "--month", "2023-06"),
    ("chart", "--month", "2023-06", "--format", "html"),
    ("query", "SELECT * FROM project"),
    ("query", "DELETE FROM project"),
    ("query", "--tables"),
    ("schema",),
    ("--help",),
    ("--version",),
    ("summary", "--quarter", "5"),
]


def state(root):
    """All that a folder holds: names, bytes, times, rights, links."""
    found = {}
    for path in sorted([root, *root.rglob("*")]):
        status = path.lstat()
        content = os.readlink(path) if path.is_symlink() else path.read_bytes() if path.is_file() else b""
        digest = hashlib.sha256(os.fsencode(content)).hexdigest()
        found[str(path)] = (digest, status.st_mtime_ns, status.st_ctime_ns, status.st_mode, status.st_ino)
    return found


@pytest.fixture
def ledger(tmp_path):
    """A good project, a bad one, a twin, a link, and things that are none of ours."""
    text = project("A", plan() + progress(("2023-02", "100万元", "2023-03-02")), started="2023-02-10")
    files = {
        "keyproj.yaml": POLICY,
        "plans/2023.yaml": PLAN,
        "projects/A.yaml": text.replace("\n", "\r\n"),
        "projects/bad.yaml": "id: [",
        "projects/B.yaml": project("B"),
        "projects/路北区/B.yaml": project("B"),
        "projects/.hidden.yaml": "x",
        "projects/note.txt": "x",
        "attachments/a.pdf": b"%PDF",
        ".git/HEAD": "ref: refs/heads/main\n",
    }
    root = write(tmp_path / "ledger", files)
    (root / "projects/linked.yaml").symlink_to("A.yaml")
    return root


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_leaves_the_ledger_as_it_was(ledger, words, monkeypatch):
    monkeypatch.chdir(ledger)
    before = state(ledger)
    for _ in range(2):
        assert call(*words).code in (0, 1, 2)
    assert state(ledger) == before


def test_also_where_the_index_can_not_be_kept(ledger, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("KEYPROJ_CACHE", str(tmp_path / "file"))
    before = state(ledger)
    assert call("summary", "--quarter", "2", "--ledger", str(ledger)).code == 1
    assert state(ledger) == before


def test_the_index_lies_in_the_cache_folder_alone(ledger, tmp_path, cache):
    call("summary", "--quarter", "2", "--ledger", str(ledger))
    assert [path.suffix for path in cache.iterdir()] == [".sqlite"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ledger"]
