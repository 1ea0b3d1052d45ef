"""Schedules that contradict themselves, and what is said of each."""

from decimal import Decimal
from itertools import permutations

import pytest

from keyproj.schedule.flaws import facts, structure
from tests.schedule.small_steps import day, step


def found(steps):
    return [(flaw.what, flaw.step, flaw.link, *flaw.others) for flaw in structure(steps)]


def test_a_sound_network_has_none():
    assert found([step("a", 3), step("b", 0, "a", ("a", "开始-开始", -2)), step("c", 1, "b")]) == []
    assert found([]) == []


@pytest.mark.parametrize(
    ("steps", "flaws"),
    [
        ([step("a", 1), step("a", 2)], [("duplicate", 1, None, "a")]),
        ([step("a", -1)], [("negative", 0, None)]),
        ([step("a", 1), step("b", 1, "a", "c")], [("unknown", 1, 1, "c")]),
        ([step("a", 1, "a")], [("itself", 0, 0, "a")]),
        ([step("a", 1), step("b", 1, ("a", "结束"))], [("kind", 1, 0, "结束")]),
        ([step("a", 1, "b"), step("b", 1, "a")], [("cycle", 0, None, "a", "b")]),
        (
            [step("c", 1, "b"), step("a", 1, "c"), step("b", 1, "a"), step("d", 1, "c")],
            [("cycle", 1, None, "a", "b", "c")],
        ),
        (
            [step("a", 1, "b"), step("b", 1, "a"), step("x", 1, "y", "a"), step("y", 1, "x")],
            [("cycle", 0, None, "a", "b"), ("cycle", 2, None, "x", "y")],
        ),
    ],
)
def test_the_structure(steps, flaws):
    assert found(steps) == flaws


def test_a_cycle_is_the_same_in_any_order_of_the_file():
    steps = [step("a", 1, "c", "d"), step("b", 1, "a"), step("c", 1, "b"), step("d", 1, "b"), step("e", 1, "a")]
    told = {tuple(flaw.others for flaw in structure(order)) for order in permutations(steps)}
    assert told == {(("a", "b", "c"),)}


def test_a_cycle_of_ten_thousand():
    steps = [step(f"s{n:04}", 1, f"s{(n - 1) % 10_000:04}") for n in range(10_000)]
    (flaw,) = structure(steps)
    assert flaw.others == tuple(each.id for each in steps)


@pytest.mark.parametrize(
    ("stated", "flaws"),
    [
        ({"started": "03-01", "percent": Decimal(40)}, []),
        ({"started": "03-01", "done": "03-01", "percent": Decimal(100)}, []),
        ({"percent": Decimal(0)}, []),
        ({"not_before": "03-02", "finish_by": "03-01"}, [("finish-before-begin", "03-01", "03-02")]),
        ({"started": "03-02", "done": "03-01"}, [("done-before-start", "03-01", "03-02")]),
        ({"done": "03-01"}, [("done-without-start", "03-01")]),
        ({"started": "07-01"}, [("started-ahead", "07-01", "06-30")]),
        ({"started": "06-30", "done": "07-01"}, [("done-ahead", "07-01", "06-30")]),
        ({"started": "03-01", "percent": Decimal("100.1")}, [("percent-over",)]),
        ({"percent": Decimal("0.1")}, [("percent-without-start",)]),
        ({"started": "03-01", "done": "03-02", "percent": Decimal("99.9")}, [("percent-but-done",)]),
        ({"started": "03-01", "percent": Decimal(100)}, [("percent-not-done",)]),
    ],
)
def test_the_facts(stated, flaws):
    seen = facts([step("a", 5, **stated)], day("03-01"), day("12-20"), day("06-30"))
    assert [(flaw.what, *flaw.days) for flaw in seen] == [(what, *map(day, days)) for what, *days in flaws]


def test_a_milestone_needs_no_start():
    assert facts([step("end", 0, "a", done="03-01")], None, None, day("06-30")) == []


def test_a_deadline_before_the_start():
    (flaw,) = facts([], day("03-01"), day("02-28"), None)
    assert (flaw.what, flaw.step, flaw.days) == ("deadline-before-start", None, (day("02-28"), day("03-01")))
    assert facts([], day("03-01"), day("03-01"), None) == []
