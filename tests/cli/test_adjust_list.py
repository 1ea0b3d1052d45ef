"""`keyproj adjust list`, `show` and `withdraw`: states that follow from the files, who signs next, a proposal in full."""

import json

import pytest

from tests.adjusting import ledger, propose
from tests.running import call

LEADER = ("市领导甲", "2023-06-26")
GROUP = ("市重点项目领导小组", "2023-06-28")


@pytest.fixture
def place(tmp_path):
    """Three proposals: two to sign, one that is a draft."""
    place = ledger(tmp_path / "ledger")
    for words in (
        ("TS-0001", "--total-investment", "13亿元", "--reason", "增加一条生产线", "--evidence", "attachments/申请.pdf"),
        ("TS-0002", "--out", "停建", "--causes", "资金断裂", "--measures", "协调", "--explanation", "已清算", "--reason", "停建"),
        ("TS-0001", "--unit", "某公司"),
    ):  # fmt: skip
        assert propose(place, *words).code == 0
    return place


def adjust(place, *words):
    return call("adjust", *words, "--ledger", str(place))


def listed(place, *words, day="2023-06-30"):
    """Id → state, who signed, who is to."""
    ran = adjust(place, "list", "--format", "json", *(("--as-of", day) if day else ()), *words)
    assert (ran.code, ran.err) == (0, "")
    rows = json.loads(ran.out)["tables"][0]["rows"]
    return {row["adjustment"][-2:]: (row["state"], row["signed"], row["waiting"]) for row in rows}


def fill(place, number, section, name, date, opinion="同意"):
    """Fills in a section of the sign-off by hand."""
    path = place / f"adjustments/TS-ADJ-2023Q2-{number}.yaml"
    head, *sections = path.read_text("utf-8").split("  - role: ")
    said = (
        sections[section]
        .replace("name:", f"name: {name}")
        .replace("date:", f"date: {date}")
        .replace("opinion:", f"opinion: {opinion}")
    )
    sections[section] = said
    path.write_text("  - role: ".join([head, *sections]), "utf-8")


def edit(place, path, old, new):
    text = (place / path).read_text("utf-8")
    assert old in text
    (place / path).write_text(text.replace(old, new), "utf-8")


NEXT = "市领导甲(路北区)"


def test_states_follow_from_what_is_filled_in(place):
    assert listed(place) == {
        "01": ("proposed", None, NEXT),
        "02": ("proposed", None, NEXT),
        "03": ("draft", None, NEXT),
    }
    fill(place, "01", 0, *LEADER)
    fill(place, "02", 0, *LEADER, "不同意")
    edit(place, "adjustments/TS-ADJ-2023Q2-03.yaml", "items:", "reason: 换公司\nitems:")
    assert listed(place) == {
        "01": ("signed", "市领导甲(路北区) 同意", "市重点项目领导小组"),
        "02": ("refused", "市领导甲(路北区) 不同意", None),
        "03": ("proposed", None, NEXT),
    }
    fill(place, "01", 1, *GROUP)
    fill(place, "03", 0, *LEADER, "退回")
    assert {number: state for number, (state, *_) in listed(place).items()} == {
        "01": "decided",
        "02": "refused",
        "03": "returned",
    }
    edit(place, "projects/TS-0001.yaml", "total_investment: 12亿元", "total_investment: 12.5亿元")
    assert listed(place)["01"][0] == "stale"
    with (place / "adjustments/TS-ADJ-2023Q2-01.yaml").open("a", encoding="utf-8") as file:
        file.write("applied: {date: 2023-06-29, by: 经办人甲}\n")
    assert listed(place)["01"][0] == "applied"


def test_a_day_before_shows_what_was_signed_by_then(place):
    fill(place, "01", 0, *LEADER)
    assert listed(place, day="2023-06-25")["01"][0] == "proposed"
    assert listed(place, day="2023-06-26")["01"][0] == "signed"
    assert listed(place, day="2023-06-24") == {}


def test_only_those_in_a_state_or_of_a_quarter(place):
    assert list(listed(place, "--state", "draft")) == ["03"]
    assert list(listed(place, "--state", "open", "--quarter", "2")) == ["01", "02", "03"]
    assert listed(place, "--quarter", "1") == {}
    assert listed(place, "--quarter", "2", "--year", "2022") == {}


def test_the_list_for_people(place):
    ran = adjust(place, "list", "--as-of", "2023-06-30", "--state", "open")
    assert "共 3 份:草稿 1;待签 2。" in ran.out
    assert ran.out.splitlines()[-1].endswith("只列未办结的")
    assert "没有调整建议" in adjust(place, "list", "--as-of", "2023-06-30", "--state", "applied").out


