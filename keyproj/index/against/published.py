"""Published plans stay as they were once they are committed."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from keyproj.base.problem import Place, Problem
from keyproj.index.against.differing import is_unread, rows_of
from keyproj.index.against.since import Since
from keyproj.index.checks.ledger import Ledger

_PUBLISHED = (
    "SELECT p.file, file.path, p.year, p.line, p.document, p.issued, p.goals "
    "FROM published p JOIN file ON file.pk = p.file WHERE "
)
_FIGURES = 'SELECT derived, "table", class, "column", printed, line FROM control WHERE file = ?'


def published_plan_stays(since: Since, ledger: Ledger) -> Iterator[Problem]:
    """K387: a plan that the base has published is gone, or its figures are others. A further year's is no change."""
    if not since.protects("published"):
        return
    for file, path, year, _, *said in _touched(since, ledger.db):
        found = ledger.db.execute(f"{_PUBLISHED}p.year = ? ORDER BY file.path", (year,)).fetchall()
        if not found and not is_unread(ledger.db, path):
            yield Problem("K387", path, args={"year": str(year), "wrong": "gone"})
        before = _said(since.base, file, 0, said)
        for other, where, _, line, *now in found:
            yield from _altered(where, line, str(year), before, _said(ledger.db, other, line, now))


def _touched(since: Since, now: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
    """The base's plans of the years to which a file belongs that differs, or is there beside it."""
    base, files = since.base, since.differing(now)
    query = "SELECT year FROM published WHERE file = ?"
    years = {row[0] for db, pks in ((base, files.before), (now, files.after)) for row in rows_of(db, query, pks)}
    for year in sorted(years):
        yield from base.execute(f"{_PUBLISHED}p.year = ? ORDER BY file.path", (year,)).fetchall()


_Said = Mapping[str, tuple[str, int, dict[str, str]]]
"""Field → its value, its line, and for a figure what it is called by."""


def _said(db: sqlite3.Connection, file: int, line: int, facts: list[Any]) -> _Said:
    found: dict[str, tuple[str, int, dict[str, str]]] = {
        name: (str(value).replace("\\n", "; "), line, {})
        for name, value in zip(("document", "issued", "goals"), facts, strict=True)
        if value
    }
    for derived, table, name, column, printed, at in db.execute(_FIGURES, (file,)).fetchall():
        field = f"{'derived' if derived else 'published'}.{table}.{name}.{column}"
        found[field] = (printed, at, {"figure": field, "table": table, "class": name, "column": column})
    return found


def _altered(path: str, line: int, year: str, before: _Said, after: _Said) -> Iterator[Problem]:
    for field in dict.fromkeys((*before, *after)):
        was, now = before.get(field, ("", 0, {})), after.get(field, ("", 0, {}))
        if was[0] != now[0]:
            wrong = "altered" if was[2] or now[2] else "said"
            args = {"year": year, "wrong": wrong, "target": field, "old": was[0] or "—", "new": now[0] or "—"}
            yield Problem("K387", path, Place(now[1] or line, 1, 0), field, {**args, **(was[2] or now[2])})
