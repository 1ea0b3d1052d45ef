"""Rules on a schedule: steps that can't be put in order, and dates and percentages that contradict each other."""

from collections.abc import Iterator
from datetime import date

from keyproj.base.fault import Fault
from keyproj.base.near import near_names
from keyproj.model.project import Project
from keyproj.model.schedule import Schedule
from keyproj.schedule.flaws import Flaw, facts, structure
from keyproj.schedule.network import Link, Step

AT = ("schedule", "steps")


def steps_can_be_ordered(project: Project) -> Iterator[Fault]:
    """K242, K243, K244, K245: what keeps the schedule from being counted."""
    if project.schedule is None:
        return
    steps = _steps(project.schedule)
    for flaw in structure(steps):
        at = (*AT, flaw.step or 0)
        link = (*at, "after", flaw.link or 0, "step")
        match flaw.what:
            case "duplicate":
                yield Fault("K245", at=(*at, "id"), seen=flaw.others[0])
            case "unknown":
                yield Fault(
                    "K243",
                    at=link,
                    seen=flaw.others[0],
                    near="".join(near_names(flaw.others[0], [step.id for step in steps])),
                )
            case "itself":
                yield Fault("K244", at=link, seen=flaw.others[0])
            case "cycle":
                yield Fault("K242", at=(*at, "id"), steps=(*flaw.others, flaw.others[0]))


def targets_name_steps(project: Project) -> Iterator[Fault]:
    """K243: the step that a month of a plan is to finish is one of the schedule's."""
    ids = [step.id for step in project.schedule.steps] if project.schedule is not None else []
    for year, plan in project.plans.items():
        for month, target in plan.months.items():
            if target.step is not None and target.step not in ids:
                at = ("plans", str(year), "months", month, "step")
                yield Fault("K243", at=at, seen=target.step, near="".join(near_names(target.step, ids)))


def steps_agree_with_their_dates(project: Project) -> Iterator[Fault]:
    """K241, K246, K247: of the deadline, and of each step's days and percentage."""
    if project.schedule is None:
        return
    start, deadline = _day(project.started), _day(project.schedule.deadline)
    for flaw in facts(_steps(project.schedule), start, deadline, None):
        yield from _contradiction(project.schedule, flaw)
    yield from _planned_start(project, project.schedule.deadline)


def _planned_start(project: Project, deadline: date | None) -> Iterator[Fault]:
    """Of a project that has not started the month planned for it stands in."""
    planned = min((plan.start for plan in project.plans.values() if plan.start is not None), default=None)
    if project.started is None and planned is not None and deadline is not None and f"{deadline:%Y-%m}" < planned:
        at = ("schedule", "deadline")
        yield Fault("K241", at=at, before="start", first=planned, after="deadline", second=str(deadline))


_ORDER = {
    "deadline-before-start": ("started", "deadline", ("schedule", "deadline")),
    "finish-before-begin": ("not_before", "finish_by", ("finish_by",)),
    "done-before-start": ("step_started", "done", ("done",)),
}
"""Flaw → what comes first, what should follow, and where the second stands: in the file or in its step."""

_PERCENT = {
    "percent-over": "over",
    "percent-without-start": "unstarted",
    "percent-but-done": "done",
    "percent-not-done": "undone",
}
"""Flaw → which text tells it."""


def _contradiction(schedule: Schedule, flaw: Flaw) -> Iterator[Fault]:
    at = () if flaw.step is None else (*AT, flaw.step)
    if flaw.what in _ORDER:
        before, after, way = _ORDER[flaw.what]
        second, first = (date.fromordinal(day).isoformat() for day in flaw.days)
        yield Fault("K241", at=(*at, *way), before=before, first=first, after=after, second=second)
    elif flaw.step is not None:
        step = schedule.steps[flaw.step]
        if flaw.what == "done-without-start":
            yield Fault("K246", at=(*at, "done"), done=str(step.done), days=step.days)
        elif flaw.what in _PERCENT:
            yield Fault("K247", at=(*at, "percent"), seen=f"{step.percent}%", kind=_PERCENT[flaw.what])


def _steps(schedule: Schedule) -> list[Step]:
    """The steps as the schedule's arithmetic takes them."""
    return [
        Step(
            id=step.id,
            days=step.days,
            links=tuple(Link(link.step, link.link, (link.lag or 0) - (link.lead or 0)) for link in step.after),
            not_before=_day(step.not_before),
            finish_by=_day(step.finish_by),
            started=_day(step.started),
            done=_day(step.done),
            percent=step.percent,
        )
        for step in schedule.steps
    ]


def _day(value: date | None) -> int | None:
    return value.toordinal() if value is not None else None
