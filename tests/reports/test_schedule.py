"""One project's schedule: its days both ways, why, what is too late, and what can't be counted."""

import json

import pytest

from tests.reports.scheduled import ROAD, ledger, road, schedule
from tests.running import call
from tests.small import POLICY, plan, project


def asked(folder, *words, day="2023-06-30"):
    """The report of TS-0001 as JSON, and its tables by id."""
    ran = call("schedule", "TS-0001", "--as-of", day, "--ledger", folder, "--format", "json", *words)
    assert (ran.code, ran.err) == (0, "")
    report = json.loads(ran.out)
    return report, {table["id"]: table["rows"] for table in report["tables"]}


def days(row):
    return [row[key] for key in ("early_start", "early_finish", "late_start", "late_finish", "slack")]


def test_the_steps_both_ways_by_their_earliest_days(tmp_path):
    report, tables = asked(ledger(tmp_path, road()))
    assert {row["step"]: days(row) for row in tables["steps"]} == {
        "land": ["2023-03-01", "2023-04-26", "2023-05-31", "2023-07-26", 62],
        "permit": ["2023-05-04", "2023-07-12", "2023-07-27", "2023-08-16", 25],
        "notice": ["2023-06-30", "2023-07-29", "2023-11-09", "2023-12-08", 132],
        "base": ["2023-07-13", "2023-10-10", "2023-08-17", "2023-11-14", 25],
        "end": ["2023-10-10", "2023-10-10", "2023-12-08", "2023-12-08", 43],
    }
    assert list(tables) == ["steps", "causes", "missed", "finish"]
    assert [row["step"] for row in tables["steps"]] == ["land", "permit", "notice", "base", "end"]
    assert [row["step"] for row in tables["steps"] if row["critical"]] == ["permit", "base", "end"]
    assert [row["state"] for row in tables["steps"]] == ["done", "running", "ahead", "ahead", "ahead"]
    assert [row["kind"] for row in tables["steps"]] == ["work", "work", "every", "outdoor", "work"]
    assert (tables["steps"][1]["percent"], tables["steps"][0]["done"]) == ("0.400000", "2023-04-26")
    assert report["lead"][1] == "关键工序:施工许可、基础施工、竣工。"


def test_each_row_s_line_is_where_the_step_stands(tmp_path):
    folder = ledger(tmp_path, road())
    with open(f"{folder}/projects/路北区/TS-0001.yaml", encoding="utf-8") as file:
        lines = file.read().splitlines()
    for row in asked(folder)[1]["steps"]:
        assert f"id: {row['step']}," in lines[row["line"] - 1]


def test_the_order_in_the_file_changes_nothing_but_lines(tmp_path):
    *head, first = ROAD.rstrip("\n").split("\n", 3)
    turned = "\n".join([*head, *reversed(first.split("\n"))]) + "\n"
    assert turned != ROAD
    found = []
    for n, text in enumerate((ROAD, turned)):
        other = project("TS-0001", plan(), text, started="2023-05-22")
        _, tables = asked(ledger(tmp_path / str(n), other))
        found.append([{key: value for key, value in row.items() if key != "line"} for row in tables["steps"]])
    assert found[0] == found[1]


def test_why_each_step_lies_there(tmp_path):
    why = {row["step"]: row for row in asked(ledger(tmp_path, road()))[1]["causes"]}
    started, left = {"what": "started", "day": "2023-05-04"}, {"what": "left", "day": "2023-06-30", "left": 9}
    assert why["permit"]["driven_by"] == [started, left]
    link = {"what": "link", "step": "permit", "name": "施工许可", "link": "完成-开始", "lag": 0, "days": 0}
    assert why["base"]["driven_by"] == [link]
    assert [cause["what"] for cause in why["base"]["bound_by"]] == ["link", "deadline", "winter"]
    assert why["end"]["bound_by"] == [{"what": "finish_by", "day": "2023-12-10"}]
    assert why["notice"]["driven_by"] == [{"what": "today", "day": "2023-06-30"}]


