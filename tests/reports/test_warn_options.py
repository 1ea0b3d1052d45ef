"""Choosing among the warnings, counting them, failing on them, in every format."""

import csv
import io

import pytest

from tests.reports.warned import building, ledger, rows, shown, warn
from tests.running import call

ON_PLAN = (1000,) * 6
LEADERS = "offices:\n  - {role: city_leader, scope: 丰南区, holder: 市领导乙}\n"


def led(id, *amounts, leader="", **fields):
    people = f"responsibility: {{county_leader: 县领导{id}{f', city_leader: {leader}' if leader else ''}}}\n"
    return building(id, *amounts, more=people, **fields)


@pytest.fixture
def root(tmp_path):
    """Red, yellow, blue and normal in June; A was yellow in May, D blue in April and never reported June."""
    projects = [
        led("A", *ON_PLAN[:2], leader="市领导甲"),
        led("B", *ON_PLAN[:4], 0, 1000, county="丰南区", sector="民生"),
        led("C", *ON_PLAN[:5], 500),
        led("D", 1000, 1000, 1000, 500, 2500, leader="市领导甲"),
        led("E", *ON_PLAN, county="丰南区"),
    ]
    text = projects[1].replace("0万元, reported: 2023-06", "0.0001万元, reported: 2023-06")
    return ledger(tmp_path, projects[0], text, *projects[2:], policy=LEADERS)


def test_in_a_town_the_lead_leader_leads(tmp_path):
    people = "responsibility: {lead_leader: 镇领导甲}\n"
    root = ledger(tmp_path, building("A", more=people, county="丰南区"), policy=LEADERS)
    assert rows(root)["A"]["leader"] == "镇领导甲"
    assert warn(root, "--by", "leader")["tables"][1]["rows"][0]["class"] == "镇领导甲"


def test_who_answers(root):
    found = rows(root)
    assert [(row["leader"], row["county_leader"]) for row in found.values()] == [
        ("市领导甲", "县领导A"), ("市领导乙", "县领导B"), (None, "县领导C"), ("市领导甲", "县领导D"),
    ]  # fmt: skip
    assert "牵头:市领导甲  县级:县领导A" in shown(root)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (("--level", "red,yellow"), "A"), (("--level", "blue"), "BC"), (("--level", "0"), "DE"),
        (("--level", "3、1"), "ABC"), (("--county", "丰南区"), "B"), (("--sector", "民生"), "B"),
        (("--leader", "市领导甲"), "AD"), (("--leader", "市领导乙"), "B"), (("--project", "C,D"), "CD"),
        (("--stage", "停建"), ""), (("--category", "续建"), "ABCD"), (("--scale", "10亿元以上"), "ABCD"),
        (("--changed-since", "2023-04"), "ABCD"), (("--changed-since", "2023-05"), "AC"),
        (("--changed-since", "2023-04", "--level", "normal"), "D"),
    ],
)  # fmt: skip
def test_only_some(root, words, ids):
    assert "".join(rows(root, *words)) == ids


def test_the_lead_counts_all_and_what_changed(root):
    assert warn(root)["lead"][:2] == [
        "共 5 项:红 1;蓝 2;正常 2。",
        "其中 2 项 2023-06 未报进度,按最近一次上报数计。",
    ]
    assert warn(root)["lead"][2:] == [
        "比5月:转差 2 项,转好 0 项。", "新列为红:A。", "书面汇报:应交未交 1 项,逾期未交 0 项,已交 0 项。",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--fail-on", "red"), 1), (("--fail-on", "unreported"), 1), (("--fail-on", "red", "--county", "丰南区"), 0),
        (("--fail-on", "blue", "--county", "丰南区"), 1), (("--fail-on", "unreported", "--county", "丰南区"), 0),
        (("--fail-on", "red", "--level", "blue"), 1), ((), 0),
    ],
)  # fmt: skip
def test_fail_on(root, words, code):
    warn(root, *words, code=code)


def test_counts_by_county_sector_and_leader(root):
    tables = {table["id"]: table for table in warn(root, "--by", "county,sector,leader")["tables"][1:]}
    assert list(tables) == ["county", "sector", "leader"]
    columns = ("class", "projects", "level_3", "level_2", "level_1", "level_0", "unreported")
    assert [column["id"] for column in tables["county"]["columns"]] == list(columns)
    counted = {id: [tuple(row[c] for c in columns) for row in table["rows"]] for id, table in tables.items()}
    assert counted["county"] == [("路北区", 3, 1, 0, 1, 1, 2), ("丰南区", 2, 0, 0, 1, 1, 0)]
    assert counted["sector"] == [("产业", 4, 1, 0, 1, 2, 2), ("民生", 1, 0, 0, 1, 0, 0)]
    assert counted["leader"][:2] == [("市领导甲", 2, 1, 0, 0, 1, 2), ("市领导乙", 2, 0, 0, 1, 1, 0)]
    assert counted["leader"][2][1:] == (1, 0, 0, 1, 0, 0)
    for table in tables.values():
        assert tuple(table["total"][c] for c in columns[1:]) == (5, 1, 0, 2, 2, 2)


