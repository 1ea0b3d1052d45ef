"""One file's bytes into its model, or into all the problems that reading finds."""

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from keyproj.base.codes import hides
from keyproj.base.problem import Problem
from keyproj.model.base import Entity
from keyproj.model.checks import contradictions
from keyproj.store.decode import bounded, decode
from keyproj.store.faults import problem_of, problems_of
from keyproj.store.kinds import MODELS
from keyproj.store.yaml import Tree, parse


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read: its model, or None where an error forbids one; its nodes, for the lines; its problems."""

    path: str
    kind: str
    model: Entity | None
    tree: Tree | None
    problems: tuple[Problem, ...]


def read(data: bytes, path: str, kind: str) -> Reading:
    """Reads the bytes of a file of one of the kinds in `MODELS`. Never raises for what the bytes hold."""
    text, problems = decode(data, path)
    if text is None:
        return Reading(path, kind, None, None, problems)
    tree = parse(text, path)
    if tree.root is None and not tree.problems:
        return Reading(path, kind, None, tree, (Problem("K001", path),))
    model, found = None, list(tree.problems)
    if tree.root is not None:
        model, more = _validate(MODELS[kind], tree)
        found += more
    found.sort(key=lambda problem: problem.sort_key)
    return Reading(path, kind, None if any(hides(p.code) for p in found) else model, tree, bounded(found))


def _validate(model: type[Entity], tree: Tree) -> tuple[Entity | None, list[Problem]]:
    try:
        entity = model.model_validate(tree.root)
        return entity, [problem_of(fault, tree) for fault in contradictions(entity)]
    except ValidationError as error:
        errors: list[Any] = error.errors(include_url=False)
        return None, problems_of(errors, tree, model)
