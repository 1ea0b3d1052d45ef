"""What check says of proposals against projects, the policy and each other, at its exact place; and of good ones."""

from datetime import date

import pytest

from tests.bad_ledgers import BAD, PROPOSED, SIGNED_BY, TOTAL, adjustment, adjustments, entering, leaving, projects
from tests.index.checks.asked import found, problems
from tests.small import POLICY, plan, project

FILE = "adjustments/T-ADJ-2023Q2-01.yaml"
OTHER = "adjustments/T-ADJ-2023Q2-02.yaml"
FORMALITIES = (
    *("项目备案", "用地预审与选址", "建设用地规划许可", "建设工程规划许可", "农用地转用", "土地征收", "土地供应"),
    *("环境影响评价", "节能审查", "取水许可", "水土保持", "洪水影响评价", "招标事项核准", "施工许可"),
)
DONE = "approval_mode: 备案\nformalities:\n" + "".join(f"  - {{item: {item}, state: 不需要}}\n" for item in FORMALITIES)
SIGNED = SIGNED_BY.replace("scope: 路北区", "scope: 路北区, name: 市领导甲, date: 2023-06-26, opinion: OPINION")


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        ("K333", [(FILE, "items.0.project", "Z")]),
        ("K334", [("adjustments/T.yaml", "id", "T-ADJ-2023Q2-01")]),
        ("K336", [(FILE, "proposed.date", "2023-05-04")]),
        ("K337", [(FILE, "items.0.project", "A")]),
        ("K337 role", [(FILE, "proposed.role", "unit")]),
        ("K337 by", [(FILE, "proposed.by", "市领导乙")]),
        ("K338", [(FILE, "items.0.changes.0.old", "11亿元")]),
        (
            "K339",
            [(FILE, "items.0.changes.0.field", "total_investment"), (OTHER, "items.0.changes.0.field", "total_investment")],
        ),
        ("K342", [(FILE, "proposed.date", "2032-06-25")]),
        ("K342 withdrawn", [(FILE, "withdrawn.date", "2032-06-28")]),
        ("K343", [(FILE, "items.0.analysis.ground", "进度慢")]),
        ("K344", [(FILE, "items.0.project", "A")]),
        ("K347 unknown", [(FILE, "sign_off.2.role", "mayor")]),
        ("K348", [(FILE, "sign_off.0.name", "市领导甲")]),
        ("K347 twice", [(FILE, "sign_off.2.role", "leading_group")]),
    ],
)  # fmt: skip
def test_the_place_of_each(case, wanted, tmp_path):
    assert found(tmp_path, BAD[case]) == [(case[:4], *place) for place in wanted]


OWN = adjustment()
OPINION = [adjustment(signed=SIGNED.replace("OPINION", word)) for word in ("不同意", "退回")]
GONE = adjustment("T-ADJ-2023Q2-01", "withdrawn: {date: 2023-06-26, by: 路北区政府, reason: 条件变化}")


@pytest.mark.parametrize(
    "files",
    [
        adjustments(OWN),
        adjustments(adjustment(changes=TOTAL.replace("12亿元", "120000万元"))),
        adjustments(adjustment("T-ADJ-2023Q2-01", "exemption: {reason: 防汛, by: 市政府, date: 2023-05-04}", proposed=PROPOSED.replace("06-25", "05-04"))),
        adjustments(adjustment(proposed=PROPOSED.replace("06-25", "06-15"))),
        adjustments(adjustment(proposed=PROPOSED.replace("2023-06-25", "2023-01-15"))),
        {**adjustments(leaving("两年未开工")), **projects(project("A", listing="{basis: 甲, date: 2021-06-25}"))},
        {**adjustments(leaving("停建")), **projects(project("A", "suspended: [{since: 2023-01-01, reason: 甲}]", started="2022-01-01"))},
        entering(DONE),
        {**entering(), **adjustments(adjustment(kind="调入", changes="{field: plans.2023, new: {category: 前期}}", item="conditions: {land: 甲, money: 乙, unit: 丙}"))},
        *(adjustments(text.replace("old: 12亿元", "old: 11亿元"), adjustment("T-ADJ-2023Q2-02")) for text in (*OPINION, GONE)),
        {"keyproj.yaml": f"{POLICY}adjustment: {{limits: {{county_projects: 是, county_annual_plan: 是}}}}\n", **adjustments(OWN)},
    ],
)  # fmt: skip
def test_nothing_is_said_of_a_good_one(files, tmp_path):
    assert [row for row in found(tmp_path, files) if not row[0].startswith("K35")] == []


LIMITS = {"keyproj.yaml": f"{POLICY}adjustment: {{limits: {{county_projects: 是, county_annual_plan: 是}}}}\n"}
LOWER = "{field: plans.2023.investment, old: 1.2亿元, new: 1亿元}"
RAISE = "{field: plans.2023.investment, old: 6000万元, new: %s}"


@pytest.mark.parametrize(("raised", "codes"), [("7000万元", ["K341"]), ("8000万元", []), ("1亿元", [])])
def test_what_a_county_loses_in_one_project_it_may_gain_in_another(raised, codes, tmp_path):
    second = adjustment("T-ADJ-2023Q2-02", project="B", kind="年度计划", changes=RAISE % raised)
    own = projects(project("A", plan()), project("B", plan(investment="6000万元")))
    files = {**LIMITS, **adjustments(adjustment(kind="年度计划", changes=LOWER), second), **own}
    assert [problem.code for problem in problems(tmp_path, files)] == codes


def test_a_project_that_moves_away_counts_as_lost(tmp_path):
    moved = adjustment(kind="县(市)区", changes="{field: county, old: 路北区, new: 丰南区}", signed=SIGNED_BY.replace("}, {role: l", "}, {role: city_leader, scope: 丰南区}, {role: l"))  # fmt: skip
    found = problems(tmp_path, {**LIMITS, **adjustments(moved), **projects(project("A", plan()))})
    assert [(problem.code, problem.args["county"], problem.args["wrong"]) for problem in found] == [
        ("K341", "路北区", "projects"),
        ("K341", "路北区", "annual_plan"),
    ]


def test_a_proposal_is_judged_while_it_is_open_only(tmp_path):
    done = adjustment(
        "T-ADJ-2023Q2-01", "applied: {date: 2023-06-30, by: 经办人甲}", proposed=PROPOSED.replace("county", "unit")
    )
    files = {**adjustments(done), **projects(project("A", total_investment="13亿元"))}
    assert [row[0] for row in found(tmp_path, files)] == ["K365", "K366"]  # applied by hand, and signed by nobody


def test_the_policy_s_chain_decides_which_sections_there_are(tmp_path):
    files = {"keyproj.yaml": f"{POLICY}adjustment: {{chain: [{{role: mayor, decides: 是}}]}}\n"}
    assert [row[0] for row in found(tmp_path, {**files, **adjustments(OWN)})] == ["K347", "K347", "K347"]
    good = adjustments(adjustment(signed="sign_off: [{role: mayor}]"))
    assert found(tmp_path / "good", {**files, **good}) == []


def test_a_window_of_december_reaches_into_january(tmp_path):
    late = adjustment(proposed=PROPOSED.replace("2023-06-25", "2023-01-16"))
    assert [row[0] for row in found(tmp_path, adjustments(late))] == ["K336"]
    assert found(tmp_path / "in", adjustments(late.replace("2023-01-16", "2023-01-15")), date(2023, 6, 30)) == []
