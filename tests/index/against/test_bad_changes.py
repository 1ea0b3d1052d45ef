"""Each code of `check --base` has a change that yields exactly it, and ordinary work yields none."""

import pytest

from keyproj.index.against import CODES_AGAINST
from tests.bad_changes import ADJUSTED, BUILDING, CHANGES, HISTORY, OTHER, PLAN, POLICY, REOPENED, SIGNED, STALE, A
from tests.bad_ledgers import adjustment, adjustments, close, closes, projects, slips
from tests.index.against.asked import broken
from tests.small import plan, progress, project

NEXT = HISTORY + HISTORY.removeprefix("history:\n").replace("Q1", "Q2").replace("13亿元", "14亿元").replace(
    "12亿元", "13亿元"
)


@pytest.mark.parametrize("case", CHANGES)
def test_a_bad_change(case, tmp_path):
    assert [problem.code for problem in broken(tmp_path, *CHANGES[case])] == [case[:4]]


def test_every_code_has_a_bad_change():
    assert {case[:4] for case in CHANGES} == set(CODES_AGAINST)


@pytest.mark.parametrize("field", OTHER)
def test_the_field_is_named_with_both_values(field, tmp_path):
    (problem,) = broken(tmp_path, *CHANGES[f"K381 {field}"])
    assert (problem.path, problem.field) == ("projects/A.yaml", field)
    assert problem.place.line
    assert problem.args["old"] != problem.args["new"]


REPORT = progress(("2023-03", "300万元", "2023-04-03"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (projects(A), projects(A + REPORT)),
        (projects(A + REPORT), projects(A + REPORT.replace("300", "310"))),
        (projects(A), projects(A + "started: 2023-02-26\n")),
        (projects(A), projects(A + "completed: 2023-06-26\nstarted: 2023-02-26\n")),
        (projects(A), projects(A + "content: 更多的厂房\n")),
        (projects(A), {"projects/路北区/A.yaml": A}),
        (projects(A), projects(A.replace("id: A", "id: B\nformer_ids: [A]"))),
        (projects(A), projects(A, project("R"))),
        (projects(A), projects(A.replace("plans:\n", "plans:\n  2024: {category: 续建, investment: 3亿元}\n"))),
        (projects(A), {**projects(A), "plans/2024.yaml": PLAN.replace("2023", "2024")}),
        (projects(project("A"), project("B")), slips()),
        (projects(project("A")), adjustments()),
        (adjustments(), adjustments(adjustment(signed=SIGNED))),
        (projects(project("A")), projects(ADJUSTED)),
        (projects(ADJUSTED), projects(project("A", NEXT, total_investment="14亿元"))),
        (projects(project("A")), projects(project("A", NEXT, total_investment="14亿元"))),
        (projects(project("A", progress(("2023-05", "620万元", "2023-06-03")))), closes()),
        (closes(), closes(close("2023-05", REOPENED))),
        ({}, {"keyproj.yaml": POLICY + "note: 备注\n"}),
    ],
)
def test_ordinary_work_passes(before, after, tmp_path):
    assert broken(tmp_path, before, after) == []


def test_a_project_that_an_adjustment_brought_in(tmp_path):
    entered = (
        "history:\n  - adjustment: T-ADJ-2023Q2-01\n    effective: 2023-06-30\n    changes:\n"
        "      - field: plans.2023\n        new: {category: 新开工, investment: 1.2亿元}\n"
    )
    assert broken(tmp_path / "a", projects(project("R")), projects(project("R", plan() + entered))) == []
    assert broken(tmp_path / "b", {}, projects(project("R", plan() + entered))) == []
    more = project("R", plan(investment="1.3亿元") + entered)
    assert [p.code for p in broken(tmp_path / "c", projects(project("R")), projects(more))] == ["K381"]
    assert [p.code for p in broken(tmp_path / "d", {}, projects(more))] == ["K382"]


def test_an_adjusted_value_that_was_edited_once_more(tmp_path):
    (problem,) = broken(
        tmp_path, projects(project("A")), projects(ADJUSTED.replace("total_investment: 13", "total_investment: 15"))
    )
    assert (problem.code, problem.args["old"], problem.args["new"]) == ("K381", "13亿元", "15亿元")


def test_an_adjustment_from_another_value(tmp_path):
    (problem,) = broken(tmp_path, *CHANGES["K381 stale"])
    assert (problem.args["wrong"], problem.args["old"], problem.args["new"]) == ("stale", "12亿元", "11亿元")


def test_the_policy_of_the_base_says_what_is_protected(tmp_path):
    policy = {"keyproj.yaml": POLICY + "protected: [content]\n"}
    before, after = {**policy, **projects(A)}, {**policy, **projects(A.replace("12亿元", "13亿元") + "content: 别的\n")}
    assert [p.field for p in broken(tmp_path / "a", before, after)] == ["content"]
    assert broken(tmp_path / "b", {**policy, **projects(A)}, policy) == []
    assert broken(tmp_path / "c", policy, {**policy, **projects(A)}) == []
    assert broken(tmp_path / "d", {**policy, "plans/2023.yaml": PLAN}, policy) == []
    loose = {"keyproj.yaml": POLICY + "protected: [name]\n", **projects(A)}
    found = broken(tmp_path / "e", projects(A), {**loose, **projects(A.replace("12亿元", "13亿元"))})
    assert [p.code for p in found] == ["K384", "K381"]


def test_keys_are_told_from_other_rules(tmp_path):
    found = broken(tmp_path, *CHANGES["K384 signers"])
    assert [(p.code, p.field, p.args["wrong"]) for p in found] == [("K384", "adjustment.allowed_signers", "signers")]


def test_a_plan_that_was_published_for_a_coming_year_is_protected(tmp_path):
    published = {"plans/2024.yaml": PLAN.replace("2023", "2024")}
    later = project("A", BUILDING.replace("2023", "2024"))
    found = broken(
        tmp_path, {**published, **projects(later)}, {**published, **projects(later.replace("1.2亿元", "1.3亿元"))}
    )
    assert [(p.code, p.field) for p in found] == [("K381", "plans.2024.investment")]


def test_files_with_errors_are_told_by_these_alone(tmp_path):
    spoilt = {"projects/A.yaml": "id: [\n"}
    assert broken(tmp_path / "a", projects(A), spoilt) == []
    assert broken(tmp_path / "b", spoilt, projects(project("A"))) == []
    assert broken(tmp_path / "c", closes(), {**closes(), "closes/2023-05.yaml": "id: [\n"}) == []
    assert broken(tmp_path / "d", {"plans/2023.yaml": PLAN}, {"plans/2023.yaml": "year: [\n"}) == []
    signed = adjustments(adjustment(signed=SIGNED))
    bad = {path: "id: [\n" if path.startswith("adj") else text for path, text in signed.items()}
    assert broken(tmp_path / "e", signed, bad) == []
    assert broken(tmp_path / "f", projects(A), {"keyproj.yaml": "ledger: [\n", **projects(A)}) == []


def test_stale_history_is_not_taken_for_the_base_s(tmp_path):
    assert [
        p.code for p in broken(tmp_path, projects(ADJUSTED), projects(project("A", STALE, total_investment="13亿元")))
    ] == ["K386"]
