"""The wall chart: its bars follow dates to the day, its levels, targets and money are those of the other reports."""

import json

import pytest

from tests.reports.charted import bars, chart, rows, table
from tests.reports.warned import building, ledger
from tests.running import DATA, ROOT, call
from tests.small import plan, progress, project

TOWN = str(ROOT / "examples" / "baocheng")


def new(id, *more, started=None, **of_plan):
    dated = {"started": started} if started else {}
    return project(id, plan(**of_plan), *more, **dated)


@pytest.mark.parametrize(
    ("of_plan", "more", "started", "planned"),
    [
        ({"start": "2023-02", "completion": "2023-11"}, [], None, ("2023-02-01", "2023-11-30")),
        ({"start": "2023-02"}, ["schedule: {deadline: 2024-03-15}\n"], "2023-03-08", ("2023-02-01", "2024-03-15")),
        ({"completion": "2023-11"}, ["schedule: {deadline: 2023-11-15}\n"], "2023-03-08", ("2023-03-08", "2023-11-15")),
        ({"completion": "2023-10"}, ["schedule: {deadline: 2023-11-15}\n"], "2023-03-08", ("2023-03-08", "2023-10-31")),
        ({}, [], "2023-03-08", ("2023-03-08", None)),
        ({"completion": "2023-11"}, [], None, None),
        ({}, [], None, None),
    ],
)
def test_the_plan_runs_from_its_start_to_its_completion_or_the_deadline(tmp_path, of_plan, more, started, planned):
    root = ledger(tmp_path, new("A", *more, started=started, **of_plan))
    found = [bar[1:] for bar in bars(root, "A") if bar[0] == "planned"]
    assert found == ([planned] if planned else [])
    row = rows(root)["A"]
    assert (row["planned_from"], row["planned_to"]) == (planned or (None, None))


def test_the_start_planned_last_counts_and_that_of_a_later_year_does_not(tmp_path):
    years = "plans:\n" + "".join(
        f"  {year}: {{category: {category}, investment: 1亿元{start}}}\n"
        for year, category, start in [
            (2022, "前期", ", start: 2022-11"),
            (2023, "新开工", ""),
            (2024, "续建", ", start: 2024-02"),
        ]
    )
    root = ledger(tmp_path, project("A", years))
    assert rows(root)["A"]["planned_from"] == "2022-11-01"


@pytest.mark.parametrize(
    ("facts", "worked"),
    [
        ({}, []),
        ({"started": "2023-03-08"}, [("2023-03-08", "2023-06-30")]),
        ({"started": "2023-07-01"}, []),
        ({"started": "2023-03-08", "completed": "2023-06-12"}, [("2023-03-08", "2023-06-12")]),
        ({"started": "2023-03-08", "completed": "2023-07-12"}, [("2023-03-08", "2023-06-30")]),
        ({"started": "2023-03-08", "removed": "{date: 2023-05-31, reason: 合成}"}, [("2023-03-08", "2023-05-31")]),
        ({"started": "2023-06-30"}, [("2023-06-30", "2023-06-30")]),
        (
            {"started": "2023-03-08", "suspended": "[{since: 2023-04-01, until: 2023-05-15, reason: 合成}]"},
            [("2023-03-08", "2023-03-31"), ("2023-05-16", "2023-06-30")],
        ),
        (
            {"started": "2023-03-08", "suspended": "[{since: 2023-06-01, reason: 合成}]"},
            [("2023-03-08", "2023-05-31")],
        ),
    ],
)
def test_work_runs_from_the_start_to_its_end_or_the_day_of_the_chart(tmp_path, facts, worked):
    root = ledger(tmp_path, project("A", plan(), **facts))
    assert [bar[1:] for bar in bars(root, "A") if bar[0] == "done"] == worked
    row = rows(root)["A"]
    assert (row["worked_from"], row["worked_to"]) == ((worked[0][0], worked[-1][1]) if worked else (None, None))


STEPS = """schedule:
  deadline: 2023-12-20
  steps:
    - {id: build, name: 主体施工, days: 60, started: 2023-03-08, done: 2023-06-02}
    - {id: top, name: 主体封顶, days: 0, after: [build], done: 2023-06-05}
    - {id: fit, name: 装修, days: 60, after: [top]}
    - {id: accept, name: 竣工验收, days: 0, after: [fit]}
"""


def test_marks_are_the_milestones_the_deadline_and_what_has_become_of_the_project(tmp_path):
    root = ledger(tmp_path, new("A", STEPS, started="2023-03-08"), new("B", start="2023-05"))
    found = [(m["project"], m["mark"], m["day"], m["name"], m["done"]) for m in table(chart(root), "marks")]
    assert found == [
        ("A", "milestone", "2023-06-05", "主体封顶", True),
        ("A", "milestone", "2023-12-20", "竣工验收", False),
        ("A", "deadline", "2023-12-20", None, False),
        ("B", "start", "2023-05-01", None, False),
    ]
    done = ledger(tmp_path / "done", project("A", plan(), started="2023-03-08", completed="2023-06-12"))
    assert [(m["mark"], m["day"]) for m in table(chart(done), "marks")] == [("completed", "2023-06-12")]


