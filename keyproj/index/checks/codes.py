"""Rules on project codes between files: a code names one project."""

from collections import defaultdict
from collections.abc import Iterator

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger, field_line

_SHARED = """
SELECT p.code, p.pk, file.path, p.line, t.lines
FROM project p JOIN file ON file.pk = p.pk JOIN project_text t ON t.project = p.pk
WHERE NOT p.clash AND p.code IN (SELECT code FROM project WHERE NOT clash GROUP BY code HAVING count(*) > 1)
ORDER BY file.path
"""

_TOP = """
WITH RECURSIVE up(pk, package) AS (
  SELECT pk, package FROM project WHERE pk = ?
  UNION SELECT w.pk, w.package FROM project w JOIN up ON w.pk = up.package)
SELECT pk FROM up WHERE package IS NULL
"""
"""The package at the top of a project's packages, or the project itself: circles were never joined."""


def code_used_once(ledger: Ledger) -> Iterator[Problem]:
    """K222: a code that another project has, unless both belong to one package, which may have been approved as one.

    Source: GB/T 40058-2021, a project keeps one code of its own from its beginning to its end.
    """
    groups = defaultdict(list)
    for code, *row in ledger.db.execute(_SHARED).fetchall():
        groups[code].append(row)
    for code, rows in groups.items():
        tops = {pk: ledger.db.execute(_TOP, (pk,)).fetchone()[0] for pk, *_ in rows}
        for pk, path, id_line, lines in rows:
            other = next((at for part, at, *_ in rows if tops[part] != tops[pk]), None)
            if other is not None:
                place = Place(field_line(lines, "code", id_line), 1, 0)
                yield Problem("K222", path, place, "code", {"code": code, "other": other})
