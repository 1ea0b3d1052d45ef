"""`keyproj slip list`: who owes a written report on a day, in every format."""

import csv
import json

import pytest

from tests.running import call
from tests.small import write
from tests.warned import REPORT, issued, slip, slips, warned


@pytest.fixture
def place(tmp_path):
    """One slip in each state on 2023-07-12: late, received, owed."""
    ledger = warned(tmp_path / "ledger")
    issued(ledger)
    slip(ledger, "answer", "2023-06-TS-0002", *REPORT, "--date", "2023-07-12")
    return ledger


def listed(place, *words):
    ran = slip(place, "list", "--as-of", "2023-07-12", "--format", "json", *words)
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def ids(place, *words):
    return [row["slip"][-1] for row in listed(place, *words)["tables"][0]["rows"]]


def test_the_late_ones_come_first_with_who_owes(place):
    report = listed(place)
    assert (report["report"], report["as_of"]) == ("slip list", "2023-07-12")
    rows = report["tables"][0]["rows"]
    assert [(row["project"], row["state"], row["days_late"], row["leader"]) for row in rows] == [
        ("TS-0001", "late", 6, "路北区领导甲"),
        ("TS-0002", "received", 2, "路北区领导甲"),
        ("TS-0003", "owed", None, "路北区领导甲"),
    ]
    assert [(row["level"], row["level_name"], row["level_now"]) for row in rows] == [
        (3, "红", None),
        (2, "黄", None),
        (1, "蓝", None),
    ]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["--state", "owed"], "3"),
        (["--state", "late"], "1"),
        (["--state", "received"], "2"),
        (["--state", "cleared"], ""),
        (["--state", "escalated"], ""),
        (["--state", "open"], "123"),
        (["--month", "2023-06"], "123"),
        (["--month", "2023-05"], ""),
        (["--project", "TS-0002"], "2"),
        (["--leader", "路北区领导甲"], "123"),
        (["--county", "丰南区"], ""),
    ],
)
def test_only_some(place, words, wanted):
    assert ids(place, *words) == list(wanted)
    assert listed(place, *words)["notes"][-1]["text"].startswith("只")


def test_people_read_words(place):
    ran = slip(place, "list", "--as-of", "2023-07-12")
    assert "共 3 张:逾期未答复 1,待答复 1,已答复 1,已销号 0,已升级 0。" in ran.out
    assert "逾期未答复" in ran.out.splitlines()[5]
    english = slip(place, "list", "--as-of", "2023-07-12", "--lang", "en")
    assert "Slips: 3. Late: 1, owed: 1, received: 1, cleared: 0, escalated: 0." in english.out
    assert "| 2023-06-TS-0001" in slip(place, "list", "--as-of", "2023-07-12", "--format", "markdown").out


def test_csv_has_the_machine_s_words(place):
    ran = slip(place, "list", "--as-of", "2023-07-12", "--format", "csv")
    rows = list(csv.DictReader(ran.out.splitlines()))
    assert [(row["slip"], row["state"], row["level"]) for row in rows] == [
        ("2023-06-TS-0001", "late", "3"),
        ("2023-06-TS-0002", "received", "2"),
        ("2023-06-TS-0003", "owed", "1"),
    ]


def test_without_slips(tmp_path):
    ran = slip(warned(tmp_path / "ledger"), "list")
    assert (ran.code, "没有督办单。" in ran.out) == (0, True)


def test_a_slip_that_can_t_be_read_is_named_first(place):
    write(place, {"slips/x.yaml": "id: x\n"})
    ran = slip(place, "list", "--as-of", "2023-07-12", "--format", "json")
    assert ran.code == 1
    assert "slips/x.yaml" in json.loads(ran.out)["notes"][0]["text"]


def test_a_slip_without_a_project_is_listed_all_the_same(place):
    text = slips(place)["2023-06-TS-0001"].replace("TS-0001", "TS-0099")
    write(place, {"slips/2023-06-TS-0099.yaml": text})
    rows = listed(place)["tables"][0]["rows"]
    assert [(row["project"], row["name"], row["leader"]) for row in rows][1] == ("TS-0099", None, None)
    assert ids(place, "--county", "路北区") == ["1", "2", "3"]


def test_who_held_the_office_on_the_day_is_who_owes(place):
    path = "projects/TS-0003.yaml"
    text = (place / path).read_text("utf-8")
    now = "responsibility: {since: 2023-07-15, county_leader: 路北区领导乙}\n"
    before = "former_responsibility: [{until: 2023-07-14, county_leader: 路北区领导甲}]\n"
    write(place, {path: text.replace("responsibility: {county_leader: 路北区领导甲, unit: 某公司}\n", now + before)})
    for day, leader in (("2023-07-12", "路北区领导甲"), ("2023-07-20", "路北区领导乙")):
        ran = slip(place, "list", "--as-of", day, "--project", "TS-0003", "--format", "json")
        assert json.loads(ran.out)["tables"][0]["rows"][0]["leader"] == leader


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--state", "lost"], "lost"),
        (["--as-of", "2023-02-30"], "2023-02-30"),
        (["--month", "6月"], "6月"),
        (["--project", "TS-9"], "TS-9"),
        (["--format", "html"], "html"),
        (["extra"], "extra"),
    ],
)
def test_wrong_use(place, words, said):
    ran = slip(place, "list", *words)
    assert (ran.code, ran.out, said in ran.err) == (2, "", True)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["isue"], 2, "是不是 issue?"),
        (["x"], 2, "keyproj slip 没有这个操作:x"),
        (["list", "--help"], 0, "--state"),
        (["answer"], 2, "ID"),
    ],
)
def test_the_actions_of_slip(words, code, said):
    ran = call("slip", *words)
    assert ran.code == code
    assert said in ran.out + ran.err


def test_without_an_action_the_help_names_them_all():
    ran, told = call("slip", "--lang", "en"), call("slip", "--help", "--lang", "en")
    assert ran.code == told.code == 0
    assert ran.out == told.out
    assert [word for word in ("issue", "answer", "clear", "list", "show") if f"  {word}  " in ran.out] == [
        "issue",
        "answer",
        "clear",
        "list",
        "show",
    ]
