"""Which results lean on days for which no notice is known yet."""

from collections.abc import Sequence

from keyproj.schedule.calendar import Calendar
from keyproj.schedule.causes import Cause
from keyproj.schedule.moments import OPEN, Moments
from keyproj.schedule.network import START_START, Network

Why = Sequence[Sequence[Cause]]
"""The causes of each step's days, by its index."""


def early_leans(net: Network, calendar: Calendar, early: Moments, why: Why) -> list[bool]:
    """Whether each step's earliest days lean on such days: its own, or those of what drives it. Facts lean on none."""
    at = {step.id: index for index, step in enumerate(net.steps)}
    known = calendar.known
    to_start, to_end = [0] * len(at), [0] * len(at)
    for index in net.order:
        if net.steps[index].finished is not None:
            continue
        reach = early.start[index]
        for cause in why[index]:
            if cause.what == "link":
                reach = max(reach, (to_start if cause.kind == START_START else to_end)[at[cause.step]])
        to_start[index], to_end[index] = reach, max(reach, early.end[index])
    first = min(early.start, default=known.start)
    return [bool(reach) and (reach > known.stop or first < known.start) for reach in to_end]


def late_leans(net: Network, calendar: Calendar, late: Moments, why: Why) -> list[bool]:
    """Whether each step's latest days lean on such days, on the way back from the deadline that holds it."""
    at = {step.id: index for index, step in enumerate(net.steps)}
    known = calendar.known
    reaches = [0] * len(at)
    for index in reversed(net.order):
        if late.end[index] == OPEN:
            continue
        reach = late.end[index]
        for cause in why[index]:
            if cause.what == "link":
                reach = max(reach, reaches[at[cause.step]])
            elif cause.day is not None:
                reach = max(reach, cause.day + 1)
        reaches[index] = reach
    return [reach > known.stop or 0 < start < known.start for reach, start in zip(reaches, late.start, strict=True)]
