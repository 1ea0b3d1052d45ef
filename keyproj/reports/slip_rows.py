"""The slips of a ledger, read from the index as the rules take them."""

import sqlite3

from keyproj.rules.slips import Slip

_SLIPS = (
    "SELECT s.id, s.project, s.month, s.level, s.issued, s.due, s.answered, s.cleared, s.replaces, file.path "
    "FROM slip s JOIN file ON file.pk = s.file ORDER BY s.issued, file.path"
)

OVER = "('竣工', '调出')"
"""Stages in which a project is over: its slips escalate no more, they are answered or cleared."""


def all_slips(db: sqlite3.Connection) -> list[Slip]:
    """Every slip, in the order of issue."""
    return [Slip(*row) for row in db.execute(_SLIPS)]