@pytest.mark.parametrize(
    ("link", "early", "late"),
    [
        ("step: a", "← 甲完成", "→ 乙要开始"),
        ("step: a, lag: 2", "← 甲完成后 2 个工作日", "→ 乙要在其后 2 个工作日开始"),
        ("step: a, lead: 2", "← 甲完成前 2 个工作日", "→ 乙要在其完成前 2 个工作日开始"),
        ("step: a, link: 开始-开始", "← 甲开始", "→ 乙要同时开始"),
        ("step: a, link: 开始-开始, lag: 2", "← 甲开始后 2 个工作日", "→ 乙要在其开始后 2 个工作日开始"),
        ("step: a, link: 开始-开始, lead: 2", "← 甲开始前 2 个工作日", "→ 乙要在其开始前 2 个工作日开始"),
        ("step: a, link: 完成-完成", "← 不早于甲完成", "→ 乙要完成"),
        ("step: a, link: 完成-完成, lag: 2", "← 甲完成后 2 个工作日才能完成", "→ 乙要在其后 2 个工作日完成"),
        ("step: a, link: 完成-完成, lead: 2", "← 最多比甲早 2 个工作日完成", "→ 乙要在其前 2 个工作日完成"),
    ],
)
def test_links_in_words(tmp_path, link, early, late):
    steps = (
        "id: a, name: 甲, days: 20, not_before: 2023-07-17",
        f"id: b, name: 乙, days: 20, finish_by: 2023-10-31, after: [{{{link}}}]",
    )
    folder = ledger(tmp_path, project("TS-0001", schedule(*steps)))
    text = call("schedule", "TS-0001", "--as-of", "2023-06-30", "--table", "causes", "--ledger", folder).out
    assert early in text
    assert late in text
    assert "规定不早于 2023-07-17 开始" in text


def test_what_is_already_too_late_is_said_first_with_its_days(tmp_path):
    late = road().replace("deadline: 2023-12-20", "deadline: 2023-07-20").replace("2023-12-10", "2023-07-20")
    report, tables = asked(ledger(tmp_path, late))
    assert report["lead"][0] == "期限 2023-07-20,按现状预计 2023-10-10 完成,超期 82 天(54 个工作日)。"
    assert report["lead"][2] == ("已经来不及:施工许可最迟应于 2023-04-24 完成,预计 2023-07-12 完成,晚 54 个工作日。")
    assert "已经来不及:基础施工最迟应于 2023-04-25 开始,截至 2023-06-30 已晚 45 个室外工作日。" in report["lead"]
    assert tables["missed"][0] == {
        "step": "permit",
        "name": "施工许可",
        "what": "finish",
        "latest": "2023-04-24",
        "against": "2023-07-12",
        "days_late": 54,
    }
    assert tables["finish"] == [
        {
            "deadline": "2023-07-20",
            "forecast": "2023-10-10",
            "overrun_days": 82,
            "overrun_working_days": 54,
            "provisional": False,
        }
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            schedule("id: a, name: 甲, days: 5"),
            "期限 2023-12-20,按现状预计 2023-07-06 完成,提前 167 天(115 个工作日)。",
        ),
        (schedule("id: a, name: 甲, days: 5", deadline="2023-07-06"), "期限 2023-07-06,按现状预计当天完成。"),
        (schedule("id: a, name: 甲, days: 5", deadline=None), "按现状预计 2023-07-06 完成;没有写期限,不能倒排。"),
        (
            schedule("id: a, name: 甲, days: 5, started: 2023-03-01, done: 2023-03-09"),
            "期限 2023-12-20,全部工序已于 2023-03-09 完成。",
        ),
        (
            schedule("id: a, name: 甲, days: 5, started: 2023-03-01, done: 2023-03-09", deadline=None),
            "全部工序已于 2023-03-09 完成。",
        ),
        (
            "note: 无\n",
            "本项目没有写工序,不能测算工期。在 projects/路北区/TS-0001.yaml 的 schedule 中写明工序后再算。",
        ),
    ],
)
def test_the_answer_stands_first(tmp_path, text, said):
    assert asked(ledger(tmp_path, project("TS-0001", text)))[0]["lead"][0] == said


def test_what_happened_after_the_day_is_not_known_yet(tmp_path):
    folder = ledger(tmp_path, road())
    _, tables = asked(folder, day="2023-04-20")
    land, permit, *_ = tables["steps"]
    assert (land["state"], land["done"], permit["state"], permit["percent"]) == ("running", None, "ahead", None)
    _, tables = asked(folder, day="2023-02-20")
    assert {row["state"] for row in tables["steps"]} == {"ahead"}
    assert tables["steps"][0]["early_start"] == "2023-02-20"


