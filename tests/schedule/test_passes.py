"""Both passes: against stepping from day to day, against every possible placing, and against each other."""

from itertools import product

from hypothesis import event, given, settings
from hypothesis import strategies as st

from keyproj.schedule.backward import backward
from keyproj.schedule.forward import forward
from keyproj.schedule.network import network
from keyproj.schedule.place import first_and_last
from tests.schedule.naive import Naive
from tests.schedule.networks import START, THAW, networks
from tests.schedule.small_steps import COLD

LATE = START + 120


def firsts(steps, moments):
    """The first day of each step, by id."""
    places = zip(steps, moments.start, moments.end, strict=True)
    return {step.id: first_and_last(step, start, end)[0] for step, start, end in places}


def ends(steps, moments):
    places = zip(steps, moments.start, moments.end, strict=True)
    return {step.id: first_and_last(step, start, end)[1] for step, start, end in places}


@given(networks())
def test_forward_is_what_stepping_finds(steps):
    assert firsts(steps, forward(network(steps), COLD, START)) == Naive(steps).forward(START)


@given(networks())
def test_backward_is_what_stepping_finds(steps):
    assert firsts(steps, backward(network(steps), COLD, LATE)) == Naive(steps).backward(LATE)


@settings(max_examples=60)
@given(st.data())
def test_every_placing_in_a_short_time(data):
    """Of all placings that keep everything, the passes give the earliest and the latest days of each step."""
    most, span = data.draw(st.sampled_from([(8, 3), (6, 5), (4, 10), (3, 20)]))
    steps = data.draw(networks(most=most, longest=2, lags=1, start=THAW))
    naive, days = Naive(steps), range(THAW, THAW + span)
    last = days[-1]
    kept = [
        placed
        for placed in (dict(zip(naive.steps, choice, strict=True)) for choice in product(days, repeat=len(steps)))
        if all(naive.not_too_early(id, placed, THAW) and naive.not_too_late(id, placed, last) for id in placed)
    ]
    event("kept" if kept else "none")
    net = network(steps)
    early, late = forward(net, COLD, THAW), backward(net, COLD, last)
    if kept:
        assert firsts(steps, early) == {id: min(placed[id] for placed in kept) for id in naive.steps}
        assert firsts(steps, late) == {id: max(placed[id] for placed in kept) for id in naive.steps}
    else:
        finish, limits = ends(steps, early), {step.id: min(last, step.finish_by or last) for step in steps}
        assert any(finish[id] > limits[id] for id in limits)
