"""`keyproj adjust propose`: old and new values with their kinds, the sections to sign, and what is refused."""

import hashlib

import pytest

from tests.adjusting import changes, ledger, proposals, propose
from tests.running import call


@pytest.fixture
def place(tmp_path):
    return ledger(tmp_path / "ledger")


def one(place, *words, **options):
    """The only proposal, as it was made."""
    ran = propose(place, *words, "--reason", "拆迁晚于预期", **options)
    assert (ran.code, ran.err) == (0, ""), ran
    assert call("check", "--ledger", str(place), "--as-of", "2023-06-30", "--select", "K3,K1").code == 0
    (found,) = proposals(place).values()
    return found


def items(place, *words, **options):
    """Kind → the changes of its item."""
    return {item["kind"]: changes(item) for item in one(place, *words, **options)["items"]}


def test_the_file_holds_all_and_is_born_with_its_sign_off(place):
    ran = propose(place, "TS-0001", "--annual-plan", "1亿元", "--quarters", "2000万元,3000万元，3000万元、2000万元", "--reason", "拆迁晚于预期", "--evidence", "attachments/申请.pdf", "--lang", "en")  # fmt: skip
    assert ran.code == 0
    digest = hashlib.sha256(b"%PDF-1.4 application").hexdigest()
    assert (
        (place / "adjustments/TS-ADJ-2023Q2-01.yaml").read_text("utf-8")
        == f"""\
id: TS-ADJ-2023Q2-01
quarter: 2023-Q2
proposed: {{by: 路北区政府, role: county, scope: 路北区, date: 2023-06-25}}
effective: 2023-06-30
reason: 拆迁晚于预期
items:
  - project: TS-0001
    kind: 年度计划
    changes:
      - {{field: plans.2023.investment, old: 1.2亿元, new: 1亿元}}
      - field: plans.2023.quarters
        old: [2000万元, 3000万元, 4000万元, 3000万元]
        new: [2000万元, 3000万元, 3000万元, 2000万元]
evidence:
  - title: 申请.pdf
    path: attachments/申请.pdf
    sha256: {digest}
    size: 20
sign_off:
  - role: city_leader
    scope: 路北区
    name:
    date:
    opinion:
    document:
    scan:
    statement:
    digest:
    signature:
  - role: leading_group
    name:
    date:
    opinion:
    meeting:
    document:
    scan:
    statement:
    digest:
    signature:
"""
    )


def test_numbers_follow_each_other_within_a_quarter(place):
    for words in (("--total-investment", "13亿元"), ("--unit", "甲"), ("--content", "乙", "--date", "2023-09-30")):
        assert propose(place, "TS-0001", *words, "--reason", "增加一条线").code == 0
    assert list(proposals(place)) == ["TS-ADJ-2023Q2-01", "TS-ADJ-2023Q2-02", "TS-ADJ-2023Q3-01"]


def test_each_option_becomes_an_item_of_its_kind(place):
    words = ("--total-investment", "13亿元", "--deadline", "2024-06-30", "--content", "改建厂房", "--unit", "某公司", "--name", "新名称", "--sector", "民生", "--start", "2023-03", "--completion", "2023-12", "--goal", "封顶")  # fmt: skip
    assert items(place, "TS-0001", *words) == {
        "起止时间": {"plans.2023.start": ("2023-02", "2023-03"), "plans.2023.completion": ("2023-11", "2023-12")},
        "建设内容": {"plans.2023.goal": ("", "封顶"), "content": ("", "改建厂房")},
        "总投资": {"total_investment": ("12亿元", "13亿元")},
        "完成期限": {"schedule.deadline": ("", "2024-06-30")},
        "建设单位": {"responsibility.unit": ("", "某公司")},
        "名称": {"name": ("示范项目TS-0001", "新名称")},
        "行业": {"sector": ("产业", "民生")},
    }


def test_a_project_that_comes_in_brings_its_plan_and_its_conditions(place):
    words = ("--category", "新开工", "--annual-plan", "3000万元", "--start", "2023-08", "--land", "已供地", "--money", "已落实", "--unit-ready", "已成立")  # fmt: skip
    found = one(place, "TS-0004", "--in", *words)["items"][0]
    assert found["kind"] == "调入"
    assert changes(found) == {
        "plans.2023": ("", {"category": "新开工", "investment": "3000万元", "start": "2023-08"}),
        "listing": ("", {"basis": "2023-Q2 动态调整", "date": "2023-06-30"}),
    }
    assert found["conditions"] == {"land": "已供地", "money": "已落实", "unit": "已成立"}


