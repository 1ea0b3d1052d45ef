"""What the year is to bring in words, and when a project is to be finished that goes on after it."""

from .case import Case
from .dice import Dice
from .figures import YEAR
from .remarks import phase_at
from .tables import lines, sections


def goal(case: Case) -> str:
    """The goal of the year's plan."""
    dice = Dice("goal", case.entry.id)
    if not case.building:
        return dice.pick(list(lines("words/preliminary.txt")))
    remark = sections("words/images.txt")[case.kind.family][0]
    if case.completion:
        return f"{case.completion}月底前{remark}"
    phase, part = phase_at(case, (case.before + case.annual) * 1000 // case.total)
    image = phase.image.format(p=max(part // 5 * 5, 10)).split("，")[0]
    return f"年底{image}，{_finish(case)}{remark}"


def _finish(case: Case) -> str:
    """When the rest of the money will be spent at this year's pace, a little faster."""
    rest = case.total - case.before - case.annual
    months = min(max(rest * 10 // (case.annual + 1), 6), 41)
    return f"{YEAR + 1 + months // 12}年{months % 12 + 1}月"
