"""Rules on project codes between files: a code names one project."""

from collections import defaultdict
from collections.abc import Iterator

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger, field_line

_LISTED = "{0}.code IS NOT NULL AND NOT {0}.clash AND {0}.removed IS NULL"

_SHARED = f"""
SELECT p.code, p.pk, file.path, p.line, t.lines
FROM project p JOIN file ON file.pk = p.pk JOIN project_text t ON t.project = p.pk
WHERE {_LISTED.format("p")} AND p.code IN (
  SELECT code FROM project q WHERE {_LISTED.format("q")} GROUP BY code HAVING count(*) > 1)
ORDER BY file.path
"""

_TOPS = """
WITH RECURSIVE down(pk, top) AS (
  SELECT pk, pk FROM project WHERE package IS NULL
  UNION ALL SELECT p.pk, down.top FROM down JOIN project p ON p.package = down.pk)
SELECT pk, top FROM down
"""
"""Each project with the package at the top of its packages, or itself: circles were never joined."""


def code_used_once(ledger: Ledger) -> Iterator[Problem]:
    """K222: a code that another project has, unless both belong to one package, which may have been approved as one.
    One that has left the list may have come back under another id, with its code.

    Source: GB/T 40058-2021, a project keeps one code of its own from its beginning to its end.
    """
    groups = defaultdict(list)
    for code, *row in ledger.db.execute(_SHARED).fetchall():
        groups[code].append(row)
    tops = dict(ledger.db.execute(_TOPS)) if groups else {}
    for code, rows in groups.items():
        (first, path, *_), *_ = rows
        top = tops.get(first, first)
        stranger = next((at for pk, at, *_ in rows if tops.get(pk, pk) != top), None)
        for pk, at, id_line, lines in rows if stranger is not None else ():
            place = Place(field_line(lines, "code", id_line), 1, 0)
            args = {"code": code, "other": stranger if tops.get(pk, pk) == top else path}
            yield Problem("K222", at, place, "code", args)