def test_a_project_that_leaves_says_why(place):
    words = ("--causes", "资金断裂", "--measures", "协调银行两次", "--explanation", "建设单位已清算")
    found = one(place, "TS-0002", "--out", "停建", *words)["items"][0]
    assert changes(found) == {"removed": ("", {"date": "2023-06-30", "reason": "停建"})}
    assert found["analysis"] == {"ground": "停建", "causes": "资金断裂", "measures": "协调银行两次", "explanation": "建设单位已清算"}  # fmt: skip


def test_what_is_missing_is_said_and_leaves_a_draft(place):
    ran = propose(place, "TS-0002", "--out", "停建", "--causes", "资金断裂")
    assert ran.code == 0
    assert "reason、items.0.analysis.measures、items.0.analysis.explanation" in ran.out


def test_stages_turn_both_ways_and_work_stops_and_goes_on(place):
    assert items(place, "TS-0003", "--to-construction", "新开工", "--annual-plan", "1亿元", "--start", "2023-08") == {
        "前期转在建": {
            "plans.2023.category": ("前期", "新开工"),
            "plans.2023.investment": ("", "1亿元"),
            "plans.2023.start": ("", "2023-08"),
        }
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("TS-0002", "--resume", "2023-06-20"), {"复工": {"suspended.0.until": ("", "2023-06-20")}}),
        (
            ("TS-0001", "--suspend", "2023-06-20"),
            {"停建": {"suspended.0": ("", {"since": "2023-06-20", "reason": "拆迁晚于预期"})}},
        ),
        (("TS-0002", "--county", "丰南区", "--scope", "路北区"), {"县(市)区": {"county": ("路北区", "丰南区")}}),
    ],
)  # fmt: skip
def test_further_kinds(place, words, expected):
    assert items(place, *words) == expected


def test_a_project_that_moves_is_signed_for_by_both_counties(place):
    found = one(place, "TS-0001", "--county", "丰南区", "--scope", "路北区")
    signers = [(section["role"], section.get("scope")) for section in found["sign_off"]]
    assert signers == [("city_leader", "路北区"), ("city_leader", "丰南区"), ("leading_group", None)]


def test_several_projects_share_a_proposal(place):
    found = one(place, "ts-1", "TS-0002", "--unit", "某公司")
    assert [item["project"] for item in found["items"]] == ["TS-0001", "TS-0002"]


def test_a_rehearsal_shows_the_file_and_writes_nothing(place):
    ran = propose(place, "TS-0001", "--total-investment", "13亿元", "--reason", "a", "--dry-run")
    assert ran.code == 0
    assert "+      - {field: total_investment, old: 12亿元, new: 13亿元}\n" in ran.out
    assert not (place / "adjustments").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--total-investment", "13亿元"), "没有写明项目"),
        (("TS-0001",), "没有写明怎样调整"),
        (("TS-0009", "--unit", "a"), "TS-0009"),
        (("TS-0001", "--total-investment", "120000万元"), "没有可改的"),
        (("TS-0001", "--in", "--category", "续建"), "已有 2023 年计划"),
        (("TS-0001", "--category", "续建"), "--to-construction"),
        (("TS-0004", "--annual-plan", "1亿元"), "--in"),
        (("TS-0001", "--to-construction", "新开工"), "新开工"),
        (("TS-0003", "--to-preliminary"), "前期"),
        (("TS-0002", "--suspend", "2023-06-20"), "正在停建"),
        (("TS-0001", "--resume", "2023-06-20"), "没有停建"),
        (("TS-0001", "TS-0003", "--unit", "a"), "路北区、丰南区"),
        (("TS-0001", "--unit", "a", "--evidence", "attachments/没有.pdf"), "attachments/没有.pdf"),
        (("TS-0001", "--unit", "a", "--evidence", "https://a.example/b.pdf"), "https://a.example/b.pdf"),
        (("TS-0001", "--unit", "a", "--exemption", "防汛"), "--exempted-by"),
        (("TS-0001", "--unit", "a", "--by", ""), "--by"),
        (("TS-0001", "--unit", "a", "--from-diff"), "--unit"),
        (("TS-0001", "--unit", "a\u202eb"), "U+202E"),
        (("TS-0001", "--deadline", "2023-02-30", "--suspend", "2月"), "2月"),
    ],
)  # fmt: skip
def test_wrong_use_is_one_line_and_writes_nothing(place, words, said):
    ran = propose(place, *words, "--reason", "a")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not (place / "adjustments").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--total-investment", "13"), "K112"),
        (("--deadline", "2023-02-30"), "K120"),
        (("--annual-plan", "1亿元"), "K231"),
        (("--quarters", "1亿元,2亿元"), "K107"),
        (("--sector", "工业"), "K211"),
        (("--county", "唐山", "--scope", "路北区"), "K212"),
        (("--start", "2023-12"), "K241"),
        (("--total-investment", "1000万元"), "K233"),
    ],
)  # fmt: skip
def test_what_check_would_say_of_it_or_of_the_project_afterwards_is_refused(place, words, code):
    ran = propose(place, "TS-0001", *words, "--reason", "a")
    assert (ran.code, ran.err) == (3, "")
    assert ran.out.startswith(code)
    assert not (place / "adjustments").exists()


