"""Closes stay as they were once they are committed: they may only be opened again."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from keyproj.base.amount import format_amount
from keyproj.base.problem import Place, Problem
from keyproj.index.against.differing import is_unread, rows_of
from keyproj.index.against.since import Since
from keyproj.index.checks.ledger import Ledger

_CLOSE = (
    "SELECT c.file, file.path, c.id, c.line, c.totals_line, c.reopened_line, c.month, c.closed, c.closed_by, "
    "c.document, c.note, c.projects, c.investment, c.year_to_date, c.uncounted_to_date, "
    "c.reopened, c.reopened_by, c.reopened_reason "
    "FROM close c JOIN file ON file.pk = c.file WHERE "
)


class _Close(NamedTuple):
    """A close as it lies in the index; `lines` are those of the id, of the totals and of its being opened again."""

    file: int
    path: str
    id: str
    lines: tuple[int, int, int]
    month: str
    closed: str
    said: Mapping[str, tuple[str, int]]
    """Field → its value as people read it, and its line."""


def closes_stay(since: Since, ledger: Ledger) -> Iterator[Problem]:
    """K385: a close of the base is gone, or says otherwise; it may only be opened again."""
    for one in _closes(since.base, "c.file = ?", since.differing(ledger.db).before):
        args = {"month": one.month, "closed": one.closed}
        later = next(iter(_closes(ledger.db, "c.id = ?", [one.id])), None)
        if later is not None:
            yield from _altered(one, later, args)
        elif not is_unread(ledger.db, one.path):
            yield Problem("K385", one.path, args={**args, "wrong": "gone"})


def _altered(one: _Close, later: _Close, args: Mapping[str, str]) -> Iterator[Problem]:
    for field in dict.fromkeys((*one.said, *later.said)):
        was, now = one.said.get(field, ("", 0)), later.said.get(field, ("", 0))
        if was[0] != now[0] and not (field == "reopened" and field not in one.said):
            shown = {"wrong": "altered", "target": field, "old": was[0] or "—", "new": now[0] or "—"}
            yield Problem("K385", later.path, Place(now[1] or later.lines[0], 1, 0), field, {**args, **shown})


def _closes(db: sqlite3.Connection, where: str, keys: Any) -> Iterator[_Close]:
    for file, path, id, line, totals, again, *row in rows_of(db, f"{_CLOSE}{where}", keys):
        lines = (line, totals, again)
        yield _Close(file, path, id, lines, row[0], row[1], dict(_said(db, file, lines, row)))


def _said(db: sqlite3.Connection, file: int, lines: tuple[int, int, int], row: Any) -> Iterator[tuple[str, Any]]:
    line, totals, again = lines
    month, closed, by, document, note, projects, investment, year, outside, *reopened = row
    facts = {"month": month, "closed": closed, "by": by, "document": document, "note": note}
    yield from ((field, (value, line)) for field, value in facts.items() if value is not None)
    yield "totals.projects", (str(projects), totals)
    yield "totals.investment", (format_amount(investment, "万元"), totals)
    yield "totals.year_to_date", (format_amount(year, "万元"), totals)
    yield "totals.uncounted_to_date", (format_amount(outside, "万元"), totals)
    if reopened[0] is not None:
        yield "reopened", (" ".join(reopened), again)
    yield from _figures(db, file)


def _figures(db: sqlite3.Connection, file: int) -> Iterator[tuple[str, tuple[str, int]]]:
    """The classes and the projects of a close."""
    query = "SELECT dimension, class, projects, investment, year_to_date, line FROM close_class WHERE file = ?"
    for dimension, name, projects, investment, year, at in db.execute(f"{query} ORDER BY line", (file,)).fetchall():
        field = "sectors" if dimension == "sector" else "counties"
        money = f"{format_amount(investment, '万元')}, {format_amount(year, '万元')}"
        yield f"{field}.{name}", (f"{projects}, {money}", at)
    query = "SELECT project, yuan, counted, line FROM close_figure WHERE file = ? ORDER BY line"
    for project, yuan, counted, at in db.execute(query, (file,)).fetchall():
        if yuan is None:
            yield f"unreported.{project}", (project, at)
        else:
            yield f"{'reported' if counted else 'uncounted'}.{project}", (format_amount(yuan, "万元"), at)
