"""The tables of one project's schedule: its steps both ways, why, and what can no longer be kept."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from keyproj.base.report import Column, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Term, Text
from keyproj.reports.schedule_words import cause_text, kind_of
from keyproj.schedule.network import Step
from keyproj.schedule.planned import Plan, Planned


def column(id: str, kind: str, *, quiet: bool = False) -> Column:
    """A column whose heading is the schedule's own."""
    return Column(id, kind, Text(f"schedule.column.{id}"), quiet=quiet)


STEPS = (
    column("step", "text", quiet=True),
    column("name", "text"),
    column("days", "days"),
    column("kind", "text"),
    column("early_start", "date"),
    column("early_finish", "date"),
    column("late_start", "date"),
    column("late_finish", "date"),
    column("slack", "days"),
    column("critical", "bool"),
    column("state", "text"),
    column("started", "date", quiet=True),
    column("done", "date", quiet=True),
    column("percent", "rate", quiet=True),
    column("early_provisional", "bool", quiet=True),
    column("late_provisional", "bool", quiet=True),
    Column("line", "line"),
)
CAUSES = (
    column("step", "text", quiet=True),
    column("name", "text"),
    column("driven_by", "text"),
    column("bound_by", "text"),
)
Lines = Mapping[str, tuple[str, int]]
"""Step's id → its name, and its line in the file."""


def steps_table(plan: Plan, known: Lines) -> Table:
    """A row for each step, by its earliest days. What no step has, another kind of days or a percentage, is quiet."""
    steps = [one.step for one in plan.steps]
    plain = {"kind": all(kind_of(step) == "work" for step in steps), "percent": all(not step.percent for step in steps)}
    columns = [replace(each, quiet=plain.get(each.id, each.quiet)) for each in STEPS]
    return Table("steps", Text("schedule.table.steps"), columns, [_row(one, *known[one.step.id]) for one in plan.steps])


def _row(one: Planned, name: str, line: int) -> Sequence[Any]:
    step, late = one.step, one.late or (None, None)
    percent = Rate(*step.percent.as_integer_ratio()) if step.percent is not None else None
    return (
        *(step.id, name, step.days, Term("schedule.kind", kind_of(step)), *one.early, *late),
        *(one.slack, one.critical, Term("schedule.state", _state(step)), _day(step.started), _day(step.done)),
        *(percent and Rate(percent.numerator, percent.denominator * 100), one.early_provisional, one.late_provisional),
        line,
    )


def _state(step: Step) -> str:
    if step.finished is not None:
        return "done"
    return "running" if step.started is not None else "ahead"


def _day(ordinal: int | None) -> date | None:
    return date.fromordinal(ordinal) if ordinal is not None else None


def causes_table(plan: Plan, known: Lines) -> Table:
    """Why each step lies where it lies: first what holds its earliest days, then what holds its latest."""
    names = {id: name for id, (name, _) in known.items()}
    rows = []
    for one in plan.steps:
        early = [cause_text("early", cause, names) for cause in one.early_causes]
        early += [Text("schedule.early.stop", {"what": "stop", "day": day}) for day in one.stops]
        late = [cause_text("late", cause, names) for cause in one.late_causes]
        rows.append((one.step.id, names[one.step.id], early, late))
    return Table("causes", Text("schedule.table.causes"), CAUSES, rows)
