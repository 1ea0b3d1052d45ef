"""The formalities (前期手续) of a project: all done before its start, some on the way where it has not started."""

import datetime
from datetime import timedelta
from typing import NamedTuple

from keyproj.rules.formalities import required

from .case import Case
from .dice import Dice
from .figures import YEAR
from .people import pending, reasons, short, unneeded
from .workdays import last_working

_SHORT = {
    "项目建议书": "建议书",
    "可行性研究报告": "可研",
    "初步设计及概算": "初设",
    "项目核准": "核准",
    "项目备案": "备案",
    "用地预审与选址": "预审",
    "建设用地规划许可": "地字",
    "建设工程规划许可": "建字",
    "农用地转用": "农转",
    "土地征收": "征收",
    "土地供应": "供地",
    "环境影响评价": "环评",
    "节能审查": "节能",
    "取水许可": "取水",
    "水土保持": "水保",
    "洪水影响评价": "防洪",
    "招标事项核准": "招核",
    "施工许可": "施工",
}
_CITY = {
    "项目建议书": "市发改委",
    "可行性研究报告": "市发改委",
    "初步设计及概算": "市发改委",
    "招标事项核准": "市发改委",
    "节能审查": "市发改委",
    "用地预审与选址": "市国土局",
    "农用地转用": "省政府",
    "土地征收": "省政府",
    "取水许可": "市水务局",
    "水土保持": "市水务局",
    "洪水影响评价": "市水务局",
}
_COUNTY = {
    "项目备案": "发改局",
    "建设用地规划许可": "城乡规划局",
    "建设工程规划许可": "城乡规划局",
    "土地供应": "国土局",
    "施工许可": "住建局",
}
_FOLLOWING = {"农用地转用": ("土地征收", "土地供应"), "土地征收": ("土地供应",)}
"""What can't be done before an item is."""

_OWN_PERMITS = ("市水务局", "市林业局", "市国土局", "市交通局")
"""Departments that permit the start of their own kind of works."""


class Formality(NamedTuple):
    """One item; empty where a field has nothing to say."""

    item: str
    state: str
    number: str = ""
    date: datetime.date | None = None
    authority: str = ""
    reason: str = ""


def formalities(case: Case) -> list[Formality]:
    """All items that the approval mode asks for, in their usual order."""
    needed = [item for item in required(case.entry.mode) if item not in unneeded(case)]
    done = _done(case, needed)
    dates = _dates(case, done)
    result = []
    for item in required(case.entry.mode):
        if item not in needed:
            result.append(Formality(item, "不需要"))
        elif item in dates:
            number, authority = _number(case, item, dates[item]), _authority(case, item)
            result.append(Formality(item, "已完成", number, dates[item], authority))
        else:
            result.append(_open(case, item, needed, done))
    return result


def _done(case: Case, needed: list[str]) -> list[str]:
    """Which items are done: all, those up to some point, or all but what holds the project up and what follows."""
    dice = Dice("done", case.entry.id)
    if case.started:
        return needed
    held_up = pending(case)
    if held_up:
        waiting = (held_up, *_FOLLOWING.get(held_up, ()), "施工许可")
        return [item for item in needed if item not in waiting]
    if case.role == "waiting":
        return needed[: len(needed) - dice.between(1, 3)]
    return needed[: len(needed) * dice.between(0, 78) // 100]


def _dates(case: Case, done: list[str]) -> dict[str, datetime.date]:
    """Dates in order, counted back from the start or from this spring."""
    dice = Dice("dates", case.entry.id)
    month = case.start if case.role == "not started" else dice.between(4, 6)
    day = case.started or datetime.date(YEAR, month, dice.between(3, 28))
    step = dice.between(26, 52)
    dates = {}
    for item in reversed(done):
        day = last_working(day - timedelta(days=dice.between(3, step)))
        dates[item] = day
    return dates


def _open(case: Case, item: str, needed: list[str], done: list[str]) -> Formality:
    """An item that is not done: on its way where its turn has come, else not filed with its reason."""
    following = [other for other in needed if other not in done][:2]
    if item == pending(case) or (not pending(case) and item in following[: Dice("open", case.entry.id).between(1, 2)]):
        return Formality(item, "办理中", authority=_authority(case, item))
    return Formality(item, "未办理", reason=reasons().get(item, reasons()["*"]))


def _number(case: Case, item: str, day: datetime.date) -> str:
    serial = int(case.entry.id[3:]) * 3 - Dice("number", case.entry.id, item).below(3)
    return f"合成-{_SHORT[item]}-{day.year}-{serial:03d}"


def _authority(case: Case, item: str) -> str:
    county = short(case.entry.county)
    if item == "环境影响评价":
        return "市环保局" if case.total > 200_000 else f"{county}环保局"
    if item == "项目核准":
        return "省发改委" if case.total > 500_000 else "市发改委"
    if item == "施工许可" and case.kind.department in _OWN_PERMITS:
        return case.kind.department
    if item == "施工许可" and case.entry.family == "rail":
        return "市交通局"
    return _CITY.get(item) or county + _COUNTY[item]
