"""Merges by git with the settings that `keyproj setup` writes: rebase, cherry-pick, renamed files, no keyproj at hand."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gitted import AUTHOR, commit, git
from tests.running import ROOT, call
from tests.small import plan, progress, project, write

FILE = "projects/路北区/TS-0001.yaml"
REPORTS = progress(("2023-02", "900万元", "2023-03-02"), ("2023-03", "1200万元", "2023-04-03"))
NAMES = ["projects/丰南区/TS 0001.yaml", "projects/丰南区/a'b %P $(touch pwned) `touch pwned`.yaml"]


def text(*months, note="办理中"):
    more = "".join(f"  - {{month: {m}, investment: {a}, reported: {m}-28, by: 填报人甲}}\n" for m, a in months)
    return project("TS-0001", plan() + REPORTS + more + f"note: {note}\n", started="2023-02-26")


APRIL, MAY, JUNE = ("2023-04", "300万元"), ("2023-05", "400万元"), ("2023-06", "500万元")


@pytest.fixture
def top(ledger, monkeypatch):
    """A repository after `keyproj setup`, in which the very command of the setting can be run."""
    folder = Path(sys.executable).parent
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    git(ledger, "init", "-q")
    write(ledger, {FILE: text()})
    assert call("setup", "--ledger", str(ledger)).code == 0
    commit(ledger)
    git(ledger, "branch", "other")
    return ledger


def tried(top, *words):
    """A run of git that may end in a conflict: its code, and what it says."""
    ran = subprocess.run(["git", *AUTHOR, *words], cwd=top, capture_output=True, check=False)
    return ran.returncode, (ran.stdout + ran.stderr).decode()


def sides(top, ours, theirs):
    commit(top, {FILE: ours})
    git(top, "switch", "-q", "other")
    commit(top, {FILE: theirs})
    git(top, "switch", "-q", "main")


@pytest.mark.parametrize("how", ["merge", "rebase", "cherry-pick", "revert"])
def test_however_two_histories_meet(top, how):
    sides(top, text(APRIL), text(MAY))
    if how == "rebase":
        git(top, "switch", "-q", "other")
        code, said = tried(top, "rebase", "main")
    elif how == "revert":
        git(top, "cherry-pick", "other")
        code, said = tried(top, "revert", "--no-edit", "HEAD")
    else:
        code, said = tried(top, how, *(["-m", "x"] if how == "merge" else []), "other")
    assert code == 0, said
    assert (top / FILE).read_text("utf-8") == text(*([APRIL] if how == "revert" else [APRIL, MAY]))


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_one_side_moves_and_the_other_adds_to(top, name):
    (top / name).parent.mkdir(exist_ok=True)
    git(top, "mv", FILE, name)
    commit(top, {name: text(APRIL)})
    git(top, "switch", "-q", "other")
    commit(top, {FILE: text(MAY)})
    git(top, "switch", "-q", "main")
    assert tried(top, "merge", "-m", "x", "other")[0] == 0
    assert (top / name).read_text("utf-8") == text(APRIL, MAY)
    assert not list(top.rglob("pwned"))


def test_branches_that_merged_each_other_before(top):
    """git then merges the bases first, by the same driver."""
    sides(top, text(APRIL), text(MAY))
    first = git(top, "rev-parse", "main")
    git(top, "merge", "-q", "-m", "x", "other")
    commit(top, {FILE: text(APRIL, MAY, JUNE)})
    git(top, "switch", "-q", "other")
    git(top, "merge", "-q", "-m", "x", first)
    commit(top, {FILE: text(APRIL, MAY, note="已办结")})
    assert tried(top, "merge", "-m", "x", "main")[0] == 0
    assert (top / FILE).read_text("utf-8") == text(APRIL, MAY, JUNE, note="已办结")


def test_where_keyproj_is_not_found_both_sides_stand_in_the_file(top, monkeypatch):
    sides(top, text(APRIL), text(MAY))
    git_only = top.parent / "bin"
    git_only.mkdir()
    for name in ("git", "sh"):
        found = subprocess.run(["which", name], capture_output=True, check=True).stdout.decode().strip()
        (git_only / name).symlink_to(found)
    monkeypatch.setenv("PATH", str(git_only))
    code, said = tried(top, "merge", "-m", "x", "other")
    assert (code, "keyproj: not found" in said or "keyproj: command not found" in said) == (1, True)
    lines = (top / FILE).read_text("utf-8").splitlines()
    assert [line for line in lines if line[:7] in ("<<<<<<<", "=======", ">>>>>>>")] == [
        "<<<<<<< ours",
        "=======",
        ">>>>>>> theirs",
    ]
    assert "2023-04" in "".join(lines)
    assert "2023-05" in "".join(lines)


def test_an_unfinished_merge_is_told_as_that(top):
    sides(top, text(APRIL), text(("2023-04", "310万元")))
    assert tried(top, "merge", "-m", "x", "other")[0] == 1
    ran = call("check", "--ledger", str(top), "--lang", "zh")
    assert (ran.code, "合并没有完成:这里是 git 的冲突标记" in ran.out) == (1, True)


def test_what_git_would_join_into_a_wrong_file_is_left_to_a_person(top):
    """One month in two places of the list: not one line that both sides changed."""
    again = "  - {month: 2023-04, investment: 310万元, reported: 2023-05-04, by: 填报人甲}\n"
    first = REPORTS.splitlines(keepends=True)[1]
    sides(top, text(APRIL), text().replace(first, first + again))
    code, said = tried(top, "merge", "-m", "x", "other")
    assert (code, "合并后不合规则" in said or "wrong as it is now" in said) == (1, True)
    assert git(top, "status", "--porcelain").startswith("UU")


def test_the_sides_are_called_as_git_calls_them(top, tmp_path):
    """Where git knows how: an older one hands on the placeholders themselves."""
    names = [str(tmp_path / name) for name in "bot"]
    for labels, shown in ((["HEAD", "fork", "路北区七月"], "路北区七月"), (["%X", "%S", "%Y"], "theirs")):
        for name, data in zip(names, (text(), text(APRIL), text(("2023-04", "1万元"))), strict=True):
            Path(name).write_text(data, "utf-8")
        assert call("merge", *names, FILE, *labels).code == 1
        assert f">>>>>>> {shown}\n" in Path(names[1]).read_text("utf-8")


def test_months_are_joined_without_the_models(top):
    """A county's merge runs the driver once for each project: what is slow to import is left alone."""
    sides(top, text(APRIL), text(MAY))
    driver = f"{shlex.quote(sys.executable)} -X importtime -m keyproj merge %O %A %B %P"
    code, said = tried(top, "-c", f"merge.keyproj.driver={driver}", "merge", "-m", "x", "other")
    assert (code, "keyproj.store.merge\n" in said) == (0, True)
    assert "pydantic" not in said


HISTORY = """history:
  - adjustment: TS-ADJ-2023Q2-01
    date: 2023-06-30
    changes:
      - {field: total_investment, old: 12亿元, new: 13亿元}
"""


@pytest.mark.parametrize("blank", ["", "\n"])
@pytest.mark.parametrize("turned", [False, True])
def test_first_reports_beside_an_adjustment(top, turned, blank):
    """Both stand at the end of a file that has had neither, with or without a blank line above."""
    bare = project("TS-0001", plan(), started="2023-02-26")
    commit(top, {FILE: bare})
    git(top, "branch", "-f", "other")
    reported, adjusted = bare + blank + REPORTS, bare.replace("12亿元", "13亿元", 1) + blank + HISTORY
    sides(top, *((adjusted, reported) if turned else (reported, adjusted)))
    code, said = tried(top, "merge", "-m", "x", "other")
    assert (code, said.count("CONFLICT")) == (0, 0)
    assert (top / FILE).read_text("utf-8") == adjusted.replace(HISTORY, REPORTS + blank + HISTORY)
