"""Warnings that changed their colour between two states, each judged by its own state's policy at the same day."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from keyproj.base.report import Column, Table
from keyproj.base.text import Text
from keyproj.reports.ask import Ask
from keyproj.reports.diff_plan import WHO
from keyproj.reports.diff_sides import Sides
from keyproj.reports.warn_judged import Judged, judged
from keyproj.reports.warn_policy import policy_of
from keyproj.reports.warn_words import escalation_text, level_name, reason_text
from keyproj.rules.warning import Policy, judge

_COLUMNS = (
    *WHO, Column("change", "text", Text("diff.column.change")), Column("reasons", "text", Text("warn.column.reasons")),
    Column("previous_level", "level", Text("diff.column.old"), quiet=True),
    Column("level", "level", Text("diff.column.new"), quiet=True),
)  # fmt: skip


def levels_table(sides: Sides) -> Table:
    """The table `levels`: the worst first. A project that is not watched has no level."""
    policies = [policy_of(ask.db, None) for ask in (sides.before, sides.after)]
    old, new = (_judged(ask, policy) for ask, policy in zip((sides.before, sides.after), policies, strict=True))
    now = {pair.before.id: pair.after.id for pair in sides.pairs if pair.before and pair.after}
    was = {now.get(id, id): one for id, one in old.items()}
    month = int(sides.after.period.month[5:])
    rows = [row for id in {**new, **was} for row in _row(policies, month, was.get(id), new.get(id))]
    rows.sort(key=lambda row: (-(row[6] or 0), -(row[5] or 0), row[0]))
    return Table("levels", Text("diff.table.levels"), _COLUMNS, rows)


def _judged(ask: Ask, policy: Policy) -> Mapping[str, Judged]:
    return {one.project.id: one for one in judged(ask, policy)}


def _row(
    policies: Sequence[Policy], month: int, before: Judged | None, after: Judged | None
) -> Iterator[tuple[Any, ...]]:
    one = after or before
    old, new = before.level if before else None, after.level if after else None
    if one is None or (old or 0) == (new or 0):
        return
    change = Text("diff.level.change", {"old": _name(policies[0], old), "new": _name(policies[1], new)})
    reasons = _reasons(policies[1], after, month) if after is not None and new else []
    yield (one.project.id, one.project.name, one.project.county, change, reasons, old, new)


def _name(policy: Policy, level: int | None) -> Any:
    return level_name(policy, level) if level is not None else Text("diff.level.none")


def _reasons(policy: Policy, one: Judged, month: int) -> list[Text]:
    """Why it has the level that it has now, also where that was raised."""
    facts = one.excused(month)
    reasons = [reason_text(policy, one, facts, reason) for reason in judge(policy, facts)]
    own = one.own(month) if policy.escalations else one.level
    raised = [escalation_text(policy, own, one.level)] if one.level > own else []
    return [*raised, *reasons]
