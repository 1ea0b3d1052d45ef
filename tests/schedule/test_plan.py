"""A schedule put together: days, slack, why, what is too late, the forecast, and what is provisional."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import Beyond
from keyproj.schedule.plan import plan
from tests.schedule.networks import START, networks
from tests.schedule.small_steps import COLD, PLAIN, WINTER, day, step

ROAD = [
    step("land", 40, started="03-01", done="04-26"),
    step("permit", 15, "land"),
    step("base", 100, "permit", outdoor=True),
    step("end", 0, "base"),
    step("side", 10),
]


def planned(steps, calendar=COLD, start="03-01", deadline="12-20", today="06-30"):
    return plan(steps, calendar, day(start), deadline and day(deadline), today and day(today))


def days(pair):
    return " ".join(f"{on:%m-%d}" if on.year == 2023 else str(on) for on in pair) if pair else None


def why(causes):
    return [" ".join(filter(None, (each.what, each.step, each.lag and f"{each.lag:+}"))) for each in causes]


def of(plan, id):
    return next(each for each in plan.steps if each.step.id == id)


def test_the_days_both_ways():
    found = planned(ROAD)
    assert [(each.step.id, days(each.early), days(each.late), each.slack) for each in found.steps] == [
        ("land", "03-01 04-26", "04-03 05-30", 22),
        ("side", "06-30 07-13", "12-07 12-20", 110),
        ("permit", "06-30 07-20", "05-31 06-20", -21),
        ("base", "07-21 2024-04-16", "06-21 11-14", -21),
        ("end", "2024-04-16 2024-04-16", "12-20 12-20", -79),
    ]


def test_why_they_lie_there():
    found = {each.step.id: (why(each.early_causes), why(each.late_causes)) for each in planned(ROAD).steps}
    assert found == {
        "land": (["done"], ["link permit"]),
        "side": (["today"], ["deadline"]),
        "permit": (["today"], ["link base"]),
        "base": (["link permit"], ["link end", "deadline", "winter"]),
        "end": (["link base"], ["deadline"]),
    }
    base = of(planned(ROAD), "base")
    assert base.stops == (date(2023, 11, 15),)
    assert base.late_causes[-1].day == day("12-20")


def test_what_drives_the_finish():
    found = planned(ROAD)
    assert [each.step.id for each in found.steps if each.critical] == ["permit", "base", "end"]
    before = planned([step("a", 9), step("b", 3, "a"), step("c", 5)], today=None)
    assert [each.step.id for each in before.steps if each.critical] == ["a", "b"]


def test_what_can_no_longer_be_kept():
    found = {each.step.id: each.missed for each in planned(ROAD).steps if each.missed}
    assert {id: (each.what, days((each.latest, each.against)), each.days) for id, each in found.items()} == {
        "permit": ("start", "05-31 06-30", 21),
        "base": ("start", "06-21 06-30", 6),
        "end": ("finish", "12-20 2024-04-16", 79),
    }
    later = planned([step("a", 5, not_before="12-20")]).steps[0]
    assert (later.missed.what, later.missed.days, later.slack) == ("finish", 4, -4)


def test_the_forecast():
    finish = planned(ROAD).finish
    assert (finish.day, finish.overrun_days, finish.overrun_working_days) == (date(2024, 4, 16), 118, 79)
    assert planned(ROAD, deadline=None).finish.overrun_days is None
    assert planned([]).finish is None
    early = planned([step("a", 5)], PLAIN, deadline="12-20").finish
    assert (early.day, early.overrun_days) == (date(2023, 7, 6), -167)


@pytest.mark.parametrize(
    ("stated", "early"),
    [
        ({}, "06-30 07-13"),
        ({"started": "06-19"}, "06-19 07-03"),
        ({"started": "05-04"}, "05-04 06-30"),
        ({"started": "06-19", "percent": Decimal(0)}, "06-19 07-13"),
        ({"started": "06-19", "percent": Decimal(60)}, "06-19 07-05"),
        ({"started": "06-19", "percent": Decimal("60.1")}, "06-19 07-05"),
        ({"started": "06-19", "percent": Decimal(100)}, "06-19 06-30"),
        ({"started": "06-18", "done": "06-24"}, "06-18 06-24"),
        ({"done": "06-30"}, "06-16 06-30"),
    ],
)
def test_what_is_known_of_a_step_of_ten_days(stated, early):
    (found,) = planned([step("a", 10, **stated)]).steps
    assert days(found.early) == early


@pytest.mark.parametrize(
    ("stated", "reasons"),
    [
        ({"started": "06-19"}, [("started", "06-19", 0)]),
        ({"started": "05-04"}, [("started", "05-04", 0), ("overdue", "06-30", 0)]),
        ({"started": "06-19", "percent": Decimal(60)}, [("started", "06-19", 0), ("left", "06-30", 4)]),
        ({"started": "06-19", "percent": Decimal("60.1")}, [("started", "06-19", 0), ("left", "06-30", 4)]),
        ({"started": "06-19", "percent": Decimal(100)}, [("started", "06-19", 0), ("left", "06-30", 1)]),
    ],
)
def test_why_a_step_under_way_ends_when_it_does(stated, reasons):
    (found,) = planned([step("a", 10, **stated)]).steps
    assert [(each.what, each.day, each.left) for each in found.early_causes] == [
        (what, day(on), left) for what, on, left in reasons
    ]


def test_a_started_step_waits_no_more_but_its_finish_may():
    steps = [step("a", 10), step("b", 3, "a", started="06-29"), step("c", 3, ("a", "完成-完成", 2), started="06-29")]
    found = planned(steps, PLAIN)
    assert {each.step.id: days(each.early) for each in found.steps} == {
        "a": "06-30 07-13",
        "b": "06-29 07-03",
        "c": "06-29 07-17",
    }
    assert why(of(found, "b").early_causes) == ["started"]
    assert why(of(found, "c").early_causes) == ["link a +2", "started"]
    assert why(of(found, "a").late_causes) == ["link c +2"]


def test_milestones_stand_at_the_end_of_their_day_or_at_the_beginning():
    steps = [
        step("open", 0),
        step("a", 5, "open"),
        step("shut", 0, "a"),
        step("b", 1, "shut"),
        step("c", 0, ("b", "开始-开始")),
    ]
    found = planned(steps, PLAIN, start="06-05", deadline="06-12", today=None)
    assert [(each.step.id, days(each.early), days(each.late)) for each in found.steps] == [
        ("open", "06-05 06-05", "06-05 06-05"),
        ("a", "06-05 06-09", "06-05 06-09"),
        ("shut", "06-09 06-09", "06-09 06-09"),
        ("b", "06-12 06-12", "06-12 06-12"),
        ("c", "06-12 06-12", "06-12 06-12"),
    ]


def test_calendar_days_run_through_weekends():
    steps = [step("a", 5), step("cure", 7, "a", calendar_days=True), step("b", 1, "cure")]
    found = planned(steps, PLAIN, start="06-05", deadline=None, today=None)
    assert [days(each.early) for each in found.steps] == ["06-05 06-09", "06-10 06-16", "06-19 06-19"]
    assert [each.late for each in found.steps] == [None] * 3


def test_winter_holds_a_start():
    (found,) = planned([step("a", 5, outdoor=True)], start="02-01", today=None).steps
    assert (days(found.early), why(found.early_causes)) == ("03-16 03-22", ["start", "winter"])
    assert found.early_causes[1].day == day("02-01")


def test_what_leans_on_years_without_a_notice():
    year = PLAIN.provisional_from.year
    steps = [
        step("a", 300),
        step("b", 230, "a"),
        step("c", 5, ("b", "完成-开始", -220)),
        step("d", 9, finish_by=f"{year - 1}-03-02"),
        step("e", 3, done=f"{year}-01-05"),
    ]
    found = planned(steps, PLAIN, start=f"{year - 2}-01-02", deadline=f"{year}-03-01", today=None)
    assert of(found, "c").early[1].year < year
    assert {each.step.id for each in found.steps if each.early_provisional} == {"b", "c"}
    assert {each.step.id for each in found.steps if each.late_provisional} == {"a", "b", "c", "e"}
    assert found.finish.provisional
    assert not planned(ROAD).finish.provisional


@pytest.mark.parametrize(
    "steps",
    [
        [step("a", 10**9 - 1)],
        [step("a", 10**9 - 1, calendar_days=True)],
        [step("a", 1), step("b", 1, ("a", "完成-开始", 10**9 - 1))],
        [step("a", 1), step("b", 1, ("a", "完成-开始", 1 - 10**9))],
        [step(f"s{n}", 9_999, *([f"s{n - 1}"] if n else [])) for n in range(50)],
    ],
)
def test_what_leads_out_of_all_years_is_refused(steps):
    with pytest.raises(Beyond):
        planned(steps)


@given(networks(facts=True), st.data())
def test_the_order_in_the_file_changes_nothing(steps, data):
    others = data.draw(st.permutations(steps))
    assert plan(steps, COLD, START, START + 90, START + 9) == plan(others, COLD, START, START + 90, START + 9)


@given(networks())
def test_early_is_not_after_late_where_the_dates_can_be_kept(steps):
    found = plan(steps, COLD, START, START + 200, None)
    if all(each.early[1].toordinal() <= (each.step.finish_by or START + 200) for each in found.steps):
        assert all(each.early[0] <= each.late[0] and each.slack >= 0 and not each.missed for each in found.steps)
    else:
        assert any(each.slack < 0 and each.missed for each in found.steps)


@given(networks(bounds=False, lags=0) | networks(bounds=False))
def test_forward_from_the_latest_starts_meets_the_deadline(steps):
    deadline = START + 200
    first = min(each.late[0] for each in plan(steps, COLD, START, deadline, None).steps).toordinal()
    again = plan(steps, COLD, first, deadline, None)
    assert again.finish.overrun_days <= 0
    assert all(each.slack >= 0 for each in again.steps)


@given(networks())
def test_forward_with_each_step_held_to_its_latest_start_is_the_backward_pass(steps):
    latest = {each.step.id: each.late for each in plan(steps, COLD, START, START + 200, None).steps}
    held = [each._replace(not_before=latest[each.id][0].toordinal()) for each in steps]
    first = min(start for start, _ in latest.values()).toordinal()
    again = plan(held, COLD, first, START + 200, None)
    assert {each.step.id: each.early for each in again.steps} == latest
    assert again.finish.overrun_days <= 0


@given(networks(facts=True))
def test_every_step_has_its_causes_and_the_chain_hangs_together(steps):
    found = plan(steps, COLD, START, START + 90, START + 9)
    ids = {each.step.id: each for each in found.steps}
    assert all(each.early_causes and each.late_causes for each in found.steps)
    chain = [each for each in found.steps if each.critical]
    last = max(each.early[1] for each in found.steps)
    driven = {cause.step for each in chain for cause in each.early_causes if cause.what == "link"}
    assert {each.step.id for each in chain} == driven | {id for id, each in ids.items() if each.early[1] == last}


def test_ten_thousand_steps_in_a_row():
    steps = [step(f"s{n}", n % 300 == 0, *([f"s{n - 1}"] if n else [])) for n in reversed(range(10_000))]
    found = plan(steps, Calendar(winter=(WINTER,)), START, START + 900, START)
    assert len(found.steps) == 10_000
    assert all(before.early[1] <= after.early[1] for before, after in pairwise(found.steps))
