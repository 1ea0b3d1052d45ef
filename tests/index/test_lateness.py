"""What schedules tell the warnings: late inside the slack, beyond it, past the deadline, and the month's step missed."""

import sqlite3
from pathlib import Path

import pytest

from keyproj.base.months import last_day, months_of
from keyproj.index.cache import cache_file, open_index
from keyproj.index.lateness import KEPT, Lateness
from keyproj.reports.schedule_month_steps import missed_steps
from keyproj.rules.lateness import IN_TIME, Late
from tests.index.tables import ask
from tests.reports.scheduled import ledger, schedule
from tests.running import call
from tests.small import POLICY, plan, project, write

ENDS = ["2023-01-01", *(last_day(month).isoformat() for month in months_of(2023))]


def late(root, text, day="2023-06-30", known="2023-06-30", **fields):
    """How late the only project is, apart from which step and which deadline."""
    index = open_index(Path(ledger(root, project("A", plan(start="2023-03"), text, **fields))), in_memory=True)
    try:
        (pk,) = index.db.execute("SELECT pk FROM project").fetchone()
        found = Lateness(index.db, known)
        found.ready("> 0", [day])
        return Late(*found.at(pk, day)[:3])
    finally:
        index.close()


@pytest.mark.parametrize(
    ("step", "deadline", "expected"),
    [
        # 60 working days from 1 March to 25 May; nothing has begun on the 85th day. From 30 June they end on 21 September
        ("days: 60", "2023-12-29", Late(inside=84)),
        ("days: 60", "2023-09-21", Late(inside=84)),
        ("days: 60", "2023-09-20", Late(beyond=1, forecast=1)),
        ("days: 60", "2023-09-12", Late(beyond=7, forecast=9)),
        # begun in time, and as far as it should be or further
        ("days: 160, started: 2023-03-01, percent: 52.5%", "2023-12-29", IN_TIME),
        ("days: 160, started: 2023-03-01, percent: 60%", "2023-12-29", IN_TIME),
        ("days: 160, started: 2023-03-01, percent: 45%", "2023-12-29", Late(inside=12)),
        ("days: 60, started: 2023-03-01", "2023-12-29", Late(inside=25)),
        # over
        ("days: 60, started: 2023-03-01, done: 2023-06-28", "2023-12-29", IN_TIME),
        ("days: 60, started: 2023-03-01, done: 2023-06-28", "2023-06-20", Late(forecast=8)),
        # not due yet
        ("days: 60, not_before: 2023-07-03", "2023-12-29", IN_TIME),
        # a step's own date
        ("days: 60, finish_by: 2023-09-20", "2023-12-29", Late(beyond=1)),
    ],
)
def test_one_step(tmp_path, step, deadline, expected):
    assert late(tmp_path, schedule(f"id: a, name: 甲, {step}", deadline=deadline)) == expected


def test_without_a_deadline_a_step_may_still_be_late(tmp_path):
    assert late(tmp_path, schedule("id: a, name: 甲, days: 60", deadline=None)) == Late(inside=84)


def test_before_the_planned_month_nothing_is_late(tmp_path):
    text = schedule("id: a, name: 甲, days: 60")
    found = [late(tmp_path / day, text, day) for day in ("2023-01-31", "2023-02-28", "2023-03-31")]
    assert found == [IN_TIME, IN_TIME, Late(inside=22)]


def test_what_happened_after_a_day_is_not_known_on_it(tmp_path):
    text = schedule("id: a, name: 甲, days: 10, started: 2023-05-04, done: 2023-06-20")
    assert late(tmp_path / "a", text, "2023-04-28") == Late(inside=42)
    assert late(tmp_path / "b", text, "2023-06-30", known="2023-06-10") == Late(inside=32)
    assert late(tmp_path / "c", text, "2023-06-30") == IN_TIME


@pytest.mark.parametrize("days", [5, 99999999])
def test_what_can_t_be_counted_is_in_time(tmp_path, days):
    steps = ["id: a, name: 甲, days: 5, after: [b]", f"id: b, name: 乙, days: {days}, after: [a]"]
    assert late(tmp_path / "circle", schedule(*steps)) == IN_TIME
    assert late(tmp_path / "beyond", schedule("id: a, name: 甲, days: 99999999")) == IN_TIME


def test_the_step_of_a_month_is_missed_until_it_is_done(tmp_path):
    months = plan(months="{2023-04: {step: a}, 2023-05: {step: a}, 2023-06: {step: b}, 2023-07: {target: 封顶}}")
    steps = ("id: a, name: 甲, days: 5, started: 2023-05-04, done: 2023-05-10", "id: b, name: 乙, days: 5")
    index = open_index(Path(ledger(tmp_path, project("A", months, schedule(*steps)))), in_memory=True)
    (pk,) = index.db.execute("SELECT pk FROM project").fetchone()
    assert missed_steps(index.db, "2023-06-30", ENDS) == {(pk, 4), (pk, 6)}
    assert missed_steps(index.db, "2023-05-05", ENDS) == {(pk, 4), (pk, 5), (pk, 6)}
    index.close()


STEP = "id: a, name: 甲, days: {days}"


def warn(root, month="2023-06"):
    """What `warn` prints of a ledger."""
    ran = call("warn", "--month", month, "--ledger", str(root))
    assert ran.code == 0, ran.err
    return ran.out


def one(id="A", days=60):
    """A project that is to begin in March, with a step."""
    return project(id, plan(start="2023-03"), schedule(STEP.format(days=days)), started="2023-03-01")


def kept(root):
    """What the index of a ledger has kept, without the projects' numbers."""
    return ask(cache_file(root), "SELECT known, day, inside FROM lateness ORDER BY 1, 2, 3")


def test_what_was_counted_is_kept_until_the_file_or_the_calendar_changes(tmp_path):
    root = Path(ledger(tmp_path, one("A"), one("B")))
    assert warn(root).count("84 个工作日") == 2
    assert {day for _, day, _ in kept(root)} == set(ENDS[1:])  # those that are shown have all months
    ask(cache_file(root), "UPDATE lateness SET inside = 1234 WHERE inside = 84")
    assert warn(root).count("1234 个工作日") == 2
    write(root, {"projects/路北区/A.yaml": one("A", 61)})
    assert warn(root).count("1234 个工作日") == warn(root).count("84 个工作日") == 1
    write(root, {"keyproj.yaml": POLICY + "calendar: {days_off: [2023-06-29]}\n"})
    assert warn(root).count("83 个工作日") == 2


def test_only_the_days_asked_for_last_are_kept(tmp_path):
    root = Path(ledger(tmp_path, one()))
    for month in (*range(1, KEPT + 3), 4):
        warn(root, f"2023-{month:02d}")
    assert len({known for known, *_ in kept(root)}) == KEPT
    assert "2023-04-30" in {known for known, *_ in kept(root)}


def test_where_the_index_can_t_be_written_it_is_counted_each_time(tmp_path):
    root = Path(ledger(tmp_path, one()))
    open_index(root).close()
    ask(cache_file(root), "UPDATE file SET read_ns = read_ns + 10000000000")
    other = sqlite3.connect(cache_file(root), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    said = warn(root)
    other.execute("ROLLBACK")
    other.close()
    assert kept(root) == []
    assert warn(root) == said
    assert kept(root)
