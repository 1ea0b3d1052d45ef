"""The latest days broken down to year, quarter and month, and how much work lies in each month."""

from datetime import date

from keyproj.schedule.backward import backward
from keyproj.schedule.network import network
from keyproj.schedule.targets import placed, targets, weights
from tests.schedule.small_steps import COLD, PLAIN, day, step

STEPS = [
    step("end", 0, "roof"),
    step("land", 40),
    step("base", 60, "land", outdoor=True),
    step("roof", 30, "base"),
]
"""Latest: land 01-18 to 03-17, base 03-20 to 06-13, roof 06-14 to 07-26, end on 07-26."""


def late(steps, calendar, deadline):
    return backward(network(steps), calendar, deadline)


def test_the_breakdown():
    found = {each.period: each for each in targets(STEPS, late(STEPS, COLD, day("07-26")), 2023)}
    assert list(found)[:6] == ["2023", "2023-Q1", "2023-01", "2023-02", "2023-03", "2023-Q2"]
    assert len(found) == 17
    said = {period: (each.at_work, each.finished) for period, each in found.items()}
    assert said["2023"] == (("land", "base", "roof", "end"), ("land", "base", "roof", "end"))
    assert said["2023-Q1"] == said["2023-03"] == (("land", "base"), ("land",))
    assert said["2023-02"] == (("land",), ())
    assert said["2023-06"] == (("base", "roof"), ("base",))
    assert said["2023-07"] == (("roof", "end"), ("roof", "end"))
    assert said["2023-Q4"] == ((), ())


def test_another_year_asks_for_nothing():
    assert {each.at_work for each in targets(STEPS, late(STEPS, COLD, day("07-26")), 2024)} == {()}


def test_work_by_month():
    moments = late(STEPS, COLD, day("07-26"))
    found = weights(STEPS, COLD, moments, 2023)
    assert sum(found) == 40 + 60 + 30
    assert found[7:] == [0] * 5
    assert found[3] == PLAIN.between(date(2023, 4, 1), date(2023, 5, 1))


def test_a_step_over_the_new_year_counts_in_both():
    steps = [step("a", 30, calendar_days=True)]
    moments = late(steps, PLAIN, day("2024-01-10"))
    assert weights(steps, PLAIN, moments, 2023)[11] == 20
    assert weights(steps, PLAIN, moments, 2024) == [10] + [0] * 11


def test_what_is_done_stands_where_it_was_done():
    steps = [
        step("end", 0, "roof", done="07-31"),
        step("land", 40, started="03-30", done="04-07"),
        step("roof", 30, "base", started="05-08"),
        step("base", 5, "land", done="04-28"),
        step("free", 5),
    ]
    moments = placed(network(steps), PLAIN, late(steps, PLAIN, day("12-29")))
    found = {each.period: each for each in targets(steps, moments, 2023)}
    said = {period: (each.at_work, each.finished) for period, each in found.items()}
    assert said["2023-03"] == (("land",), ())
    assert said["2023-04"] == (("land", "base"), ("land", "base"))
    assert said["2023-05"] == ((), ())
    assert said["2023-07"] == (("end",), ("end",))
    assert said["2023-12"] == (("roof", "free"), ("roof", "free"))
    assert weights(steps, PLAIN, moments, 2023)[2:5] == [2, 4 + 5, 0]


def test_what_is_done_stands_there_even_if_nothing_bounds_it():
    steps = [step("a", 5, started="03-01", done="03-03"), step("b", 5)]
    moments = placed(network(steps), PLAIN, late(steps, PLAIN, None))
    assert targets(steps, moments, 2023)[0].at_work == ("a",)


def test_steps_that_nothing_bounds():
    steps = [step("a", 5), step("b", 5, finish_by="03-31")]
    moments = late(steps, PLAIN, None)
    assert targets(steps, moments, 2023)[0].at_work == ("b",)
    assert sum(weights(steps, PLAIN, moments, 2023)) == 5
