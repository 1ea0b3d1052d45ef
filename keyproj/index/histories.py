"""The histories of projects, read from the index: what applied adjustments changed of each, in their order."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from keyproj.rules.adjustment_fields import from_text
from keyproj.rules.history import Changed


class Entry(NamedTuple):
    """A change with its place in the project's file: the numbers of the entry and of the change in it, the line."""

    n: int
    k: int
    line: int
    changed: Changed


def histories(db: sqlite3.Connection) -> Mapping[int, list[Entry]]:
    """Project's number → its changes, the first first."""
    found: dict[int, list[Entry]] = defaultdict(list)
    query = "SELECT project, n, k, line, adjustment, effective, field, old, new FROM change ORDER BY project, n, k"
    for project, n, k, line, adjustment, effective, field, old, new in db.execute(query):
        changed = Changed(adjustment, effective, field, from_text(field, old), from_text(field, new))
        found[project].append(Entry(n, k, line, changed))
    return found


def carriers(db: sqlite3.Connection) -> Mapping[str, frozenset[str]]:
    """Adjustment's id → the ids of the projects whose history has it."""
    found: dict[str, set[str]] = defaultdict(set)
    query = "SELECT DISTINCT c.adjustment, p.id FROM change c JOIN project p ON p.pk = c.project"
    for adjustment, project in db.execute(query):
        found[adjustment].add(project)
    return {id: frozenset(projects) for id, projects in found.items()}