def test_an_office_that_nobody_holds_is_named_in_words(place):
    policy = place / "keyproj.yaml"
    policy.write_text(policy.read_text("utf-8").replace("role: city_leader", "role: commander"), "utf-8")
    for command in (["list"], ["show", "TS-ADJ-2023Q2-01"]):
        ran = adjust(place, *command, "--as-of", "2023-06-30", "--lang", "zh")
        said = "路北区 分包县(市)区的市领导(规则的 offices 没有写由谁任)"
        assert (said in ran.out, "city_leader" in ran.out) == (True, False)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("list", "--state", "done"), "draft"),
        (("list", "--quarter", "5"), "5"),
        (("list", "--year", "2023"), "--quarter"),
        (("show", "TS-ADJ-2023Q2-1"), "TS-ADJ-2023Q2-01"),
        (("withdraw", "TS-ADJ-2023Q2-01"), "--reason"),
        (("withdraw", "TS-ADJ-2023Q2-01", "--by", "a", "--reason", "b", "--date", "2199-01-01"), "2199"),
    ],
)  # fmt: skip
def test_wrong_use(place, words, said):
    ran = adjust(place, *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_proposal_in_full(place):
    ran = adjust(place, "show", "TS-ADJ-2023Q2-01", "--as-of", "2023-06-30")
    assert (ran.code, ran.err) == (0, "")
    assert "路北区政府 2023-06-25 提出,2023-06-30 起生效。状态:待签。" in ran.out
    assert "待签:市领导甲(路北区)。" in ran.out
    assert "现值" not in ran.out
    found = json.loads(adjust(place, "show", "TS-ADJ-2023Q2-02", "--as-of", "2023-06-30", "--format", "json").out)
    tables = {table["id"]: table["rows"] for table in found["tables"]}
    assert [(row["field"], row["old"], row["new"]) for row in tables["changes"]] == [
        ("removed.date", None, "2023-06-30"),
        ("removed.reason", None, "停建"),
    ]
    assert [row["text"] for row in tables["statements"]] == ["停建", "资金断裂", "协调", "已清算"]
    assert [row["role"] for row in tables["signatures"]] == ["city_leader", "leading_group"]


def test_a_stale_value_is_shown_beside_the_old(place):
    edit(place, "projects/TS-0001.yaml", "total_investment: 12亿元", "total_investment: 12.5亿元")
    ran = adjust(place, "show", "TS-ADJ-2023Q2-01", "--as-of", "2023-06-30")
    assert "有的原值已经不是现值" in ran.out
    assert "12.5亿元" in ran.out


def test_a_proposal_made_later_is_shown_as_on_its_day(place):
    assert adjust(place, "show", "TS-ADJ-2023Q2-01", "--as-of", "2023-01-01").code == 0


WITHDRAW = ("--by", "路北区政府", "--reason", "另行安排", "--date", "2023-06-27")


def test_a_withdrawal_adds_one_line(place):
    path = place / "adjustments/TS-ADJ-2023Q2-01.yaml"
    before = path.read_text("utf-8")
    ran = adjust(place, "withdraw", "TS-ADJ-2023Q2-01", *WITHDRAW, "--dry-run")
    assert "+withdrawn: {date: 2023-06-27, by: 路北区政府, reason: 另行安排}\n" in ran.out
    assert path.read_text("utf-8") == before
    assert adjust(place, "withdraw", "TS-ADJ-2023Q2-01", *WITHDRAW).code == 0
    assert path.read_text("utf-8") == before + "withdrawn: {date: 2023-06-27, by: 路北区政府, reason: 另行安排}\n"
    assert listed(place)["01"][0] == "withdrawn"
    assert listed(place, day="2023-06-26")["01"][0] == "proposed"
    assert call("check", "--ledger", str(place), "--as-of", "2023-06-30", "--select", "K33,K34", "--fail-on", "warning").code == 0  # fmt: skip
    assert "2023-06-27 撤回" in adjust(place, "show", "TS-ADJ-2023Q2-01", "--as-of", "2023-06-30").out


def test_what_has_ended_is_not_withdrawn(place):
    assert adjust(place, "withdraw", "TS-ADJ-2023Q2-01", *WITHDRAW).code == 0
    fill(place, "02", 0, *LEADER, "不同意")
    for number in ("01", "02"):
        ran = adjust(place, "withdraw", f"TS-ADJ-2023Q2-{number}", *WITHDRAW)
        assert (ran.code, ran.out) == (3, "")
    edit(place, "adjustments/TS-ADJ-2023Q2-03.yaml", "items:", "reason: 换公司\nitems:")
    fill(place, "03", 0, *LEADER)
    fill(place, "03", 1, *GROUP)
    assert "已经审定" in adjust(place, "withdraw", "TS-ADJ-2023Q2-03", *WITHDRAW).err


def test_a_withdrawal_comes_after_the_proposal(place):
    ran = adjust(place, "withdraw", "TS-ADJ-2023Q2-01", "--by", "a", "--reason", "b", "--date", "2023-06-20")
    assert ran.code == 3
    assert "2023-06-25" in ran.err
