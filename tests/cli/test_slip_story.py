"""A slip from its issue over the written report to its clearing, and one that nobody answers."""

import json
import subprocess
import sys

import pytest

from tests.running import ROOT, call, process
from tests.warned import REPORT, issued, slip, slips, warned


@pytest.fixture
def place(tmp_path):
    return warned(tmp_path / "ledger")


def states(place, day, *words):
    ran = slip(place, "list", "--as-of", day, "--format", "json", *words)
    assert (ran.code, ran.err) == (0, "")
    return [
        (row["slip"], row["state"], row["level"], row["level_now"]) for row in json.loads(ran.out)["tables"][0]["rows"]
    ]


def warning(place, month, project):
    """Level and written report of a project, as `warn` has them."""
    ran = call("warn", "--month", month, "--project", project, "--ledger", str(place), "--format", "json")
    (row,) = json.loads(ran.out)["tables"][0]["rows"]
    return (row["level"], row["report"])


def test_issued_answered_cleared(place):
    id = "2023-06-TS-0002"
    issued(place, "2023-06", "2023-07-03", "--level", "2")
    assert states(place, "2023-07-02") == []
    assert states(place, "2023-07-10") == [(id, "owed", 2, None)]
    assert warning(place, "2023-06", "TS-0002") == (2, "owed")
    slip(place, "answer", id, *REPORT, "--date", "2023-07-10")
    assert states(place, "2023-07-31") == [(id, "received", 2, None)]
    assert warning(place, "2023-06", "TS-0002") == (2, "received")
    slip(place, "clear", id, "--by", "督查组", "--evidence", "现场照片", "--date", "2023-08-04")
    assert states(place, "2023-08-04") == [(id, "cleared", 2, None)]
    assert states(place, "2023-07-31") == [(id, "received", 2, None)]
    assert states(place, "2023-08-04", "--state", "open") == []
    assert call("check", "--ledger", str(place)).code == 0


def test_unanswered_a_blue_slip_turns_yellow_and_then_red(place):
    blue, yellow, red = "2023-06-TS-0003", "2023-07-TS-0003", "2023-07-TS-0003-2"
    only = ("--project", "TS-0003")
    issued(place, "2023-06", "2023-07-03", *only)
    assert states(place, "2023-07-17") == [(blue, "owed", 1, None)]
    assert states(place, "2023-07-18") == [(blue, "late", 1, 2)]

    issued(place, "2023-07", "2023-08-01", *only)
    text = slips(place)[yellow]
    assert "level: 2\n" in text
    assert f"escalated_from: {blue}\n" in text
    assert f"  - {{signal: 督办单, text: 督办单 {blue} 到期(2023-07-17)未答复}}\n" in text
    assert states(place, "2023-08-01") == [(blue, "escalated", 1, None), (yellow, "owed", 2, None)]
    assert states(place, "2023-08-09") == [(yellow, "late", 2, 3), (blue, "escalated", 1, None)]

    issued(place, "2023-07", "2023-08-15", *only)
    assert f"escalated_from: {yellow}\n" in slips(place)[red]
    assert [state for *state, _ in states(place, "2023-08-15", "--state", "owed")] == [[red, "owed", 3]]

    before = slips(place)
    issued(place, "2023-08", "2023-09-04", *only)
    assert slips(place) == before
    assert call("check", "--ledger", str(place)).code == 0


def test_the_warning_follows_the_slip_that_nobody_answers(place):
    issued(place, "2023-05", "2023-06-01", "--project", "TS-0003")
    assert warning(place, "2023-05", "TS-0003") == (1, "owed")
    assert warning(place, "2023-06", "TS-0003") == (2, "late")
    slip(place, "answer", "2023-05-TS-0003", *REPORT, "--date", "2023-06-28")
    assert warning(place, "2023-06", "TS-0003")[0] == 1


