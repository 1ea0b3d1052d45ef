"""Protected fields of projects: they differ from the base by what was adjusted since, and by nothing else."""

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from keyproj.base.fields import put_at, value_at
from keyproj.base.problem import Place, Problem
from keyproj.index.against.differing import differing, is_there
from keyproj.index.checks.ledger import Ledger, field_line
from keyproj.rules.adjustment_fields import flat, from_text
from keyproj.rules.history import Changed
from keyproj.rules.protected import DEFAULT, plan_fields, protected_fields

_PROJECT = (
    "SELECT p.pk, p.id, p.name, p.line, file.path, t.lines, t.adjustable FROM project p JOIN file ON file.pk = p.pk "
    "JOIN project_text t ON t.project = p.pk WHERE "
)
_HISTORY = "SELECT adjustment, effective, field, old, new FROM change WHERE project = ? ORDER BY n, k"
_FORMER = "SELECT p.id FROM former_id f JOIN project p ON p.pk = f.project WHERE f.id = ?"


class _Project(NamedTuple):
    pk: int
    id: str
    name: str
    line: int
    path: str
    lines: str
    values: Mapping[str, Any]
    history: Sequence[Changed]


class _Protected(NamedTuple):
    """The groups that the base's policy protects, and the years whose plans are issued by it."""

    groups: Collection[str]
    years: Collection[str]


def protected_fields_stay(base: sqlite3.Connection, ledger: Ledger) -> Iterator[Problem]:
    """K381: a protected field differs from what the base and the adjustments applied since make of it. K382: a project
    came onto the list otherwise. K383: a project's file is gone. K386: the history that the base has is not kept.
    """
    now, rules = ledger.db, _protected(base)
    files = differing(base, now)
    old, new = (
        {one.id: one for pk in pks for one in _found(db, "p.pk = ?", pk)}
        for db, pks in ((base, files.before), (now, files.after))
    )
    seen: set[str] = set()
    for one in old.values():
        later = new.get(one.id) or _renamed(now, one.id)
        if later is not None:
            seen.add(later.id)
            yield from _kept(rules, one, later)
        elif "projects" in rules.groups and not is_there(now, one.path):
            yield Problem("K383", one.path, args={"project": one.id, "name": one.name})
    for id, one in new.items():
        if id not in seen and not any(_found(base, "p.id = ?", id)):
            yield from _came(rules, one)


def _protected(base: sqlite3.Connection) -> _Protected:
    """Of plans those of the policy's year and before, and those that were published: the next year's is being made."""
    settings = dict(base.execute("SELECT key, value FROM setting WHERE key IN ('protected', 'year')"))
    years = {str(year) for (year,) in base.execute("SELECT year FROM published")}
    until = settings.get("year", "9999")
    plans = base.execute("SELECT DISTINCT year FROM plan").fetchall()
    years |= {str(year) for (year,) in plans if str(year) <= until} | {until}
    return _Protected((settings["protected"].split("\n") if "protected" in settings else DEFAULT), years)


def _found(db: sqlite3.Connection, where: str, key: int | str) -> Iterator[_Project]:
    for pk, id, name, line, path, lines, values in db.execute(f"{_PROJECT}{where}", (key,)).fetchall():
        history = [
            Changed(by, day, field, from_text(field, old), from_text(field, new))
            for by, day, field, old, new in db.execute(_HISTORY, (pk,))
        ]
        yield _Project(pk, id, name, line, path, lines, json.loads(values), history)


def _renamed(now: sqlite3.Connection, id: str) -> _Project | None:
    """The project in another file, or under another id, which says that it had this one."""
    own = next(_found(now, "p.id = ?", id), None)
    ids = now.execute(_FORMER, (id,)).fetchone()
    return own or (next(_found(now, "p.id = ?", ids[0]), None) if ids else None)


def _kept(rules: _Protected, old: _Project, new: _Project) -> Iterator[Problem]:
    known = len(old.history)
    if list(new.history[:known]) != list(old.history):
        args = {"project": new.id, "adjustment": next(c.adjustment for c in old.history)}
        yield Problem("K386", new.path, Place(field_line(new.lines, "history", new.line), 1, 0), "history", args)
        return
    wanted = deepcopy(dict(old.values))
    for change in new.history[known:]:
        there = value_at(wanted, change.field)
        if there != change.old:
            args = {"wrong": "stale", "adjustment": change.adjustment}
            one = next(one for one in flat(change.field, there, change.old) if one.old != one.new)
            yield _changed(new, one.field, one.old, one.new, args)
        put_at(wanted, change.field, deepcopy(change.new))
    before, after = (protected_fields(rules.groups, values, rules.years) for values in (wanted, new.values))
    for field in dict.fromkeys((*before, *after)):
        if before.get(field) != after.get(field):
            one = next(one for one in flat(field, before.get(field), after.get(field)) if one.old != one.new)
            yield _changed(new, one.field, one.old, one.new, {"wrong": ""})


def _changed(project: _Project, field: str, old: str | None, new: str | None, args: Mapping[str, Any]) -> Problem:
    shown = {"protected": field, "old": old or "—", "new": new or "—"}
    line = field_line(project.lines, field, field_line(project.lines, field.partition(".")[0], project.line))
    return Problem("K381", project.path, Place(line, 1, 0), field, {"project": project.id, **shown, **args})


def _came(rules: _Protected, new: _Project) -> Iterator[Problem]:
    """A project in reserve may be added by anybody; one with a plan or a listing was adjusted into the list."""
    if "projects" not in rules.groups:
        return
    wanted: dict[str, Any] = {}
    for change in new.history:
        put_at(wanted, change.field, deepcopy(change.new))
    fields = [field for field in plan_fields(sorted(rules.years)) if value_at(new.values, field) is not None]
    if other := [field for field in fields if value_at(wanted, field) != value_at(new.values, field)]:
        line = field_line(new.lines, other[0].partition(".")[0], new.line)
        yield Problem("K382", new.path, Place(line, 1, 0), other[0], {"project": new.id, "name": new.name})
