"""File names, folders and contents that try to move the cursor, colour the screen or hide: shown, never obeyed."""

import json
import os
import re

import pytest

from tests.running import call, process
from tests.small import POLICY, plan, project, write

NAMES = [
    b"a\nb",
    b"a\rb",
    b"\x1b[31mred",
    b"\x1b]0;title\x07",
    b"a\x7fb",
    b"a\x00b".replace(b"\x00", b"\x01"),
    "\u202egnp".encode(),
    "\u2028".encode(),
    "\x9b31m".encode(),
    b"\xff\xfe",
    "甲".encode("gbk"),
    b"[red]x[/red]",
    b"$(touch x)",
    b"`id`",
    b"-o",
    b"a|b",
    b"<script>",
]
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
FORMATS = ("table", "markdown", "csv", "json")


@pytest.mark.parametrize("name", NAMES, ids=repr)
@pytest.mark.parametrize("kind", ["file", "folder"])
def test_file_names(tmp_path, name, kind):
    ledger = write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": project("A", plan())})
    path = os.path.join(os.fsencode(ledger), b"projects", name + (b".yaml" if kind == "file" else b"/B.yaml"))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(project("B", plan(), total_investment="12.5").encode())
    for words in (("check",), ("summary", "--quarter", "2"), ("list", "--quarter", "2")):
        for format in FORMATS:
            ran = call(*words, "--ledger", str(ledger), "--format", format)
            assert ran.code == 1
            assert not CONTROL.search(ran.out.replace("\r\n", "\n") + ran.err)
    rows = json.loads(call("check", "--ledger", str(ledger), "--format", "json").out)["tables"][0]["rows"]
    assert len({row["file"] for row in rows}) == 1
    shown = call("summary", "--quarter", "2", "--ledger", str(ledger)).out
    assert rows[0]["file"] in shown
    assert "2 个文件" in shown or "3 个文件" in shown


def test_a_folder_with_a_hostile_name_is_a_ledger_like_any_other(tmp_path):
    ledger = write(tmp_path / "a\n\x1b[31m甲", {"keyproj.yaml": POLICY, "projects/A.yaml": project("A", plan())})
    assert call("check", "--ledger", str(ledger)).code == 0
    ran = process("check", "--ledger", str(ledger / "missing"))
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "\x1b" not in ran.err


@pytest.mark.parametrize("text", ["\\e[31m", "\\n", "\\r", "\\x9b", "\\u202e", "\\u2066", "\\x07", "\\L", "\\0"])
def test_escapes_in_a_file_are_a_problem_with_a_place(tmp_path, text):
    files = {"keyproj.yaml": POLICY, "projects/A.yaml": project("A", name=f'"甲{text}乙"')}
    ledger = str(write(tmp_path / "ledger", files))
    rows = json.loads(call("check", "--ledger", ledger, "--format", "json").out)["tables"][0]["rows"]
    assert [(row["file"], row["line"], row["field"]) for row in rows] == [("projects/A.yaml", 2, "name")]
    assert rows[0]["code"] in ("K130", "K131")
    for format in FORMATS:
        assert not CONTROL.search(call("check", "--ledger", ledger, "--format", format).out.replace("\r\n", "\n"))


@pytest.mark.parametrize(
    "byte", [b"\x1b[31m", b"\x07", b"\x7f", "\u202e".encode(), "\x9b".encode(), b"\x08\x08", "\u2028".encode()]
)
def test_raw_control_characters_in_an_excerpt_are_pictures(tmp_path, byte):
    content = b"id: A\nname: " + byte + b" x\ntotal_investment: 12.5 # " + byte + b"\n"
    ledger = str(write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": content}))
    for language in ("zh", "en"):
        ran = call("check", "--ledger", ledger, "--lang", language)
        assert ran.code == 1
        assert not CONTROL.search(ran.out)
