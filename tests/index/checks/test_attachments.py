"""Attachments: they are there, and are the very files whose digests were recorded."""

import hashlib
import os

import pytest

from keyproj.store.attached import finder
from tests.conftest import without_rights
from tests.index.checks.asked import found, problems
from tests.small import project, write

SCAN = b"%PDF-1.4 scan"
SHA = hashlib.sha256(SCAN).hexdigest()


def attached(*entries: str) -> dict[str, str | bytes]:
    lines = "".join(f"  - {{title: 批复, {entry}}}\n" for entry in entries)
    return {"projects/A.yaml": project("A", f"attachments:\n{lines}"), "attachments/a.pdf": SCAN}


def test_a_file_that_is_not_there(tmp_path):
    """K271"""
    files = attached(f"path: attachments/a.pdf, sha256: {SHA}", f"path: attachments/b.pdf, sha256: {SHA}")
    assert found(tmp_path, files) == [("K271", "projects/A.yaml", "attachments.1.path", "attachments/b.pdf")]
    assert problems(tmp_path, files)[0].args == {"path": "attachments/b.pdf", "why": "missing"}


@pytest.mark.parametrize(
    "path", ["attachments/a.pdf/b.pdf", "attachments/loop.pdf", "attachments/gone.pdf"], ids=["under", "loop", "gone"]
)
def test_what_leads_nowhere_is_not_there(path, tmp_path):
    """K271"""
    files = attached(f"path: {path}, sha256: {SHA}")
    (tmp_path / "attachments").mkdir()
    (tmp_path / "attachments" / "loop.pdf").symlink_to("loop.pdf")
    (tmp_path / "attachments" / "gone.pdf").symlink_to("nowhere.pdf")
    assert [p.args["why"] for p in problems(tmp_path, files)] == ["missing"]


@pytest.mark.parametrize("path", ["attachments/out.pdf", "outside/scan.pdf", "attachments/none.pdf"])
def test_a_link_out_of_the_ledger_is_not_followed(path, tmp_path):
    """K271"""
    root, beside = tmp_path / "ledger", tmp_path / "beside"
    beside.mkdir()
    (beside / "scan.pdf").write_bytes(b"not ours")
    (root / "attachments").mkdir(parents=True)
    (root / "attachments" / "out.pdf").symlink_to(beside / "scan.pdf")
    (root / "attachments" / "none.pdf").symlink_to(beside / "none.pdf")
    (root / "outside").symlink_to(beside)
    files = attached(f"path: {path}, sha256: {SHA}, size: 3")
    assert [(p.code, p.args["why"]) for p in problems(root, files)] == [("K271", "outside")]


def test_links_inside_the_ledger_are_followed(tmp_path):
    (tmp_path / "attachments").mkdir()
    (tmp_path / "attachments" / "b.pdf").symlink_to("a.pdf")
    (tmp_path / "scans").symlink_to("attachments")
    entries = [f"path: {path}, sha256: {SHA}, size: 13" for path in ("attachments/b.pdf", "scans/a.pdf", "scans/b.pdf")]
    assert found(tmp_path, attached(*entries)) == []


def test_folders_and_pipes_are_no_attachments(tmp_path):
    """K271"""
    (tmp_path / "attachments").mkdir()
    os.mkfifo(tmp_path / "attachments" / "pipe")
    files = attached(f"path: attachments, sha256: {SHA}", f"path: attachments/pipe, sha256: {SHA}")
    assert [p.args["why"] for p in problems(tmp_path, files)] == ["special", "special"]


def test_files_that_may_not_be_read(tmp_path):
    """K271"""
    files = attached(f"path: attachments/a.pdf, sha256: {SHA}", f"path: shut/b.pdf, sha256: {SHA}")
    write(tmp_path, {**files, "shut/b.pdf": SCAN})
    (tmp_path / "attachments" / "a.pdf").chmod(0)
    (tmp_path / "shut").chmod(0)
    find = finder(tmp_path)
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    with without_rights():
        assert [find(path) for path in ("attachments/a.pdf", "shut/b.pdf")] == ["closed", "closed"]


def test_another_size(tmp_path):
    """K272"""
    files = attached(
        f"path: attachments/a.pdf, sha256: {SHA}, size: 12", f"path: attachments/a.pdf, sha256: {SHA}, size: 13"
    )
    assert found(tmp_path, files) == [("K272", "projects/A.yaml", "attachments.0.size", "12")]
    assert problems(tmp_path, files)[0].args == {
        "path": "attachments/a.pdf", "recorded": 12, "found": 13, "by": "size",
    }  # fmt: skip


def test_other_bytes(tmp_path):
    """K272"""
    other = "0" * 64
    files = attached(f"path: attachments/a.pdf, sha256: {other}, size: 13")
    assert found(tmp_path, files) == [("K272", "projects/A.yaml", "attachments.0.sha256", other)]
    assert problems(tmp_path, files)[0].args == {"path": "attachments/a.pdf", "found": SHA, "by": "digest"}


def test_what_is_only_an_address_is_not_looked_at(tmp_path):
    files = attached(f"address: https://example.invalid/a.pdf, sha256: {SHA}", "address: 档案室3柜")
    assert found(tmp_path, files) == []