def test_the_policy_s_own_days_count(tmp_path):
    own = "calendar: {days_off: [2023-07-03], working_days: [2023-07-01]}\n"
    folder = ledger(tmp_path, project("TS-0001", schedule("id: a, name: 甲, days: 3")), policy=POLICY + own)
    (row,) = asked(folder)[1]["steps"]
    assert (row["early_start"], row["early_finish"]) == ("2023-06-30", "2023-07-04")


def test_days_for_which_no_notice_is_known_are_named(tmp_path):
    folder = ledger(tmp_path, project("TS-0001", schedule("id: a, name: 甲, days: 5", deadline="2038-03-12")))
    report, tables = asked(folder)
    (note,) = [note for note in report["notes"] if note["code"] == "schedule_provisional"]
    assert note["args"]["steps"] == ["甲"]
    assert (tables["steps"][0]["early_provisional"], tables["steps"][0]["late_provisional"]) == (False, True)


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        (schedule("id: a, name: 甲, days: 5, after: [b]", "id: b, name: 乙, days: 5, after: [a]"), 1, "排不出先后"),
        (schedule("id: a, name: 甲, days: 5, after: [z]"), 1, "排不出先后"),
        (schedule("id: a, name: 甲, days: 5, after: [a]"), 1, "排不出先后"),
        (schedule("id: a, name: 甲, days: 5", "id: a, name: 乙, days: 5"), 1, "排不出先后"),
        (schedule("id: a, name: 甲, days: 99999999"), 1, "1900至2199年以外"),
    ],
)
def test_what_can_t_be_counted_says_so_in_one_line(tmp_path, text, code, said):
    ran = call("schedule", "TS-0001", "--ledger", ledger(tmp_path, project("TS-0001", text)))
    assert (ran.code, ran.out, ran.err.count("\n")) == (code, "", 1)
    assert said in ran.err


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("format", ["table", "markdown", "csv", "json"])
def test_every_format_in_both_languages(tmp_path, format, language):
    words = ("schedule", "TS-0001", "--as-of", "2023-06-30", "--targets", "--format", format, "--lang", language)
    ran = call(*words, "--ledger", ledger(tmp_path, road()))
    assert (ran.code, ran.err) == (0, "")
    assert "基础施工" in ran.out
    assert "schedule." not in ran.out


def test_json_is_the_same_in_every_language_but_for_words(tmp_path):
    folder = ledger(tmp_path, road())
    tables = [asked(folder, "--lang", language)[1] for language in ("zh", "en")]
    assert tables[0] == tables[1]


def test_an_unknown_project_is_refused_as_in_show(tmp_path):
    ran = call("schedule", "TS-0002", "--ledger", ledger(tmp_path, road()))
    assert (ran.code, ran.err) == (2, "错误: 台账中没有项目 TS-0002,是不是 TS-0001?\n")


@pytest.mark.parametrize("name", ["[red]甲[/]", "=1+1", "a|b", "{id}"])
def test_hostile_names_are_shown_as_they_are(tmp_path, name):
    text = schedule(f"id: a, name: '{name}', days: 5", deadline="2023-06-30")
    folder = ledger(tmp_path, project("TS-0001", text))
    words = ("schedule", "TS-0001", "--as-of", "2023-06-30", "--targets", "--ledger", folder, "--format")
    assert name in call(*words, "table").out
    assert json.loads(call(*words, "json").out)["tables"][0]["rows"][0]["name"] == name
    cells = [row.split(",") for row in call(*words, "csv").out.splitlines()]
    assert not any(cell.startswith("=") for row in cells for cell in row)
    assert "a|b" not in call(*words, "markdown").out


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"completed": "2023-05-31"}, "本项目已竣工;没有填完成日期的工序仍按未完成推算,应补填 done。"),
        ({"suspended": "[{since: 2023-05-31, reason: 资金未到位}]"}, "本项目停建;预计日期按当天即复工推算,"),
        ({"removed": "{date: 2023-05-31, reason: 规划调整}"}, "本项目已调出,不再预警;"),
        ({}, "期限 2023-12-20,"),
    ],
)
def test_a_project_at_which_nobody_works_is_said_to_be_so_first(tmp_path, more, said):
    text = project("TS-0001", schedule("id: a, name: 甲, days: 5"), started="2023-01-05", **more)
    assert asked(ledger(tmp_path, text))[0]["lead"][0].startswith(said)
    done = text.replace("days: 5", "days: 5, started: 2023-03-01, done: 2023-03-09")
    assert asked(ledger(tmp_path / "done", done))[0]["lead"][0].startswith("期限 2023-12-20,全部工序")


