"""`diff` with filters: the projects that they let through in one of the two states, and nothing else."""

import pytest

from tests.cli.test_diff import MONTH, A, B, C, changed, said, tables, top
from tests.gitted import commit, git
from tests.running import call
from tests.small import plan, progress, project, write

__all__ = ["top"]


@pytest.fixture
def busy(top, ledger):
    """Something changed in all three projects, two of which lie in 路北区."""
    changed(ledger, A, ("900万元", "901万元"), ("12亿元", "13亿元"))
    changed(ledger, B, ("示范项目TS-0002", "新名"))
    changed(ledger, C, ("示范项目TS-0003", "丰南新名"))
    return ledger


def ids(found):
    return {row["project"] for rows in found.values() for row in rows if "project" in row}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), {"TS-0001", "TS-0002", "TS-0003"}), (("--county", "路北区"), {"TS-0001", "TS-0002"}),
        (("--sector", "民生"), {"TS-0003"}), (("--county", "路北区", "--sector", "民生"), set()),
        (("--category", "续建"), {"TS-0002"}), (("--project", "TS-0001,TS-0003"), {"TS-0001", "TS-0003"}),
        (("--scale", "10亿元以上"), {"TS-0001", "TS-0003"}), (("--stage", "储备"), {"TS-0003"}),
    ],
)  # fmt: skip
def test_which_projects(busy, words, expected):
    found = tables(busy, *words)
    assert ids(found) == expected
    assert all(row["class"] != "民生" for row in found.get("moved", []) if "路北区" in words)
    assert ("注 只统计" in said(busy, *MONTH, *words)) == bool(words)


def test_a_project_that_changed_its_county_is_seen_from_both(top, ledger):
    changed(ledger, A, ("county: 路北区", "county: 丰南区"))
    whole = tables(ledger)
    assert tables(ledger, "--county", "路北区") == tables(ledger, "--county", "丰南区") == whole
    assert {row["class"]: row["projects"] for row in whole["moved"]} == {"丰南区": 1, "路北区": -1}


def test_a_county_that_only_one_state_knows(top, ledger):
    text = (ledger / "keyproj.yaml").read_text()
    write(ledger, {"keyproj.yaml": text.replace("  - {name: 丰南区}\n", "")})
    (ledger / C).unlink()
    assert ids(tables(ledger, "--county", "丰南区")) == {"TS-0003"}
    ran = call("diff", "--county", "丰南", "--ledger", str(ledger), "--lang", "zh")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "丰南" in ran.err


def test_another_id_is_found_by_the_new_one(top, ledger):
    changed(ledger, B, ("id: TS-0002", "id: TS-0102\nformer_ids: [TS-0002]"))
    (ledger / B).rename(ledger / "projects/TS-0102.yaml")
    (row,) = tables(ledger, "--project", "TS-0102")["projects"]
    assert (row["change"], row["former"]) == ("renamed", "TS-0002")


def test_papers_of_its_projects_alone(top, ledger):
    for id in ("TS-0001", "TS-0002"):
        issued = call("slip", "issue", "--project", id, "--yes", "--month", "2023-06", "--by", "督查科", "--date",
                      "2023-07-06", "--ledger", str(ledger))  # fmt: skip
        assert issued.code == 0, issued
    (row,) = tables(ledger, "--project", "TS-0002")["papers"]
    assert row["project"] == "TS-0002"
    assert "papers" not in tables(ledger, "--county", "丰南区")


def test_rules_are_nobody_s(top, ledger):
    write(ledger, {"keyproj.yaml": (ledger / "keyproj.yaml").read_text() + "checks: {overrun: 130%}\n"})
    assert set(tables(ledger)) == {"rules"}
    assert tables(ledger, "--county", "路北区") == {}
    assert "规则文件有改动" in said(ledger, *MONTH, "--county", "路北区")


def test_what_two_counties_gained_is_what_both_did(top, ledger):
    """The parts add up to the whole, also beside projects that are new or gone."""
    write(
        ledger,
        {"projects/X.yaml": project("X", plan() + progress(("2023-02", "100万元", "2023-03-02")), sector="民生")},
    )
    (ledger / C).unlink()
    commit(top)
    git(top, "checkout", "-q", "HEAD~", "--", "ledger")

    def moved(*words):
        rows = tables(ledger, "HEAD~..HEAD", *words).get("moved", [])
        return {(row["by"], row["class"]): row["projects"] for row in rows if row["projects"]}

    parts = [moved("--county", county) for county in ("路北区", "丰南区")]
    whole = moved()
    assert whole == {key: sum(part.get(key, 0) for part in parts) for key in {*parts[0], *parts[1]}}
