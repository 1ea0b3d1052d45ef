"""Accepted problems: written down, left out while they are valid, named when they have run out or are no more."""

import json
import os

import pytest

from tests.running import call
from tests.small import POLICY, progress, project, write

SKIPPED = progress(("2023-01", "1万元", "2023-02-01"), ("2023-03", "1万元", "2023-04-01"))
BASELINE = "baseline.yaml"


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    files = {f"projects/{id}.yaml": project(id, SKIPPED, started="2022-12-01") for id in ("A", "B")}
    monkeypatch.chdir(write(tmp_path, {"keyproj.yaml": POLICY, **files}))
    return tmp_path


def accept(*more):
    return call(
        "check",
        "--write-baseline",
        BASELINE,
        "--owner",
        "数据管理员",
        "--until",
        "2023-12-31",
        "--lang",
        "zh",
        "--as-of",
        "2023-06-30",
        *more,
    )


def found(day, *words):
    ran = call("check", "--baseline", BASELINE, "--as-of", day, "--format", "json", *words)
    report = json.loads(ran.out)
    return [(row["code"], row["file"], row["line"]) for row in report["tables"][0]["rows"]], ran.code, report["notes"]


def test_what_is_written_is_accepted(ledger):
    ran = accept("--reason", "正在补报: #1")
    assert ran.out == (
        "已把 2 个差错写入 baseline.yaml,接受至 2023-12-31。今后:keyproj check --baseline baseline.yaml\n"
    )
    text = (ledger / BASELINE).read_text("utf-8")
    assert text.startswith("accepted:\n  - code: K253\n    file: projects/A.yaml\n    field: progress.1.month\n")
    rows, code, notes = found("2023-12-31", "--fail-on", "info")
    assert (rows, code) == ([], 0)
    assert [(note["code"], note["args"]) for note in notes] == [("accepted", {"count": 2})]
    assert call("check", "--baseline", BASELINE, "--as-of", "2023-12-31").out == (
        "3 个文件(项目 2 个):没有差错;已接受 2 个\n"
    )


def test_lines_may_move(ledger):
    accept()
    path = ledger / "projects" / "A.yaml"
    path.write_text("# 说明\n" + path.read_text("utf-8"), "utf-8")
    assert found("2023-12-31")[0] == []


def test_after_its_last_day_a_problem_counts_again(ledger):
    """K401"""
    accept()
    rows, code, _ = found("2024-01-01", "--fail-on", "warning")
    assert [row[:2] for row in rows] == [
        ("K401", "baseline.yaml"), ("K401", "baseline.yaml"), ("K253", "projects/A.yaml"), ("K253", "projects/B.yaml"),
    ]  # fmt: skip
    assert code == 1


def test_an_acceptance_of_nothing(ledger):
    """K402: only where the code and the file were looked at."""
    accept()
    write(ledger, {"projects/A.yaml": project("A")})
    assert found("2023-12-31")[0] == [("K402", "baseline.yaml", 2)]
    assert found("2023-12-31", "--ignore", "K253")[0] == []
    assert found("2023-12-31", "--ignore", "baseline-unused")[0] == []
    assert found("2023-12-31", "projects/B.yaml")[0] == []


def test_nothing_is_said_of_an_acceptance_while_its_file_can_not_be_read(ledger):
    accept()
    write(ledger, {"projects/A.yaml": "id: [A\n"})
    assert [row[:2] for row in found("2023-12-31")[0]] == [("K010", "projects/A.yaml")]


