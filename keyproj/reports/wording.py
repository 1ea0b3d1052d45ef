"""Which text of the catalogue says what is wrong and what to write instead."""

from collections.abc import Callable, Mapping
from typing import Any

from keyproj.base.problem import Problem
from keyproj.base.text import Term, Text

_BRANCHES: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "K003": lambda args: "_gbk" if args.get("guess") == "gbk" else "",
    "K101": lambda args: "_near" if args.get("near") else "",
    "K134": lambda args: f"_{args['kind']}" if args.get("kind") else "",
    "K303": lambda args: "_open" if args.get("upper") == "∞" else "",
}
"""Codes whose texts differ by what was found."""

_BRANCHED_MESSAGES = ("K303",)


def message(problem: Problem) -> Text:
    """What is wrong here, in one line."""
    branch = _branch(problem) if problem.code in _BRANCHED_MESSAGES else ""
    return Text(f"problem.{problem.code}.message{branch}", _args(problem))


def hint(problem: Problem) -> Text:
    """What to write instead."""
    return Text(f"problem.{problem.code}.hint{_branch(problem)}", _args(problem))


def _branch(problem: Problem) -> str:
    branch = _BRANCHES.get(problem.code)
    return branch(problem.args) if branch else ""


def _args(problem: Problem) -> dict[str, Any]:
    args = dict(problem.args)
    if "cause" in args:
        args["cause"] = Term("cause", str(args["cause"]))
    return args
