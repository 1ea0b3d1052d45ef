"""What stays as it was once it is committed: closes, published plans, and the signatures of proposals."""

import sqlite3
from collections.abc import Iterator

from keyproj.base.problem import Place, Problem
from keyproj.index.against.differing import differing, rows_of
from keyproj.index.checks.ledger import Ledger

_CLOSE = (
    "SELECT file.path, c.line, c.id, c.month, c.closed, c.reopened, c.reopened_by, c.reopened_reason, c.closed_by, "
    "c.document, c.projects, c.investment, c.year_to_date, c.note, "
    "(SELECT group_concat(project || ' ' || ifnull(yuan, '-'), ';') FROM "
    "(SELECT project, yuan FROM close_figure WHERE file = c.file ORDER BY project)) "
    "FROM close c JOIN file ON file.pk = c.file WHERE "
)


def closes_stay(base: sqlite3.Connection, ledger: Ledger) -> Iterator[Problem]:
    """K385: a close of the base is gone, or says otherwise; it may only be opened again."""
    for path, _, id, month, closed, *said in rows_of(base, f"{_CLOSE}c.file = ?", differing(base, ledger.db).before):
        args = {"month": month, "closed": closed}
        found = ledger.db.execute(f"{_CLOSE}c.id = ?", (id,)).fetchone()
        if found is None:
            if not _is_unread(ledger, str(path)):
                yield Problem("K385", str(path), args={**args, "wrong": "gone"})
            continue
        other, line, _, *later = found
        same = later[:2] == [month, closed] and later[5:] == said[3:]
        if not same or (said[0] is not None and later[2:5] != said[:3]):
            yield Problem("K385", other, Place(line, 1, 0), "id", {**args, "wrong": "altered"})


_PUBLISHED = (
    "SELECT file.path, p.line, p.year, p.document, p.issued, p.goals, "
    "(SELECT group_concat(x, ';') FROM (SELECT \"table\" || '.' || class || '.' || \"column\" || ' ' || printed "
    "|| derived AS x FROM control c WHERE c.file = p.file ORDER BY 1)) "
    "FROM published p JOIN file ON file.pk = p.file WHERE "
)


def published_plan_stays(base: sqlite3.Connection, ledger: Ledger) -> Iterator[Problem]:
    """K387: a plan that the base has published is gone, or its figures are others. A further year's is no change."""
    if not is_protected(base, "published"):
        return
    for path, _, year, *said in rows_of(base, f"{_PUBLISHED}p.file = ?", differing(base, ledger.db).before):
        found = ledger.db.execute(f"{_PUBLISHED}p.year = ?", (year,)).fetchone()
        if found is None and not _is_unread(ledger, str(path)):
            yield Problem("K387", str(path), args={"year": str(year), "wrong": "gone"})
        elif found is not None and list(found[3:]) != said:
            yield Problem("K387", found[0], Place(found[1], 1, 0), "year", {"year": str(year), "wrong": "altered"})


_SIGNATURES = (
    "SELECT file.path, a.line, a.id, s.role, s.scope, s.name, s.date, s.opinion, s.document, s.meeting, s.scan, "
    "s.scan_sha256, s.statement, s.digest, s.signature FROM adjustment_signature s "
    "JOIN adjustment a ON a.file = s.file JOIN file ON file.pk = a.file WHERE s.name IS NOT NULL AND "
)


def signatures_stay(base: sqlite3.Connection, ledger: Ledger) -> Iterator[Problem]:
    """K388: a signature, or a mark of application, that the base has is gone or altered; also with its proposal."""
    before = differing(base, ledger.db).before
    for path, _, id, *said in rows_of(base, f"{_SIGNATURES}a.file = ?", before):
        rows = ledger.db.execute(f"{_SIGNATURES}a.id = ?", (id,)).fetchall()
        if any(list(row[3:]) == said for row in rows) or _is_unread(ledger, str(path)):
            continue
        args = {"adjustment": id, "name": said[2], "day": said[3] or "", "opinion": said[4] or ""}
        yield Problem("K388", *_where(ledger, str(id), str(path)), {**args, "wrong": "signature"})
    query = "SELECT file.path, a.id, a.applied FROM adjustment a JOIN file ON file.pk = a.file WHERE "
    for path, id, applied in rows_of(base, f"{query}a.applied IS NOT NULL AND a.file = ?", before):
        found = ledger.db.execute(f"{query}a.id = ?", (id,)).fetchone()
        if (found is None or found[2] != applied) and not _is_unread(ledger, str(path)):
            args = {"adjustment": id, "name": "", "day": applied, "opinion": ""}
            yield Problem("K388", *_where(ledger, str(id), str(path)), {**args, "wrong": "applied"})


def _where(ledger: Ledger, id: str, path: str) -> tuple[str, Place, str]:
    """The proposal's file as it is now, or where it was."""
    query = "SELECT file.path, a.line FROM adjustment a JOIN file ON file.pk = a.file WHERE a.id = ?"
    found = ledger.db.execute(query, (id,)).fetchone()
    return (found[0], Place(found[1], 1, 0), "sign_off") if found else (path, Place(0, 0, 0), "")


def _is_unread(ledger: Ledger, path: str) -> bool:
    """Whether a file is there and has errors of its own, which say enough."""
    query = "SELECT 1 FROM file JOIN problem ON problem.file = file.pk WHERE file.path = ? AND severity = 'error'"
    return ledger.db.execute(query, (path,)).fetchone() is not None


def is_protected(base: sqlite3.Connection, group: str) -> bool:
    """Whether the base's policy protects a group; without a policy all are."""
    row = base.execute("SELECT value FROM setting WHERE key = 'protected'").fetchone()
    return row is None or group in row[0].split("\n")
