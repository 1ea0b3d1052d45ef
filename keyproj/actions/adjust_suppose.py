"""What check would say of the projects once a proposal is applied: nobody should sign what can't be carried out."""

from collections.abc import Mapping, Sequence
from typing import Any

from keyproj.actions.adjust_file import bare
from keyproj.actions.find import Found
from keyproj.actions.foresee import foreseen
from keyproj.base.problem import NOWHERE, Problem
from keyproj.index.checks.ledger import Ledger
from keyproj.model.adjustment_field import plain
from keyproj.store.edit_values import pair_lines
from keyproj.store.write import Change

_NOT_ASKED = ("K252", "K281")
"""Effective days may lie ahead, and the plan as published is not what an adjustment is held against."""


def supposed_problems(
    ledger: Ledger, roots: Mapping[str, Any], items: Sequence[Mapping[str, Any]], projects: Sequence[Found]
) -> list[Problem]:
    """Problems that the projects would have with their new values and have not now; without places, for no file says
    so yet. `roots` are the nodes of the projects' files by the projects' ids.
    """
    changes = []
    for project in projects:
        root = plain(roots[project.id])
        for item in items:
            if item["project"] == project.id:
                for change in item["changes"]:
                    put_in(root, change["field"], plain(change.get("new")))
        changes.append(Change(project.path, None, text_of(root).encode()))
    own = {project.path for project in projects}
    found = [problem for problem in foreseen(ledger, changes) if problem.path in own and problem.code not in _NOT_ASKED]
    return [Problem(p.code, p.path, NOWHERE, p.field, p.args, p.judged) for p in found]


def put_in(root: Any, field: str, value: Any) -> None:
    """Sets a value among mappings and lists, making those that lead to it; None takes the value away."""
    *way, last = field.split(".")
    node = root
    for n, step in enumerate(way):
        if isinstance(node, list):
            node = node[int(step)]
        else:
            following = (way[n + 1 :] or [last])[0]
            node = node.setdefault(step, [] if following.isdecimal() and len(following) < 4 else {})
    if isinstance(node, list):
        node[int(last) :] = [value] if value is not None else []
    elif value is None:
        node.pop(last, None)
    else:
        node[last] = value


def text_of(root: Mapping[str, Any]) -> str:
    """A file that says just that."""
    return "\n".join(line for key, value in root.items() for line in pair_lines(key, bare(_without_nothing(value))))


def _without_nothing(value: Any) -> Any:
    """Without keys that have no value."""
    if isinstance(value, Mapping):
        return {key: _without_nothing(item) for key, item in value.items() if item is not None}
    return [_without_nothing(item) for item in value if item is not None] if isinstance(value, list) else value
