"""The answer first: how many projects have which level, and what changed since the month before."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from keyproj.base.text import Names, Text
from keyproj.reports.ask import Ask
from keyproj.reports.warn_judged import Judged
from keyproj.reports.warn_words import level_name
from keyproj.rules.slips import Written
from keyproj.rules.warning import LEVELS, Policy

MOST_NAMED = 5
"""Projects that a lead names; more are counted only."""


def lead(ask: Ask, policy: Policy, every: Sequence[Judged], reports: Mapping[int, Written]) -> list[Text]:
    """A few sentences on all projects that are watched; `reports` are the states of their written reports."""
    if not every:
        return [Text("warn.lead.empty", {"year": ask.period.year})]
    counts = Counter(one.level for one in every)
    levels = [
        Text("warn.lead.level", {"name": level_name(policy, level), "count": counts[level]})
        for level in reversed(LEVELS)
        if counts[level] or not level
    ]
    unreported = sum(1 for one in every if one.unreported)
    said = [Text("warn.lead.count", {"levels": levels, "count": len(every)})]
    if unreported:
        said.append(Text("warn.lead.unreported", {"count": unreported, "month": ask.period.month}))
    return [*said, *_change(ask, policy, every), *_reports(every, reports)]


def _reports(every: Sequence[Judged], reports: Mapping[int, Written]) -> list[Text]:
    found = [reports[one.pk] for one in every if one.pk in reports]
    counts = Counter(written.state for written in found)
    known = {state: counts[state] for state in ("owed", "late", "received")}
    return [Text("warn.lead.reports", known)] if found else []


def _change(ask: Ask, policy: Policy, every: Sequence[Judged]) -> Iterator[Text]:
    month = int(ask.period.month[5:])
    if month < 2:  # the year's plan begins in January
        return
    moved = [(one.previous, one.level, one.id) for one in every if one.previous is not None]
    worse = [id for before, now, id in moved if now > before]
    better = sum(1 for before, now, _ in moved if now < before)
    args = {"month": Text(f"month.{month - 1}"), "worse": len(worse), "better": better}
    yield Text("warn.lead.change", args)
    worst = max((one.level for one in every), default=0)
    new = [id for before, now, id in moved if now > before and now == worst]
    if new:
        named = Names((*new[:MOST_NAMED], *(["…"] if len(new) > MOST_NAMED else [])))
        yield Text("warn.lead.new", {"name": level_name(policy, worst), "projects": named})
