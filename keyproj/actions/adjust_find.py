"""Finds the one proposal that a clerk means, and its file."""

from pathlib import Path
from sqlite3 import Connection

from keyproj.base.errors import KeyprojError, Refused, WrongUse
from keyproj.base.near import near_ids
from keyproj.base.text import Names, Term
from keyproj.store.folder import read_bytes
from keyproj.store.source import LARGEST

_FOUND = (
    "SELECT file.path FROM adjustment a JOIN file ON file.pk = a.file WHERE a.id = ? GROUP BY a.file ORDER BY file.path"
)
_UNREAD = "SELECT path FROM file WHERE kind = 'adjustment' AND pk NOT IN (SELECT file FROM adjustment) ORDER BY path"


def find_proposal(db: Connection, typed: str) -> str:
    """The path of the proposal with this id. Raises WrongUse where there is none, KeyprojError for several, Refused for
    a file that can't be read.
    """
    typed = typed.encode("utf-8", "backslashreplace").decode()  # what was typed may be no text at all
    found = [path for (path,) in db.execute(_FOUND, (typed,))]
    if len(found) > 1:
        raise KeyprojError("sign.error.clash", seen=typed, count=len(found), files=Names(tuple(found)))
    if found:
        return str(found[0])
    unread = {path.rpartition("/")[2].removesuffix(".yaml"): path for (path,) in db.execute(_UNREAD)}
    if typed in unread:
        raise Refused("sign.error.unread", file=unread[typed])
    near = near_ids(typed, [row[0] for row in db.execute("SELECT id FROM adjustment ORDER BY id")])
    raise WrongUse("sign.error.none_near" if near else "sign.error.none", seen=typed, near="".join(near))


def proposal_bytes(root: Path, path: str) -> bytes:
    """The bytes of a proposal's file. Raises KeyprojError."""
    try:
        return read_bytes(root, path, LARGEST)
    except OSError as error:
        raise KeyprojError("error.read", file=path, cause=Term("cause", error.strerror or str(error))) from None
