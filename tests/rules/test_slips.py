"""Slips on a day: their states, what they lead to, how a month's written reports stand, and their deadlines."""

from dataclasses import replace
from datetime import date

import pytest

from keyproj.rules.slip_deadline import deadline, reply_days
from keyproj.rules.slips import STATES, Slip, escalated, overdue, report_states, settled, standings, state
from keyproj.rules.warning_policies import DEFAULT, HUATING, SANYA, SHIPPED
from keyproj.schedule.calendar import Calendar

MAY = Slip("M", "A", "2023-05", 1, "2023-06-02", "2023-06-16")
JUNE = Slip("J", "A", "2023-06", 2, "2023-07-03", "2023-07-10", replaces="M")


@pytest.mark.parametrize(
    ("slip", "day", "wanted"),
    [
        (MAY, "2023-06-16", "owed"),
        (MAY, "2023-06-17", "late"),
        (MAY._replace(answered="2023-06-20"), "2023-06-19", "late"),
        (MAY._replace(answered="2023-06-20"), "2023-06-20", "received"),
        (MAY._replace(answered="2023-06-10", cleared="2023-06-30"), "2023-06-29", "received"),
        (MAY._replace(answered="2023-06-10", cleared="2023-06-30"), "2023-06-30", "cleared"),
        (MAY._replace(cleared="2023-06-30"), "2023-06-30", "cleared"),
    ],
)
def test_the_state_of_a_slip_follows_from_its_days(slip, day, wanted):
    assert state(slip, day) == wanted
    assert wanted in STATES


def levels(found):
    """Project → the levels of its slips."""
    return {project: tuple(slip.level for slip in slips) for project, slips in found.items()}


def test_a_slip_that_a_worse_one_follows_is_escalated_from_the_day_of_that_one():
    days = ("2023-06-01", "2023-06-30", "2023-07-03", "2023-07-11")
    found = [[(s.slip.id, s.state, s.level) for s in standings([MAY, JUNE], day, DEFAULT)] for day in days]
    assert found == [
        [],
        [("M", "late", 2)],
        [("M", "escalated", 1), ("J", "owed", 2)],
        [("M", "escalated", 1), ("J", "late", 3)],
    ]


@pytest.mark.parametrize(
    ("policy", "levels"),
    [(DEFAULT, [0, 2, 3, 3]), (HUATING, [0, 2, 3, 3]), (SANYA, [0, 1, 2, 3])],
    ids=lambda value: getattr(value, "name", ""),
)
def test_what_a_late_slip_leads_to_is_the_policys_rule(policy, levels):
    assert [escalated(policy, level) for level in range(4)] == levels


def test_a_project_is_overdue_until_the_slip_or_what_follows_it_is_answered():
    assert levels(overdue([MAY], "2023-06-16")) == {}
    assert levels(overdue([MAY], "2023-06-17")) == {"A": (1,)}
    assert levels(overdue([MAY, JUNE], "2023-07-04")) == {"A": (1,)}
    assert levels(overdue([MAY, JUNE], "2023-07-11")) == {"A": (2, 1)}
    answered = JUNE._replace(answered="2023-07-12")
    assert levels(overdue([MAY, answered], "2023-07-11")) == {"A": (2, 1)}
    assert levels(overdue([MAY, answered], "2023-07-12")) == {}


def test_for_a_day_to_come_only_what_is_known_today_counts():
    answered = MAY._replace(answered="2023-06-20")
    assert levels(overdue([answered], "2023-06-30", known="2023-06-10")) == {"A": (1,)}
    assert levels(overdue([answered], "2023-06-30", known="2023-06-20")) == {}
    assert levels(overdue([MAY], "2023-06-30", known="2023-06-01")) == {}


def test_an_answer_to_the_older_slip_does_not_answer_the_newer():
    assert settled([MAY._replace(answered="2023-07-05"), JUNE], None) == {"M"}
    assert settled([MAY, JUNE._replace(cleared="2023-07-05")], None) == {"M", "J"}
    assert settled([MAY, JUNE._replace(cleared="2023-07-05")], "2023-07-04") == set()


def test_slips_that_follow_each_other_in_a_circle_come_to_an_end():
    first, second = MAY._replace(replaces="J"), JUNE._replace(answered="2023-07-05")
    assert settled([first, second], None) == {"M", "J"}
    assert [s.state for s in standings([first, JUNE], "2023-07-04", DEFAULT)] == ["escalated", "escalated"]


def test_a_long_chain_of_slips_is_walked_once():
    chain = [MAY._replace(id=str(n), replaces=str(n - 1)) for n in range(20_000)]
    assert len(settled([*chain[:-1], chain[-1]._replace(answered="2023-06-03")], None)) == 20_001


@pytest.mark.parametrize(
    ("slips", "known_by", "wanted"),
    [
        ([JUNE], None, {"A": "owed"}),
        ([JUNE], "2023-07-10", {"A": "owed"}),
        ([JUNE], "2023-07-11", {"A": "late"}),
        ([JUNE], "2023-07-01", {}),
        ([JUNE._replace(answered="2023-07-08")], None, {"A": "received"}),
        ([JUNE._replace(answered="2023-07-08")], "2023-07-07", {"A": "owed"}),
        ([JUNE._replace(cleared="2023-07-08")], None, {"A": "none"}),
        ([MAY], None, {"A": "late"}),
        ([MAY._replace(answered="2023-06-20")], None, {}),
        ([MAY, JUNE._replace(answered="2023-07-08")], None, {"A": "received"}),
        ([MAY._replace(project="B"), JUNE], None, {"A": "owed", "B": "late"}),
        ([JUNE._replace(month="2023-07")], None, {}),
    ],
)
def test_how_the_written_reports_of_june_stand(slips, known_by, wanted):
    found = report_states(slips, "2023-06", "2023-06-30", known_by)
    assert {project: written.state for project, written in found.items()} == wanted
    assert all(written.slip in slips for written in found.values())


def test_the_deadline_counts_working_days_from_the_day_after():
    calendar = Calendar()
    monday, saturday, before_holidays = date(2023, 7, 3), date(2023, 7, 8), date(2023, 9, 28)
    assert [deadline(calendar, monday, n).isoformat() for n in (1, 5)] == ["2023-07-04", "2023-07-10"]
    assert deadline(calendar, saturday, 1) == date(2023, 7, 10)
    assert deadline(calendar, before_holidays, 1) == date(2023, 10, 7)  # a make-up Saturday
    closed = Calendar(days_off=frozenset({date(2023, 7, 4)}))
    assert deadline(closed, monday, 1) == date(2023, 7, 5)


def test_every_shipped_policy_says_how_many_days_a_slip_has():
    for policy in SHIPPED.values():
        days = [reply_days(policy, level) for level in range(4)]
        assert days[0] == days[1]
        assert all(days)
    assert reply_days(replace(DEFAULT, reply=None), 1) is None