def test_steps_that_can_not_be_counted_leave_their_milestones_out(tmp_path):
    circle = STEPS.replace(
        "id: fit, name: 装修, days: 60, after: [top]", "id: fit, name: 装修, days: 60, after: [accept]"
    )
    root = ledger(tmp_path, new("A", circle, started="2023-03-08"))
    assert [m["mark"] for m in table(chart(root), "marks")] == ["deadline"]


def test_levels_and_money_are_those_of_warn_and_summary():
    words = ("--month", "2023-06", "--ledger", str(DATA), "--format", "json")
    warned = json.loads(call("warn", *words, "--level", "0,1,2,3").out)["tables"][0]["rows"]
    report = chart(str(DATA))
    levels = {row["project"]: row["level"] for row in table(report, "chart") if row["level"] is not None}
    assert levels == {row["project"]: row["level"] for row in warned}
    overview = json.loads(call("summary", *words, "--basis", "current").out)["tables"][0]["rows"][0]
    total = report["tables"][0]["total"]
    for column in ("annual_plan", "plan_to_date", "actual_to_date", "completion_rate"):
        assert total[column] == overview[column]


def test_a_months_target_is_missed_where_warn_says_so(tmp_path):
    states = ["met", "missed", "met", "met", "unreported", "met", *["open"] * 6]
    root = ledger(tmp_path, building("A", 1000, 999, 1000, 1001, None, 1000))
    row = rows(root)["A"]
    assert [row[f"month_{n:02d}"] for n in range(1, 13)] == states
    assert {t["state"] for t in table(chart(root), "targets") if t["month"] > "2023-06"} == {"open"}


@pytest.mark.parametrize(
    ("asked", "said", "state"),
    [
        ("quantity: 4公里", "quantities: [4公里]", "met"),
        ("quantity: 4公里", "quantities: [3.9公里]", "missed"),
        ("quantity: 4公里", "quantities: [4个]", "open"),
        ("step: build", "image: 合成", "met"),
        ("step: fit", "image: 合成", "missed"),
        ("target: 主体封顶", "image: 合成", "open"),
        ("investment: 100万元, target: 主体封顶", "image: 合成", "met"),
    ],
)
def test_a_target_in_words_steps_or_quantities(tmp_path, asked, said, state):
    given = plan(
        category="续建",
        investment="0万元" if "investment" not in asked else "100万元",
        months=f"{{2023-06: {{{asked}}}}}",
    )
    report = f"progress:\n  - {{month: 2023-06, investment: 100万元, {said}, reported: 2023-07-03, by: 填报人甲}}\n"
    root = ledger(tmp_path, project("A", given, STEPS, report, started="2023-03-08"))
    assert rows(root)["A"]["month_06"] == state


def test_a_month_that_is_over_is_judged_by_its_last_day_whatever_the_day_of_the_chart(tmp_path):
    late = STEPS.replace("2023-06-02", "2023-05-30")  # topped out on 5 June
    root = ledger(tmp_path, new("A", late, started="2023-03-08", months="{2023-05: {step: top}, 2023-06: {step: top}}"))
    days = {day: rows(root, "--as-of", day, month=None)["A"] for day in ("2023-05-31", "2023-06-10", "2023-06-30")}
    assert {day: row["month_05"] for day, row in days.items()} == dict.fromkeys(days, "missed")
    assert [row["month_06"] for row in days.values()] == ["open", "open", "unreported"]


def test_no_target_is_left_once_the_project_is_completed_or_removed(tmp_path):
    gone = building("A", 1000, 1000, completed="2023-02-20")
    still = building("B", 1000, 1000, suspended="[{since: 2023-03-01, until: 2023-05-31, reason: 合成}]")
    found = rows(ledger(tmp_path, gone, still))
    assert [found["A"][f"month_{n:02d}"] for n in range(1, 7)] == ["met", "met", None, None, None, None]
    assert [found["B"][f"month_{n:02d}"] for n in range(1, 7)] == ["met", "met", "open", "open", "open", "unreported"]


def test_what_was_over_before_the_year_is_left_out_and_said(tmp_path):
    old = project("A", started="2021-01-01", completed="2022-12-31")
    out = project("B", removed="{date: 2022-06-30, reason: 合成}")
    root = ledger(tmp_path, old, out, building("C"), project("D", plan(), started="2022-02-01", completed="2023-01-01"))
    report = chart(root)
    assert list(rows(root)) == ["C", "D"]
    assert [note["args"] for note in report["notes"] if note["code"] == "chart_left_out"] == [
        {"count": 2, "year": 2023}
    ]
    assert list(rows(root, "--stage", "竣工")) == ["A", "D"]
    assert list(rows(root, "--project", "B,C")) == ["B", "C"]


PEOPLE = "responsibility: {{{}}}\n"


