"""Whether what only adjustments may change is as it was, in a sentence; `check --base` is who judges a branch."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from keyproj.base.problem import Problem
from keyproj.base.text import Names, Text
from keyproj.index.against.since import Since
from keyproj.index.checks.ledger import Ledger
from keyproj.reports.diff_sides import Sides
from keyproj.rules.adjustment_fields import field_label
from keyproj.rules.protected import on_the_list, protected_fields

MOST = 3
"""Places that the sentence names; more are counted."""

_VALUES = (
    "SELECT p.id, t.adjustable FROM main.project p JOIN main.project_text t ON t.project = p.pk "
    "WHERE p.pk IN (SELECT pk FROM temp.differing)"
)
_APPLIED = (
    "SELECT DISTINCT c.adjustment FROM main.change c WHERE c.project IN (SELECT pk FROM temp.differing) "
    "UNION SELECT id FROM adjustment WHERE applied IS NOT NULL AND file IN (SELECT pk FROM temp.differing)"
)

_Rule = Callable[[Since, Ledger], Iterator[Problem]]


def protected(sides: Sides) -> Text:
    """With a filter only of its projects. Of files with errors nobody can tell what they say of it."""
    since = Since(sides.before.db, sides.before.db, sides.changed.numbers)
    found = [one for rule in _rules(sides.changed.kinds) for one in rule(since, Ledger(sides.after.db))]
    if sides.among is not None:
        found = [one for one in found if one.args.get("project") in sides.among]
    if found:
        named = [_place(one) for one in found[:MOST]]
        return Text("diff.lead.unprotected", {"count": len(found), "places": named, "more": "…" * (len(found) > MOST)})
    if sides.after.unread or sides.before.unread:
        return Text("diff.lead.unknown")
    changes = _count(sides, since) + _policy(sides)
    if not changes:
        return Text("diff.lead.protected")
    applied = (set(ask.db.execute(_APPLIED)) for ask in (sides.after, sides.before))
    papers = sorted(id for (id,) in set.symmetric_difference(*applied))
    shown = Names((*papers[:MOST], *(["…"] if len(papers) > MOST else [])))
    return Text("diff.lead.adjusted", {"count": changes, "papers": shown})


def _rules(kinds: frozenset[str]) -> Iterator[_Rule]:
    """Those of `check --base` that files of these kinds can break."""
    if "project" in kinds:
        from keyproj.index.against.projects import protected_fields_stay

        yield protected_fields_stay
    if "policy" in kinds:
        from keyproj.index.against.policy import policy_stays

        yield policy_stays
    if "plan" in kinds:
        from keyproj.index.against.published import published_plan_stays

        yield published_plan_stays
    if "close" in kinds:
        from keyproj.index.against.closes import closes_stay

        yield closes_stay
    if "adjustment" in kinds:
        from keyproj.index.against.applied import applied_by_the_base_s_rules
        from keyproj.index.against.papers import signatures_stay

        yield signatures_stay
        yield applied_by_the_base_s_rules


def _place(one: Problem) -> Text:
    """Where it is, as people call it."""
    args: dict[str, Any] = {"code": one.code, "path": one.path}
    args |= {name: one.args[name] for name in ("project", "section") if name in one.args}
    if one.code == "K381":
        return Text("diff.place.field", {**args, "field": field_label(str(one.args["protected"]))})
    return Text(f"diff.place.{one.code}", args)


def _count(sides: Sides, since: Since) -> int:
    """How many protected fields differ; a project that came onto the list counts as one."""
    groups, years = since.groups(), since.plans()
    old, new = (
        {id: text for id, text in ask.db.execute(_VALUES) if sides.among is None or id in sides.among}
        for ask in (sides.before, sides.after)
    )
    came = {pair.after.id for pair in sides.pairs if pair.before is None and pair.after is not None}
    count = 0
    for id, text in new.items():
        if id not in old:
            count += bool("projects" in groups and id in came and on_the_list(json.loads(text), years))
        elif old[id] != text:
            before, after = (protected_fields(groups, json.loads(one), years) for one in (old[id], text))
            count += sum(before.get(name) != after.get(name) for name in {*before, *after})
    return count


def _policy(sides: Sides) -> bool:
    """Whether the policy rules otherwise."""
    if sides.among is not None or "policy" not in sides.changed.kinds:
        return False
    query = "SELECT value FROM setting WHERE key = 'content'"
    old, new = (ask.db.execute(query).fetchone() for ask in (sides.before, sides.after))
    return bool(old != new)
