"""Projects of the base and of now: none is lost, none comes onto the list by itself, and all keep what is protected."""

import sqlite3
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from keyproj.base.fields import put_at
from keyproj.base.problem import Place, Problem
from keyproj.index.against.differing import is_there, is_unread
from keyproj.index.against.kept import kept
from keyproj.index.against.project import Side, named, renamed, sides
from keyproj.index.against.since import Since
from keyproj.index.checks.ledger import Ledger
from keyproj.rules.protected import on_the_list


def protected_fields_stay(since: Since, ledger: Ledger) -> Iterator[Problem]:
    """K381: a protected field differs from what the base and the adjustments applied since make of it. K382: a project
    came onto the list otherwise. K383: a project's file is gone, or not counted any more. K386: the history that the
    base has is not kept.
    """
    now, files = ledger.db, since.differing(ledger.db)
    old, new = (
        {one.id: one for pk in pks for one in sides(db, "p.pk = ?", pk)}
        for db, pks in ((since.base, files.before), (now, files.after))
    )
    seen: set[str] = set()
    for one in old.values():
        later = new.get(one.id) or named(now, one.id) or renamed(since.base, now, one.id)
        if later is not None:
            seen.add(later.id)
            yield from kept(since, now, one, later)
        elif since.protects("projects") and not is_unread(now, one.path):
            yield Problem("K383", one.path, args={"project": one.id, "name": one.name, "wrong": ""})
    for id, one in new.items():
        if id not in seen and named(since.base, id) is None:
            yield from _came(since, one)
    yield from _clashes(since, now)


def _came(since: Since, new: Side) -> Iterator[Problem]:
    """A project in reserve may be added by anybody; one with a plan or a listing was adjusted into the list."""
    if not since.protects("projects"):
        return
    wanted: dict[str, Any] = {}
    for change in new.history:
        put_at(wanted, change.field, deepcopy(change.new))
    there, adjusted = (on_the_list(values, since.plans()) for values in (new.values, wanted))
    if other := [field for field, value in there.items() if adjusted.get(field) != value]:
        args = {"project": new.id, "name": new.name, "wrong": "unread" if is_there(since.base, new.path) else ""}
        field = other[0]
        yield Problem("K382", new.path, new.place(field), field if field == "listing" else field[:10], args)


_CLASHES = (
    "SELECT file.path, p.line, p.id, p.name FROM project p JOIN file ON file.pk = p.pk WHERE p.clash ORDER BY file.path"
)


def _clashes(since: Since, now: sqlite3.Connection) -> Iterator[Problem]:
    """Two files claim an id, so that neither is counted, and the policy does not look for that (K201)."""
    judged = now.execute("SELECT value FROM setting WHERE key = 'severity.K201'").fetchone()
    if judged is None or judged[0] == "error" or not since.protects("projects"):
        return
    known = {id for (id,) in since.base.execute("SELECT id FROM project WHERE clash")}
    last = {id: (path, line, name) for path, line, id, name in now.execute(_CLASHES).fetchall()}
    for id, (path, line, name) in last.items():
        if id not in known:
            yield Problem("K383", path, Place(line, 1, 0), "id", {"project": id, "name": name, "wrong": "twice"})
