"""Finds the one slip that a clerk means, and its file."""

import sqlite3
from typing import NamedTuple

from keyproj.base.errors import KeyprojError, Refused, WrongUse
from keyproj.base.near import near_ids
from keyproj.base.text import Names

_SLIPS = (
    "SELECT s.id, ifnull(p.name, s.project), file.path, "
    "(SELECT min(r.id) FROM slip r WHERE r.replaces = s.id AND r.id <> s.id) "
    "FROM slip s JOIN file ON file.pk = s.file LEFT JOIN project p ON p.id = s.project AND NOT p.clash "
    "WHERE s.id = ? GROUP BY s.file ORDER BY file.path"
)
_UNREAD = "SELECT path FROM file WHERE kind = 'slip' AND pk NOT IN (SELECT file FROM slip) ORDER BY path"


class FoundSlip(NamedTuple):
    """A slip, its project's name, its file's path in the ledger, and the id of the slip that replaced it."""

    id: str
    name: str
    path: str
    followed_by: str | None


def find_slip(db: sqlite3.Connection, typed: str) -> FoundSlip:
    """The slip with this id. Raises WrongUse where there is none, KeyprojError for several, Refused for a bad file."""
    typed = typed.encode("utf-8", "backslashreplace").decode()  # what was typed may be no text at all
    found = [FoundSlip(*row) for row in db.execute(_SLIPS, (typed,))]
    if len(found) > 1:
        files = Names(tuple(slip.path for slip in found))
        raise KeyprojError("error.slip_clash", seen=typed, count=len(found), files=files)
    if found:
        return found[0]
    unread = {path.rpartition("/")[2].removesuffix(".yaml"): path for (path,) in db.execute(_UNREAD)}
    if typed in unread:
        raise Refused("error.slip_unread", file=unread[typed])
    near = near_ids(typed, [row[0] for row in db.execute("SELECT id FROM slip ORDER BY id")])
    raise WrongUse("error.no_slip_near" if near else "error.no_slip", seen=typed, near="".join(near))
