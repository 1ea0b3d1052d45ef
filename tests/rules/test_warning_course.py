"""What a project's course says at the end of each month, and where it stands among its own months."""

import pytest

from keyproj.rules.warning import Facts
from keyproj.rules.warning_course import Course, Signals, facts_of
from keyproj.rules.warning_excused import Exemption, excused
from keyproj.rules.warning_policies import DEFAULT, SANYA
from keyproj.rules.warning_standing import Levels

DUE = (10,) * 12
REPORTED = (10, None, 5, 0, *(None,) * 8)
COURSE = Course(2023, 120, DUE, REPORTED, "2023-03", "2023-05-20", "2023-08-01")


@pytest.mark.parametrize(
    ("month", "day", "due", "done"),
    [(0, "2023-01-10", 0, 0), (1, "2023-01-31", 10, 10), (2, "2023-02-28", 20, 10), (4, "2023-04-30", 40, 15),
     (12, "2023-12-31", 120, 15)],
)  # fmt: skip
def test_money_to_date_from_the_last_known_figures(month, day, due, done):
    facts = facts_of(COURSE, month, day)
    assert (facts.plan_to_date, facts.actual_to_date, facts.months) == (due, done, month)


@pytest.mark.parametrize(
    ("month", "day", "overdue", "late"),
    [(2, "2023-02-28", None, None), (3, "2023-03-31", 0, None), (4, "2023-04-30", 1, None), (5, "2023-05-31", None, 0),
     (7, "2023-07-31", None, 2), (8, "2023-08-31", None, None), (4, "2023-05-19", 1, None), (4, "2023-05-20", None, 0)],
)  # fmt: skip
def test_start_and_entry_count_whole_months_and_facts_to_the_day(month, day, overdue, late):
    facts = facts_of(COURSE, month, day)
    assert (facts.start_overdue, facts.statistics_late) == (overdue, late)


@pytest.mark.parametrize(
    ("start", "started", "month", "overdue"),
    [(None, None, 6, None), ("2022-11", None, 1, 2), ("2023-07", None, 6, None), ("2023-06", "2023-07-01", 6, 0)],
)
def test_an_overdue_start(start, started, month, overdue):
    facts = facts_of(Course(2023, 120, DUE, REPORTED, start, started), month, f"2023-{month:02d}-28")
    assert facts.start_overdue == overdue


@pytest.mark.parametrize(
    ("month", "started", "missed"),
    [
        (1, "2022-01-01", ()),  # all of it done
        (2, "2022-01-01", ()),  # at work without a report: unknown
        (2, None, ("money",)),  # not started: nothing can have been done
        (3, "2022-01-01", ("money",)),
        (4, None, ("money",)),
        (0, None, ()),
    ],
)
def test_the_month_s_money(month, started, missed):
    course = COURSE._replace(started=started)
    assert facts_of(course, month, "2023-12-31").missed == missed


def test_what_schedules_and_slips_say_goes_in_as_it_is():
    told = Signals(1, 2, 3, "a", "b", 738000, (1, 2), ("step", "words"), ("DB-1", "2023-06-10"))
    facts = facts_of(COURSE, 3, "2023-03-31", told)
    assert facts[-9:] == (1, 2, 3, (1, 2), ("money", "step", "words"), "a", "b", 738000, ("DB-1", "2023-06-10"))


def levels(policy, *months):
    """The levels of months from January on, those behind as the last."""
    return Levels(policy, lambda month: months[min(month, len(months)) - 1])


@pytest.mark.parametrize(
    ("months", "at", "previous", "since", "changes"),
    [
        ((0, 1, 1, 2), 3, 1, 2, (4, 2)),
        ((2, 2, 2), 3, 2, 1, None),
        ((0, 3), 2, 0, 2, None),
        ((1, 0, 1, 0), 3, 0, 3, (4, 0)),
        ((2, 0), 1, None, 1, (2, 0)),
    ],
)
def test_standing(months, at, previous, since, changes):
    found = levels(DEFAULT, *months).standing(at)
    assert (found.level, found.previous, found.since, found.changes) == (months[at - 1], previous, since, changes)


def test_standing_with_an_escalation():
    found = levels(SANYA, 0, 2, 2, 2, 0).standing(3)
    assert found == (3, 2, 2, 3, (5, 0))


def test_before_january_is_over():
    found = Levels(SANYA, lambda month: month and 2).standing(0)
    assert (found.level, found.previous, found.changes) == (0, None, (1, 2))


FACTS = Facts(100, 50, 0, 6, 3, 2, 1, 4, 5, (1,), ("money",))


@pytest.mark.parametrize(
    ("signal", "field", "nothing"),
    [
        ("investment", "annual_plan", None), ("start", "start_overdue", None), ("statistics", "statistics_late", None),
        ("step", "late_inside", None), ("step", "late_beyond", None), ("forecast", "forecast_late", None),
        ("slip", "slips", ()), ("month_target", "missed", ()),
    ],
)  # fmt: skip
def test_an_exemption_keeps_its_signal_silent_from_the_day_of_the_signature_to_the_last(signal, field, nothing):
    exemption = Exemption("ZL-01", (signal,), "用地", "市领导丙", "2023-05-10", "2023-06-30")
    assert getattr(excused(FACTS, [exemption], "2023-05-10"), field) == nothing
    assert getattr(excused(FACTS, [exemption], "2023-06-30"), field) == nothing
    for day in ("2023-05-09", "2023-07-01"):
        assert excused(FACTS, [exemption], day) == FACTS
