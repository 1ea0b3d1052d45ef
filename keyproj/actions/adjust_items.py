"""What is wished of a project, by options, as items of a proposal: each change with the value that it had."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from keyproj.actions.adjust_file import bare
from keyproj.base.errors import WrongUse
from keyproj.base.fault import Fault
from keyproj.base.fields import value_at
from keyproj.model.adjustment_field import plain, written
from keyproj.rules.vocabulary import BUILDING
from keyproj.store.edit_values import Value

PLAN = {
    "category": "category",
    "annual_plan": "investment",
    "quarters": "quarters",
    "start": "start",
    "completion": "completion",
    "goal": "goal",
}
"""Option → field of the year's plan."""

_OF_PLAN = {
    "investment": "年度计划",
    "quarters": "年度计划",
    "start": "起止时间",
    "completion": "起止时间",
    "goal": "建设内容",
}

SINGLE = {
    "total_investment": ("总投资", "total_investment"),
    "deadline": ("完成期限", "schedule.deadline"),
    "content": ("建设内容", "content"),
    "unit": ("建设单位", "responsibility.unit"),
    "responsible_unit": ("建设单位", "responsibility.responsible_unit"),
    "name": ("名称", "name"),
    "county": ("县(市)区", "county"),
    "sector": ("行业", "sector"),
}
"""Option → kind of the item, field of the project."""

ANALYSIS = ("causes", "measures", "explanation")
CONDITIONS = {"land": "land", "money": "money", "unit_ready": "unit"}

_COMMAS = re.compile("[,，、]")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to become of a project. `values` are options of `PLAN` and `SINGLE` as typed; `said` those of the
    analysis (of a project that leaves, on the ground `leave`) and of the conditions (of one that comes in).
    """

    enter: bool = False
    leave: str = ""
    construct: str = ""
    preliminary: bool = False
    suspend: date | None = None
    resume: date | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)


class Frame(NamedTuple):
    """What holds for all items: the plan's year, the day from which they count, the reason and the quarter."""

    year: int
    effective: date
    reason: str
    quarter: str


class Item(NamedTuple):
    """The changes of one kind, and the analysis or conditions that go with them."""

    kind: str
    changes: list[Mapping[str, Value]]
    more: Mapping[str, Value] = MappingProxyType({})


def items(id: str, root: Any, wish: Wish, frame: Frame) -> list[Mapping[str, Value]]:
    """The items for one project, whose file holds `root`. Raises WrongUse where nothing would change, or where the
    project is not what is taken for granted (already in the plan, not suspended).
    """
    merged: dict[str, Item] = {}
    for item in _items(id, root, wish, frame):
        if item.changes:
            known = merged.get(item.kind)
            merged[item.kind] = item._replace(changes=[*known.changes, *item.changes]) if known else item
    if not merged:
        raise WrongUse("adjust.error.no_change", project=id)
    return [{"project": id, "kind": kind, "changes": item.changes, **item.more} for kind, item in merged.items()]


def change(root: Any, name: str, new: Value) -> Iterator[Mapping[str, Value]]:
    """The change of a field to a value, unless it has that already; values that can't be read differ from any."""
    old = plain(value_at(root, name))
    if _meaning(name, old) == _meaning(name, plain(new)):
        return
    before = {"old": bare(old)} if old is not None else {}
    yield {"field": name, **before, "new": bare(new)}


def _meaning(name: str, raw: Any) -> Any:
    try:
        return written(name, raw)
    except Fault:
        return ("as typed", raw)


def _items(id: str, root: Any, wish: Wish, frame: Frame) -> Iterator[Item]:
    plan = _plan(wish)
    if wish.enter:
        yield _entering(id, root, wish, frame, plan)
    elif wish.construct or wish.preliminary:
        kind = "前期转在建" if wish.construct else "在建转前期"
        _expect(root, frame, is_building=wish.preliminary, id=id)
        wanted = {"category": wish.construct or "前期", **plan}
        yield Item(kind, _plan_changes(root, frame.year, wanted))
    else:
        yield from _planned(id, root, frame.year, plan)
    if wish.leave:
        yield _leaving(id, root, wish, frame)
    yield from _stopping(id, root, wish, frame)
    for option, (kind, name) in SINGLE.items():
        if option in wish.values:
            yield Item(kind, list(change(root, name, wish.values[option])))


def _plan(wish: Wish) -> dict[str, Value]:
    plan: dict[str, Value] = {PLAN[option]: text for option, text in wish.values.items() if option in PLAN}
    if "quarters" in wish.values:
        plan["quarters"] = [part.strip() for part in _COMMAS.split(wish.values["quarters"])]
    return plan


def _planned(id: str, root: Any, year: int, plan: Mapping[str, Value]) -> Iterator[Item]:
    """Changes of a plan that stays what it is, by their kinds."""
    if plan and value_at(root, f"plans.{year}") is None:
        raise WrongUse("adjust.error.no_plan", project=id, year=year)
    if "category" in plan:
        raise WrongUse("adjust.error.category")
    for kind in dict.fromkeys(_OF_PLAN.values()):
        wanted = {key: value for key, value in plan.items() if _OF_PLAN[key] == kind}
        if wanted:
            yield Item(kind, _plan_changes(root, year, wanted))


def _plan_changes(root: Any, year: int, wanted: Mapping[str, Value]) -> list[Mapping[str, Value]]:
    return [found for key, value in wanted.items() for found in change(root, f"plans.{year}.{key}", value)]


def _entering(id: str, root: Any, wish: Wish, frame: Frame, plan: Mapping[str, Value]) -> Item:
    """A plan of the year, and by what the project is on the list where it was not."""
    name = f"plans.{frame.year}"
    if value_at(root, name) is not None:
        raise WrongUse("adjust.error.has_plan", project=id, year=frame.year)
    changes = list(change(root, name, plan))
    if value_at(root, "listing") is None:
        changes += change(root, "listing", {"basis": f"{frame.quarter} 动态调整", "date": frame.effective})
    said = {key: wish.said[option] for option, key in CONDITIONS.items() if option in wish.said}
    return Item("调入", changes, {"conditions": said} if said else {})


def _leaving(id: str, root: Any, wish: Wish, frame: Frame) -> Item:
    if value_at(root, "removed") is not None:
        raise WrongUse("adjust.error.is_out", project=id)
    analysis = {"ground": wish.leave, **{key: wish.said[key] for key in ANALYSIS if key in wish.said}}
    gone: dict[str, Value] = {"date": frame.effective, "reason": wish.leave}
    return Item("调出", list(change(root, "removed", gone)), {"analysis": analysis})


def _stopping(id: str, root: Any, wish: Wish, frame: Frame) -> Iterator[Item]:
    stops = value_at(root, "suspended") or []
    last = len(stops) - 1
    is_open = bool(stops) and stops[last].get("until") is None
    if wish.suspend is not None:
        if is_open:
            raise WrongUse("adjust.error.is_suspended", project=id)
        stop: dict[str, Value] = {"since": wish.suspend, "reason": frame.reason}
        yield Item("停建", list(change(root, f"suspended.{last + 1}", stop)))
    if wish.resume is not None:
        if not is_open:
            raise WrongUse("adjust.error.not_suspended", project=id)
        yield Item("复工", list(change(root, f"suspended.{last}.until", wish.resume)))


def _expect(root: Any, frame: Frame, *, is_building: bool, id: str) -> None:
    category = value_at(root, f"plans.{frame.year}.category")
    if category is None or (category in BUILDING) != is_building:
        raise WrongUse("adjust.error.stage", project=id, year=frame.year, category=category or "—")
