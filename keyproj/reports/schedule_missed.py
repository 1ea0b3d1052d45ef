"""What a schedule can no longer keep: a table for programs, a sentence each for people."""

from collections.abc import Iterator

from keyproj.base.report import Table
from keyproj.base.text import Term, Text
from keyproj.reports.schedule_steps import Lines, column
from keyproj.reports.schedule_words import kind_of
from keyproj.schedule.planned import Plan

MISSED = (
    column("step", "text"),
    column("name", "text"),
    column("what", "text"),
    column("latest", "date"),
    column("against", "date"),
    column("days_late", "days"),
)


def missed_table(plan: Plan, known: Lines) -> Table:
    """What can no longer be kept; people read it in `missed_texts`."""
    rows = [
        (
            *(one.step.id, known[one.step.id][0], Term("schedule.what", one.missed.what)),
            *(one.missed.latest, one.missed.against, one.missed.days),
        )
        for one in plan.steps
        if one.missed is not None
    ]
    return Table("missed", Text("schedule.table.missed"), MISSED, rows, quiet=True)


def missed_texts(plan: Plan, known: Lines) -> Iterator[Text]:
    """What can no longer be kept, a sentence each; not what only follows from a step that is told of already."""
    late = {one.step.id for one in plan.steps if one.missed is not None}
    for one in plan.steps:
        follows = any(cause.what == "link" and cause.step in late for cause in one.early_causes)
        if one.missed is not None and (one.missed.what == "start" or not follows):
            args = {key: getattr(one.missed, key) for key in ("latest", "against", "days")}
            unit = Term("schedule.kind", kind_of(one.step))
            yield Text(f"schedule.missed.{one.missed.what}", {**args, "name": known[one.step.id][0], "unit": unit})
