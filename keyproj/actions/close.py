"""Closes months: which of them may be closed, and the file of each."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from keyproj.actions.close_figures import Said, Standing, standing
from keyproj.actions.close_text import close_text
from keyproj.base.errors import Refused
from keyproj.base.months import last_day
from keyproj.base.text import Names
from keyproj.index.checks.ledger import Ledger
from keyproj.index.closing import closed_months
from keyproj.store.write import Change

FOLDER = "closes"
MOST_NAMES = 10
"""Projects without a report that a refusal names."""


class Frozen(NamedTuple):
    """A month to be closed: what it came to, and the file that will hold it."""

    month: str
    standing: Standing
    change: Change


def frozen(ledger: Ledger, months: Sequence[str], said: Said) -> list[Frozen]:
    """The months with their files, but for those that are closed already. Writes nothing.

    Raises Refused where all are closed, one is not over, another before it is still open, files can't be counted,
    nobody has reported, or some have not and that is not accepted.
    """
    db, closed = ledger.db, closed_months(ledger.db)
    left = [month for month in months if month not in closed]
    if not left:
        known = closed[months[-1]]
        raise Refused("close.error.twice", month=known.month, day=known.day, by=known.by)
    if said.day <= last_day(left[-1]):
        end = last_day(left[-1]).isoformat()
        raise Refused("close.error.open", month=left[-1], end=end, day=said.day.isoformat())
    for month in left:
        if gap := _gap([*closed, *left], month):
            raise Refused("close.error.gap", month=month, before=gap)
    if not ledger.is_whole():
        raise Refused("close.error.unread")
    taken = {row[0] for row in db.execute("SELECT id FROM close")}
    return [_frozen(db, month, said, taken) for month in left]


def _gap(closed: Sequence[str], month: str) -> str:
    """The first month between the latest closed one before it and the month that is not closed itself."""
    before = max((other for other in closed if other < month), default="")
    year, number = int(month[:4]), int(month[5:7])
    previous = f"{year - (number == 1):04d}-{number - 1 or 12:02d}"
    if not before or before == previous:
        return ""
    year, number = int(before[:4]), int(before[5:7])
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"


def _frozen(db: sqlite3.Connection, month: str, said: Said, taken: set[str]) -> Frozen:
    found = standing(db, month, said.day)
    if not found.figures:
        raise Refused("close.error.nothing", month=month, day=said.day.isoformat())
    if found.silent and not said.accept:
        ids = [figure.project for figure in found.silent]
        shown = Names((*ids[:MOST_NAMES], *(["…"] if len(ids) > MOST_NAMES else [])))
        raise Refused("close.error.unreported", month=month, count=len(ids), projects=shown)
    id = next(name for name in _names(month) if name not in taken)
    return Frozen(month, found, Change(f"{FOLDER}/{id}.yaml", None, close_text(id, month, said, found).encode()))


def _names(month: str) -> Iterator[str]:
    """The month, then with a number behind: it was closed before, and opened again."""
    yield month
    number = 2
    while True:
        yield f"{month}-{number}"
        number += 1
