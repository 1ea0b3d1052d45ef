"""What each project has spent by the end of June, so that the city's half year comes out exactly."""

from .case import Case
from .dice import Dice
from .figures import ACTUAL


def targets(cases: list[Case]) -> dict[str, int]:
    """Project id → investment of January to June in 万元."""
    building = [case for case in cases if case.building]
    spent = {case.entry.id: _spent(case) for case in building}
    ahead = [case for case in building if case.role == "ahead"]
    left = ACTUAL - sum(spent.values())
    weights = {case.entry.id: case.annual * _lead(case) for case in ahead}
    total = sum(weights.values())
    for case in ahead:
        extra = left * weights[case.entry.id] // total
        spent[case.entry.id] += min(_rough(extra), _room(case))
    _settle(ahead, spent)
    return spent


def _lead(case: Case) -> int:
    """How much of what the city is ahead a leader takes: one in ten is exactly on plan, a few are far ahead."""
    dice = Dice("lead", case.entry.id)
    return 0 if dice.chance(10) else dice.between(2, 10) ** 2


def _rough(value: int) -> int:
    return value // 10 * 10 if value > 100 else value


def _room(case: Case) -> int:
    """How far ahead of the plan a project can be at most."""
    limit = case.annual * (96 if case.completion else 80) // 100
    return max(min(limit - case.due, case.annual * 14 // 100), 0)


def _settle(ahead: list[Case], spent: dict[str, int]) -> None:
    """Gives what is left to the projects that can take most of it."""
    left = ACTUAL - sum(spent.values())
    for case in sorted(ahead, key=lambda case: (-case.annual, case.entry.id)):
        more = case.due + _room(case) - spent[case.entry.id]
        step = max(min(left, more, case.annual * 2 // 100), 0)
        spent[case.entry.id] += step
        left -= step
    assert left == 0, left


def _spent(case: Case) -> int:
    """Where the role settles it; a leader gets its plan to date for now."""
    dice = Dice("spent", case.entry.id)
    if case.role in ("waiting", "not started"):
        return 0
    if case.role == "completed":
        tail = case.total - case.before - case.annual
        return case.annual + tail * dice.between(0, 70) // 100
    if case.role == "early":
        return case.annual * dice.between(15, 40) // 1000
    lag = {"red": (312, 368), "yellow": (104, 235), "blue": (8, 92), "late": (40, 130)}.get(case.role)
    if lag is None:
        return case.due
    if case.unreported and case.role == "yellow":
        lag = (120, 190)
    if case.unreported and case.role == "blue":
        lag = (60, 94)
    return (case.due - case.annual * dice.between(*lag) // 1000) // 10 * 10