def test_new_problems_are_found(ledger):
    accept()
    write(ledger, {"projects/C.yaml": project("C", SKIPPED, started="2022-12-01")})
    assert [row[:2] for row in found("2023-12-31")[0]] == [("K253", "projects/C.yaml")]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("accepted:\n  - {code: K999, file: a, owner: 甲, until: 2023-01-01}\n", [("K108", "accepted.0.code")]),
        ("accepted:\n  - {code: K112, file: a, owner: 甲, until: 2023-01-01}\n", [("K108", "accepted.0.code")]),
        (
            "accepted:\n  - {code: K253, file: a, seen: 1234567, owner: 甲, until: 2023-01-01}\n",
            [("K127", "accepted.0.seen")],
        ),
        ("accepted:\n  - {code: K253, file: a, until: 明天}\n", [("K102", "accepted.0"), ("K120", "accepted.0.until")]),
        ("accept: []\n", [("K101", "accept")]),
        ("", [("K001", "")]),
    ],
)
def test_a_baseline_with_mistakes_accepts_nothing(text, problems, ledger):
    write(ledger, {BASELINE: text})
    ran = call("check", "--baseline", BASELINE, "--format", "json")
    rows = json.loads(ran.out)["tables"][0]["rows"]
    assert [(row["code"], row["field"]) for row in rows if row["file"] == BASELINE] == problems
    assert [row["code"] for row in rows if row["file"] != BASELINE] == ["K253", "K253"]
    assert ran.code == 1


def test_nothing_is_written_over_another_file(ledger):
    write(ledger, {BASELINE: "x"})
    ran = accept()
    assert (ran.code, ran.out) == (3, "")
    assert (ledger / BASELINE).read_text() == "x"


@pytest.mark.parametrize("owner", ["甲\n乙", "", "x" * 201, "\x1b[1m"])
def test_an_owner_that_does_not_fit_on_a_line(owner, ledger):
    ran = call("check", "--write-baseline", BASELINE, "--owner", owner, "--until", "2099-12-31")
    assert (ran.code, ran.out) == (2, "")
    assert not (ledger / BASELINE).exists()


