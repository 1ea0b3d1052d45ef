"""What lies between the plan as published and the current one: which adjustments, and what they come to."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import NamedTuple

from keyproj.index.basis import adjusted_between
from keyproj.rules.basis import CURRENT, PUBLISHED, Frame


class Between(NamedTuple):
    """The ids of the adjustments, and of projects that were listed after the plan was published, or have left, without
    one; how many projects and yuan of the annual plan the current list has more than the published one, in the
    selection. `basis` is the one that the selection was made on.
    """

    adjustments: tuple[str, ...] = ()
    unadjusted: tuple[str, ...] = ()
    projects: int = 0
    annual_plan: int = 0
    basis: str = ""
    affected: tuple[int, ...] = ()


_UNADJUSTED = """
SELECT p.pk, p.id FROM main.project p JOIN main.plan ON plan.project = p.pk AND plan.year = ?1
WHERE (p.listed > ?2 OR p.removed <= ?3) AND NOT p.clash
"""
_WORTH = (
    "SELECT ifnull(sum(counted AND category IS NOT NULL), 0), "
    "ifnull(sum(CASE WHEN building AND money THEN annual_plan END), 0) FROM temp.compared"
)


def between(db: sqlite3.Connection, frame: Frame) -> Between:
    """Which adjustments and projects lie between, not yet what they come to."""
    adjusted = adjusted_between(db, frame)
    others: list[tuple[int, str]] = []
    if frame.issued is not None:
        rows = db.execute(_UNADJUSTED, (frame.year, frame.issued, frame.as_of)).fetchall()
        others = [(pk, id) for pk, id in rows if pk not in adjusted]
    ids = tuple(sorted({id for own in adjusted.values() for id in own}))
    affected = (*adjusted, *(pk for pk, _ in others))
    return Between(ids, tuple(sorted(id for _, id in others)), affected=affected)


def compared(
    db: sqlite3.Connection, found: Between, made: Callable[[str, str, str], None], order: Sequence[str]
) -> Between:
    """What they come to. `made` makes a table of facts by its name, on a basis, of some projects alone; `order` says
    which of the two comes first.
    """
    wholes = "SELECT package FROM main.project WHERE pk IN ({0}) AND package IS NOT NULL"
    pks = ",".join(map(str, found.affected))
    among = f"(p.pk IN ({pks}) OR p.pk IN ({wholes.format(pks)}))"
    sums = {}
    for basis in order:
        made("compared", basis, among)
        sums[basis] = db.execute(_WORTH).fetchone()
    db.execute("DROP TABLE temp.compared")
    (projects, annual), (later, later_annual) = sums[PUBLISHED], sums[CURRENT]
    return found._replace(projects=later - projects, annual_plan=later_annual - annual)
