"""Which projects a comparison of two states has to look at: those whose files differ, and those that others bear on."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from keyproj.index.against.differing import Differing as Numbers
from keyproj.index.differing import Differing

MOST = 2_000
"""Projects that a selection names one by one; more, and all are selected."""

_PROJECTS = """
SELECT id FROM project WHERE pk IN (SELECT pk FROM temp.differing)
UNION SELECT project FROM exemption WHERE file IN (SELECT pk FROM temp.differing)
UNION SELECT project FROM slip WHERE file IN (SELECT pk FROM temp.differing)
"""
"""What an exemption or a slip says bears on its project's level."""

_RELATED = """
WITH RECURSIVE above(id, parent) AS (
  SELECT p.id, p.parent FROM project p JOIN temp.named USING (id)
  UNION SELECT p.id, p.parent FROM project p JOIN above ON p.id = above.parent
)
SELECT id FROM above UNION SELECT p.id FROM project p JOIN temp.named n ON p.parent = n.id
"""
"""A package's money lies in its parts: the packages above a project, and the parts of one."""


class Changed(NamedTuple):
    """How many files differ, and of what kinds; whether the policy does, or it or a published plan; the ids of the
    projects to look at, None for all of them; the numbers of the files that differ.
    """

    files: int
    kinds: frozenset[str]
    policy: bool
    rules: bool
    projects: frozenset[str] | None
    numbers: Numbers


def changed(before: sqlite3.Connection, after: sqlite3.Connection, files: Differing) -> Changed:
    """What the files in which the two differ bear on."""
    old, new = _files(before, files.before), _files(after, files.after)
    kinds = {kind for kind, _ in (*old, *new)}
    policy = "policy" in kinds
    ids = {id for db, found in ((before, old), (after, new)) for id in _ids(db, _PROJECTS, "differing (pk)", found)}
    ids |= {id for db in (before, after) for id in _ids(db, _RELATED, "named (id)", [(id, id) for id in ids])}
    looked = None if policy or len(ids) > MOST else frozenset(ids)
    numbers = Numbers([pk for _, pk in old], [pk for _, pk in new])
    return Changed(len(files.paths), frozenset(kinds), policy, policy or "plan" in kinds, looked, numbers)


def _files(db: sqlite3.Connection, paths: Iterable[str]) -> list[tuple[str, int]]:
    """Kind and number of each."""
    return [db.execute("SELECT kind, pk FROM file WHERE path = ?", (path,)).fetchone() for path in paths]


def _ids(db: sqlite3.Connection, query: str, table: str, values: Iterable[tuple[str, int | str]]) -> list[str]:
    """What a query finds that reads a temporary table of values: the second of each pair."""
    name = table.partition(" ")[0]
    db.execute(f"DROP TABLE IF EXISTS temp.{name}")
    db.execute(f"CREATE TEMP TABLE {table}")
    db.executemany(f"INSERT INTO temp.{name} VALUES (?)", [(value,) for _, value in values])
    return [id for (id,) in db.execute(query)]
