"""What a project counts for in the year's list: by that before − out + in ± changed = after is reckoned."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from keyproj.base.amount import parse_amount
from keyproj.base.fields import value_at
from keyproj.rules.adjustments import IN, OUT
from keyproj.rules.vocabulary import BUILDING, CATEGORIES

STEPS = ("out", "in", "turned", "changed")
"""How items count in the balance: projects that leave, that come in, that turn their stage, that otherwise change."""

TURNS = ("前期转在建", "在建转前期")


class Worth(NamedTuple):
    """What one or many projects count for; money is yuan."""

    projects: int = 0
    building: int = 0
    preliminary: int = 0
    total_investment: int = 0
    annual_plan: int = 0

    def plus(self, other: "Worth") -> "Worth":
        """Both together."""
        return Worth(*(mine + its for mine, its in zip(self, other, strict=True)))

    def minus(self, other: "Worth") -> "Worth":
        """What is left, or would be missing."""
        return Worth(*(mine - its for mine, its in zip(self, other, strict=True)))


def worth_of(category: str | None, total: int, annual: int, *, counts: bool = True, has_money: bool = True) -> Worth:
    """What a project counts for. One without a plan of the year is not on the list; of a package and its parts, some
    are counted and others have the money.
    """
    if category not in CATEGORIES:
        return Worth()
    one, building = int(counts), category in BUILDING
    money = (total, annual) if has_money else (0, 0)
    return Worth(one, one if building else 0, 0 if building else one, *money)


def worth(values: Mapping[str, Any], year: int, *, counts: bool = True, has_money: bool = True) -> Worth:
    """The same of what stands in a project's file; one that was taken out is not on the list."""
    if values.get("removed") is not None:
        return Worth()
    plan = value_at(values, f"plans.{year}") or {}
    total, annual = _yuan(values.get("total_investment")), _yuan(plan.get("investment"))
    return worth_of(plan.get("category"), total, annual, counts=counts, has_money=has_money)


def step_of(kind: str) -> str:
    """Which of `STEPS` an item of a kind is."""
    return "out" if kind == OUT else "in" if kind == IN else "turned" if kind in TURNS else "changed"


def together(parts: Iterable[Worth]) -> Worth:
    """The sum."""
    sum = Worth()
    for part in parts:
        sum = sum.plus(part)
    return sum


def _yuan(text: Any) -> int:
    return parse_amount(text) if isinstance(text, str) else 0