def test_a_baseline_beside_the_ledger(ledger, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "known.yaml"
    call("check", "--write-baseline", str(other), "--owner", "甲", "--until", "2023-12-31", "--as-of", "2023-06-30")
    ran = call("check", "--baseline", str(other), "--as-of", "2024-01-01", "--format", "json")
    files = {row["file"] for row in json.loads(ran.out)["tables"][0]["rows"] if row["code"] == "K401"}
    assert {name.rpartition("/")[2] for name in files} == {"known.yaml"}


def test_an_entry_is_bound_to_what_was_found(ledger):
    """Another month skipped before the same report is another finding."""
    accept()
    text = (ledger / "projects/A.yaml").read_text("utf-8")
    write(
        ledger,
        {"projects/A.yaml": text.replace("month: 2023-03", "month: 2023-04").replace("2023-04-01", "2023-05-02")},
    )
    assert [row[:2] for row in found("2023-12-31")[0]] == [("K402", "baseline.yaml"), ("K253", "projects/A.yaml")]


def test_without_what_was_found_an_entry_accepts_all_of_a_field(ledger):
    text = "accepted:\n"
    for file in ("./projects/A.yaml", "projects\\B.yaml"):
        text += f"  - {{code: K253, file: '{file}', field: progress.1.month, owner: 甲, until: 2023-12-31}}\n"
    write(ledger, {BASELINE: text})
    assert found("2023-12-31")[0] == []


def test_what_depends_on_the_day_is_no_other_finding(ledger):
    """K252 names the day of the check."""
    write(ledger, {"projects/A.yaml": project("A", started="2023-12-30"), "projects/B.yaml": project("B")})
    assert accept().code == 0
    assert found("2023-07-01")[0] == []


def test_an_acceptance_that_another_one_renews(ledger):
    """K401"""
    accept()
    text = (ledger / BASELINE).read_text("utf-8")
    write(ledger, {BASELINE: text + text.removeprefix("accepted:\n").replace("2023-12-31", "2024-12-31")})
    assert found("2024-06-30")[0] == []
    assert [row[0] for row in found("2025-01-01")[0]] == ["K401"] * 4 + ["K253"] * 2


def test_errors_that_keep_a_file_out_are_not_accepted(ledger):
    write(ledger, {"projects/C.yaml": project("C", total_investment="3"), "projects/D.yaml": "id: [D\n"})
    assert ";另有 2 个错误使文件无法计入,不能接受,未写入。今后" in accept().out
    assert [row[0] for row in found("2023-12-31")[0]] == ["K112", "K010"]


def test_an_older_baseline_is_carried_on(ledger):
    accept()
    write(ledger, {"projects/A.yaml": project("A"), "projects/C.yaml": project("C", SKIPPED, started="2022-12-01")})
    words = ("--owner", "甲", "--until", "2024-06-30", "--lang", "zh", "--as-of", "2023-07-01")
    ran = call("check", "--baseline", BASELINE, "--write-baseline", "slips.d/new.yaml", *words)
    assert (ran.code, ran.out) == (1, "")  # no such folder
    (ledger / "slips.d").mkdir()
    ran = call("check", "--baseline", BASELINE, "--write-baseline", "slips.d/new.yaml", *words)
    assert ran.out.startswith("已把 1 个差错写入 slips.d/new.yaml,接受至 2024-06-30;原已接受、未过期的 1 条照旧。")
    os.replace("slips.d/new.yaml", BASELINE)
    assert found("2023-12-31")[0] == []
    assert [row[:2] for row in found("2024-01-01")[0]] == [("K401", "baseline.yaml"), ("K253", "projects/B.yaml")]


def test_a_baseline_with_mistakes_is_not_carried_on(ledger):
    write(ledger, {BASELINE: "accept: []\n"})
    ran = call("check", "--baseline", BASELINE, "--write-baseline", "b.txt", "--owner", "甲", "--until", "2099-12-31")
    assert (ran.code, ran.out) == (2, "")
    assert not (ledger / "b.txt").exists()


@pytest.mark.parametrize(
    "name", ["projects/A.yaml", "projects/neu/x.yaml", "slips/b.txt", "known.yaml", "plans/b.yaml"]
)
def test_nothing_is_written_among_the_files_of_the_ledger(name, ledger):
    (ledger / "slips").mkdir()
    before = set(ledger.rglob("*"))
    ran = call("check", "--write-baseline", name, "--owner", "甲", "--until", "2099-12-31")
    assert (ran.code, ran.out) == (2, "")
    assert "baseline.yaml" in ran.err
    assert set(ledger.rglob("*")) == before


ACCEPT = ("--write-baseline", BASELINE, "--owner", "甲", "--until", "2099-12-31")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--owner", "甲"), "--owner 只与 --write-baseline 一起使用"),
        (("--until", "2099-12-31"), "--until 只与"),
        (("--explain", "K253", "--reason", "补报"), "--reason 只与"),
        ((*ACCEPT, "--format", "json"), "不能与 --format 一起使用"),
        ((*ACCEPT, "-o", "a.txt"), "不能与 -o 一起使用"),
        ((*ACCEPT, "--explain", "K253"), "不能与 --explain 一起使用"),
        (("--write-baseline", "", *ACCEPT[2:]), "后面写文件名"),
        ((*ACCEPT[:-1], "2023-06-29", "--as-of", "2023-06-30"), "2023-06-29 早于检查日 2023-06-30"),
        ((*ACCEPT, "--reason", "x" * 201), "--owner、--reason 各写一行文字"),
        (("--baseline", ""), "读不了"),
    ],
)
def test_options_that_do_not_fit(words, said, ledger):
    ran = call("check", "--lang", "zh", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not (ledger / BASELINE).exists()


def test_a_deep_path_is_written_down(ledger):
    name = "/".join(["projects", *("深层文件夹" * 8 for _ in range(6)), "A.yaml"])
    (ledger / "projects/A.yaml").unlink()
    write(ledger, {name: project("A", SKIPPED, started="2022-12-01")})
    assert len(name) > 200
    assert accept().code == 0
    assert found("2023-12-31")[0] == []


def test_a_pipe_is_no_baseline(ledger):
    os.mkfifo("pipe")
    ran = call("check", "--baseline", "pipe", "--lang", "zh")
    assert (ran.code, ran.out) == (2, "")
    assert "这不是普通文件" in ran.err
