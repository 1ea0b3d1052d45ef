"""Rules on ids and file names: every id, present or former, names one project, and one file."""

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


_FORMER = (
    "SELECT file.path, f.line, f.n, f.id, f.project FROM former_id f JOIN file ON file.pk = f.project "
    "WHERE f.id IN (SELECT id FROM project) OR f.id IN (SELECT id FROM former_id GROUP BY id HAVING count(*) > 1)"
)
_OTHERS = {
    "id": "SELECT min(file.path) FROM project p JOIN file ON file.pk = p.pk WHERE p.id = ? AND p.pk <> ?",
    "former": "SELECT min(file.path) FROM former_id f JOIN file ON pk = f.project WHERE f.id = ? AND f.project <> ?",
}
"""How another project claims an id: as its own, or as a former one."""


def former_id_is_free(ledger: Ledger) -> Iterator[Problem]:
    """K205: a former id that another project has, or had; a document that names it must lead to one project."""
    for path, line, n, id, project in ledger.db.execute(_FORMER).fetchall():
        for claim, query in _OTHERS.items():
            (other,) = ledger.db.execute(query, (id, project)).fetchone()
            if other is not None:
                args = {"id": id, "other": other, "claim": claim}
                yield Problem("K205", path, Place(line, 1, 0), f"former_ids.{n}", args)
                break
