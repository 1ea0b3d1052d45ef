"""A small ledger, and everything that is found in it: stored problems and ledger rules, at their exact places."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from keyproj.base.problem import Problem
from keyproj.index.cache import open_index
from keyproj.index.checks.ledger import Ledger
from keyproj.index.problems import all_problems
from keyproj.reports.check import SUMS
from keyproj.store.places import exact
from tests.small import POLICY, write

DAY = date(2023, 6, 30)


def problems(root: Path, files: Mapping[str, str | bytes], today: date = DAY) -> list[Problem]:
    """All problems of a ledger with these files, a policy unless they have one, on a day of the policy's year."""
    write(root, {"keyproj.yaml": POLICY, **files})
    index = open_index(root, in_memory=True)
    try:
        place = exact(root)
        problems = map(place, all_problems(Ledger(index.db, today, today, root), SUMS))
        return sorted(problems, key=lambda problem: problem.sort_key)
    finally:
        index.close()


def found(root: Path, files: Mapping[str, str | bytes], today: date = DAY) -> list[tuple[str, str, str, str]]:
    """Code, file, field, and what the place underlines."""
    rows = []
    for p in problems(root, files, today):
        line = (root / p.path).read_text("utf-8").split("\n")[p.place.line - 1]
        end = p.place.end - 1 if p.place.end else len(line)
        rows.append((p.code, p.path, p.field, line[p.place.column - 1 : end]))
    return rows