def test_a_worse_level_in_the_same_month_takes_the_place_of_the_milder_slip(place):
    issued(place, "2023-06", "2023-07-03", "--project", "TS-0003")
    file = place / "projects/TS-0003.yaml"
    text = file.read_text("utf-8")
    entry = "  - {month: 2023-06, investment: 0万元, reported: 2023-07-05, by: 填报人甲, reason: 审计核减}\n"
    file.write_text(text + entry, "utf-8")
    issued(place, "2023-06", "2023-07-06", "--project", "TS-0003")
    assert states(place, "2023-07-06") == [
        ("2023-06-TS-0003-2", "owed", 2, None),
        ("2023-06-TS-0003", "escalated", 1, None),
    ]
    assert call("check", "--ledger", str(place)).code == 0


def test_two_who_issue_at_once_leave_one_slip_for_each(place, cache):
    line = [sys.executable, "-m", "keyproj", "slip", "issue", "--month", "2023-06", "--date", "2023-07-03"]
    line += ["--by", "市重点办", "--ledger", str(place)]
    process("check", "--ledger", str(place))
    runs = [subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
    codes = []
    for run in runs:
        _, err = run.communicate()
        codes.append(run.returncode)
        assert err.decode().count("\n") == (1 if run.returncode else 0)
    assert 0 in codes
    assert set(codes) <= {0, 3}
    issued(place)
    assert list(slips(place)) == ["2023-06-TS-0001", "2023-06-TS-0002", "2023-06-TS-0003"]
    assert call("check", "--ledger", str(place)).code == 0


def test_two_answers_at_once_are_both_kept_or_one_is_refused(place):
    id = "2023-06-TS-0001"
    issued(place, "2023-06", "2023-07-03", "--level", "3")
    line = [sys.executable, "-m", "keyproj", "slip", "answer", id, *REPORT[:-1]]
    end = ["--date", "2023-07-05", "--ledger", str(place)]
    runs = [
        subprocess.Popen([*line, who, *end], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for who in ("甲", "乙", "丙")
    ]
    codes = [run.wait() for run in runs]
    for run in runs:
        run.communicate()
    assert 0 in codes
    assert set(codes) <= {0, 3}
    assert slips(place)[id].count("next_steps") == codes.count(0)


def change(place, old, new, id="TS-0003"):
    file = place / f"projects/{id}.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def test_a_late_slip_escalates_though_its_project_is_not_watched_any_more(place):
    issued(place, "2023-06", "2023-07-03", "--project", "TS-0003")
    change(place, "category: 续建", "category: 前期")
    assert [row for row in states(place, "2023-07-18") if row[1] == "late"] == [("2023-06-TS-0003", "late", 1, 2)]
    assert issued(place, "2023-07", "2023-08-01", "--project", "TS-0003").code == 0
    text = slips(place)["2023-07-TS-0003"]
    assert text.endswith(
        "escalated_from: 2023-06-TS-0003\nreasons:\n"
        "  - {signal: 督办单, text: 督办单 2023-06-TS-0003 到期(2023-07-17)未答复}\n"
    )
    assert "level: 2\n" in text


@pytest.mark.parametrize("over", ["completed: 2023-07-05\n", "removed: {date: 2023-07-05, reason: 用地落空}\n"])
def test_the_slip_of_a_project_that_is_over_is_to_be_cleared(over, place):
    issued(place, "2023-06", "2023-07-03", "--project", "TS-0003")
    change(place, "started: 2022-05-01\n", f"started: 2022-05-01\n{over}")
    assert states(place, "2023-07-18") == [("2023-06-TS-0003", "late", 1, None)]
    ran = slip(place, "list", "--as-of", "2023-07-18")
    assert "督办单未办结的 1 张:2023-06-TS-0003;不再升级,请销号(keyproj slip clear 2023-06-TS-0003)" in ran.out
    assert "没有要签发的督办单" in issued(place, "2023-07", "2023-08-01", "--project", "TS-0003").out
    assert slip(place, "clear", "2023-06-TS-0003", "--by", "督查组", "--evidence", "已竣工").code == 0
    assert "不再升级" not in slip(place, "list").out
