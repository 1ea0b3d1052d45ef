"""pydantic's errors into Problems: code, place and arguments, each value judged once."""

from collections.abc import Sequence
from typing import Any, get_args

from keyproj.base.fault import Fault
from keyproj.base.near import near_names
from keyproj.base.problem import Problem
from keyproj.model.base import Entity
from keyproj.model.complaints import CODES_OF_COMPLAINTS
from keyproj.rules.names import STAGE, named
from keyproj.store.folder import shown
from keyproj.store.nodes import line_of, locate, node_at
from keyproj.store.slips import full_width
from keyproj.store.yaml import Tree

_OF_PUNCTUATION = ("K101", "K103", "K104", "K108", "K113")
"""What full-width punctuation leads to where YAML would read a list or a group of fields from the half-width one."""


def problems_of(errors: list[Any], tree: Tree, model: type[Entity]) -> list[Problem]:
    """One Problem for each error of pydantic, except where the YAML itself was already refused."""
    found = [
        _problem(error, fault, tree, model)
        for error in errors
        if not _of_unfinished(error, tree)
        for fault in _faults(error)
    ]
    return [p for p in found if p.code == "K102" or not _refused(tree, p.place[:2])]


def problem_of(fault: Fault, tree: Tree) -> Problem:
    """The Problem of a fault that a rule found in a whole file; `at` leads to it from the top."""
    place = locate(tree.root, fault.at)
    return Problem(fault.code, tree.path, place, ".".join(shown(str(part)) for part in fault.at), dict(fault.details))


def _refused(tree: Tree, start: tuple[int, int]) -> bool:
    """Whether a value that starts there was refused, or is only what libyaml takes for one where it broke off."""
    return start in tree.broken or (tree.stop is not None and start > tree.stop)


def _of_unfinished(error: Any, tree: Tree) -> bool:
    """Whether it judges a list or mapping as a whole whose rest could not be read."""
    if not tree.unfinished or error["type"] == "extra_forbidden":
        return False
    loc = error["loc"][:-1] if error["type"] == "missing" else error["loc"]
    node = node_at(tree.root, loc)
    return any(node is unfinished for unfinished in tree.unfinished)


def _faults(error: Any) -> Sequence[Fault | None]:
    """Our own faults behind an error of pydantic, or None for one that pydantic found by itself."""
    fault = error.get("ctx", {}).get("error")
    return (fault, *fault.others) if isinstance(fault, Fault) else (None,)


def _problem(error: Any, fault: Fault | None, tree: Tree, model: type[Entity]) -> Problem:
    loc: tuple[Any, ...] = tuple(error["loc"])
    if fault is not None:
        code, args = fault.code, dict(fault.details)
        loc += fault.at
    else:
        code, args = CODES_OF_COMPLAINTS.get(error["type"], "K105"), {}
        if error["input"] is None and code in ("K103", "K104"):
            code = "K106"
    of_key = code in ("K101", "K102") or (bool(loc) and loc[-1] == "[key]")
    loc = tuple(part for part in loc if part != "[key]")
    if code == "K101":
        args = {"key": str(loc[-1]), "near": _near(str(loc[-1]), model, loc[:-1])}
    elif code == "K142":
        args["first"] = line_of(tree.root, *error["loc"], args["first"], "month")
    elif code == "K102" and "key" not in args:
        args, loc = {"key": str(loc[-1])}, loc[:-1]
    if code in _OF_PUNCTUATION:
        args |= full_width(str(loc[-1]) if code == "K101" else error["input"], code in ("K101", "K108"))
    place = locate(tree.root, loc, of_key)
    return Problem(code, tree.path, place, ".".join(shown(str(part)) for part in loc), args)


def _near(key: str, model: type[Entity], loc: tuple[Any, ...]) -> str:
    """The known key that a Chinese one stands for, or the one most like a mistyped one, or nothing."""
    known = tuple(fields_at(model, loc))
    if key in STAGE:
        return ""
    return named(key, known) or next(iter(near_names(key, known)), "")


def fields_at(model: type[Entity], loc: tuple[Any, ...]) -> dict[str, Any]:
    """The fields of the model that `loc` leads to within another."""
    current: type[Entity] | None = model
    for step in loc:
        if current is not None and step in current.model_fields:
            current = entity_in(current.model_fields[step].annotation)
    return dict(current.model_fields) if current else {}


def entity_in(annotation: Any) -> type[Entity] | None:
    """The first model that an annotation such as `tuple[Step, ...] | None` speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        return annotation
    for part in get_args(annotation):
        if (found := entity_in(part)) is not None:
            return found
    return None
