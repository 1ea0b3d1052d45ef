"""What lies between the plan as published and the current one: which adjustments, and what they come to."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from keyproj.index.basis import adjusted_between
from keyproj.rules.basis import CURRENT, PUBLISHED, Frame


class Between(NamedTuple):
    """The ids of the adjustments, and of projects that were listed after the plan was published, or have left, without
    one; how many projects and yuan of the annual plan the current list has more than the published one; all of the
    selection. `basis` is the one that the selection was made on.

    `by` are the numbers of the projects with their adjustments, `others` those without, and their ids.
    """

    adjustments: tuple[str, ...] = ()
    unadjusted: tuple[str, ...] = ()
    projects: int = 0
    annual_plan: int = 0
    basis: str = ""
    by: Mapping[int, Sequence[str]] = MappingProxyType({})
    others: Mapping[int, str] = MappingProxyType({})


_UNADJUSTED = """
SELECT p.pk, p.id FROM main.project p JOIN main.plan ON plan.project = p.pk AND plan.year = ?1
WHERE (p.listed > ?2 OR p.removed <= ?3) AND NOT p.clash
"""
_WORTH = (
    "SELECT ifnull(sum(counted AND category IS NOT NULL), 0), "
    "ifnull(sum(CASE WHEN building AND money THEN annual_plan END), 0) FROM temp.compared"
)


def between(db: sqlite3.Connection, frame: Frame) -> Between:
    """Which adjustments and projects lie between, in the whole ledger; not yet what they come to."""
    adjusted = adjusted_between(db, frame)
    rows = db.execute(_UNADJUSTED, (frame.year, frame.issued, frame.as_of)).fetchall() if frame.issued else []
    return Between(by=adjusted, others={pk: id for pk, id in rows if pk not in adjusted})


def compared(
    db: sqlite3.Connection, found: Between, made: Callable[[str, str, str], None], order: Sequence[str]
) -> Between:
    """Those of the selection, and what they come to.

    `made` makes a table of facts by its name, on a basis, of some projects alone; `order` says which basis comes first.
    """
    wholes = "SELECT package FROM main.project WHERE pk IN ({0}) AND package IS NOT NULL"
    pks = ",".join(map(str, (*found.by, *found.others)))
    among = f"(p.pk IN ({pks}) OR p.pk IN ({wholes.format(pks)}))"
    sums, selected = {}, set[int]()
    for basis in order:
        made("compared", basis, among)
        sums[basis] = db.execute(_WORTH).fetchone()
        selected |= {pk for (pk,) in db.execute("SELECT project FROM temp.compared")}
    db.execute("DROP TABLE temp.compared")
    (projects, annual), (later, later_annual) = sums[PUBLISHED], sums[CURRENT]
    return found._replace(
        adjustments=tuple(sorted({id for pk, own in found.by.items() if pk in selected for id in own})),
        unadjusted=tuple(sorted(id for pk, id in found.others.items() if pk in selected)),
        projects=later - projects,
        annual_plan=later_annual - annual,
    )
