"""What the ledger rules are asked of: the index, the ledger's folder, and the days that decide what holds."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from keyproj.base.problem import Problem
from keyproj.base.told import Told


@dataclass(frozen=True, slots=True)
class Ledger:
    """`today` is the day after which nothing can have happened yet; `day`, within the policy's year, is the one on
    which the policy is read. Rules that need them, or the folder `root`, are left out where these are not given.
    `told` hears how far the hashing of attachments has come. `base` is the commit by whose policy keys are judged. If
    the index is that of a commit, `is_committed`, the folder's attachments are not those of then.
    """

    db: sqlite3.Connection
    today: date | None = None
    day: date | None = None
    root: Path | None = None
    told: Told | None = None
    base: str | None = None
    is_committed: bool = False

    def gives(self, needs: tuple[str, ...]) -> bool:
        """Whether a rule with these needs (of `keyproj.base.codes.NEEDS`) can be asked."""
        if "policy" in needs and not self._finds("SELECT 1 FROM setting LIMIT 1"):
            return False
        if "date" in needs and (self.day if "policy" in needs else self.today) is None:
            return False
        return "attachments" not in needs or (self.root is not None and not self.is_committed)

    def is_whole(self) -> bool:
        """Whether every file is counted; a sum, or who is missing, says nothing while one isn't."""
        return not self._finds(
            "SELECT 1 FROM problem WHERE severity = 'error' AND code NOT LIKE 'K2%' "
            "UNION ALL SELECT 1 FROM project WHERE clash LIMIT 1"
        )

    def setting(self, key: str) -> str:
        """One of the policy's settings, as the index keeps it."""
        value: str = self.db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()[0]
        return value

    def policy_day(self) -> str:
        """The day on which the policy is read, as the index keeps days."""
        return self.day.isoformat() if self.day is not None else ""

    def _finds(self, query: str) -> bool:
        return self.db.execute(query).fetchone() is not None


Rule = Callable[[Ledger], Iterator[Problem]]
"""Finds the problems of one code. A problem has the line that the index knows, and in `field` the way to the value:
`check` looks up the column in the file."""


def field_line(lines: str, key: str, instead: int = 1) -> int:
    """The line of a field at the top of a project's file, from the column `lines` of its texts."""
    found = json.loads(lines)
    line: int = found.get(key, instead)
    return line
