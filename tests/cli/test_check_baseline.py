"""Accepted problems: written down, left out while they are valid, named when they have run out or are no more."""

import json

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
        "check", "--write-baseline", BASELINE, "--owner", "数据管理员", "--until", "2023-12-31", "--lang", "zh", *more
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


def test_new_problems_are_found(ledger):
    accept()
    write(ledger, {"projects/C.yaml": project("C", SKIPPED, started="2022-12-01")})
    assert [row[:2] for row in found("2023-12-31")[0]] == [("K253", "projects/C.yaml")]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("accepted:\n  - {code: K999, file: a, owner: 甲, until: 2023-01-01}\n", [("K108", "accepted.0.code")]),
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
    ran = call("check", "--write-baseline", BASELINE, "--owner", owner, "--until", "2023-12-31")
    assert (ran.code, ran.out) == (2, "")
    assert not (ledger / BASELINE).exists()


def test_a_baseline_beside_the_ledger(ledger, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "known.yaml"
    call("check", "--write-baseline", str(other), "--owner", "甲", "--until", "2023-12-31")
    ran = call("check", "--baseline", str(other), "--as-of", "2024-01-01", "--format", "json")
    files = {row["file"] for row in json.loads(ran.out)["tables"][0]["rows"] if row["code"] == "K401"}
    assert {name.rpartition("/")[2] for name in files} == {"known.yaml"}
