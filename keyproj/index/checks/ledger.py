"""What the ledger rules are asked of: the index, the ledger's folder, and the days that decide what holds."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from keyproj.base.problem import Problem


@dataclass(frozen=True, slots=True)
class Ledger:
    """`today` is the day after which nothing can have happened yet; `day`, within the policy's year, is the one on
    which the policy is read. Rules that need them, or the folder `root`, are left out where these are not given.
    """

    db: sqlite3.Connection
    today: date | None = None
    day: date | None = None
    root: Path | None = None

    def gives(self, needs: tuple[str, ...]) -> bool:
        """Whether a rule with these needs (of `keyproj.base.codes.NEEDS`) can be asked."""
        return not ("date" in needs and self.today is None) and not ("attachments" in needs and self.root is None)


Rule = Callable[[Ledger], Iterator[Problem]]
"""Finds the problems of one code. A problem has the line that the index knows, and in `field` the way to the value:
`check` looks up the column in the file."""
