"""`keyproj merge` as git's merge driver, in real repositories: months that two branches report are both kept."""

import subprocess
import sys

import pytest

from tests.gitted import commit, git
from tests.running import ROOT, call
from tests.small import plan, progress, project, write

FILE = "projects/路北区/TS-0001.yaml"
REPORTS = progress(("2023-02", "900万元", "2023-03-02"), ("2023-03", "1200万元", "2023-04-03"))
TAIL = "note: 办理中\n"


def entry(month, amount, day="2023-07-03", by="填报人甲"):
    return f"  - {{month: {month}, investment: {amount}, reported: {day}, by: {by}}}\n"


def blocks(*entries):
    lines = [
        f"  - month: {m}\n    investment: {a}\n    # 核对过\n    reported: {d}\n    by: 填报人甲\n"
        for m, a, d in entries
    ]
    return "progress:\n" + "".join(lines)


@pytest.fixture
def top(ledger, monkeypatch):
    """The ledger as a repository whose merges of project files are done by keyproj."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    write(ledger, {".gitattributes": "projects/**/*.yaml merge=keyproj\n", FILE: base()})
    commit(ledger)
    driver = f"'{sys.executable}' -m keyproj merge %O %A %B %P --lang zh"
    git(ledger, "config", "merge.keyproj.driver", driver)
    return ledger


def base(reports=REPORTS, tail=TAIL):
    return project("TS-0001", plan() + reports + tail, started="2023-02-26")


def merge(top, ours, theirs):
    """What merging two versions of the file gives, and what is said."""
    git(top, "branch", "-f", "other")
    commit(top, {FILE: ours})
    git(top, "checkout", "-q", "other")
    commit(top, {FILE: theirs})
    git(top, "checkout", "-q", "main")
    ran = subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.invalid", "merge", "-q", "-m", "x", "other"],
        cwd=top, capture_output=True, check=False,
    )  # fmt: skip
    return ran.returncode, (top / FILE).read_text("utf-8"), (ran.stdout + ran.stderr).decode()


def both(one, other, tail=TAIL):
    return base(REPORTS + one, tail), base(REPORTS + other, tail)


APRIL, MAY = entry("2023-04", "300万元", "2023-05-03"), entry("2023-05", "400万元", "2023-06-03")


@pytest.mark.parametrize("turned", [False, True])
def test_different_months_of_one_project(top, turned):
    """Whichever side is merged into which, the file is the same: in the order in which it was reported."""
    ours, theirs = both(MAY, APRIL) if turned else both(APRIL, MAY)
    assert merge(top, ours, theirs)[:2] == (0, base(REPORTS + APRIL + MAY))


def test_without_the_driver_that_is_a_conflict(top):
    git(top, "config", "--unset", "merge.keyproj.driver")
    assert merge(top, *both(APRIL, MAY))[0] == 1


def test_the_list_is_the_end_of_the_file(top):
    commit(top, {FILE: base(tail="")})
    assert merge(top, *both(APRIL, MAY, ""))[:2] == (0, base(REPORTS + APRIL + MAY, ""))
    ours, theirs = both(APRIL, MAY.rstrip("\n"), "")
    git(top, "reset", "-q", "--hard", "HEAD~2")
    assert merge(top, ours, theirs)[:2] == (0, base(REPORTS + APRIL + MAY, ""))


def test_the_first_reports_of_a_project(top):
    commit(top, {FILE: base("")})
    assert merge(top, base("progress:\n" + APRIL), base("progress:\n" + MAY))[:2] == (
        0,
        base("progress:\n" + APRIL + MAY),
    )


def test_entries_in_blocks_keep_their_comments(top):
    known, one, other = (
        ("2023-02", "900万元", "2023-03-02"),
        ("2023-04", "3万元", "2023-05-03"),
        ("2023-05", "4万元", "2023-06-03"),
    )
    commit(top, {FILE: base(blocks(known))})
    code, text, _ = merge(top, base(blocks(known, one)), base(blocks(known, other)))
    assert (code, text) == (0, base(blocks(known, one, other)))


def test_other_changes_are_merged_with_them(top):
    ours, theirs = both(APRIL, MAY)
    code, text, _ = merge(top, ours.replace("办理中", "已完成"), theirs.replace("12亿元", "12.5亿元", 1))
    wanted = base(REPORTS + APRIL + MAY).replace("办理中", "已完成").replace("12亿元", "12.5亿元", 1)
    assert (code, text) == (0, wanted)


@pytest.mark.parametrize("turned", [False, True])
def test_a_report_beside_another_change_is_no_conflict(top, turned):
    """The line below the reports: git alone would take the two for changes of one place."""
    sides = base(REPORTS + APRIL), base(tail="note: 已办结\n")
    assert merge(top, *(reversed(sides) if turned else sides))[:2] == (0, base(REPORTS + APRIL, "note: 已办结\n"))


def test_the_same_report_on_both_sides_is_kept_once(top):
    assert merge(top, *both(APRIL, APRIL + MAY))[:2] == (0, base(REPORTS + APRIL + MAY))


def test_the_same_report_and_another_change(top):
    ours, theirs = both(APRIL, APRIL)
    code, text, _ = merge(top, ours.replace("1.2亿元", "1.3亿元"), theirs.replace("办理中", "已办结"))
    assert (code, text) == (0, ours.replace("1.2亿元", "1.3亿元").replace("办理中", "已办结"))


def test_one_month_reported_otherwise_is_a_conflict(top):
    code, text, said = merge(top, *both(APRIL, entry("2023-04", "310万元", "2023-05-03")))
    assert code == 1
    assert "<<<<<<<" in text
    assert "两边都报了 2023-04" in said


def test_an_older_report_changed_is_a_conflict(top):
    ours, theirs = both(APRIL, MAY)
    code, text, said = merge(top, ours, theirs.replace("1200万元", "1300万元"))
    assert (code, "<<<<<<<" in text) == (1, True)
    assert "两边改了同一处" in said


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (base(REPORTS + APRIL).replace("\n", "\r\n"), base(REPORTS + MAY)),
        (base(REPORTS + APRIL), base(REPORTS + MAY).replace("  - {month", "    - {month")),
        (base(REPORTS + APRIL), base(REPORTS + MAY).replace("id: TS", "id: [")),
    ],
)
def test_what_is_not_certain_is_left_to_git(top, ours, theirs):
    code, text, _ = merge(top, ours, theirs)
    assert (code, "<<<<<<<" in text) == (1, True)


def test_other_files_and_other_projects_need_nothing(top):
    git(top, "branch", "-f", "other")
    commit(top, {FILE: base(REPORTS + APRIL)})
    git(top, "checkout", "-q", "other")
    commit(top, {"projects/路北区/TS-0009.yaml": project("TS-0009", progress(("2023-04", "1万元", "2023-05-03")))})
    git(top, "checkout", "-q", "main")
    git(top, "merge", "-q", "-m", "x", "other")
    assert call("check", "--ledger", str(top)).code == 0


def test_a_file_that_is_not_there(tmp_path):
    ran = call("merge", str(tmp_path / "a"), str(tmp_path / "b"), str(tmp_path / "c"), "--lang", "en")
    assert (ran.code, ran.err.startswith("Error: ")) == (1, True)


def test_what_is_no_text_is_not_merged(tmp_path):
    for name, data in (("a", b"a\0"), ("b", b"b\0"), ("c", b"c\0")):
        (tmp_path / name).write_bytes(data)
    ran = call("merge", *(str(tmp_path / name) for name in "bac"), "--lang", "zh")
    assert (ran.code, "git 不能合并:Cannot merge binary files" in ran.err) == (1, True)
