"""Which problems a change brings: those that nothing said before, or that it makes worse."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Any

from keyproj.base.amount import parse_amount
from keyproj.base.problem import Problem

_GOES_ON = ("K254",)
"""A streak that becomes longer month by month: it was told when it began, and each further month is no news."""

_DEGREES: Mapping[str, Callable[[Mapping[str, Any]], int]] = {
    "K256": lambda args: parse_amount(args["invested"]),
    "K257": lambda args: abs(parse_amount(args["stated"]) - parse_amount(args["sum"])),
}
"""How bad a problem is, in yuan, where figures say it: a correction that only lessens it must not be stopped."""

_Known = Mapping[tuple[str, ...], int]


def newly(
    before: Sequence[Problem], after: Sequence[Problem], reported: Container[tuple[str, str]] = ()
) -> list[Problem]:
    """The problems of `after` that are new. Of any rule that is not named here, what says something else is new.

    `reported` are the months reported before, each with its project's file: what lacks before one of them lacked then.
    """
    whole, known = set(map(_whole, before)), {_kin(problem): _degree(problem) for problem in before}
    gaps = set(_missing(before))
    other = [problem for problem in after if _whole(problem) not in whole]
    return [problem for problem in other if not (_is_known(problem, known) or _is_old_gap(problem, gaps, reported))]


def _is_old_gap(problem: Problem, gaps: set[tuple[str, str]], reported: Container[tuple[str, str]]) -> bool:
    """Half of a gap that is filled leaves two smaller ones; a report before all others makes one that nobody saw."""
    if problem.code != "K253":
        return False
    return gaps.issuperset(_missing([problem])) or (problem.path, problem.args["month"]) in reported


def _is_known(problem: Problem, known: _Known) -> bool:
    if problem.code in _GOES_ON:
        return _kin(problem) in known
    return problem.code in _DEGREES and _degree(problem) <= known.get(_kin(problem), -1)


def _missing(problems: Sequence[Problem]) -> Iterator[tuple[str, str]]:
    """The months without a report (K253), each with its project's file."""
    for problem in problems:
        if problem.code == "K253":
            yield from ((problem.path, month) for month in problem.args["months"])


def _degree(problem: Problem) -> int:
    return _DEGREES[problem.code](problem.args) if problem.code in _DEGREES else 0


def _whole(problem: Problem) -> tuple[str, ...]:
    return (problem.code, problem.path, problem.field, str(problem.args))


def _kin(problem: Problem) -> tuple[str, ...]:
    """What it is about: a project's streak, the month or the field that is judged."""
    about = "" if problem.code in _GOES_ON else problem.args.get("month") or problem.field
    return (problem.code, problem.path, about)
