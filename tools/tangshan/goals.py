"""What the year is to bring in words, and when a project is to be finished that goes on after it."""

from .case import Case
from .dice import Dice
from .figures import YEAR
from .formalities import formalities
from .remarks import phase_at
from .tables import cells, lines, sections


def goal(case: Case) -> str:
    """The goal of the year's plan."""
    dice = Dice("goal", case.entry.id)
    if not case.building:
        return _preliminary(case, dice)
    remark = sections("words/images.txt")[case.entry.family][0]
    if case.completion:
        return f"{case.completion}月底前{remark}"
    phase, part = phase_at(case, (case.before + case.annual) * 1000 // case.total)
    image = phase.image.format(p=max(part // 5 * 5, 10)).split("，")[0]
    return f"年底{image}，{_finish(case)}{remark}"


def _preliminary(case: Case, dice: Dice) -> str:
    """A goal a step beyond what is done."""
    items = [formality for formality in formalities(case) if formality.state != "不需要"]
    done = sum(formality.state == "已完成" for formality in items) * 100 // len(items)
    rows = [row for row in map(cells, lines("words/preliminary.txt")) if row[1] in ("*", case.entry.mode)]
    upto = next(row[0] for row in rows if done < int(row[0]))
    return dice.pick([row[2] for row in rows if row[0] == upto])


def _finish(case: Case) -> str:
    """When the rest of the money will be spent at this year's pace, a little faster."""
    rest = case.total - case.before - case.annual
    months = min(max(rest * 10 // (case.annual + 1), 6), 41)
    return f"{YEAR + 1 + months // 12}年{months % 12 + 1}月"