def test_who_answers_is_taken_tier_by_tier_and_from_the_office_of_the_county(tmp_path):
    town = PEOPLE.format("lead_leader: 副镇长甲, responsible_unit: 镇农业服务中心, work_group: 第三群众工作组")
    city = PEOPLE.format("city_leader: 市领导乙, county_leader: 县领导丙, lead_department: 市发改委, unit: 某公司(合成), contact: {name: 联系人甲, phone: 0315-0000044}")  # fmt: skip
    policy = "offices: [{role: city_leader, scope: 路北区, holder: 市领导丁}]\n"
    found = rows(ledger(tmp_path, new("A", town), new("B", city), new("C"), policy=policy))
    keys = ("leader", "county_leader", "unit", "work_group", "contact")
    assert [[row[key] for key in keys] for row in found.values()] == [
        ["副镇长甲", None, "镇农业服务中心", "第三群众工作组", None],
        ["市领导乙", "县领导丙", "某公司(合成)", None, "联系人甲 0315-0000044"],
        ["市领导丁", None, None, None, None],
    ]


def test_a_package_has_its_parts_money_in_their_rows_and_is_counted_once(tmp_path):
    parts = [project(id, plan(category="续建", investment="1亿元"), parent="A", started="2022-05-01") for id in "BC"]
    root = ledger(tmp_path, project("A", plan(category="续建", investment="2亿元"), started="2022-05-01"), *parts)
    report = chart(root)
    assert [row["annual_plan"] for row in table(report, "chart")] == [None, 100_000_000, 100_000_000]
    assert report["tables"][0]["total"]["annual_plan"] == 200_000_000
    assert report["lead"][0].startswith("共 1 项")


def test_reasons_are_the_rules_names_and_exempt_ones_say_so():
    found = rows(TOWN)
    assert found["BC-0012"]["reasons"][0] == "投资滞后"
    assert found["BC-0005"]["level"] == 0
    exempt = call("chart", "--ledger", TOWN, "--month", "2023-06", "--county", "竹林示范村").out
    assert "逾期未开工(豁免)" in exempt


def test_one_project_has_its_steps_both_ways_as_schedule_has_them():
    report = chart(TOWN, "BC-0006")
    steps = json.loads(call("schedule", "BC-0006", "--ledger", TOWN, "--month", "2023-06", "--format", "json").out)
    assert table(report, "steps") == steps["tables"][0]["rows"]
    found = {(bar["step"], bar["bar"]): (bar["since"], bar["until"]) for bar in table(report, "step_bars")}
    for step in table(report, "steps"):
        assert found[step["step"], "planned"] == (step["early_start"], step["early_finish"])
        assert found[step["step"], "latest"] == (step["late_start"], step["late_finish"])
        if step["started"]:
            assert found[step["step"], "done"] == (step["started"], min(step["done"] or "9", "2023-06-30"))
        else:
            assert (step["step"], "done") not in found
    assert chart(TOWN, "--project", "BC-0006") == report


def test_one_project_without_steps_or_dates(tmp_path):
    root = ledger(tmp_path, project("A"))
    report = chart(root, "A")
    assert [len(table["rows"]) for table in report["tables"]] == [1, 0, 0, 0, 0, 0]
    assert report["lead"] == ["本项目没有写工序。"]


def test_known_by_leaves_out_what_was_reported_later(tmp_path):
    late = plan(category="续建") + progress(("2023-06", "900万元", "2023-07-20"))
    root = ledger(tmp_path, project("A", late, started="2022-05-01"))
    assert rows(root)["A"]["actual_to_date"] == 9_000_000
    assert rows(root, "--known-by", "2023-07-05")["A"]["actual_to_date"] is None
    assert rows(root, "--known-by", "2023-07-05")["A"]["month_06"] == "unreported"


def test_files_that_can_not_be_read_are_said_first(tmp_path):
    root = ledger(tmp_path, new("A"), **{"projects/bad.yaml": "id: ["})
    assert chart(root, code=1)["notes"][0]["code"] == "unread"


def test_a_ledger_without_projects(tmp_path):
    report = chart(ledger(tmp_path))
    assert (report["lead"], table(report, "chart")) == (["没有可列的项目。"], [])


def test_the_lead_counts_levels_only_where_any_project_is_watched(tmp_path):
    root = ledger(tmp_path, project("A"), building("B", 1000))
    assert chart(root)["lead"][0].startswith("共 2 项。参加预警 1 项:红 ")
    assert chart(root, month="2024-03")["lead"] == ["共 2 项,没有参加预警的。"]


def test_one_project_that_is_over_says_so_before_its_forecast(tmp_path):
    root = ledger(tmp_path, project("A", plan(), STEPS, started="2023-03-08", completed="2023-06-12"))
    lead = chart(root, "A")["lead"]
    assert len(lead) == 2
    assert "竣工" in lead[0]
    assert lead[1].startswith("期限 2023-12-20")


def test_steps_that_lean_on_holidays_not_yet_announced_are_named(tmp_path):
    root = ledger(tmp_path, building("A", 1000, more=STEPS.replace("2023-12-20", "2031-12-20").replace("days: 60, after", "days: 2000, after")))  # fmt: skip
    (note,) = [note for note in chart(root, "A")["notes"] if note["code"] == "schedule_provisional"]
    assert "装修" in note["text"]
