"""Rules on exemptions: each is for a project of the ledger, and its id is its own and its file's name."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger


def exemption_is_for_a_project(ledger: Ledger) -> Iterator[Problem]:
    """K291: the project is not in the ledger. Not asked while a file is not counted: it may stand in that one."""
    if not ledger.is_whole():
        return
    rows = ledger.db.execute(
        "SELECT file.path, e.project_line, e.project FROM exemption e JOIN file ON file.pk = e.file "
        "WHERE e.project NOT IN (SELECT id FROM project)"
    )
    for path, line, project in rows:
        yield Problem("K291", path, Place(line, 1, 0), "project", {"project": project})


def exemption_id_used_once(ledger: Ledger) -> Iterator[Problem]:
    """K292: an id that several exemptions have; each is named with another of them."""
    rows = ledger.db.execute(
        "SELECT file.path, e.line, e.id, (SELECT min(f.path) FROM exemption o JOIN file f ON f.pk = o.file "
        "WHERE o.id = e.id AND o.file <> e.file) AS other "
        "FROM exemption e JOIN file ON file.pk = e.file WHERE other IS NOT NULL"
    )
    for path, line, id, other in rows:
        yield Problem("K292", path, Place(line, 1, 0), "id", {"id": id, "other": other})


def exemption_id_is_file_name(ledger: Ledger) -> Iterator[Problem]:
    """K293: a file whose name is not its exemption's id."""
    rows = ledger.db.execute(
        "SELECT file.path, e.line, e.id FROM exemption e JOIN file ON file.pk = e.file "
        "WHERE substr(file.path, -length(e.id) - 6) <> '/' || e.id || '.yaml'"
    )
    for path, line, id in rows:
        yield Problem("K293", path, Place(line, 1, 0), "id", {"id": id, "name": PurePosixPath(path).stem})
