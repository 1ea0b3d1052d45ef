"""A project's schedule: its deadline and its steps with their links."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from keyproj.model.base import Entity
from keyproj.model.values import Count, Day, Id, Line, Percent, Words, YesNo, choice


def _short(value: Any) -> Any:
    """`after: [approval]` is short for `after: [{step: approval}]`."""
    return {"step": value} if isinstance(value, str) else value


class Link(Entity):
    """What a step waits for. `lag` is in working days, `lead` the same taken off."""

    step: Id
    link: Annotated[str, choice("完成-开始", "开始-开始", "完成-完成")] = "完成-开始"
    lag: Count | None = None
    lead: Count | None = None


class Step(Entity):
    """One step. `days` are working days, calendar days where `calendar_days` says 是."""

    id: Id
    name: Line
    days: Count
    calendar_days: YesNo = False
    after: tuple[Annotated[Link, BeforeValidator(_short, json_schema_input_type=Id | Link)], ...] = ()
    not_before: Day | None = None
    finish_by: Day | None = None
    outdoor: YesNo = False
    started: Day | None = None
    done: Day | None = None
    percent: Percent | None = None
    note: Words | None = None


class Schedule(Entity):
    """The deadline and the steps that lead to it."""

    deadline: Day | None = None
    steps: tuple[Step, ...] = ()
