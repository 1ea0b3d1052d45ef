"""`--at REV`: every question that can be asked of the files as they are can be asked of a commit."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.gitted import commit, git
from tests.running import call, process
from tests.small import write

FILE = "projects/路北区/TS-0001.yaml"

COMMANDS = [
    ("summary", "--quarter", "2"),
    ("summary", "--month", "2023-03", "--known-by", "2023-03-31", "--by", "county,sector"),
    ("summary", "--quarter", "2", "--explain", "sector.产业.annual_plan"),
    ("warn", "--month", "2023-06"),
    ("list", "--month", "2023-06", "--unreported"),
    ("show", "TS-0001", "--month", "2023-06"),
    ("schedule", "--as-of", "2023-06-30"),
    ("schedule", "TS-0001", "--as-of", "2023-06-30"),
    ("chart", "--month", "2023-06"),
    ("chart", "TS-0001", "--month", "2023-06"),
    ("query", "SELECT id, total_investment FROM project ORDER BY id"),
    ("query", "SELECT code, path, line FROM problem"),
    ("query", "--tables"),
    ("check", "--as-of", "2023-06-30"),
]


@pytest.fixture
def top(ledger):
    """A ledger whose first commit is as its files were; since then all of them have changed."""
    commit(ledger.parent, day="2023-06-30")
    text = (ledger / FILE).read_text()
    commit(ledger.parent, {f"ledger/{FILE}": text.replace("12亿元", "15亿元").replace("900万元", "90万元")})
    git(ledger.parent, "branch", "路北区/6月")
    git(ledger.parent, "tag", "v1", "HEAD~")
    write(ledger, {FILE: "id: [", "keyproj.yaml": (ledger / "keyproj.yaml").read_text().replace("某市", "另市")})
    shutil.rmtree(ledger / "projects/丰南区")
    return ledger.parent


def at(ledger, *words, name="HEAD~", format="json"):
    ran = call(*words, "--ledger", str(ledger), "--lang", "zh", "--format", format, "--at", name)
    assert ran.err == ""
    return ran


def without_note(report):
    return {**report, "notes": [note for note in report["notes"] if note["code"] != "revision"]}


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_same_as_of_files_checked_out(top, ledger, tmp_path, words):
    asked = at(ledger, *words)
    git(top, "worktree", "add", "-q", str(tmp_path / "old"), "HEAD~")
    plain = call(*words, "--ledger", str(tmp_path / "old/ledger"), "--lang", "zh", "--format", "json")
    assert plain.err == ""
    assert asked.code == plain.code
    assert without_note(json.loads(asked.out)) == json.loads(plain.out)


@pytest.mark.parametrize("format", ["table", "markdown", "json"])
@pytest.mark.parametrize("words", [COMMANDS[0], COMMANDS[3], COMMANDS[8], COMMANDS[-1]], ids=" ".join)
def test_it_says_of_which_commit_it_is(top, ledger, words, format):
    id = git(top, "rev-parse", "HEAD~")
    said = {"json": f'"commit": "{id}"'}.get(format, f"台账取自版本 v1(提交 {id[:10]},2023-06-30)")
    assert said in at(ledger, *words, format=format, name="v1").out


def test_a_note_on_files_left_out_stands_first(top, ledger):
    commit(top)
    ran = at(ledger, *COMMANDS[0], name="HEAD")
    assert ran.code == 1
    assert [note["code"] for note in json.loads(ran.out)["notes"]][:2] == ["unread", "revision"]


def test_english(top, ledger):
    ran = call("summary", "--ledger", str(ledger), "--quarter", "2", "--lang", "en", "--at", "路北区/6月")
    assert f"The ledger is that of 路北区/6月 (commit {git(top, 'rev-parse', 'HEAD')[:10]}, 2023-07-05)" in ran.out


def test_a_check_shows_the_lines_of_then(top, ledger):
    bad = "projects/B.yaml"
    commit(top, {f"ledger/{bad}": "# one\nid: B\nname: 甲\ncounty: 路北区\nsector: 产业\ntotal_investment: 12.5\n"})
    commit(top, {f"ledger/{bad}": "changed\n"})
    (ledger / bad).unlink()
    ran = at(ledger, "check", "--as-of", "2023-06-30", name="HEAD~", format="text")
    assert ran.code == 1
    assert f"K112 错误  {bad}:6:19  total_investment" in ran.out
    assert "6 │ total_investment: 12.5" in ran.out


def test_a_check_of_some_files(top, ledger):
    words = ("check", str(ledger / FILE), "--as-of", "2023-06-30", "--lang", "zh")
    assert "K" in call(*words).out
    ran = call(*words, "--at", "HEAD~")
    assert (ran.code, "1 个文件" in ran.out or "1 个项目" in ran.out) == (0, True)


def test_a_check_of_files_that_are_gone(top, ledger, monkeypatch):
    """What lies there now says nothing of what lay there then."""
    words = ("--as-of", "2023-06-30", "--lang", "zh", "--at", "HEAD~")
    gone = "projects/丰南区"
    for file in (gone, f"{gone}/TS-0003.yaml"):
        assert call("check", str(ledger / file), *words).out.startswith("1 个文件(项目 1 个)")
    monkeypatch.chdir(ledger / "projects")
    assert call("check", "丰南区/TS-0003.yaml", "路北区", *words).out.startswith("3 个文件(项目 3 个)")
    for file, said in {"丰南区/TS-0009.yaml": "也没有", "nosuch\0": "没有文件", "../../x.yaml": "x.yaml"}.items():
        ran = call("check", file, *words)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1), ran
        assert said in ran.err, ran


def test_attachments_as_they_are_now_are_left_alone(top, ledger):
    text = 'attachments:\n  - {title: 批复, path: attachments/a.pdf, sha256: "' + "0" * 64 + '"}\n'
    project = "projects/路北区/TS-0002.yaml"
    commit(top, {f"ledger/{project}": (ledger / project).read_text() + text, f"ledger/{FILE}": ""})
    write(ledger, {"attachments/a.pdf": "x"})
    assert "K272" in call("check", "--ledger", str(ledger)).out
    assert "K272" not in at(ledger, "check", name="HEAD", format="text").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("summary", "--at", "nosuch"), "没有“nosuch”这个版本"),
        (("summary", "--at", "-x"), "“-x”不能作版本名"),
        (("summary", "--at", ""), "“”不能作版本名"),
        (("summary", "--at", "\x1b[31m\n"), "“␛[31m␊”"),
        (("schedule", "TS-0001", "--write", "--at", "HEAD"), "--write 要写入文件"),
        (("check", "--at", "HEAD", "--write-baseline", "x", "--owner", "a", "--until", "2099-01-01"), "不能与 --at"),
    ],
)
def test_wrong_use_is_one_line(top, ledger, words, said):
    ran = call(*words, "--ledger", str(ledger), "--lang", "zh")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_no_repository(ledger):
    ran = call("warn", "--ledger", str(ledger), "--lang", "en", "--at", "HEAD")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "lies in no git repository" in ran.err


def test_no_git(top, ledger, tmp_path):
    ran = process("summary", "--ledger", str(ledger), "--lang", "zh", "--at", "HEAD", env={"PATH": str(tmp_path)})
    assert (ran.code, ran.out, ran.err) == (2, "", "错误: 要读取已提交的版本,需要安装 git\n")


def test_in_a_shallow_clone(top, tmp_path):
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{top}", "clone")
    ran = call("summary", "--ledger", str(tmp_path / "clone/ledger"), "--lang", "zh", "--at", "HEAD~")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "git fetch --unshallow" in ran.err


def test_a_commit_without_a_policy(top, ledger):
    git(top, "rm", "-q", "-f", "ledger/keyproj.yaml")
    git(top, "commit", "-qm", "x")
    write(ledger, {"keyproj.yaml": "ledger: a\n"})
    ran = call("summary", "--ledger", str(ledger), "--lang", "zh", "--at", "HEAD")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "K301" in call("check", "--ledger", str(ledger), "--lang", "zh", "--at", "HEAD").out


def test_a_damaged_index_is_made_anew(top, ledger, cache):
    right = at(ledger, *COMMANDS[0])
    (path,) = cache.iterdir()
    data = path.read_bytes()
    path.write_bytes(data[:8192] + os.urandom(len(data) - 8192))
    assert at(ledger, *COMMANDS[0]) == right
    assert at(ledger, *COMMANDS[0]) == right


def test_nothing_is_written_but_the_cache(top, ledger):
    before = {path: path.stat().st_mtime_ns for path in sorted(top.rglob("*"))}
    for words in COMMANDS:
        at(ledger, *words)
    assert {path: path.stat().st_mtime_ns for path in sorted(top.rglob("*"))} == before


def test_warm_it_needs_no_parser(top, ledger):
    script = (
        "import sys\nfrom keyproj.cli.main import main\ntry:\n    main(sys.argv[1:])\nfinally:\n"
        "    print(*(m for m in ('pydantic', 'yaml', 'ruamel', 'rich') if m in sys.modules))\n"
    )
    words = ["summary", "--quarter", "2", "--ledger", str(ledger), "--at", "HEAD~"]
    first, second = (
        subprocess.run([sys.executable, "-c", script, *words], capture_output=True, check=True) for _ in "12"
    )
    assert first.stdout.splitlines()[-1] == b"pydantic yaml"
    assert second.stdout.splitlines()[-1] == b""
