"""The list of projects: columns, order, totals."""

import json

import pytest

from tests.running import call
from tests.small import POLICY, plan, progress, project, write


@pytest.fixture
def ledger(tmp_path):
    """Rates of 1/3, 2/3 and 1/3; a project without a plan; a plan of nothing."""
    files = {
        "keyproj.yaml": POLICY,
        "projects/A.yaml": project(
            "A", plan("2023", "续建", "3亿元") + progress(("2023-01", "1亿元", "2023-02-03")), name="丙"
        ),
        "projects/B.yaml": project(
            "B", plan("2023", "续建", "3亿元") + progress(("2023-01", "2亿元", "2023-02-03")), name="乙"
        ),
        "projects/C.yaml": project(
            "C", plan("2023", "续建", "6亿元") + progress(("2023-02", "2亿元", "2023-03-03")), name="甲"
        ),
        "projects/D.yaml": project("D", name="丁"),
        "projects/E.yaml": project("E", plan("2023", "续建", "0亿元"), name="戊", total_investment="2亿元"),
    }
    return str(write(tmp_path / "ledger", files))


def table(ledger, *words):
    ran = call("list", "--quarter", "1", "--ledger", ledger, "--format", "json", *words)
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)["tables"][0]


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        ("project", "ABCDE"), ("-project", "EDCBA"),
        ("completion_rate", "EACBD"), ("-completion_rate", "BACED"),
        ("total_investment", "EABCD"), ("-total_investment", "ABCDE"),
        ("last_month", "ABCDE"), ("-last_month", "CABDE"),
        ("actual_to_date", "EABCD"), ("-annual_plan", "CABED"),
        ("name", "DABEC"),
    ],
)  # fmt: skip
def test_sorted_with_ties_by_id_and_unknown_values_last(ledger, sort, ids):
    assert [row["project"] for row in table(ledger, "--sort", sort)["rows"]] == list(ids)


def test_a_column_may_sort_without_being_shown(ledger):
    found = table(ledger, "--columns", "name,county", "--sort", "-actual_to_date")
    assert [row["name"] for row in found["rows"]] == ["乙", "甲", "丙", "戊", "丁"]


def test_columns_stand_as_asked_for_with_their_kinds(ledger):
    found = table(ledger, "--columns", "name, stage,annual_plan,completion_rate,last_month,unreported,months_missing")
    kinds = [(column["id"], column["kind"]) for column in found["columns"]]
    assert kinds == [
        ("name", "text"), ("stage", "text"), ("annual_plan", "yuan"), ("completion_rate", "rate"),
        ("last_month", "month"), ("unreported", "bool"), ("months_missing", "count"),
    ]  # fmt: skip
    assert found["rows"][0] == {
        "name": "丙", "stage": "储备", "annual_plan": 300000000, "completion_rate": "0.333333",
        "last_month": "2023-01", "unreported": False, "months_missing": 0,
    }  # fmt: skip


def test_the_total_adds_up_money_and_its_rates(ledger):
    total = table(
        ledger,
        "--columns",
        "project,total_investment,annual_plan,plan_to_date,actual_to_date,completion_rate,to_date_rate",
    )["total"]
    assert total == {
        "project": "合计", "total_investment": 50 * 10**8, "annual_plan": 12 * 10**8, "plan_to_date": 3 * 10**8,
        "actual_to_date": 5 * 10**8, "completion_rate": "0.416667", "to_date_rate": "1.666667",
    }  # fmt: skip


def test_a_plan_of_nothing_has_no_rate_and_no_plan_no_money(ledger):
    rows = {row["project"]: row for row in table(ledger)["rows"]}
    assert (rows["E"]["annual_plan"], rows["E"]["completion_rate"]) == (0, None)
    assert (rows["D"]["annual_plan"], rows["D"]["actual_to_date"], rows["D"]["completion_rate"]) == (None, None, None)


def test_every_column_can_be_shown(ledger):
    told = call("list", "--ledger", ledger, "--columns", "nonsense").err
    columns = told.partition("可选:")[2].strip().split("、")
    assert len(columns) > 25
    for language in ("zh", "en"):
        ran = call("list", "--quarter", "1", "--ledger", ledger, "--columns", ",".join(columns), "--lang", language)
        assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    "words", [("--sort", "wealth"), ("--sort", "--project"), ("--columns", "name,wealth"), ("--columns", "，")]
)
def test_no_such_column(ledger, words):
    ran = call("list", "--ledger", ledger, *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
