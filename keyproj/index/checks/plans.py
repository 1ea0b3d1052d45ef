"""Rules on the published plans: one file a year, named by its year."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger


def plan_is_file_name(ledger: Ledger) -> Iterator[Problem]:
    """K206: a plan whose file is not named by its year."""
    rows = ledger.db.execute(
        "SELECT file.path, p.line, p.year FROM published p JOIN file ON file.pk = p.file "
        "WHERE substr(file.path, -10) <> '/' || p.year || '.yaml'"
    )
    for path, line, year in rows:
        yield Problem("K206", path, Place(line, 1, 0), "year", {"year": year, "name": PurePosixPath(path).stem})


def year_published_once(ledger: Ledger) -> Iterator[Problem]:
    """K207: a year with several plans; each is named with another of them."""
    rows = ledger.db.execute(
        "SELECT path, line, year, (SELECT min(f.path) FROM published o JOIN file f ON f.pk = o.file "
        "WHERE o.year = p.year AND o.file <> p.file) AS other "
        "FROM published p JOIN file ON file.pk = p.file WHERE other IS NOT NULL"
    )
    for path, line, year, other in rows:
        yield Problem("K207", path, Place(line, 1, 0), "year", {"year": year, "other": other})
