"""Rules on ids and file names: every id, present or former, names one project, and one file."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from keyproj.base.fault import Fault
from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger

_ALIKE = """
SELECT p.id, file.path, p.line FROM project p JOIN file ON file.pk = p.pk
WHERE lower(p.id) IN (SELECT lower(id) FROM project GROUP BY lower(id) HAVING count(*) > 1) ORDER BY file.path
"""
"""Projects whose ids are the same, or the same but for their letters' case."""


def id_used_once(ledger: Ledger) -> Iterator[Problem]:
    """K201: an id that several files claim; each is named with another of them. An id that differs from another in
    nothing but its letters' case counts as the same: two such files can't lie in one folder on every system.
    """
    paths: dict[str, list[str]] = defaultdict(list)
    spellings: dict[str, list[str]] = defaultdict(list)
    rows = ledger.db.execute(_ALIKE).fetchall()
    for id, path, _ in rows:
        paths[id].append(path)
        if len(paths[id]) == 1:
            spellings[id.lower()].append(id)
    for id, path, line in rows:
        same = next((other for other in paths[id][:2] if other != path), None)
        like = next((other for other in spellings[id.lower()][:2] if other != id), "")
        args = {"id": id, "other": same} if same else {"id": id, "like": like, "other": paths[like][0]}
        yield Problem("K201", path, Place(line, 1, 0), "id", args)


def id_is_file_name(ledger: Ledger) -> Iterator[Problem]:
    """K202: a file whose name is not its project's id."""
    rows = ledger.db.execute(
        "SELECT file.path, p.line, p.id FROM project p JOIN file ON file.pk = p.pk "
        "WHERE substr(file.path, -length(p.id) - 6) <> '/' || p.id || '.yaml'"
    )
    for path, line, id in rows:
        name = PurePosixPath(path).stem
        args = {"id": id, "name": name, "fits": "yes" if _could_be_id(name) else ""}
        yield Problem("K202", path, Place(line, 1, 0), "id", args)


def _could_be_id(name: str) -> bool:
    from keyproj.model.values import parse_id  # with pydantic: only a mistake pays for the import

    try:
        return bool(parse_id(name))
    except Fault:
        return False


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
