"""Reported money: none for long, and more than the project costs."""

from datetime import date

import pytest

from tests.index.checks.asked import found, problems
from tests.small import POLICY, plan, progress, project

CODE = "2301-130203-04-01-123456"
ZEROS = (("2023-03", "0万元", "2023-04-03"), ("2023-04", "0万元", "2023-05-03"), ("2023-05", "0万元", "2023-06-03"))
SPENT = ("2023-02", "100万元", "2023-03-03")


def under_way(
    *entries: tuple[str, str, str], more: str = "", category: str = "新开工", **fields: str
) -> dict[str, str]:
    text = plan("2023", category, "1000万元") + progress(*entries) + more
    return {"projects/A.yaml": project("A", text, **{"code": CODE, "started": "2023-03-01", **fields})}


def test_three_months_without_money(tmp_path):
    """K254"""
    files = under_way(SPENT, *ZEROS)
    assert found(tmp_path, files) == [("K254", "projects/A.yaml", "progress.3.investment", "0万元")]
    assert problems(tmp_path, files)[0].args == {"count": 3, "first": "2023-03", "last": "2023-05"}


def test_a_month_that_is_not_reported_breaks_the_row(tmp_path):
    files = under_way(SPENT, *ZEROS[:2], ("2023-06", "0万元", "2023-06-30"))
    assert [code for code, *_ in found(tmp_path, files)] == ["K253"]
    more = ("2023-07", "0万元", "2023-08-03"), ("2023-08", "0万元", "2023-09-03")
    files = under_way(SPENT, *ZEROS[:2], ("2023-06", "0万元", "2023-06-30"), *more)
    assert [p.args for p in problems(tmp_path, files, date(2023, 9, 30)) if p.code == "K254"] == [
        {"count": 3, "first": "2023-06", "last": "2023-08"}
    ]


def test_a_correction_counts_not_what_it_corrects(tmp_path):
    """K254"""
    late = ("2023-04", "5万元", "2023-06-20")
    assert found(tmp_path, under_way(SPENT, *ZEROS, late)) == []
    spent, zero = ("2023-03", "5万元", "2023-04-03"), ("2023-03", "0万元", "2023-06-20")
    assert problems(tmp_path, under_way(spent, *ZEROS[1:], zero))[0].args["count"] == 3


@pytest.mark.parametrize(
    "files",
    [
        under_way(SPENT, *ZEROS[:2]),
        under_way(*ZEROS, ("2023-06", "1万元", "2023-06-30")),
        {"projects/A.yaml": project("A", plan() + progress(*ZEROS), code=CODE, started="2023-04-11")},
        under_way(*ZEROS, completed="2023-05-31"),
        under_way(*ZEROS, more="removed: {date: 2023-06-01, reason: 调整}\n"),
        under_way(*ZEROS, more="suspended: [{since: 2023-03-01, reason: 资金}]\n"),
        under_way(*ZEROS, more="suspended: [{since: 2023-03-01, until: 2023-03-10, reason: 资金}]\n"),
        {"projects/A.yaml": project("A", plan(category="前期") + progress(*ZEROS))},
    ],
    ids=["two", "spent since", "started later", "completed", "removed", "stopped", "stopped before", "not started"],
)
def test_rows_of_zeros_that_are_explained_or_short(files, tmp_path):
    assert found(tmp_path, files) == []


def test_the_policy_says_how_many_months_are_too_many(tmp_path):
    """K254"""
    files = {"keyproj.yaml": POLICY + "checks: {zero_months: 4}\n", **under_way(SPENT, *ZEROS)}
    assert found(tmp_path, files) == []
    files["keyproj.yaml"] = POLICY + "checks: {zero_months: 1}\n"
    assert [code for code, *_ in found(tmp_path, files)] == ["K254"]


def dear(*entries: tuple[str, str, str], **fields: str) -> dict[str, str]:
    known = {"total_investment": "1000万元", "category": "续建", "started": "2022-02-01"}
    return under_way(*entries, **{**known, **fields})


FULL = ("2023-01", "600万元", "2023-02-03"), ("2023-02", "600万元", "2023-03-03")


def test_more_than_the_total_allows(tmp_path):
    """K256"""
    files = dear(*FULL, invested_before="0.0001万元")
    assert found(tmp_path, files) == [("K256", "projects/A.yaml", "total_investment", "1000万元")]
    assert problems(tmp_path, files)[0].args == {"invested": "1200.0001万元", "total": "0.1亿元", "overrun": "120%"}


def test_what_was_invested_before_is_enough(tmp_path):
    """K256"""
    files = {"projects/A.yaml": project("A", invested_before="14.41亿元", started="2022-02-01")}
    assert found(tmp_path, files) == [("K256", "projects/A.yaml", "total_investment", "12亿元")]
    assert problems(tmp_path, files)[0].args["invested"] == "14.41亿元"


@pytest.mark.parametrize(
    "files",
    [
        dear(*FULL),
        dear(*FULL, invested_before="1万元", removed="{date: 2023-06-01, reason: 调整}"),
        dear(*FULL, invested_before="1万元", completed="2023-06-01"),
        dear(*FULL, ("2023-02", "500万元", "2023-04-03"), invested_before="100万元"),
        dear(*FULL, ("2022-12", "300万元", "2023-01-03"), invested_before="0万元"),
    ],
    ids=["just 120 %", "removed", "completed", "corrected", "before the first plan"],
)
def test_money_within_the_limit(files, tmp_path):
    assert found(tmp_path, files) == []


def test_the_policy_s_limit_is_exact(tmp_path):
    """K256"""
    policy = POLICY + "checks: {overrun: 120.000001%}\n"
    just = {"keyproj.yaml": policy, **dear(*FULL, invested_before="0万元", total_investment="1000万元")}
    assert found(tmp_path, just) == []
    just = {"keyproj.yaml": POLICY + "checks: {overrun: 119.999999%}\n", **dear(*FULL)}
    assert problems(tmp_path, just)[0].args["overrun"] == "119.999999%"
    assert found(tmp_path, {"keyproj.yaml": POLICY + "checks: {overrun: 0.5%}\n", **dear(FULL[0])})[0][0] == "K256"
