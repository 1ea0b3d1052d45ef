"""Rules on adjustment proposals: for projects of the ledger."""

from collections.abc import Iterator

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger

_STRANGERS = (
    "SELECT file.path, i.line, i.n, i.project FROM adjustment_item i JOIN file ON file.pk = i.file "
    "WHERE i.project NOT IN (SELECT id FROM project) ORDER BY file.path, i.n"
)


def adjusted_project_is_known(ledger: Ledger) -> Iterator[Problem]:
    """K333: a project that is not in the ledger. Not asked while a file is not counted: it may stand in that one."""
    for path, line, n, project in ledger.db.execute(_STRANGERS) if ledger.is_whole() else ():
        yield Problem("K333", path, Place(line, 1, 0), f"items.{n}.project", {"project": project})
