"""Where the ledger is found, and what is said of a folder that is none."""

import os

import pytest

from tests.running import call
from tests.small import PLAN, POLICY, plan, project, write

SMALL = {"keyproj.yaml": POLICY, "projects/A.yaml": project("A", plan())}
CHECKED = "2 个文件(项目 1 个):没有差错\n"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """Each test begins in an empty folder, with no ledger named."""
    monkeypatch.delenv("KEYPROJ_LEDGER", raising=False)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_the_option_names_the_folder(tmp_path):
    write(tmp_path / "ledger", SMALL)
    assert call("check", "--ledger", str(tmp_path / "ledger")).out == CHECKED
    assert call("check", "--ledger", "../ledger").out == CHECKED
    assert call("check", "--ledger=../ledger/projects/..").out == CHECKED


def test_the_environment_names_it_where_the_option_does_not(tmp_path, monkeypatch):
    write(tmp_path / "ledger", SMALL)
    write(tmp_path / "other", {"keyproj.yaml": POLICY})
    monkeypatch.setenv("KEYPROJ_LEDGER", str(tmp_path / "ledger"))
    assert call("check").out == CHECKED
    assert call("check", "--ledger", "../other").out == "1 个文件(项目 0 个):没有差错\n"


def test_the_nearest_folder_upwards(tmp_path, monkeypatch):
    ledger = write(tmp_path / "ledger", {**SMALL, "projects/路北区/B.yaml": project("B")})
    for folder in (ledger, ledger / "projects", ledger / "projects/路北区"):
        monkeypatch.chdir(folder)
        assert call("check").out == "3 个文件(项目 2 个):没有差错\n"
    monkeypatch.chdir(write(ledger / "other", {"keyproj.yaml": POLICY}))
    assert call("check").out == "1 个文件(项目 0 个):没有差错\n"


def test_else_the_folder_data(elsewhere):
    write(elsewhere / "data", SMALL)
    assert call("check").out == CHECKED
    write(elsewhere, {"keyproj.yaml": POLICY})
    assert call("check").out == "1 个文件(项目 0 个):没有差错\n"


def test_through_a_link(tmp_path, elsewhere):
    write(tmp_path / "ledger", SMALL)
    (elsewhere / "data").symlink_to(tmp_path / "ledger")
    assert call("check").out == CHECKED


@pytest.mark.parametrize("words", [("check",), ("summary",), ("list",), ("show", "A"), ("query", "SELECT 1")])
def test_no_ledger_here(words):
    ran = call(*words, "--lang", "zh")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "错误: 这里没有台账:当前及上级文件夹没有 keyproj.yaml,也没有 ./data。用 --ledger 指明台账文件夹\n"
    )


@pytest.mark.parametrize("name", ["missing", "file.txt", "", "a\nb", "\x1b[2J"])
def test_no_such_folder(elsewhere, name):
    (elsewhere / "file.txt").touch()
    ran = call("check", "--ledger", name, "--lang", "zh")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("错误: ")
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_folder_that_is_no_ledger(elsewhere, language):
    (elsewhere / "photos").mkdir()
    for words in (("check",), ("summary", "--quarter", "2"), ("query", "SELECT 1")):
        ran = call(*words, "--ledger", "photos", "--lang", language)
        assert (ran.code, ran.out) == (2, "")
        assert "photos" in ran.err
        assert "keyproj.yaml" in ran.err
        assert ran.err.count("\n") == 1


BROKEN = {
    "missing": None,
    "empty": b"",
    "syntax": b"ledger: [",
    "incomplete": b"ledger: a\n",
    "gbk": POLICY.encode("gbk"),
    "overlap": POLICY.replace("below: 10亿元", "below: 11亿元").encode(),
    "gap": POLICY.replace("below: 10亿元", "below: 9亿元").encode(),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=list(BROKEN))
@pytest.mark.parametrize(
    "words",
    [
        ("summary", "--quarter", "2"),
        ("list", "--month", "2023-06"),
        ("show", "A", "--quarter", "1"),
        ("query", "SELECT 1"),
    ],
)
def test_without_a_policy_nothing_is_added_up(elsewhere, content, words):
    write(elsewhere, {"projects/A.yaml": project("A", plan()), "plans/2023.yaml": PLAN})
    if content is not None:
        write(elsewhere, {"keyproj.yaml": content})
    ran = call(*words, "--ledger", ".")
    assert (ran.code, ran.out) == (1, "")
    assert "keyproj.yaml" in ran.err
    assert "keyproj check" in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("content", BROKEN.values(), ids=list(BROKEN))
def test_but_check_says_what_is_wrong_with_it(elsewhere, content):
    write(elsewhere, {"projects/A.yaml": project("A", plan())})
    if content is not None:
        write(elsewhere, {"keyproj.yaml": content})
    ran = call("check", "--ledger", ".", "--format", "csv")
    assert ran.code == 1
    lines = ran.out.splitlines()[1:]
    assert lines
    assert all(",keyproj.yaml," in line for line in lines)


def test_a_working_folder_that_is_gone(tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    ran = call("check")
    assert ran.code in (1, 2)
    assert ran.err.count("\n") == 1
    os.chdir(tmp_path)