def test_a_field_that_another_open_proposal_changes_is_refused_until_that_is_withdrawn(place):
    words = ("TS-0001", "--total-investment", "13亿元", "--reason", "a")
    assert propose(place, *words).code == 0
    ran = propose(place, *words)
    assert ran.code == 3
    assert [line[:4] for line in ran.out.splitlines() if line.startswith("K")] == ["K339"]
    assert "TS-ADJ-2023Q2-01" in ran.out
    withdrawn = call("adjust", "withdraw", "TS-ADJ-2023Q2-01", "--by", "a", "--reason", "b", "--ledger", str(place))
    assert withdrawn.code == 0
    assert propose(place, *words).code == 0


@pytest.mark.parametrize(
    ("words", "date", "code"),
    [
        (("--unit", "a"), "2023-05-04", "K336"),
        (("--unit", "a", "--role", "mayor"), "2023-06-25", "K337"),
        (("--unit", "a", "--scope", "丰南区"), "2023-06-25", "K337"),
        (("--out", "进度慢"), "2023-06-25", "K343"),
        (("--out", "两年未开工"), "2023-06-25", "K343"),
        (("--out", "停建"), "2023-06-25", "K343"),
    ],
)
def test_what_the_policy_forbids_is_refused(place, words, date, code):
    ran = propose(place, "TS-0001", *words, "--reason", "a", date=date)
    assert (ran.code, ran.err) == (3, "")
    assert ran.out.startswith(code)
    assert not (place / "adjustments").exists()


def test_leave_to_propose_outside_of_the_window_is_recorded(place):
    words = ("--exemption", "防汛应急", "--exempted-by", "市政府", "--exempted-on", "2023-05-03")
    ran = propose(place, "TS-0001", "--unit", "a", "--reason", "b", *words, date="2023-05-04")
    assert ran.code == 0
    (found,) = proposals(place).values()
    assert found["quarter"] == "2023-Q2"
    assert found["exemption"] == {"reason": "防汛应急", "by": "市政府", "date": "2023-05-03"}


def test_formalities_are_asked_of_a_project_that_comes_in_to_be_built(place):
    path = place / "projects/TS-0004.yaml"
    path.write_text(
        path.read_text("utf-8").replace("{item: 施工许可, state: 不需要}", "{item: 施工许可, state: 办理中}"), "utf-8"
    )
    more = ("--land", "a", "--money", "b", "--unit-ready", "c", "--reason", "d")
    ran = propose(place, "TS-0004", "--in", "--category", "新开工", "--annual-plan", "3000万元", *more)
    assert ran.code == 3
    assert ran.out.startswith("K344")
    assert "施工许可" in ran.out
    assert propose(place, "TS-0004", "--in", "--category", "前期", *more).code == 0


def test_fujian_s_window_and_limits(tmp_path):
    policy = "adjustment: {window: {months: [5, 9]}, limits: {county_projects: 是}}\n"
    place = ledger(tmp_path / "ledger", policy)
    words = ("TS-0002", "--out", "停建", "--causes", "a", "--measures", "b", "--explanation", "c", "--reason", "d")
    ran = propose(place, *words, date="2023-05-20")
    assert ran.out.startswith("K341")
    assert propose(place, "TS-0001", "--unit", "a", "--reason", "b", date="2023-05-20").code == 0
    assert propose(place, "TS-0001", "--content", "a", "--reason", "b", date="2023-06-25").out.startswith("K336")
