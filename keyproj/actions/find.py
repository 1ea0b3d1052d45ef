"""Finds the one project that a clerk means: by its id, its code or its exact name."""

import json
import re
import sqlite3
import unicodedata
from typing import NamedTuple

from keyproj.base.errors import KeyprojError, Refused, WrongUse
from keyproj.base.near import near_ids
from keyproj.base.text import Names, Term

_PROJECTS = "SELECT p.id, p.name, file.path FROM project p JOIN file ON file.pk = p.pk WHERE "

_NUMBERED = re.compile(r"(.*?)([0-9]+)")


class Found(NamedTuple):
    """A project and its file's path in the ledger."""

    id: str
    name: str
    path: str


def find_project(db: sqlite3.Connection, typed: str) -> Found:
    """The project with this id, code or name. An id may be in another case and lack zeros: `ts-44` is `TS-0044`.
    Blanks around it, and full-width letters and signs, make no difference.

    Raises WrongUse where there is none, KeyprojError where several claim it or its file can't be read, Refused where
    its file has errors.
    """
    typed = typed.encode("utf-8", "backslashreplace").decode()  # what was typed may be no text at all
    for text in dict.fromkeys((typed, _folded(typed))):
        for column in ("id", "code", "name"):
            rows = db.execute(f"{_PROJECTS} p.{column} = ? ORDER BY file.path", (text,)).fetchall()
            if rows:
                return _single(text, [Found(*row) for row in rows])
    unread, text = _unread(db), _folded(typed)
    found = Found(text, "", unread[text]) if text in unread else _nearly(db, text, unread)
    if found.id in unread:
        raise _unreadable(db, found.path)
    return found


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _unreadable(db: sqlite3.Connection, path: str) -> KeyprojError:
    """Why nothing can be recorded in a file: the system does not give it out (K005), or it has errors."""
    row = db.execute("SELECT args FROM problem WHERE path = ? AND code = 'K005'", (path,)).fetchone()
    if row is None:
        return Refused("error.record_unread", file=path)
    return KeyprojError("error.read", file=path, cause=Term("cause", json.loads(row[0])["cause"]))


def _single(typed: str, found: list[Found]) -> Found:
    if len(found) == 1:
        return found[0]
    files = Names(tuple(project.path for project in found))
    if found[0].id == typed:
        raise KeyprojError("error.project_clash", seen=typed, count=len(found), files=files)
    raise WrongUse("error.project_many", seen=typed, count=len(found), ids=Names(tuple(p.id for p in found)))


def _unread(db: sqlite3.Connection) -> dict[str, str]:
    """The files of projects that could not be read, by what they are named."""
    query = "SELECT path FROM file WHERE kind = 'project' AND pk NOT IN (SELECT pk FROM project) ORDER BY path"
    return {path.rpartition("/")[2].removesuffix(".yaml"): path for (path,) in db.execute(query)}


def _nearly(db: sqlite3.Connection, typed: str, unread: dict[str, str]) -> Found:
    former = "SELECT p.id FROM former_id f JOIN project p ON p.pk = f.project WHERE f.id = ?"
    if row := db.execute(former, (typed,)).fetchone():
        raise WrongUse("error.no_project_near", seen=typed, near=row[0])
    known = [Found(*row) for row in db.execute(f"{_PROJECTS} 1 ORDER BY p.id")]
    known += [Found(name, "", path) for name, path in unread.items()]
    if named := [project for project in known if _folded(project.name) == typed]:
        return _single(typed, named)
    match = _NUMBERED.fullmatch(typed)
    if match:
        wanted = re.compile(rf"{re.escape(match[1])}0*{match[2].lstrip('0') or '0'}", re.IGNORECASE)
        if alike := [project for project in known if wanted.fullmatch(project.id)]:
            return _single(typed, alike)
    near = near_ids(typed, [project.id for project in known])
    raise WrongUse("error.no_project_near" if near else "error.no_project", seen=typed, near="".join(near))
