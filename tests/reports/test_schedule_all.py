"""The forecasts of all projects: the worst first, what is left out, and what can't be counted."""

import json

from tests.reports.scheduled import ledger, schedule
from tests.running import call
from tests.small import plan, project


def step(days, **more):
    return ", ".join([f"id: a, name: 甲, days: {days}", *(f"{key}: {value}" for key, value in more.items())])


def listed(folder, *words):
    ran = call("schedule", "--as-of", "2023-06-30", "--ledger", folder, "--format", "json", *words)
    report = json.loads(ran.out)
    return ran, report, report["tables"][0]["rows"]


MANY = (
    project("A", schedule(step(5), deadline="2023-07-06")),
    project("B", schedule(step(50), deadline="2023-07-06"), county="丰南区"),
    project("C", schedule(step(20), deadline="2023-07-06")),
    project("D", schedule(step(500), deadline=None)),
    project("E", schedule(step(5))),
    project("F", plan()),
    project("G", schedule(step(50), deadline="2023-07-06")),
)


def test_the_worst_come_first_and_those_without_a_deadline_last(tmp_path):
    ran, report, rows = listed(ledger(tmp_path, *MANY))
    assert [row["project"] for row in rows] == ["B", "G", "C", "A", "E", "D"]
    assert [row["overrun_days"] for row in rows] == [63, 63, 21, 0, -167, None]
    assert rows[2]["forecast"] == "2023-07-27"
    assert (ran.code, report["lead"]) == (0, ["有工序安排的项目 6 项:预计超期 3 项,按期 2 项,没有期限 1 项。"])


def test_the_same_forecast_as_of_the_project_alone(tmp_path):
    folder = ledger(tmp_path, *MANY)
    for row in listed(folder)[2]:
        ran = call("schedule", row["project"], "--as-of", "2023-06-30", "--ledger", folder, "--format", "json")
        (alone,) = next(table["rows"] for table in json.loads(ran.out)["tables"] if table["id"] == "finish")
        assert alone == {key: row[key] for key in alone}


def test_the_filters_are_those_of_the_list(tmp_path):
    folder = ledger(tmp_path, *MANY)
    _, report, rows = listed(folder, "--county", "丰南区")
    assert [row["project"] for row in rows] == ["B"]
    assert report["notes"][0]["code"] == "filtered"
    assert [row["project"] for row in listed(folder, "--project", "C,A")[2]] == ["C", "A"]


def test_what_is_over_is_left_out_unless_its_stage_is_asked_for(tmp_path):
    done = {"started": "2023-01-05", "completed": "2023-05-31"}
    folder = ledger(tmp_path, project("A", schedule(step(5))), project("B", schedule(step(5)), **done))
    assert [row["project"] for row in listed(folder)[2]] == ["A"]
    assert [row["project"] for row in listed(folder, "--stage", "竣工")[2]] == ["B"]


def test_what_can_t_be_counted_is_named_and_fails(tmp_path):
    circle = schedule("id: a, name: 甲, days: 5, after: [b]", "id: b, name: 乙, days: 5, after: [a]")
    texts = (project("A", circle), project("B", schedule(step(99999999))), project("C", schedule(step(5))))
    ran, report, rows = listed(ledger(tmp_path, *texts))
    assert [row["project"] for row in rows] == ["C"]
    (note,) = [note for note in report["notes"] if note["code"] == "schedule_uncounted"]
    assert (ran.code, note["args"]) == (1, {"count": 2, "ids": ["A", "B"]})


def test_a_ledger_without_schedules(tmp_path):
    ran, report, rows = listed(ledger(tmp_path, project("A", plan())))
    assert (ran.code, rows) == (0, [])
    assert report["lead"] == ["有工序安排的项目 0 项:预计超期 0 项,按期 0 项,没有期限 0 项。"]


def test_a_broken_neighbour_is_said_first(tmp_path):
    folder = ledger(tmp_path, project("A", schedule(step(5))), project("B", total_investment="1"))
    ran, report, _ = listed(folder)
    assert (ran.code, report["notes"][0]["code"]) == (1, "unread")


def test_tangshan_shows_its_schedules(data):
    _, _, rows = listed(data)
    late = {row["project"]: row["overrun_days"] for row in rows if row["overrun_days"] > 0}
    assert late == {"TS-0148": 148, "TS-0044": 45, "TS-0114": 22}
