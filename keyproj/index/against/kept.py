"""One project of the base as it is now: what of its protected fields no adjustment accounts for."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from keyproj.base.fields import put_at, value_at, value_text
from keyproj.base.problem import Place, Problem
from keyproj.index.against.project import Side, renamed
from keyproj.index.against.since import Since
from keyproj.rules.adjustment_fields import flat
from keyproj.rules.history import Changed
from keyproj.rules.protected import on_the_list, protected_fields


def kept(since: Since, now: sqlite3.Connection, old: Side, new: Side) -> Iterator[Problem]:
    """K381 and K386 of a project that is still there."""
    if new.is_like(old):
        return
    known = len(old.history)
    if list(new.history[:known]) != list(old.history):
        yield _history_broken(now, old, new)
        return
    wanted, there_now = old.values, new.values
    for change in new.history[known:]:
        there = value_at(wanted, change.field)
        if there != change.old:
            args = {"wrong": "stale", "adjustment": change.adjustment}
            yield from _changed(new, change.field, there, change.old, args)
        put_at(wanted, change.field, deepcopy(change.new))
    years, groups = since.plans(), since.groups()
    before, after = (protected_fields(groups, values, years) for values in (wanted, there_now))
    for field in dict.fromkeys((*before, *after)):
        if before.get(field) != after.get(field):
            yield from _changed(new, field, before.get(field), after.get(field), {"wrong": ""})
    if "annual_plan" in groups:
        yield from _months(since, now, old, new, wanted)
    if "projects" in groups and on_the_list(there_now, years):
        yield from _package(since, now, old, new)


def _changed(project: Side, field: str, old: Any, new: Any, args: Mapping[str, Any]) -> Iterator[Problem]:
    """One problem for the first of the single values that a field is made of."""
    one = next(one for one in flat(field, old, new) if one.old != one.new)
    shown = {"protected": one.field, "old": one.old or "—", "new": one.new or "—"}
    args = {"project": project.id, **shown, **args}
    yield Problem("K381", project.path, project.place(one.field), one.field, args)


def _months(
    since: Since, now: sqlite3.Connection, old: Side, new: Side, wanted: Mapping[str, Any]
) -> Iterator[Problem]:
    """Months are free as long as they make up their quarter: a plan to date is what the months say."""
    known = [args for _, _, args in _sums(since.base, old.pk)]
    for field, place, args in _sums(now, new.pk):
        plan = f"{'.'.join(field.split('.')[:2])}.months"
        edited = value_at(wanted, plan) != value_at(new.values, plan)
        if edited and args not in known and int(plan.split(".")[1]) in since.plans():
            shown = {"project": new.id, "protected": plan, "wrong": "months", **args}
            yield Problem("K381", new.path, place, field, shown)


def _sums(db: sqlite3.Connection, pk: int) -> Iterator[tuple[str, Place, dict[str, str]]]:
    """What K232 said of the file: field, place, and what the months and their quarter come to."""
    query = "SELECT field, line, col, end, args FROM problem WHERE file = ? AND code = 'K232'"
    for field, line, col, end, text in db.execute(query, (pk,)).fetchall():
        args = json.loads(text)
        yield field, Place(line, col, end), {key: args[key] for key in ("whole", "sum", "planned")}


def _package(since: Since, now: sqlite3.Connection, old: Side, new: Side) -> Iterator[Problem]:
    """A listed project that becomes a part takes its package's own money out of every total, and back again."""
    if old.parent == new.parent:
        return
    later = renamed(since.base, now, old.parent) if old.parent is not None else None
    if later is None or later.id != new.parent:
        shown = {"protected": "parent", "old": old.parent or "—", "new": new.parent or "—", "wrong": "package"}
        yield Problem("K381", new.path, new.place("parent"), "parent", {"project": new.id, **shown})


def _history_broken(now: sqlite3.Connection, old: Side, new: Side) -> Problem:
    """Where the history parts from that of the base, and what stands there instead."""
    number, was = next((n, was) for n, was in enumerate(old.history) if n >= len(new.history) or new.history[n] != was)
    args = {"project": new.id, "adjustment": was.adjustment, "old": _said(was), "new": "—"}
    query = "SELECT n, k, line FROM change WHERE project = ? ORDER BY n, k LIMIT 1 OFFSET ?"
    place = now.execute(query, (new.pk, number)).fetchone()
    if place is None:
        return Problem("K386", new.path, new.place("history"), "history", args)
    n, k, line = place
    args["new"] = _said(new.history[number])
    return Problem("K386", new.path, Place(line, 1, 0), f"history.{n}.changes.{k}.old", args)


def _said(change: Changed) -> str:
    values = (value_text(side) or "—" for side in (change.old, change.new))
    return f"{change.adjustment} {change.effective} {change.field} {' → '.join(values)}"