def test_counts_below_the_blocks(root):
    said = shown(root, "--by", "行业", "--level", "red")
    assert "按行业  项目数  红  黄  蓝  正常  未报" in said
    assert said.index("■  红(未报)  A") < said.index("按行业")
    english = shown(root, "--by", "leader", lang="en")
    assert "By leader Projects Red Yellow Blue Normal Unreported" in " ".join(english.split())
    assert "None named" in english


def test_csv_is_one_table_with_exact_values(root):
    ran = call("warn", "--ledger", root, "--month", "2023-06", "--format", "csv", "--by", "county")
    read = list(csv.DictReader(io.StringIO(ran.out)))
    assert [row["project"] for row in read if row["table"] == "warnings"] == list("ABCD")
    assert read[0]["reasons"].startswith('[{"signal": "investment"')
    assert (read[0]["level"], read[0]["unreported"], read[0]["clearing"]) == ("3", "true", "4000000")
    assert [row["class"] for row in read if row["table"] == "county"] == ["路北区", "丰南区", "合计"]


def test_markdown_has_a_section_for_each_project(root):
    said = shown(root, "--format", "markdown", "--by", "county")
    assert "### ■ 红(未报)  A 示范项目A" in said
    assert "- 投资滞后(红): 计划进度 50.0%,完成 16.7%,落后 33.3 个百分点" in said
    assert "| 路北区 " in said


def test_hostile_names_stay_text(tmp_path):
    root = ledger(tmp_path, building("A", name="'[red]=cmd|x[/red] <b>'"))
    assert "[red]=cmd|x[/red] <b>" in shown(root)
    assert "\\[red\\]=cmd\\|x\\[/red\\] \\<b\\>" in shown(root, "--format", "markdown")
    read = list(csv.DictReader(io.StringIO(shown(root, "--format", "csv"))))
    assert read[0]["name"] == "[red]=cmd|x[/red] <b>"


def test_hostile_names_of_steps_and_reasons_of_exemptions_stay_text(tmp_path):
    hostile = '"[red]=cmd|x[/red] <b>"'
    steps = f"schedule: {{deadline: 2023-12-29, steps: [{{id: a, name: {hostile}, days: 60, started: 2023-04-03}}]}}\n"
    excuse = (
        f"id: ZL-01\nproject: A\nsignals: [投资进度]\nreason: {hostile}\nsigned_by: {hostile}\n"
        "date: 2023-06-10\nuntil: 2023-06-30\n"
    )
    root = ledger(tmp_path, building("A", more=steps), **{"exemptions/ZL-01.yaml": excuse})
    said = shown(root)
    assert said.count("[red]=cmd|x[/red] <b>") == 4
    assert "\x1b" not in said
    assert shown(root, "--format", "markdown").count("\\[red\\]=cmd\\|x\\[/red\\] \\<b\\>") == 4
    assert list(rows(root)["A"]["reasons"][0]["name"])[:6] == list("[red]=")


@pytest.mark.parametrize(
    "words",
    [("--level", "green"), ("--level", ""), ("--fail-on", "0"), ("--fail-on", "green"), ("--by", "age"), ("--by", ""),
     ("--policy", "beijing"), ("--explain", "beijing"), ("--changed-since", "2023-06"), ("--changed-since", "2022-12"),
     ("--changed-since", "last"), ("--packages", "none"), ("--level", "red,green")],
)  # fmt: skip
def test_wrong_use_is_one_line(root, words):
    for language in ("zh", "en"):
        ran = call("warn", "--ledger", root, "--month", "2023-06", "--lang", language, *words)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.count("\n") == 1


@pytest.mark.parametrize(("limit", "listed"), [("2", "AB"), ("1", "A"), ("all", "ABCD"), ("4", "ABCD")])
def test_the_most_urgent_are_listed_and_the_rest_is_counted(root, limit, listed):
    text = shown(root, "--limit", limit)
    assert "".join(id for id in "ABCD" if f"示范项目{id}" in text) == listed
    assert ("共 4 项符合" in text) == (len(listed) < 4)
    assert "红 1;黄 1;蓝 1;正常 2" in text or "红 1" in text
    assert [row["project"] for row in warn(root, "--limit", limit)["tables"][0]["rows"]] == list(listed)


@pytest.mark.parametrize("limit", ["0", "-1", "x", "", "1.5", "9999999999"])
def test_a_limit_is_a_number_or_all(root, limit):
    ran = call("warn", "--month", "2023-06", "--ledger", root, "--limit", limit)
    assert (ran.code, "--limit" in ran.err) == (2, True)
