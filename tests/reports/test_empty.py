"""A ledger with a policy and nothing else."""

import json

import pytest

from tests.running import call
from tests.small import POLICY, write

REPORTS = [
    ("summary", "--quarter", "2"),
    ("summary", "--quarter", "2", "--by", "sector"),
    ("summary", "--quarter", "2", "--by", "sector,scale"),
    ("summary", "--month", "2023-01"),
    ("summary", "--as-of", "2023-01-10"),
    ("summary", "--quarter", "2", "--explain", "overview.合计.projects"),
    ("summary", "--quarter", "2", "--explain", "quarter.Q1.start_rate_planned"),
    ("list", "--quarter", "2"),
    ("list", "--quarter", "2", "--unreported", "--sort", "-completion_rate"),
    ("query", "SELECT * FROM project"),
    ("query", "--tables"),
    ("check",),
]


@pytest.fixture
def ledger(tmp_path):
    return str(write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/README.md": ""}))


@pytest.mark.parametrize("words", REPORTS, ids=" ".join)
@pytest.mark.parametrize("format", ["table", "markdown", "csv", "json"])
def test_every_report_in_every_format(ledger, words, format):
    for language in ("zh", "en"):
        ran = call(*words, "--ledger", ledger, "--format", format, "--lang", language)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out


def test_the_summary_says_that_there_is_nothing(ledger):
    ran = call("summary", "--quarter", "2", "--ledger", ledger)
    assert ran.out.splitlines()[1] == "台账中没有列入2023年计划的项目。"
    tables = json.loads(call("summary", "--quarter", "2", "--ledger", ledger, "--format", "json").out)["tables"]
    assert [table["rows"] for table in tables if table["id"] in ("category", "sector", "scale", "county")] == [[]] * 4
    assert tables[0]["total"]["projects"] == 0
    assert tables[0]["total"]["completion_rate"] is None


def test_there_is_no_project_to_show(ledger):
    ran = call("show", "TS-0001", "--ledger", ledger)
    assert (ran.code, ran.out, ran.err) == (2, "", "错误: 台账中没有项目 TS-0001\n")


def test_a_year_without_any_plan(data):
    ran = call("summary", "--quarter", "2", "--year", "2024", "--ledger", data)
    assert ran.code == 0
    assert "台账中没有列入2024年计划的项目。" in ran.out
    assert "注 另有 218 项未列入2024年计划,不计入以上各表" in ran.out
