"""Reads what the projects' files say in each of two indexes, and leaves out what they say alike."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from keyproj.reports.diff_facts import Facts, Reported, quantity_of
from keyproj.reports.diff_queries import FIELDS, REPORTS, TARGETS

Sides = tuple[sqlite3.Connection, sqlite3.Connection]


def facts_of(sides: Sides, ids: frozenset[str] | None) -> tuple[Mapping[str, Facts], Mapping[str, Facts]]:
    """The projects of these ids, or all, by id, in each of two indexes. One that two files claim is none, as in all
    reports. What a query finds alike in both is left out but for names, and for what tells of a project that came or
    went.
    """
    found = [_chosen(db, ids) for db in sides]
    first, second = ({pk: one.id for pk, one in facts.items()} for facts in found)
    for query, columns, always in FIELDS:
        for facts, rows in _differing(sides, found, query, always or first != second):
            for pk, begin, *values in rows:
                for (kind, end), value in zip(columns, values, strict=True):
                    if value is not None:
                        facts[pk].put(kind, begin + end, value)
    for facts, rows in _differing(sides, found, TARGETS, first != second):
        for pk, *target in rows:
            facts[pk].plan(*target)
    for facts, rows in _differing(sides, found, REPORTS, first != second):
        for pk, month, _, latest, *said, quantities in rows:
            facts[pk].report(month, Reported._make((*said, _quantities(quantities))), latest)
    old, new = ({one.id: one for one in facts.values()} for facts in found)
    return old, new


def _chosen(db: sqlite3.Connection, ids: frozenset[str] | None) -> dict[int, Facts]:
    """By number, and without any field; the table `looked` has the numbers."""
    query = "SELECT pk, project.id, path FROM main.project JOIN file USING (pk) WHERE NOT clash"
    if ids is None:
        chosen = {pk: Facts(id, path) for pk, id, path in db.execute(query)}
    else:
        one_by_one = (row for id in sorted(ids) for row in db.execute(f"{query} AND project.id = ?", (id,)))
        chosen = {pk: Facts(id, path) for pk, id, path in one_by_one}
    db.execute("DROP TABLE IF EXISTS temp.looked")
    db.execute("CREATE TEMP TABLE looked (pk INTEGER PRIMARY KEY)")
    db.executemany("INSERT INTO temp.looked VALUES (?)", [(pk,) for pk in chosen])
    for pk, id in db.execute("SELECT project, id FROM former_id WHERE project IN temp.looked ORDER BY n"):
        chosen[pk].former.append(id)
    return chosen


def _differing(
    sides: Sides, found: Sequence[dict[int, Facts]], query: str, always: bool
) -> Iterator[tuple[dict[int, Facts], list[Any]]]:
    """What a query finds in each index, if it is not the same in both."""
    rows = [db.execute(query).fetchall() for db in sides]
    if always or rows[0] != rows[1]:
        yield from zip(found, rows, strict=True)


def _quantities(text: str | None) -> str | None:
    """Those of a report, from a line each."""
    if text is None:
        return None
    return ", ".join(map(quantity_of, text.split("\n")))
