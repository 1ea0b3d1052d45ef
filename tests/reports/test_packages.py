"""A package (打包项目) counts once or by its parts; its money always lies in the parts."""

import json

import pytest

from tests.running import call
from tests.small import POLICY, plan, project, write


@pytest.fixture
def ledger(tmp_path):
    """A package of two parts, and a project of its own."""
    months = {"start": "2023-02", "completion": "2023-11"}
    files = {
        "keyproj.yaml": POLICY,
        "projects/P.yaml": project(
            "P", plan(investment="3亿元", **months), total_investment="9亿元", started="2023-02-10"
        ),
        "projects/P-1.yaml": project("P-1", plan(investment="1亿元", **months), total_investment="4亿元", parent="P"),
        "projects/P-2.yaml": project(
            "P-2", plan(investment="2亿元", **months), total_investment="5亿元", parent="P", sector="民生"
        ),
        "projects/S.yaml": project("S", plan(category="续建", investment="1亿元"), total_investment="2亿元"),
    }
    return str(write(tmp_path / "ledger", files))


def tables(ledger, *words):
    ran = call("summary", "--quarter", "2", "--ledger", ledger, "--format", "json", *words)
    assert ran.code == 0
    return {table["id"]: table for table in json.loads(ran.out)["tables"]}


@pytest.mark.parametrize(("packages", "projects", "starts", "started"), [("whole", 2, 1, 1), ("split", 3, 2, 0)])
def test_counts_follow_the_option_and_money_does_not(ledger, packages, projects, starts, started):
    found = tables(ledger, "--packages", packages)
    assert found["overview"]["total"]["projects"] == projects
    assert found["quarter"]["total"]["starts_planned"] == starts
    assert found["quarter"]["total"]["starts_actual"] == started
    assert found["quarter"]["total"]["completions_planned"] == starts
    assert found["overview"]["total"]["total_investment"] == 11 * 10**8
    assert found["overview"]["total"]["annual_plan"] == 4 * 10**8


def test_whole_is_the_default(ledger):
    assert tables(ledger) == tables(ledger, "--packages", "whole")


def test_a_part_s_money_stays_in_its_own_class(ledger):
    rows = {row["class"]: row for row in tables(ledger)["sector"]["rows"]}
    assert (rows["民生"]["projects"], rows["民生"]["total_investment"]) == (0, 5 * 10**8)
    assert (rows["产业"]["projects"], rows["产业"]["total_investment"]) == (2, 6 * 10**8)


@pytest.mark.parametrize(("packages", "ids"), [("whole", ["P", "S"]), ("split", ["P-1", "P-2", "S"])])
def test_explain_counts_the_same_way(ledger, packages, ids):
    def explained(figure):
        words = ("summary", "--quarter", "2", "--ledger", ledger, "--packages", packages, "--explain", figure)
        (table,) = json.loads(call(*words, "--format", "json").out)["tables"]
        return [row["project"] for row in table["rows"]]

    assert explained("overview.合计.projects") == ids
    assert explained("overview.合计.total_investment") == ["P-1", "P-2", "S"]


def test_another_way_of_counting_is_wrong_use(ledger):
    ran = call("summary", "--quarter", "2", "--ledger", ledger, "--packages", "both")
    assert (ran.code, ran.out, ran.err) == (2, "", "错误: --packages 不能是 both;可选:whole、split\n")


@pytest.mark.parametrize(
    ("parents", "codes", "counted"),
    [
        ({"A": "A"}, ["K204"], 3),
        ({"A": "B", "B": "A"}, ["K204", "K204"], 3),
        ({"A": "B", "B": "C", "C": "B"}, ["K204", "K204"], 2),  # B still is A's package
        ({"A": "Z"}, ["K203"], 3),
    ],
    ids=["itself", "each other", "above", "unknown"],
)
def test_a_parent_that_leads_nowhere_loses_nothing(tmp_path, parents, codes, counted):
    files = {"keyproj.yaml": POLICY}
    for id in {*parents, "A", "B", "C"}:
        more = {"parent": parents[id]} if id in parents else {}
        files[f"projects/{id}.yaml"] = project(id, plan(investment="1亿元"), total_investment="4亿元", **more)
    ledger = str(write(tmp_path / "ledger", files))
    found = json.loads(call("check", "--ledger", ledger, "--format", "json").out)["tables"][0]["rows"]
    assert [row["code"] for row in found] == codes
    assert all(row["field"] == "parent" and row["line"] for row in found)
    assert tables(ledger)["overview"]["total"]["total_investment"] == counted * 4 * 10**8
