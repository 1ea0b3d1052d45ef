"""Hypothesis strategies: networks of steps, shuffled, and what is known of them."""

from decimal import Decimal

from hypothesis import strategies as st

from keyproj.schedule.network import KINDS, Link, Step
from tests.schedule.small_steps import day

START = day("2023-01-13")
"""A week before Spring Festival, in the winter stop."""
THAW = day("2023-03-14")
"""Two days before the winter stop ends."""


@st.composite
def networks(draw, most=8, longest=6, lags=3, bounds=True, facts=False, start=START):
    """Up to `most` steps in any order of the file, waiting for each other in any kind of link."""
    size = draw(st.integers(1, most))
    steps = [draw(_step(number, longest, lags, bounds, facts, start)) for number in range(size)]
    return draw(st.permutations(steps))


@st.composite
def _step(draw, number, longest, lags, bounds, facts, start):
    lag = st.integers(-lags, lags)
    names = draw(st.lists(st.integers(0, number - 1), max_size=3, unique=True)) if number else []
    links = tuple(Link(f"s{other}", draw(st.sampled_from(KINDS)), draw(lag)) for other in names)
    when = st.none() | st.integers(start, start + 60) if bounds else st.none()
    step = Step(
        f"s{number}",
        draw(st.integers(0, longest)),
        draw(st.booleans()),
        links,
        draw(when),
        draw(when),
        draw(st.booleans()),
    )
    return draw(_known(step)) if facts else step


@st.composite
def _known(draw, step):
    started = draw(st.none() | st.integers(START - 20, START + 20))
    done = None if started is None else draw(st.none() | st.integers(started, START + 30))
    percent = draw(st.none() | st.decimals(0, 99, places=1)) if done is None and started is not None else None
    return Step(
        step.id,
        step.days,
        step.calendar_days,
        step.links,
        step.not_before,
        step.finish_by,
        step.outdoor,
        started,
        done,
        percent and Decimal(percent),
    )
