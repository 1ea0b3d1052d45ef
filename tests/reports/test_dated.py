"""What was true on a day: who answered for a project, and which stage it was in."""

import json

import pytest

from tests.running import call
from tests.small import POLICY, project, write

OFFICES = """\
offices:
  - {role: city_leader, scope: 路北区, holder: 市领导甲, until: 2023-03-31}
  - {role: city_leader, scope: 路北区, holder: 市领导乙, since: 2023-04-01}
  - {role: commander, scope: 民生, holder: 市领导丙}
"""

A = """\
responsibility: {county_leader: 区领导新, unit: 甲公司}
former_responsibility:
  - {until: 2023-02-14, county_leader: 区领导旧}
  - {until: 2023-05-20, county_leader: 区领导中}
"""


@pytest.fixture
def ledger(tmp_path):
    files = {
        "keyproj.yaml": POLICY + OFFICES,
        "projects/A.yaml": project("A", A),
        "projects/B.yaml": project("B", county="丰南区", sector="民生"),
    }
    return str(write(tmp_path / "ledger", files))


def listed(ledger, *words):
    ran = call("list", "--ledger", ledger, "--format", "json", *words)
    assert ran.err == ""
    return [row["project"] for row in json.loads(ran.out)["tables"][0]["rows"]]


@pytest.mark.parametrize(
    ("leader", "day", "ids"),
    [
        ("市领导甲", "2023-03-31", ["A"]),
        ("市领导甲", "2023-04-01", []),
        ("市领导乙", "2023-03-31", []),
        ("市领导乙", "2023-04-01", ["A"]),
        ("市领导丙", "2023-01-01", ["B"]),
        ("市领导甲,市领导丙", "2023-01-01", ["A", "B"]),
        ("区领导旧", "2023-02-14", ["A"]),
        ("区领导旧", "2023-02-15", []),
        ("区领导中", "2023-02-15", ["A"]),
        ("区领导中", "2023-05-21", []),
        ("区领导新", "2023-05-20", []),
        ("区领导新", "2023-05-21", ["A"]),
        ("甲公司", "2023-01-01", ["A"]),
    ],
)
def test_a_leader_of_any_tier_on_the_day(ledger, leader, day, ids):
    assert listed(ledger, "--as-of", day, "--leader", leader) == ids


@pytest.mark.parametrize(
    ("day", "city", "county"),
    [
        ("2023-02-14", "市领导甲", "区领导旧"),
        ("2023-03-31", "市领导甲", "区领导中"),
        ("2023-06-30", "市领导乙", "区领导新"),
    ],
)
def test_show_names_who_held_the_office_on_the_day(ledger, day, city, county):
    report = json.loads(call("show", "A", "--as-of", day, "--ledger", ledger, "--format", "json").out)
    (people,) = (table for table in report["tables"] if table["id"] == "people")
    assert {row["tier"]: row["holder"] for row in people["rows"]} == {
        "county_leader": county, "unit": "甲公司", "city_leader": city, "headquarters": "产业项目指挥部",
    }  # fmt: skip
    words = ("list", "--as-of", day, "--project", "A", "--columns", "county_leader", "--ledger", ledger)
    assert json.loads(call(*words, "--format", "json").out)["tables"][0]["rows"] == [{"county_leader": county}]


LIFE = """\
listing: {basis: 市政府常务会议, date: 2022-11-30}
started: 2023-02-26
suspended:
  - {since: 2023-04-10, until: 2023-05-09, reason: 征地未完成}
completed: 2023-10-20
removed: {date: 2023-12-15, reason: 转入运营}
"""


STAGES = """
2022-11-29 储备
2022-11-30 前期
2023-02-25 前期
2023-02-26 在建
2023-04-09 在建
2023-04-10 停建
2023-05-09 停建
2023-05-10 在建
2023-10-19 在建
2023-10-20 竣工
2023-12-14 竣工
2023-12-15 调出
"""


@pytest.mark.parametrize(("day", "stage"), [line.split() for line in STAGES.strip().splitlines()])
def test_the_stage_follows_from_the_dates(tmp_path, day, stage):
    ledger = str(write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": project("A", LIFE)}))
    assert listed(ledger, "--as-of", day, "--stage", stage) == ["A"]
    others = {"储备", "前期", "在建", "竣工", "停建", "调出"} - {stage}
    assert listed(ledger, "--as-of", day, "--stage", ",".join(sorted(others))) == []


def test_the_stage_at_a_quarter_is_that_of_its_last_day(data):
    completed = [listed(data, "--quarter", quarter, "--stage", "竣工") for quarter in ("1", "2")]
    assert set(completed[0]) < set(completed[1])
