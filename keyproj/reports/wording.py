"""Which text of the catalogue says what is wrong and what to write instead."""

from collections.abc import Callable, Mapping
from typing import Any

from keyproj.base.problem import Problem
from keyproj.base.text import Names, Term, Text
from keyproj.reports import wording_ledger
from keyproj.rules.names import STAGE

_Args = Mapping[str, Any]


def _by(*names: str) -> Callable[[_Args], str]:
    """The branch named by the first of these arguments that there is; `suggest` and `near` are branches themselves."""

    def branch(args: _Args) -> str:
        name = next((name for name in names if args.get(name)), "")
        return f"_{name if name in ('suggest', 'near') else args[name]}" if name else ""

    return branch


def _unknown_key(args: _Args) -> str:
    key = str(args["key"])
    if key in STAGE:
        return "_stage"
    return _by("slip", "near")(args) if key.isascii() or args.get("slip") else "_name" if args["near"] else ""


def _side(args: _Args) -> str:
    return "_less" if args["side"] == "less" else ""


def _wrong_date(args: _Args) -> str:
    return "" if args["wrong"] == "form" else f"_{args['wrong']}"


_BRANCHES: dict[str, Callable[[_Args], str]] = {
    "K003": lambda args: "_gbk" if args.get("guess") == "gbk" else "",
    "K009": _by("misplaced"),
    "K010": _by("slip"),
    "K101": _unknown_key,
    "K103": _by("slip"),
    "K104": _by("slip"),
    "K108": _by("slip"),
    "K113": _by("suggest", "slip"),
    "K116": _by("suggest"),
    "K120": lambda args: "_suggest" if args.get("suggest") else _wrong_date(args),
    "K121": _by("suggest"),
    "K122": _by("suggest"),
    "K127": _by("kind"),
    "K134": _by("kind"),
    "K243": _by("near"),
    "K218": _by("near"),
    "K241": lambda args: f"_{args['kind']}" if args.get("kind") in ("open", "no_start") else "",
    "K273": lambda args: "" if args["kind"] == "digest" else f"_{args['kind']}",
    "K303": lambda args: "_open" if args.get("upper") == "∞" else "",
    **wording_ledger.HINTS,
}
"""Codes whose texts differ by what was found."""

_MESSAGES: dict[str, Callable[[_Args], str]] = {
    "K009": _BRANCHES["K009"],
    "K010": _BRANCHES["K010"],
    "K120": _wrong_date,
    "K127": _BRANCHES["K127"],
    "K218": lambda args: "_successor" if args["kind"] == "successor" else "",
    "K231": _side,
    "K232": _side,
    "K234": lambda args: "_early" if args["kind"] == "early" else "",
    "K241": _by("kind"),
    "K247": lambda args: "" if args["kind"] == "over" else f"_{args['kind']}",
    "K258": lambda args: "_suspended" if args["kind"] == "suspended" else "",
    "K257": lambda args: "_project_to_date" if args["field"] == "project_to_date" else "",
    "K261": lambda args: "" if args["kind"] == "undone" else f"_{args['kind']}",
    "K273": _BRANCHES["K273"],
    "K303": _BRANCHES["K303"],
    "K324": lambda args: "" if args["kind"] == "due" else f"_{args['kind']}",
    "K376": lambda args: "" if args["kind"] == "money" else f"_{args['kind']}",
    "K345": lambda args: "" if args["kind"] == "exemption" else f"_{args['kind']}",
    **wording_ledger.MESSAGES,
}
"""Those whose message differs too."""


def message(problem: Problem) -> Text:
    """What is wrong here, in one line."""
    return Text(f"problem.{problem.code}.message{_branch(_MESSAGES, problem)}", _args(problem))


def hint(problem: Problem) -> Text:
    """What to write instead."""
    return Text(f"problem.{problem.code}.hint{_branch(_BRANCHES, problem)}", _args(problem))


_TERMS = {"before": "dated", "after": "dated", "whole": "word", "cause": "cause"}
"""Arguments that are words of the catalogue: argument → family."""


def _branch(branches: Mapping[str, Callable[[_Args], str]], problem: Problem) -> str:
    branch = branches.get(problem.code)
    return branch(problem.args) if branch else ""


def _args(problem: Problem) -> dict[str, Any]:
    args = {key: Names(tuple(arg)) if isinstance(arg, list | tuple) else arg for key, arg in problem.args.items()}
    args |= {key: Term(family, str(args[key])) for key, family in _TERMS.items() if key in args}
    return args | wording_ledger.words(problem.args)
