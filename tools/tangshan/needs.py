"""What a project asks for: land, money, energy, labour, and how much of it is arranged."""

import re

from .case import Case
from .dice import Dice
from .figures import YI
from .people import unneeded
from .tables import cells, lines
from .yamltext import Pairs, money

_HEAVY = {
    "plant": (900, 3200),
    "mill": (700, 2400),
    "tank": (200, 500),
    "factory": (60, 260),
    "datacentre": (700, 1500),
}
"""Tonnes of coal equivalent a year for each 亿元, from and to."""


def needs(case: Case) -> list[Pairs]:
    """One entry per kind of need."""
    dice = Dice("needs", case.entry.id)
    unfinished = case.started is None
    found = []
    if "土地供应" not in unneeded(case) and (unfinished or (case.new and dice.chance(45))):
        found.append(_land(case, dice))
    if dice.chance(85 if unfinished else 40 if case.new else 18):
        found.append(_finance(case, dice))
    if case.entry.kind in _HEAVY and (unfinished or dice.chance(50)):
        found.append(_energy(case, dice))
    if case.building and dice.chance(22):
        people = case.annual // 2500 * dice.between(4, 12) // 10 * 10 + 60
        arranged = people * dice.between(55, 95) // 100
        found.append((("kind", "用工"), ("quantity", f"{people}人"), ("arranged", f"{arranged}人")))
    return found


def _land(case: Case, dice: Dice) -> Pairs:
    stated = re.search(r"占地(\d+)亩", case.entry.content)
    area = int(stated[1]) if stated else case.total // YI * dice.between(6, 16)
    area = min(area, 4000) if not stated else area
    arranged = area if case.started else area * dice.between(0 if not case.building else 50, 90) // 100
    return ("kind", "土地"), ("quantity", f"{area}亩"), ("arranged", f"{arranged}亩")


def _finance(case: Case, dice: Dice) -> Pairs:
    base = case.annual if case.building else case.total * dice.between(20, 60) // 100
    amount = max(base * dice.between(30, 70) // 100 // 1000, 1) * 1000
    arranged = amount * dice.between(20, 85) // 100 // 500 * 500
    pairs: Pairs = (("kind", "资金"), ("amount", money(amount)), ("arranged_amount", money(arranged)))
    if not case.building:
        rows = [row for row in map(cells, lines("words/funds.txt")) if row[0] == case.entry.mode]
        pairs += (("text", dice.pick(rows)[1]),)
    return pairs


def _energy(case: Case, dice: Dice) -> Pairs:
    low, high = _HEAVY[case.entry.kind]
    tonnes = case.total // YI * dice.between(low, high) // 100 * 100
    arranged = tonnes if case.started else tonnes * dice.between(20, 80) // 100 // 100 * 100
    return ("kind", "能耗"), ("quantity", _coal(tonnes)), ("arranged", _coal(arranged))


def _coal(tonnes: int) -> str:
    if tonnes < 10_000:
        return f"{tonnes}吨标准煤"
    return f"{tonnes // 10_000}.{tonnes // 100 % 100:02d}".rstrip("0").rstrip(".") + "万吨标准煤"
