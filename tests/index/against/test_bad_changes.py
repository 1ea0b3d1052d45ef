"""Each code of `check --base` has a change that yields exactly it, and ordinary work yields none."""

import pytest

from keyproj.index.against.every import CODES_AGAINST
from tests.bad_changes import (
    ADJUSTED,
    BUILDING,
    CHANGES,
    HISTORY,
    LAX,
    MONTHS,
    OTHER,
    PLAN,
    POLICY,
    REOPENED,
    SIGNED,
    STALE,
    A,
)
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


def test_two_files_that_a_lax_policy_lets_claim_one_id(tmp_path):
    files = {**LAX, **projects(A)}
    found = broken(tmp_path / "a", files, {**files, "projects/z.yaml": A})
    assert [(p.code, p.path, p.args["wrong"]) for p in found] == [("K383", "projects/z.yaml", "twice")]
    assert broken(tmp_path / "b", {**files, "projects/z.yaml": A}, {**files, "projects/z.yaml": A + "note: x\n"}) == []


def test_months_that_still_make_up_their_quarter_pass(tmp_path):
    given = "completion: 2023-11, months: {2023-01: {investment: 1000万元}}"
    assert broken(tmp_path / "a", projects(A), projects(A.replace("completion: 2023-11", given))) == []
    over = projects(A.replace("completion: 2023-11", MONTHS))
    noted = {path: f"{text}note: 说明\n" for path, text in over.items()}
    assert broken(tmp_path / "b", over, noted) == []  # the base has it already


def test_parts_of_a_package(tmp_path):
    package, part = project("P", plan()), project("R", "parent: P\n")
    assert broken(tmp_path / "a", projects(package), projects(package, part)) == []
    assert broken(tmp_path / "b", projects(package, project("R")), projects(package, part)) == []
    new = package.replace("id: P", "id: Q\nformer_ids: [P]")
    listed = A + "parent: P\n"
    after = projects(new, listed.replace("parent: P", "parent: Q"))
    assert broken(tmp_path / "c", projects(package, listed), after) == []


def test_a_policy_is_compared_by_meaning(tmp_path):
    same = POLICY.replace("below: 10亿元", "below: 100000万元").replace(
        "{name: 丰南区}", "{name: 丰南区, owners: ['@a']}"
    )
    assert broken(tmp_path / "a", {}, {"keyproj.yaml": same + "checks: {overrun: 120%}\n"}) == []
    (problem,) = broken(
        tmp_path / "b", {}, {"keyproj.yaml": POLICY.replace("{name: 丰南区}", "{name: 丰南区, until: 2023-05-31}")}
    )
    assert (problem.field, problem.args["section"]) == ("counties.1.until", "counties.丰南区.until")
    assert (problem.args["old"], problem.args["new"]) == ("—", "2023-05-31")
    assert problem.place.line == POLICY[: POLICY.index("丰南区")].count("\n") + 1
    none = broken(tmp_path / "c", {}, {"keyproj.yaml": POLICY + "protected: []\n"})
    assert [(p.code, p.field) for p in none] == [("K384", "protected")]


def test_what_changed_is_said_with_both_values(tmp_path):
    plans = broken(tmp_path / "a", *CHANGES["K387"])
    assert [(p.field, p.args["old"], p.args["new"], p.place.line) for p in plans] == [
        ("published.overview.合计.projects", "3", "4", 5)
    ]
    closed = broken(tmp_path / "b", closes(), closes(close().replace("620", "610")))
    assert [(p.field, p.args["old"], p.args["new"]) for p in closed] == [
        ("totals.investment", "620万元", "610万元"),
        ("totals.year_to_date", "620万元", "610万元"),
        ("reported.A", "620万元", "610万元"),
    ]
    stale = projects(ADJUSTED.replace("old: 12亿元", "old: 11亿元"))
    (gone,) = broken(tmp_path / "c", projects(ADJUSTED), stale)
    assert (gone.field, gone.args["new"]) == (
        "history.0.changes.0.old",
        "T-ADJ-2023Q1-01 2023-03-31 total_investment 11亿元 → 13亿元",
    )
    assert gone.place.line


def test_the_policy_of_today_protects_too(tmp_path):
    """A branch that begins at a commit with a looser policy, and leaves that as it is."""
    loose = {"keyproj.yaml": POLICY + "protected: [name]\n"}
    before, after = {**loose, **projects(A)}, {**loose, **projects(A.replace("12亿元", "13亿元"))}
    assert broken(tmp_path / "a", before, after) == []
    assert [p.code for p in broken(tmp_path / "b", before, after, tip={})] == ["K381"]


def test_keys_are_told_from_other_rules(tmp_path):
    found = broken(tmp_path, *CHANGES["K384 signers"])
    assert [(p.code, p.field, p.args["wrong"]) for p in found] == [("K384", "adjustment.allowed_signers.0", "signers")]


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
