"""What a report says of its basis: unreported months, spread plans, later corrections, files left out."""

import json
import shutil

import pytest

from tests.running import DATA, call
from tests.small import POLICY, plan, progress, project, write


def told(*words):
    """A report as JSON, and its notes by code, in order."""
    ran = call(*words, "--format", "json")
    report = json.loads(ran.out)
    return ran, {note["code"]: note["args"] for note in report["notes"]}


def total(ran, column, table="overview"):
    return next(t for t in json.loads(ran.out)["tables"] if t["id"] == table)["total"][column]


def test_tangshan_in_june(data):
    _, notes = told("summary", "--quarter", "2", "--ledger", data)
    assert notes["unreported"] == {"count": 6, "month": "6", "code": "2023-06"}
    assert "spread" not in notes
    _, notes = told("list", "--unreported", "--month", "2023-06", "--ledger", data)
    assert notes["only_unreported"] == {"month": "2023-06"}


def test_tangshan_in_may_has_plans_spread_over_the_quarter(data):
    _, notes = told("summary", "--month", "2023-05", "--ledger", data)
    assert notes["spread"]["count"] > 0


JANUARY_TO_APRIL = progress(
    ("2023-01", "100万元", "2023-02-03"), ("2023-02", "200万元", "2023-03-03"), ("2023-04", "400万元", "2023-05-04")
)
PLAN = plan(category="续建", quarters="[1000万元, 1000万元, 5000万元, 5000万元]")


@pytest.fixture
def gappy(tmp_path):
    """One project without a report for March and for May."""
    text = project("A", PLAN + JANUARY_TO_APRIL, started="2022-03-01")
    return str(write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": text}))


def test_a_month_without_a_report_keeps_the_last_known_figure(gappy):
    ran, notes = told("summary", "--month", "2023-05", "--ledger", gappy)
    assert total(ran, "actual_to_date") == 7_000_000
    assert notes["unreported"] == {"count": 1, "month": "5", "code": "2023-05"}
    assert notes["gaps"] == {"count": 1, "month": "5", "code": "2023-05"}
    assert notes["spread"] == {"count": 1}


def test_a_gap_is_not_the_month_itself(gappy):
    _, notes = told("summary", "--month", "2023-04", "--ledger", gappy)
    assert "unreported" not in notes
    assert notes["gaps"]["count"] == 1
    _, notes = told("summary", "--month", "2023-02", "--ledger", gappy)
    assert not {"unreported", "gaps"} & set(notes)


def test_at_a_quarter_s_end_nothing_is_spread(gappy):
    ran, notes = told("summary", "--quarter", "1", "--ledger", gappy)
    assert "spread" not in notes
    assert total(ran, "plan_to_date") == 10_000_000


CORRECTED = progress(("2023-05", "300万元", "2023-06-03"), ("2023-05", "250万元", "2023-06-20"))


@pytest.mark.parametrize(
    ("known_by", "done"),
    [("2023-05-31", 0), ("2023-06-03", 3_000_000), ("2023-06-19", 3_000_000), ("2023-06-20", 2_500_000)],
)
def test_what_was_reported_later_is_left_out(tmp_path, known_by, done):
    text = project("A", PLAN + CORRECTED, started="2023-05-01")
    ledger = str(write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": text}))
    ran, notes = told("summary", "--month", "2023-05", "--known-by", known_by, "--ledger", ledger)
    assert total(ran, "actual_to_date") == done
    assert notes["known_by"] == {"day": known_by}
    assert ("unreported" in notes) == (done == 0)
    assert total(told("summary", "--month", "2023-05", "--ledger", ledger)[0], "actual_to_date") == 2_500_000


def test_a_correction_of_tangshan_is_unknown_before_it_was_reported(data):
    words = ("summary", "--month", "2023-05", "--ledger", data)
    now, then = told(*words)[0], told(*words, "--known-by", "2023-05-31")[0]
    assert total(then, "actual_to_date") < total(now, "actual_to_date")
    assert total(then, "annual_plan") == total(now, "annual_plan")


def test_a_filter_is_said_in_words(data):
    words = ("summary", "--quarter", "2", "--county", "路北区,丰南区", "--sector", "产业", "--ledger", data)
    assert "注 只统计:县(市)区 路北区、丰南区;行业 产业\n" in call(*words).out
    assert "Note Only: County 路北区, 丰南区; Sector 产业\n" in call(*words, "--lang", "en").out


def test_projects_without_a_plan_of_the_year(tmp_path):
    text = project("A", plan(year=2022))
    ledger = str(write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": text}))
    ran, notes = told("summary", "--quarter", "2", "--ledger", ledger)
    assert notes["unplanned"] == {"count": 1, "year": 2023}
    assert total(ran, "projects") == 0


def test_a_file_that_can_not_be_read_is_the_first_note_of_every_report(tmp_path):
    ledger = tmp_path / "ledger"
    shutil.copytree(DATA, ledger)
    broken = sorted(ledger.glob("projects/*/*.yaml"))[:4]
    for path in broken:
        path.write_text("id: [", "utf-8")
    left = sorted(path.relative_to(ledger).as_posix() for path in broken)
    shown = [*left[:3], "…"]
    for words in (
        ("summary", "--quarter", "2"),
        ("summary", "--quarter", "2", "--explain", "overview.合计.projects"),
        ("list", "--quarter", "2"),
        ("query", "SELECT 1"),
    ):
        ran, notes = told(*words, "--ledger", str(ledger))
        assert next(iter(notes.items())) == ("unread", {"count": 4, "all": 232, "files": shown}), words
        assert ran.code == 1
    assert total(told("summary", "--quarter", "2", "--ledger", str(ledger))[0], "projects") == 213
    assert call("check", "--ledger", str(ledger)).code == 1
