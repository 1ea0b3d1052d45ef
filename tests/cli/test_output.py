"""A report into a file: whole or not at all, in the format of its ending, never over the ledger."""

import csv
import io
import json
import os
import stat

import pytest

from tests.running import call
from tests.small import POLICY, plan, project, write

SUMMARY = ("summary", "--quarter", "2")


@pytest.fixture(autouse=True)
def ledger(tmp_path, monkeypatch):
    """A ledger, and a folder to write into, in which the test begins."""
    root = write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": project("A", plan())})
    monkeypatch.setenv("KEYPROJ_LEDGER", str(root))
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    return root


@pytest.mark.parametrize(
    ("name", "format"),
    [("a.md", "markdown"), ("a.csv", "csv"), ("a.json", "json"), ("a.txt", "table"), ("a", "table"), ("a.CSV", "csv"), ("a.b.md", "markdown")],
)  # fmt: skip
def test_the_ending_says_the_format(tmp_path, name, format):
    ran = call(*SUMMARY, "-o", name)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    printed = call(*SUMMARY, "--format", format).out.encode()
    mark = b"\xef\xbb\xbf" if format == "csv" else b""
    assert (tmp_path / "out" / name).read_bytes() == mark + printed


def test_the_format_comes_before_the_ending(tmp_path):
    assert call(*SUMMARY, "--format", "json", "-o", "a.csv").code == 0
    assert json.loads((tmp_path / "out/a.csv").read_text("utf-8"))["report"] == "summary"


def test_only_a_csv_file_begins_with_a_byte_order_mark(tmp_path):
    assert not call(*SUMMARY, "--format", "csv").out.startswith("\ufeff")
    call(*SUMMARY, "-o", "a.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "out/a.csv").read_text("utf-8-sig"), newline="")))
    assert rows[0][:3] == ["table", "row", "class"]


@pytest.mark.parametrize("name", ["a.xlsx", "a.pdf", "a.html"])
def test_an_ending_that_names_no_format(tmp_path, name):
    ran = call(*SUMMARY, "-o", name)
    assert (ran.code, ran.out) == (2, "")
    assert name in ran.err
    assert ran.err.count("\n") == 1
    assert os.listdir(tmp_path / "out") == []


@pytest.mark.parametrize(
    "words", [("check",), ("list", "--quarter", "1"), ("show", "A"), ("query", "SELECT 1"), ("schema",)]
)
def test_every_command_writes(tmp_path, words):
    ran = call(*words, "-o", "a.json")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert json.loads((tmp_path / "out/a.json").read_text("utf-8"))


def test_a_report_with_errors_is_written_and_exits_1(tmp_path, ledger):
    write(ledger, {"projects/B.yaml": "id: ["})
    assert call(*SUMMARY, "-o", "a.json").code == 1
    assert json.loads((tmp_path / "out/a.json").read_text("utf-8"))["notes"][0]["code"] == "unread"


@pytest.mark.parametrize("name", ["keyproj.yaml", "projects/A.yaml", "projects/B.yaml", "a.yml", "A.YAML"])
def test_a_ledger_file_is_never_written_over(ledger, monkeypatch, name):
    monkeypatch.chdir(ledger)
    before = {path: path.read_bytes() for path in ledger.rglob("*.y*ml")}
    for words in (SUMMARY, ("schema",), (*SUMMARY, "--format", "json")):
        ran = call(*words, "-o", name)
        assert (ran.code, ran.out) == (2, "")
        assert name in ran.err
        assert ran.err.count("\n") == 1
    assert {path: path.read_bytes() for path in ledger.rglob("*.y*ml")} == before


def test_a_link_is_followed_but_not_to_a_ledger_file(tmp_path, ledger):
    out = tmp_path / "out"
    (out / "a.csv").symlink_to(ledger / "keyproj.yaml")
    assert call(*SUMMARY, "-o", "a.csv").code == 2
    assert (ledger / "keyproj.yaml").read_text("utf-8") == POLICY
    (out / "b.txt").symlink_to("c.txt")
    assert call(*SUMMARY, "-o", "b.txt").code == 0
    assert (out / "b.txt").is_symlink()
    assert (out / "c.txt").read_text("utf-8") == call(*SUMMARY).out


@pytest.mark.parametrize(
    ("name", "code"),
    [("projects/note.txt", 2), ("attachments/a.csv", 2), ("note.txt", 0), ("projects/new.txt", 0), ("other/a.csv", 0)],
)
def test_what_lies_in_the_ledger_s_folders_is_kept(ledger, name, code):
    kept = {"projects/note.txt": "before", "attachments/a.csv": "before", "note.txt": "before", "other/a.csv": "before"}
    write(ledger, kept)
    assert call(*SUMMARY, "--format", "csv", "-o", str(ledger / name)).code == code
    assert ((ledger / name).read_text("utf-8") == "before") == (code == 2)


def test_a_device_is_written_to():
    assert call(*SUMMARY, "--format", "json", "-o", "/dev/null") == (0, "", "")
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


@pytest.mark.parametrize("name", ["missing/a.txt", "folder", "folder/", ".", "", "a.txt/b.txt"])
def test_where_nothing_can_be_written(tmp_path, name):
    out = tmp_path / "out"
    (out / "folder").mkdir()
    (out / "a.txt").write_text("before")
    ran = call(*SUMMARY, "--format", "table", "-o", name)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("错误: 写不了 ")
    assert ran.err.count("\n") == 1
    assert sorted(os.listdir(out)) == ["a.txt", "folder"]
    assert (out / "a.txt").read_text() == "before"


def test_an_old_file_is_replaced_whole_and_nothing_else_is_left(tmp_path):
    old = tmp_path / "out/a.txt"
    old.write_text("before " * 100_000)
    hard = tmp_path / "out/kept.txt"
    os.link(old, hard)
    call(*SUMMARY, "-o", "a.txt")
    assert old.read_text("utf-8") == call(*SUMMARY).out
    assert hard.read_text().startswith("before")
    assert sorted(os.listdir(tmp_path / "out")) == ["a.txt", "kept.txt"]


def test_a_wrong_use_leaves_the_old_file(tmp_path):
    old = tmp_path / "out/a.txt"
    old.write_text("before")
    assert call("summary", "--quarter", "5", "-o", "a.txt").code == 2
    assert call(*SUMMARY, "--table", "nonsense", "-o", "a.txt").code == 2
    assert old.read_text() == "before"


def test_an_old_file_keeps_its_rights(tmp_path):
    old = tmp_path / "out/a.txt"
    old.touch()
    old.chmod(0o604)
    call(*SUMMARY, "-o", "a.txt")
    assert stat.S_IMODE(old.stat().st_mode) == 0o604


def test_a_new_file_has_the_usual_rights(tmp_path):
    before = os.umask(0o027)
    try:
        call(*SUMMARY, "-o", "a.txt")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out/a.txt").stat().st_mode) == 0o640