def test_one_reason_not_two_of_a_step_that_can_begin_today(tmp_path):
    folder = ledger(tmp_path, project("TS-0001", schedule("id: a, name: 甲, days: 5")))
    assert [row["driven_by"] for row in asked(folder)[1]["causes"]] == [[{"what": "today", "day": "2023-06-30"}]]


def test_targets_without_a_deadline_name_the_file(tmp_path):
    folder = ledger(tmp_path, project("TS-0001", schedule("id: a, name: 甲, days: 5", deadline=None)))
    ran = call("schedule", "TS-0001", "--targets", "--ledger", folder)
    said = "错误: 项目 TS-0001 没有期限,不能倒排。在 projects/路北区/TS-0001.yaml 的 schedule 中写明 deadline\n"
    assert (ran.code, ran.out, ran.err) == (2, "", said)


@pytest.mark.parametrize(
    ("text", "year", "notes"),
    [
        (plan() + schedule("id: a, name: 甲, days: 5"), "2023", set()),
        (schedule("id: a, name: 甲, days: 5"), "2023", {"schedule_no_money"}),
        (plan() + schedule("id: a, name: 甲, days: 5"), "2024", {"schedule_no_money", "schedule_idle_year"}),
    ],
)
def test_a_year_that_asks_for_nothing_says_so(tmp_path, text, year, notes):
    folder = ledger(tmp_path, project("TS-0001", text))
    ran = call("schedule", "TS-0001", "--year", year, "--targets", "--ledger", folder, "--format", "json")
    codes = {note["code"] for note in json.loads(ran.out)["notes"]}
    assert codes & {"schedule_no_money", "schedule_idle_year"} == notes
    assert "schedule_targets" in codes


def targets_of(folder, *words):
    _, tables = asked(folder, "--targets", *words)
    return {row["period"]: row for row in tables["targets"]}


def test_targets_put_done_steps_where_they_were_done_and_the_others_late(tmp_path):
    rows = targets_of(ledger(tmp_path, road()))
    at_work = {period: row["at_work"] for period, row in rows.items() if row["at_work"] and "Q" not in period}
    assert at_work == {
        "2023": ["用地预审", "施工许可", "基础施工", "公示", "竣工"],
        "2023-03": ["用地预审"],
        "2023-04": ["用地预审"],
        "2023-07": ["施工许可"],
        "2023-08": ["施工许可", "基础施工"],
        "2023-09": ["基础施工"],
        "2023-10": ["基础施工"],
        "2023-11": ["基础施工", "公示"],
        "2023-12": ["公示", "竣工"],
    }
    assert (rows["2023-04"]["finished"], rows["2023-Q4"]["finished"]) == (["用地预审"], ["基础施工", "公示", "竣工"])
    assert (rows["2023-11"]["going_on"], rows["2023-11"]["finished"]) == (["公示"], ["基础施工"])


def test_people_are_told_how_many_steps_a_year_and_a_quarter_ask_for(tmp_path):
    words = ("schedule", "TS-0001", "--as-of", "2023-06-30", "--ledger", ledger(tmp_path, road()))
    ran = call(*words, "--table", "targets")
    assert (ran.code, ran.out) == (0, call(*words, "--targets", "--table", "targets").out)
    rows = [line.split() for line in ran.out.splitlines() if line.startswith("2023")]
    assert rows[1][:3] == ["2023", "5", "道"]
    assert next(row for row in rows if row[0] == "2023-11")[1:3] == ["公示", "基础施工"]
    assert max(map(len, ran.out.splitlines())) < 100


@pytest.mark.parametrize("format", ["table", "markdown"])
def test_notes_explain_only_columns_that_are_shown(tmp_path, format):
    folder = ledger(tmp_path, road())
    words = ("schedule", "TS-0001", "--as-of", "2023-06-30", "--targets", "--ledger", folder, "--format", format)
    about = {"lines": "各表“行”是在", "days": "时差为负数的", "targets": "已完成的工序列在实际完成的月份"}
    shown = {
        table: {note for note, text in about.items() if text in call(*words, *table).out}
        for table in ((), ("--table", "steps"), ("--table", "causes"), ("--table", "targets"))
    }
    assert list(shown.values()) == [set(about), {"lines", "days"}, set(), {"targets"}]
