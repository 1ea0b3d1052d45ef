"""Puts the months that a schedule asks for (倒排) into the year's plan in a project's file."""

from collections.abc import Mapping
from typing import NamedTuple

from keyproj.actions.entry import in_wan
from keyproj.base.amount import format_amount
from keyproj.base.codes import hides
from keyproj.base.errors import KeyprojError, Refused, WrongUse
from keyproj.index.schedules import Scheduled
from keyproj.model.plan import Plan
from keyproj.model.project import Project
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import Beyond
from keyproj.schedule.money import TooMuch
from keyproj.schedule.spread import spread
from keyproj.store.edit import Put, edited
from keyproj.store.read import read
from keyproj.store.write import Change


class Planning(NamedTuple):
    """The months of a year in yuan; `new` are those that the plan did not give; and what becomes of the file.

    `change` is None where the plan gives every month already.
    """

    months: Mapping[str, int]
    new: tuple[str, ...]
    change: Change | None


def planned_months(data: bytes, path: str, found: Scheduled | None, calendar: Calendar, year: int) -> Planning:
    """What the bytes of a project's file become. Writes nothing; months that the plan gives are left as they are.

    Raises WrongUse where there is nothing to spread or nothing to count back from, Refused where the file has errors,
    its months don't fit or it can't be edited, KeyprojError where the steps lead beyond all calendars.
    """
    reading = read(data, path, "project")
    if not isinstance(reading.model, Project):
        raise Refused("error.record_unread", file=path)
    if found is None:
        raise WrongUse("error.schedule_no_steps", seen=reading.model.id, file=path)
    plan = reading.model.plans.get(year)
    if plan is None or plan.investment is None:
        raise WrongUse("error.schedule_no_plan", year=year, file=path)
    if found.deadline is None:
        raise WrongUse("error.schedule_open", seen=reading.model.id, file=path)
    months = _months(reading.model.id, plan, found, found.deadline, calendar, year)
    given = {month for month, target in plan.months.items() if target.investment is not None}
    new = tuple(month for month in months if month not in given)
    if not new:
        return Planning(months, new, None)
    tried, after = edited(data, reading, _edits(plan, year, {month: in_wan(months[month]) for month in new}))
    if any(hides(problem.code) for problem in after.problems):
        raise Refused("error.edit", file=path)
    return Planning(months, new, Change(path, data, tried))


def _months(id: str, plan: Plan, found: Scheduled, deadline: int, calendar: Calendar, year: int) -> dict[str, int]:
    given = {month: target.investment for month, target in plan.months.items() if target.investment is not None}
    try:
        return spread(found.steps, calendar, deadline, year, (plan.investment or 0, plan.quarters, given))
    except TooMuch as error:
        args = {"period": error.period, "yuan": format_amount(error.yuan), "given": format_amount(error.given)}
        raise Refused("error.schedule_too_much", **args) from None
    except Beyond:
        raise KeyprojError("error.schedule_beyond", seen=id) from None


def _edits(plan: Plan, year: int, amounts: Mapping[str, str]) -> list[Put]:
    """All months at once where the plan has none, else one after the other."""
    way = ("plans", str(year), "months")
    if not plan.months:
        return [Put(way, {month: {"investment": text} for month, text in amounts.items()})]
    return [
        Put((*way, month, "investment"), text) if month in plan.months else Put((*way, month), {"investment": text})
        for month, text in amounts.items()
    ]
