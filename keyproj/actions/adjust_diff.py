"""What was changed in project files since the last commit, as items of a proposal."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from keyproj.actions.adjust_file import bare
from keyproj.actions.adjust_items import ANALYSIS, CONDITIONS
from keyproj.actions.adjust_restore import Edited, differing
from keyproj.base.errors import Refused, WrongUse
from keyproj.base.fields import value_at
from keyproj.base.text import Names
from keyproj.model.adjustment_field import plain, written
from keyproj.rules.adjustments import IN, OUT
from keyproj.rules.vocabulary import BUILDING
from keyproj.store.edit_values import Value
from keyproj.store.folder import read_bytes
from keyproj.store.read import read
from keyproj.store.revision import find_revision
from keyproj.store.source import LARGEST
from keyproj.store.tree_walk import committed

_SINGLE = {
    "total_investment": "总投资",
    "schedule.deadline": "完成期限",
    "content": "建设内容",
    "responsibility.unit": "建设单位",
    "responsibility.responsible_unit": "建设单位",
    "name": "名称",
    "county": "县(市)区",
    "sector": "行业",
    "removed": OUT,
}
_OF_PLAN = {
    "investment": "年度计划",
    "quarters": "年度计划",
    "start": "起止时间",
    "completion": "起止时间",
    "content": "建设内容",
    "goal": "建设内容",
}
"""Field of a plan → the kind of item that changes it, in a plan that keeps its category."""

_TURNED = ("investment", "quarters", "start", "completion", "goal")
"""What changes together with a category that turns from preliminary to building, or back."""


_NOT_COUNTED = """
SELECT path, oid FROM file
WHERE kind = 'project' AND pk NOT IN (SELECT pk FROM project WHERE NOT clash) ORDER BY path
"""
"""Files of projects that have errors, or an id that another file has, too."""


def edited_projects(db: Connection, root: Path, wanted: Sequence[str]) -> list[Edited]:
    """The projects whose files differ from the last commit, `wanted` (ids) or all. A file that is new is no change.

    Raises WrongUse without a commit, Refused for a file that can't be read.
    """
    there = committed(find_revision(root, "HEAD"))
    for path, oid in () if wanted else db.execute(_NOT_COUNTED):
        if there.ids.get(path, oid) != oid:
            raise Refused("adjust.error.edited", file=path)
    query = (
        "SELECT p.id, file.path, file.oid FROM project p JOIN file ON file.pk = p.pk WHERE NOT p.clash ORDER BY p.id"
    )
    changed = [(id, path) for id, path, oid in db.execute(query) if path in there.ids and there.ids[path] != oid]
    changed = [(id, path) for id, path in changed if not wanted or id in wanted]
    entries = {entry.path: entry for entry in there.entries}
    contents = list(there.contents([entries[path] for _, path in changed]))
    found = []
    for (id, path), content in zip(changed, contents, strict=True):
        if isinstance(content, OSError):
            raise Refused("adjust.error.committed", file=path)
        new = read_bytes(root, path, LARGEST)
        before, after = read(content.data, path, "project"), read(new, path, "project")
        if before.model is None or after.model is None:
            raise Refused("adjust.error.committed", file=path)
        found.append(Edited(id, path, before, after, content.data, new))
    return found


def diff_items(one: Edited, said: Mapping[str, str]) -> list[Mapping[str, Value]]:
    """The protected fields that differ, by their kinds; `said` are parts of the analysis or the conditions.

    Raises WrongUse for a change that no kind covers.
    """
    before, after = (plain(reading.tree.root) if reading.tree else {} for reading in (one.before, one.after))
    items: dict[str, list[Mapping[str, Value]]] = {}
    for kind, field in _changed(before, after):
        items.setdefault(kind, []).append(_change(before, after, field))
    uncovered = [field for field in differing(one) if not _covered(field, items.values())]
    if uncovered:
        raise WrongUse("adjust.error.uncovered", project=one.id, fields=Names(tuple(uncovered)))
    return [_item(one.id, kind, changes, said) for kind, changes in items.items()]


def _changed(before: Any, after: Any) -> Iterator[tuple[str, str]]:
    """Kind and field of every protected change."""
    for field, kind in _SINGLE.items():
        if _differ(before, after, field):
            yield kind, field
    for year in value_at(after, "plans") or {}:
        yield from _of_plan(before, after, str(year))
    for n, _ in enumerate(value_at(after, "suspended") or []):
        name = f"suspended.{n}"
        if value_at(before, name) is None:
            yield "停建", name
        elif _differ(before, after, f"{name}.until"):
            yield "复工", f"{name}.until"


def _of_plan(before: Any, after: Any, year: str) -> Iterator[tuple[str, str]]:
    name = f"plans.{year}"
    if value_at(before, name) is None:
        yield IN, name
        if _differ(before, after, "listing"):
            yield IN, "listing"
        return
    was, now = (value_at(root, f"{name}.category") in BUILDING for root in (before, after))
    if was != now:
        kind = "在建转前期" if was else "前期转在建"
        yield kind, f"{name}.category"
        yield from ((kind, f"{name}.{key}") for key in _TURNED if _differ(before, after, f"{name}.{key}"))
        return
    for key, kind in _OF_PLAN.items():
        if _differ(before, after, f"{name}.{key}"):
            yield kind, f"{name}.{key}"
    months = {**(value_at(before, f"{name}.months") or {}), **(value_at(after, f"{name}.months") or {})}
    for month in months:
        if _differ(before, after, f"{name}.months.{month}.investment"):
            yield "年度计划", f"{name}.months.{month}.investment"


def _differ(before: Any, after: Any, field: str) -> bool:
    return bool(written(field, value_at(before, field)) != written(field, value_at(after, field)))


def _change(before: Any, after: Any, field: str) -> Mapping[str, Value]:
    sides = {"old": value_at(before, field), "new": value_at(after, field)}
    return {"field": field, **{side: bare(value) for side, value in sides.items() if value is not None}}


def _item(id: str, kind: str, changes: list[Mapping[str, Value]], said: Mapping[str, str]) -> Mapping[str, Value]:
    item: dict[str, Value] = {"project": id, "kind": kind, "changes": changes}
    if kind == OUT:
        new = changes[0].get("new")
        ground: Value = new["reason"] if isinstance(new, Mapping) else ""
        item["analysis"] = {"ground": ground, **{key: said[key] for key in ANALYSIS if key in said}}
    elif kind == IN and (conditions := {key: said[option] for option, key in CONDITIONS.items() if option in said}):
        item["conditions"] = conditions
    return item


def _covered(field: str, changes: Any) -> bool:
    names = [str(change["field"]) for listed in changes for change in listed]
    return any(field == name or field.startswith(f"{name}.") for name in names)
