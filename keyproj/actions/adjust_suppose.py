"""What check would say of the projects once a proposal is applied: nobody should sign what can't be carried out."""

from collections.abc import Mapping, Sequence
from typing import Any

from keyproj.actions.adjust_file import bare
from keyproj.actions.find import Found
from keyproj.actions.foresee import foreseen
from keyproj.base.fields import put_at
from keyproj.base.problem import NOWHERE, Problem
from keyproj.index.checks.ledger import Ledger
from keyproj.model.adjustment_field import plain
from keyproj.store.edit_values import pair_lines
from keyproj.store.write import Change

_NOT_ASKED = ("K252", "K281", "K364")
"""Effective days may lie ahead, the plan as published is not what an adjustment is held against, and the history that
goes with the new values is written only when they are applied.
"""


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
                    put_at(root, change["field"], plain(change.get("new")))
        changes.append(Change(project.path, None, text_of(root).encode()))
    own = {project.path for project in projects}
    found = [problem for problem in foreseen(ledger, changes) if problem.path in own and problem.code not in _NOT_ASKED]
    return [Problem(p.code, p.path, NOWHERE, p.field, p.args, p.judged) for p in found]


def text_of(root: Mapping[str, Any]) -> str:
    """A file that says just that."""
    return "\n".join(line for key, value in root.items() for line in pair_lines(key, bare(_without_nothing(value))))


def _without_nothing(value: Any) -> Any:
    """Without keys that have no value."""
    if isinstance(value, Mapping):
        return {key: _without_nothing(item) for key, item in value.items() if item is not None}
    return [_without_nothing(item) for item in value if item is not None] if isinstance(value, list) else value
