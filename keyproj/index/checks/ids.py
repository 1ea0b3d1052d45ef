"""Rules on ids and file names: every id names one project, and one file."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger


def id_used_once(ledger: Ledger) -> Iterator[Problem]:
    """K201: an id that several files claim; each is named with another of them."""
    rows = ledger.db.execute(
        "SELECT file.path, p.line, p.id, "
        "(SELECT min(f.path) FROM project o JOIN file f ON f.pk = o.pk WHERE o.id = p.id AND o.pk <> p.pk) "
        "FROM project p JOIN file ON file.pk = p.pk WHERE p.clash"
    )
    for path, line, id, other in rows:
        yield Problem("K201", path, Place(line, 1, 0), "id", {"id": id, "other": other})


def id_is_file_name(ledger: Ledger) -> Iterator[Problem]:
    """K202: a file whose name is not its project's id."""
    rows = ledger.db.execute(
        "SELECT file.path, p.line, p.id FROM project p JOIN file ON file.pk = p.pk "
        "WHERE substr(file.path, -length(p.id) - 6) <> '/' || p.id || '.yaml'"
    )
    for path, line, id in rows:
        yield Problem("K202", path, Place(line, 1, 0), "id", {"id": id, "name": PurePosixPath(path).stem})
