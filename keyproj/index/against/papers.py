"""What stays as it was once it is committed: the signatures of proposals, and what became of these."""

import sqlite3
from collections.abc import Iterator, Sequence

from keyproj.base.problem import Place, Problem
from keyproj.index.against.differing import is_unread, rows_of
from keyproj.index.against.since import Since
from keyproj.index.checks.ledger import Ledger

_SIGNATURES = (
    "SELECT file.path, a.line, a.id, s.role, s.scope, s.name, s.date, s.opinion, s.document, s.meeting, s.scan, "
    "s.scan_sha256, s.statement, s.digest, s.signature FROM adjustment_signature s "
    "JOIN adjustment a ON a.file = s.file JOIN file ON file.pk = a.file WHERE s.name IS NOT NULL AND "
)


def signatures_stay(since: Since, ledger: Ledger) -> Iterator[Problem]:
    """K388: a signature, or a mark of application or withdrawal, that the base has is gone or altered; also with its
    proposal.
    """
    before = since.differing(ledger.db).before
    for path, _, id, *said in rows_of(since.base, f"{_SIGNATURES}a.file = ?", before):
        rows = ledger.db.execute(f"{_SIGNATURES}a.id = ?", (id,)).fetchall()
        if any(list(row[3:]) == said for row in rows) or is_unread(ledger.db, str(path)):
            continue
        now = next((_signature(*row[5:8]) for row in rows if list(row[3:5]) == said[:2]), "—")
        args = {"adjustment": id, "name": said[2], "day": said[3] or "", "opinion": said[4] or "", "new": now}
        yield Problem("K388", *_where(ledger.db, str(id), str(path), "sign_off"), {**args, "wrong": "signature"})
    yield from _marks_stay(since.base, ledger.db, before)


def _signature(name: str, day: str | None, opinion: str | None) -> str:
    return " ".join(filter(None, (name, day, opinion)))


_MARKS = {
    "applied": "SELECT file.path, a.id, a.applied, a.applied_by, '' FROM adjustment a "
    "JOIN file ON file.pk = a.file WHERE a.applied IS NOT NULL AND ",
    "withdrawn": "SELECT file.path, a.id, a.withdrawn, a.withdrawn_by, a.withdrawn_reason FROM adjustment a "
    "JOIN file ON file.pk = a.file WHERE a.withdrawn IS NOT NULL AND ",
}


def _marks_stay(base: sqlite3.Connection, now: sqlite3.Connection, before: Sequence[int]) -> Iterator[Problem]:
    for mark, query in _MARKS.items():
        for path, id, *said in rows_of(base, f"{query}a.file = ?", before):
            found = now.execute(f"{query}a.id = ?", (id,)).fetchone()
            if (found is None or list(found[2:]) != said) and not is_unread(now, str(path)):
                other = " ".join(filter(None, found[2:])) if found is not None else "—"
                args = {"adjustment": id, "day": said[0], "name": said[1], "opinion": "", "new": other, "wrong": mark}
                yield Problem("K388", *_where(now, str(id), str(path), mark), args)


def _where(now: sqlite3.Connection, id: str, path: str, field: str) -> tuple[str, Place, str]:
    """The proposal's file as it is now, or where it was."""
    query = "SELECT file.path, a.line, a.lines ->> ? FROM adjustment a JOIN file ON file.pk = a.file WHERE a.id = ?"
    found = now.execute(query, (field, id)).fetchone()
    return (found[0], Place(found[2] or found[1], 1, 0), field) if found else (path, Place(0, 0, 0), "")
