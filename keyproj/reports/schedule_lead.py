"""What a project's schedule comes to, said before its tables: the forecast, the critical steps, what is too late."""

from collections.abc import Iterator

from keyproj.base.text import Names, Text
from keyproj.reports.schedule_missed import missed_texts
from keyproj.reports.schedule_steps import Lines
from keyproj.schedule.planned import Finish, Plan

OVER = ("竣工", "停建", "调出")
"""Stages in which a forecast of open steps says little."""


def lead_texts(made: Plan, known: Lines, stage: str, file: str) -> Iterator[Text]:
    """The sentences of a project at a stage, whose `file` is where to state steps if there are none."""
    if made.finish is None:
        yield Text("schedule.lead.none", {"file": file})
        return
    done = all(one.step.finished is not None for one in made.steps)
    if stage in OVER and not done:
        yield Text(f"schedule.lead.over.{stage}")
    yield finish_text(made.finish, done)
    critical = [known[one.step.id][0] for one in made.steps if one.critical and one.step.finished is None]
    if critical:
        yield Text("schedule.lead.critical", {"steps": Names(tuple(critical))})
    yield from missed_texts(made, known)


def finish_text(finish: Finish, done: bool) -> Text:
    """The forecast against the deadline, in a sentence."""
    days, working = finish.overrun_days, finish.overrun_working_days
    if days is None or working is None:
        return Text("schedule.lead.done_open" if done else "schedule.lead.open", {"day": finish.day})
    args = {"deadline": finish.deadline, "day": finish.day, "days": abs(days), "working": abs(working)}
    if done:
        return Text("schedule.lead.done", args)
    return Text(f"schedule.lead.{'late' if days > 0 else 'on_time' if days < 0 else 'on_the_day'}", args)
