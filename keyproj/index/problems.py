"""The problems of a ledger: those that reading found, and those that lie between files."""

import json
import sqlite3
from pathlib import PurePosixPath

from keyproj.base.problem import Place, Problem


def all_problems(db: sqlite3.Connection) -> list[Problem]:
    """Every problem, by file, line and column."""
    found = _stored(db) + _clashes(db) + _misnamed(db) + _loose_parts(db)
    return sorted(found, key=lambda problem: problem.sort_key)


def args_text(problem: Problem) -> str:
    """What fills the texts of a problem, as the index keeps it."""
    return json.dumps(problem.args, ensure_ascii=False, sort_keys=True)


def _stored(db: sqlite3.Connection) -> list[Problem]:
    rows = db.execute("SELECT code, path, line, col, end, field, args FROM problem").fetchall()
    return [
        Problem(code, path, Place(line, col, end), field, json.loads(args))
        for code, path, line, col, end, field, args in rows
    ]


def _clashes(db: sqlite3.Connection) -> list[Problem]:
    """K201: an id that several files claim; each is named with another of them."""
    rows = db.execute(
        "SELECT file.path, p.id, p.line, "
        "(SELECT min(f.path) FROM project o JOIN file f ON f.pk = o.pk WHERE o.id = p.id AND o.pk <> p.pk) "
        "FROM project p JOIN file ON file.pk = p.pk WHERE p.clash"
    ).fetchall()
    return [
        Problem("K201", path, _id_place(line, id), "id", {"id": id, "other": other}) for path, id, line, other in rows
    ]


def _misnamed(db: sqlite3.Connection) -> list[Problem]:
    """K202: a file whose name is not its project's id."""
    rows = db.execute(
        "SELECT file.path, p.id, p.line FROM project p JOIN file ON file.pk = p.pk "
        "WHERE substr(file.path, -length(p.id) - 6) <> '/' || p.id || '.yaml'"
    ).fetchall()
    return [
        Problem("K202", path, _id_place(line, id), "id", {"id": id, "name": PurePosixPath(path).stem})
        for path, id, line in rows
    ]


def _loose_parts(db: sqlite3.Connection) -> list[Problem]:
    """K203, K204: a parent that is not in the ledger, or that leads back to the project itself."""
    rows = db.execute(
        "SELECT file.path, p.parent_line, p.parent, EXISTS (SELECT 1 FROM project w WHERE w.id = p.parent) "
        "FROM project p JOIN file ON file.pk = p.pk "
        "WHERE p.parent IS NOT NULL AND p.package IS NULL AND NOT p.clash "
        "AND NOT EXISTS (SELECT 1 FROM project w WHERE w.id = p.parent AND w.clash)"
    ).fetchall()
    return [
        Problem("K204" if known else "K203", path, Place(line, 1, 0), "parent", {"parent": parent})
        for path, line, parent, known in rows
    ]


def _id_place(line: int, id: str) -> Place:
    """The line that begins with `id:`; the value's column is not kept, so the whole of it is pointed at."""
    return Place(line, 1, len("id: ") + len(id) + 1)
