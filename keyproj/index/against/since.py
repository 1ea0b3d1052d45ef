"""What a branch is held against: the ledger as it was where the branch began, and the policy that holds by now."""

import sqlite3
from typing import NamedTuple

from keyproj.index.against.differing import Differing, differing
from keyproj.rules.protected import DEFAULT


class Since(NamedTuple):
    """The index of the commit that a branch began from, and that of the branch it is to be merged into.

    Both policies say what is protected: who begins at an old commit, with a looser one, is not rid of today's.
    """

    base: sqlite3.Connection
    tip: sqlite3.Connection
    files: Differing | None = None
    """The files that differ, where they are known already."""

    def differing(self, now: sqlite3.Connection) -> Differing:
        """The files in which the base differs from the ledger as it is now."""
        return self.files if self.files is not None else differing(self.base, now)

    def protects(self, group: str) -> bool:
        """Whether either policy protects a group of fields."""
        return any(group in _groups(db) for db in (self.base, self.tip))

    def groups(self) -> list[str]:
        """The groups that either policy protects."""
        return list(dict.fromkeys((*_groups(self.base), *_groups(self.tip))))

    def plans(self) -> "Years":
        """The years whose plans are protected."""
        return Years(self._last_year(), {year for (year,) in self.base.execute("SELECT year FROM published")})

    def _last_year(self) -> int:
        years = [db.execute("SELECT value FROM setting WHERE key = 'year'").fetchone() for db in (self.base, self.tip)]
        return max((int(row[0]) for row in years if row is not None), default=9999)


class Years(NamedTuple):
    """The policy's year and those before, and later ones whose plans are published: the next year's is being made."""

    last: int
    published: set[int]

    def __contains__(self, year: object) -> bool:
        return int(str(year)) <= self.last or int(str(year)) in self.published


def _groups(db: sqlite3.Connection) -> tuple[str, ...]:
    row = db.execute("SELECT value FROM setting WHERE key = 'protected'").fetchone()
    return DEFAULT if row is None else tuple(row[0].split("\n"))
