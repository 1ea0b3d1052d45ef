"""The wall chart's rows under headings, by county, sector or leader, each with what it adds up to."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from keyproj.base.chart import ChartGroup, Subtotal
from keyproj.base.text import Text
from keyproj.reports.ask import Ask
from keyproj.reports.chart_rows import Entry
from keyproj.reports.classes import label, order
from keyproj.rules.warning import LEVELS

BY = ("county", "sector", "leader")


def groups(ask: Ask, entries: Sequence[Entry], by: str) -> list[ChartGroup]:
    """The groups that have any rows: counties and sectors in the policy's order, leaders in that of the offices; others
    behind, in the order of their first project.
    """
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[_class(entry, by)].append(entry)
    places = _places(ask, by)
    names = sorted(found, key=lambda name: (not name, places.get(name, len(places))))
    return [ChartGroup(_title(by, name), [one.row for one in found[name]], subtotal(found[name])) for name in names]


def subtotal(entries: Sequence[Entry]) -> Subtotal:
    """What projects add up to, packages and money counted as in the totals."""
    counted = [entry for entry in entries if entry.project.counted]
    levels = Counter(entry.row.level for entry in counted)
    return Subtotal(
        projects=len(counted),
        plan_yuan=sum(entry.row.plan_yuan or 0 for entry in entries),
        done_yuan=sum(entry.row.done_yuan or 0 for entry in entries),
        levels=tuple(levels[level] for level in LEVELS),
        unreported=sum(entry.row.unreported for entry in counted),
    )


def _class(entry: Entry, by: str) -> str:
    if by == "leader":
        return entry.leader
    return entry.project.county if by == "county" else entry.project.sector


def _places(ask: Ask, by: str) -> Mapping[str, int]:
    if by != "leader":
        return order(ask.db, by)
    query = "SELECT holder, min(n) FROM office WHERE role = 'city_leader' GROUP BY holder ORDER BY 2"
    return {holder: place for place, (holder, _) in enumerate(ask.db.execute(query))}


def _title(by: str, name: str) -> Any:
    if by == "leader":
        return name or Text("warn.no_leader")
    return label(by, name)
