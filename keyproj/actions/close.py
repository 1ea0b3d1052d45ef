"""Closes a month: what its file says, and why it can't be closed yet."""

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from keyproj.actions.entry import in_wan
from keyproj.base.errors import Refused
from keyproj.base.filter import Filter
from keyproj.base.months import last_day
from keyproj.base.period import of_month
from keyproj.base.text import Names
from keyproj.index.checks.ledger import Ledger
from keyproj.index.closing import closed_months
from keyproj.index.fact import select_facts
from keyproj.store.edit_values import Value, flow_value, pair_lines
from keyproj.store.write import Change

FOLDER = "closes"
MOST_NAMES = 10
"""Projects without a report that a refusal names."""

_PLAIN = re.compile(r"[A-Za-z]+-[A-Za-z0-9_-]+")
"""Ids that no YAML loader takes for anything but words."""


class Said(NamedTuple):
    """Who closes, on what day, with what document, and whether some may not have reported."""

    day: date
    by: str
    document: str = ""
    accept: bool = False


class Figure(NamedTuple):
    """What a project reported for the month; None where it owed a report."""

    project: str
    name: str
    county: str
    yuan: int | None


class Frozen(NamedTuple):
    """A month to be closed, its figures by project, the year's total up to it, and the file that will hold it all."""

    month: str
    figures: Sequence[Figure]
    year_to_date: int
    change: Change

    @property
    def investment(self) -> int:
        """The money of the month."""
        return sum(figure.yuan or 0 for figure in self.figures)

    @property
    def silent(self) -> list[str]:
        """The projects that owed a report."""
        return [figure.project for figure in self.figures if figure.yuan is None]


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


_REPORTED = (
    "SELECT p.id, p.name, p.county, r.yuan, max(r.reported || printf('%06d', r.n)) FROM report r "
    "JOIN project p ON p.pk = r.project WHERE r.month = ? AND r.reported <= ? GROUP BY r.project ORDER BY p.id"
)
_YEAR = (
    "SELECT ifnull(sum(yuan), 0) FROM (SELECT r.yuan, max(r.reported || printf('%06d', r.n)) FROM report r "
    "WHERE r.month BETWEEN ? AND ? AND r.reported <= ? GROUP BY r.project, r.month)"
)


def _frozen(db: sqlite3.Connection, month: str, said: Said, taken: set[str]) -> Frozen:
    day = said.day.isoformat()
    figures = [Figure(*row[:4]) for row in db.execute(_REPORTED, (month, day))]
    if not figures:
        raise Refused("close.error.nothing", month=month)
    silent = _silent(db, month, said.day)
    if silent and not said.accept:
        ids = [figure.project for figure in silent]
        shown = Names((*ids[:MOST_NAMES], *(["…"] if len(ids) > MOST_NAMES else [])))
        raise Refused("close.error.unreported", month=month, count=len(ids), projects=shown)
    id = next(name for name in _names(month) if name not in taken)
    (year,) = db.execute(_YEAR, (f"{month[:4]}-01", month, day)).fetchone()
    text = close_text(id, month, said, [*figures, *silent], year)
    return Frozen(month, [*figures, *silent], year, Change(f"{FOLDER}/{id}.yaml", None, text.encode()))


def _silent(db: sqlite3.Connection, month: str, day: date) -> list[Figure]:
    """The projects that owe a report of the month on that day."""
    select_facts(db, of_month(month, day), Filter())
    rows = db.execute("SELECT id, name, county FROM fact WHERE unreported AND building ORDER BY id").fetchall()
    return [Figure(id, name, county, None) for id, name, county in rows]


def _names(month: str) -> Iterator[str]:
    """The month, then with a number behind: it was closed before, and opened again."""
    yield month
    number = 2
    while True:
        yield f"{month}-{number}"
        number += 1


def close_text(id: str, month: str, said: Said, figures: Sequence[Figure], year: int) -> str:
    """The text of the file, its fields in the order of the format."""
    money = {figure.project: figure.yuan for figure in figures if figure.yuan is not None}
    silent = [figure.project for figure in figures if figure.yuan is None]
    total: dict[str, Value] = {
        "projects": len(money),
        "investment": in_wan(sum(money.values())),
        "year_to_date": in_wan(year),
    }
    head: dict[str, Value] = {"id": id, "month": month, "closed": said.day, "by": said.by}
    head |= {"document": said.document} if said.document else {}
    lines = [line for key, value in head.items() for line in pair_lines(key, value)]
    lines += pair_lines("totals", total, flow=True)
    lines += pair_lines("unreported", silent, flow=len(silent) <= MOST_NAMES) if silent else []
    return "\n".join([*lines, "reported:", *_money_lines(money)]) + "\n"


def _money_lines(money: Mapping[str, int]) -> Iterator[str]:
    for project, yuan in money.items():
        yield f"  {project if _PLAIN.fullmatch(project) else flow_value(project)}: {in_wan(yuan)}"
