"""Published figures beside computed ones: agreement to the printed digit, and every difference shown."""

import json

import pytest

from tests.running import call
from tests.small import POLICY, plan, project, write

PROJECTS = {
    "projects/A.yaml": project("A", plan(investment="12345万元", start="2023-02"), total_investment="5.04亿元"),
    "projects/B.yaml": project(
        "B", plan(investment="2.55亿元", start="2023-08"), total_investment="11.05亿元", sector="民生"
    ),
    "projects/C.yaml": project("C", plan(category="续建", investment="3亿元"), total_investment="30亿元"),
}
"""Annual plans of 1.2345 (产业), 2.55 (民生) and 3 (产业), together 6.7845; one of two starts in quarter 1."""


def summary(tmp_path, published, *words, policy=POLICY):
    plan_text = f"year: 2023\ndocument: 某市2023年重点项目计划\npublished:\n{published}\n"
    ledger = write(tmp_path / "ledger", {"keyproj.yaml": policy, "plans/2023.yaml": plan_text, **PROJECTS})
    return call("summary", "--quarter", "2", "--ledger", str(ledger), *words)


def answer(tmp_path, published, *words, policy=POLICY):
    """The rows of the reconciliation by figure, and the notes by code."""
    ran = summary(tmp_path, published, "--format", "json", *words, policy=policy)
    assert (ran.code, ran.err) == (0, "")
    report = json.loads(ran.out)
    tables = {table["id"]: table for table in report["tables"]}
    rows = tables["reconciliation"]["rows"] if "reconciliation" in tables else []
    return {row.pop("figure"): row for row in rows}, {note["code"]: note["args"] for note in report["notes"]}


@pytest.mark.parametrize(
    ("published", "figure"),
    [
        ("  overview: {在建: {annual_plan: 6.8亿元}}", "overview.在建.annual_plan"),
        ("  overview: {在建: {annual_plan: 6.78亿元}}", "overview.在建.annual_plan"),
        ("  overview: {在建: {annual_plan: 67845万元}}", "overview.在建.annual_plan"),
        ("  sector: {产业: {annual_plan: 4.23亿元}}", "sector.产业.annual_plan"),
        ("  sector: {民生: {annual_plan: 2.6亿元}}", "sector.民生.annual_plan"),
        ("  category: {新开工: {projects: 2}}", "category.新开工.projects"),
        ("  quarter: {Q1: {start_rate_planned: 50%}}", "quarter.Q1.start_rate_planned"),
        ("  quarter: {Q1: {planned_share: 25.0%}}", "quarter.Q1.planned_share"),
        ("  quarter: {全年: {starts_planned: 2}}", "quarter.全年.starts_planned"),
        ("  county: {合计: {total_investment: 46.1亿元}}", "county.合计.total_investment"),
    ],
)
def test_a_figure_that_agrees_as_printed(tmp_path, published, figure):
    rows, notes = answer(tmp_path, published)
    assert rows[figure]["agrees"] is True
    assert notes["agrees"] == {"count": 1}
    assert "differs" not in notes


@pytest.mark.parametrize(
    ("published", "figure", "difference", "shown"),
    [
        ("  overview: {在建: {annual_plan: 6.9亿元}}", "overview.在建.annual_plan", -11550000, "-0.1155"),
        ("  overview: {在建: {annual_plan: 6.7亿元}}", "overview.在建.annual_plan", 8450000, "0.0845"),
        ("  sector: {民生: {annual_plan: 2.5亿元}}", "sector.民生.annual_plan", 5000000, "0.05"),
        ("  category: {新开工: {projects: 3}}", "category.新开工.projects", -1, "-1"),
        ("  quarter: {Q1: {start_rate_planned: 50.1%}}", "quarter.Q1.start_rate_planned", "-0.001000", "-0.1%"),
    ],
)
def test_one_printed_digit_off_differs(tmp_path, published, figure, difference, shown):
    rows, notes = answer(tmp_path, published)
    assert rows[figure]["agrees"] is False
    assert rows[figure]["difference"] == difference
    assert notes["differs"] == {"count": 1, "differ": 1, "figures": [named(figure)]}
    text = summary(tmp_path, published).out
    (line,) = (line for line in text.splitlines() if line.endswith(figure))
    assert f" {shown} " in line
    assert " 否 " in line
    assert "公布数核对 1 项中有 1 项不一致" in text


def named(figure):
    table, name, column = figure.split(".")
    return {"table": table, "class": name, "column": column}


PARTS = """\
  overview: {{在建: {{annual_plan: 6.8亿元}}}}
  sector: {{产业: {{annual_plan: 4.2亿元}}, 民生: {{annual_plan: {0}}}}}"""


def test_while_all_agree_the_table_is_shown_only_when_asked_for(tmp_path):
    published = "  overview: {在建: {projects: 3}}"
    assert "公布数核对 1 项全部一致" in summary(tmp_path, published).out
    assert "overview.在建.projects" not in summary(tmp_path, published).out
    assert "overview.在建.projects" in summary(tmp_path, published, "--table", "reconciliation").out


def test_a_class_that_the_ledger_does_not_have_differs(tmp_path):
    rows, notes = answer(tmp_path, "  sector: {水利: {projects: 2}}")
    row = rows["sector.水利.projects"]
    assert (row["kind"], row["published"], row["precision"]) == ("count", 2, 1)
    assert (row["computed"], row["difference"], row["agrees"]) == (None, None, False)
    assert notes["differs"]["differ"] == 1


def test_cutting_off_is_a_policy(tmp_path):
    cut = POLICY + "display: {rounding: 截尾}\n"
    published = "  overview: {在建: {annual_plan: 6.7亿元}}"
    assert answer(tmp_path, published, policy=cut)[0]["overview.在建.annual_plan"]["agrees"] is True


def test_published_parts_that_rounding_explains(tmp_path):
    _, notes = answer(tmp_path, PARTS.format("2.5亿元"))
    assert notes["sum_rounding"] == {
        "table": "sector", "column": "annual_plan", "count": 2,
        "sum": 670000000, "total": 680000000, "difference": 10000000,
    }  # fmt: skip
    assert "sum_differs" not in notes


def test_published_parts_that_rounding_can_not_explain(tmp_path):
    published = PARTS.format("2.4亿元")
    _, notes = answer(tmp_path, published)
    assert notes["sum_differs"]["difference"] == 20000000
    assert "sum_rounding" not in notes
    assert (
        "注 按行业:年度计划公布数 2 项之和 6.6 与公布总数 6.8 相差 0.2,超出四舍五入范围,请核实公布文件"
        in summary(tmp_path, published).out
    )


def test_published_counts_that_do_not_add_up(tmp_path):
    _, notes = answer(
        tmp_path, "  overview: {在建: {projects: 9}}\n  sector: {产业: {projects: 2}, 民生: {projects: 1}}"
    )
    assert notes["sum_differs"]["sum"] == 3
    assert notes["sum_differs"]["total"] == 9


@pytest.mark.parametrize(
    "words",
    [("--by", "sector"), ("--county", "路北区"), ("--packages", "split"), ("--year", "2022")],
    ids=lambda words: words[0],
)
def test_a_part_of_the_list_is_not_compared_with_the_whole_plan(tmp_path, words):
    rows, notes = answer(tmp_path, "  overview: {在建: {projects: 9}}", *words)
    assert rows == {}
    assert not {"agrees", "differs"} & set(notes)
