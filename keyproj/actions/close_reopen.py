"""Opens a closed month again: its close stays, and says from when, by whom and why it counts no more."""

import sqlite3
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from keyproj.base.errors import Refused
from keyproj.store.edit import Put, edited
from keyproj.store.edit_values import Value
from keyproj.store.nodes import line_of
from keyproj.store.read import read
from keyproj.store.write import Change

_FILE = "SELECT file.path, c.closed FROM close c JOIN file ON file.pk = c.file WHERE c.month = ? AND c.reopened IS NULL"


class Reopened(NamedTuple):
    """The month, the day on which it was closed, who opens it again, when and why; the line of that, and the change."""

    month: str
    closed: str
    day: date
    by: str
    reason: str
    line: int
    change: Change


def reopened(
    db: sqlite3.Connection, load: Callable[[str], bytes], month: str, day: date, by: str, reason: str
) -> Reopened:
    """Raises Refused where the month is not closed, or was closed later. `load` gives the bytes of a file."""
    row = db.execute(_FILE, (month,)).fetchone()
    if row is None:
        raise Refused("close.error.not_closed", month=month)
    path, closed = row
    if day.isoformat() < closed:
        raise Refused("close.error.reopen_early", month=month, closed=closed, day=day.isoformat())
    said: dict[str, Value] = {"date": day, "by": by, "reason": reason}
    data = load(path)
    new, after = edited(data, read(data, path, "close"), [Put(("reopened",), said)])
    line = line_of(after.tree.root, "reopened") if after.tree is not None else 0
    return Reopened(month, closed, day, by, reason, line, Change(path, data, new))
