"""What a change of a small ledger breaks: the rules of `check --base` alone, asked of two indexes."""

from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

from keyproj.base.problem import Problem
from keyproj.index.against.every import against
from keyproj.index.cache import open_index
from keyproj.index.checks.every import ledger_problems
from keyproj.index.checks.ledger import Ledger
from keyproj.store.places import exact
from tests.small import POLICY, write

Files = Mapping[str, str | bytes]
DAY = date(2023, 6, 30)


def broken(root: Path, before: Files, after: Files, tip: Files | None = None) -> list[Problem]:
    """What is wrong with the change, each at its exact place; all ledgers have a policy unless it is given. `tip` is
    the one that has the policy of today, `before` unless given.
    """
    ledgers = {"old": before, "new": after, "tip": before if tip is None else tip}
    old, new, there = (write(root / name, {"keyproj.yaml": POLICY, **files}) for name, files in ledgers.items())
    with (
        closing(open_index(old, in_memory=True)) as base,
        closing(open_index(new, in_memory=True)) as now,
        closing(open_index(there, in_memory=True)) as today,
    ):
        found = list(ledger_problems(Ledger(now.db, DAY, DAY), rules=against(base.db, today.db)))
        return sorted(map(exact(new), found), key=lambda problem: problem.sort_key)
