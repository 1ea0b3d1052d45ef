"""Rules on packages (打包项目): a parent is in the ledger, and above its parts."""

from collections.abc import Iterator

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger

_LOOSE = (
    "SELECT file.path, p.parent_line, p.parent, EXISTS (SELECT 1 FROM project w WHERE w.id = p.parent) AS known "
    "FROM project p JOIN file ON file.pk = p.pk "
    "WHERE p.parent IS NOT NULL AND p.package IS NULL AND NOT p.clash "
    "AND NOT EXISTS (SELECT 1 FROM project w WHERE w.id = p.parent AND w.clash)"
)
"""Projects whose parent joined nothing, though no id is claimed twice."""


_RENAMED = "SELECT f.id, min(p.id) FROM former_id f JOIN project p ON p.pk = f.project GROUP BY f.id"
"""Former ids, each with the id that its project has now."""


def package_is_known(ledger: Ledger) -> Iterator[Problem]:
    """K203: a parent that is not in the ledger, or no longer under that id."""
    return _loose(ledger, "K203", known=False)


def package_is_above(ledger: Ledger) -> Iterator[Problem]:
    """K204: a parent that leads back to the project itself."""
    return _loose(ledger, "K204", known=True)


def _loose(ledger: Ledger, code: str, known: bool) -> Iterator[Problem]:
    rows = [row for row in ledger.db.execute(_LOOSE).fetchall() if bool(row[3]) is known]
    renamed = dict(ledger.db.execute(_RENAMED)) if rows and not known else {}
    for path, line, parent, _ in rows:
        args = {"parent": parent, "now": renamed.get(parent, "")} if not known else {"parent": parent}
        yield Problem(code, path, Place(line, 1, 0), "parent", args)
