"""Finds the projects of many rows at once: by id, code or exact name, as `find` does for one."""

import re
import sqlite3
from collections.abc import Mapping

from keyproj.actions.find import Found
from keyproj.actions.record_table_flaw import Unfit
from keyproj.base.near import near_names
from keyproj.base.text import Names

_QUERY = (
    "SELECT p.id, p.name, file.path, p.code, p.county FROM project p JOIN file ON file.pk = p.pk ORDER BY file.path"
)
_UNREAD = "SELECT path FROM file WHERE kind = 'project' AND pk NOT IN (SELECT pk FROM project)"
_FORMER = "SELECT f.id, p.id FROM former_id f JOIN project p ON p.pk = f.project"
_NUMBERED = re.compile(r"(.*?)0*([0-9]+)")

MOST_LOOKS = 20_000
"""Known names that are looked at in all, for one like an unknown one; a whole sheet may be of another ledger."""


class Projects:
    """The ledger's projects by everything that may name them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._by: dict[str, dict[str, list[Found]]] = {"project": {}, "code": {}, "name": {}}
        self._loosely: dict[str, list[Found]] = {}
        self._county: dict[str, str] = {}
        for id, name, path, code, county in db.execute(_QUERY):
            found = Found(id, name, path)
            self._county[path] = county
            for kind, key in (("project", id), ("code", code), ("name", name)):
                if key:
                    self._by[kind].setdefault(key, []).append(found)
            self._loosely.setdefault(_loose(id), []).append(found)
        self._unread = {path.rpartition("/")[2].removesuffix(".yaml"): path for (path,) in db.execute(_UNREAD)}
        self._former = dict(db.execute(_FORMER))
        self._looks = MOST_LOOKS

    def county(self, found: Found) -> str:
        """The county that a project belongs to."""
        return self._county[found.path]

    def match(self, keys: Mapping[str, str]) -> Found:
        """The project that all keys of a row name; a name may be that of several, if the id says which.

        Raises Unfit where there is none or are several, or the keys differ.
        """
        left: list[Found] = []
        for kind, key in keys.items():
            found = self._all(kind, key)
            both = [project for project in left if project in found] if left else found
            if not both:
                raise Unfit("keys_differ", column=kind, id=left[0].id, name=left[0].name)
            left = both
        if len(left) == 1:
            return left[0]
        clash = len({project.id for project in left}) == 1
        files = Names(tuple(project.path for project in left))
        ids = Names(tuple(project.id for project in left))
        raise Unfit("clash" if clash else "many", column=next(iter(keys)), ids=ids, files=files)

    def _all(self, kind: str, key: str) -> list[Found]:
        """All projects that a key may mean."""
        found = next((known for other in (kind, *self._by) if (known := self._by[other].get(key))), None)
        if found is None and kind == "project":
            found = self._loosely.get(_loose(key))
        if found is None:
            raise self._unknown(kind, key)
        return found

    def _unknown(self, kind: str, key: str) -> Unfit:
        if key in self._unread:
            return Unfit("unread", column=kind, file=self._unread[key])
        near = self._former.get(key, "") or "".join(self._near(kind, key))
        return Unfit("unknown_near" if near else "unknown", column=kind, near=near)

    def _near(self, kind: str, key: str) -> list[str]:
        """A name nearly the same; one number that is like another says nothing."""
        known = list(self._by["name"])
        self._looks -= len(known)
        return near_names(key, known, cutoff=0.75) if kind == "name" and self._looks >= 0 else []


def _loose(id: str) -> str:
    """An id without regard to case and leading zeros: `ts-44` is `TS-0044`."""
    match = _NUMBERED.fullmatch(id)
    return f"{match[1]}{match[2].lstrip('0') or '0'}".casefold() if match else id.casefold()
