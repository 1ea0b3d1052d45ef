"""How many projects have which level, split by county, sector, leader and the like."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from keyproj.base.report import Column, Table
from keyproj.base.text import Term, Text
from keyproj.reports.ask import Ask
from keyproj.reports.classes import DIMENSIONS, label, order
from keyproj.reports.warn_judged import Judged
from keyproj.reports.warn_people import people
from keyproj.reports.warn_words import level_name
from keyproj.rules.warning import LEVELS, Policy


def counts(ask: Ask, policy: Policy, every: Sequence[Judged], by: Sequence[str]) -> Iterator[Table]:
    """A table for each dimension: of all projects that are watched, so that its classes add up to them."""
    for dimension in by:
        classes, places = _classes(ask, every, dimension)
        groups: dict[str, list[Judged]] = defaultdict(list)
        for one in every:
            groups[classes.get(one.pk) or ""].append(one)
        rows = {name: _row(group) for name, group in groups.items()}
        names = sorted(groups, key=lambda name: (places.get(name, len(places)), not name, *_worst(rows[name]), name))
        title = Text(f"table.{dimension}") if dimension in DIMENSIONS else Text("warn.table.leader")
        body = [(_label(dimension, name), *rows[name]) for name in names]
        yield Table(dimension, title, _columns(policy), body, (Term("word", "合计"), *_row(every)))


def _columns(policy: Policy) -> list[Column]:
    graded = [
        Column(f"level_{level}", "count", Text("warn.name", {"name": level_name(policy, level)}))
        for level in reversed(LEVELS)
    ]
    return [Column("class", "text"), Column("projects", "count"), *graded, Column("unreported", "count")]


def _row(group: Sequence[Judged]) -> list[int]:
    found = Counter(one.level for one in group)
    unreported = sum(1 for one in group if one.unreported)
    return [len(group), *(found[level] for level in reversed(LEVELS)), unreported]


def _worst(row: Sequence[int]) -> list[int]:
    """Classes without a place of their own stand with the most warnings of the worst level first."""
    return [-count for count in row[1 : len(LEVELS)]]


def _classes(ask: Ask, every: Sequence[Judged], dimension: str) -> tuple[Mapping[int, str], Mapping[str, int]]:
    """Project's number → its class, and the place of each class."""
    if dimension in DIMENSIONS:
        query = f"SELECT f.project, {DIMENSIONS[dimension]} FROM fact f"
        return dict(ask.db.execute(query).fetchall()), order(ask.db, dimension)
    named = people(ask.db, every, ask.period.as_of.isoformat())
    return {pk: one.leader or "" for pk, one in named.items()}, {}


def _label(dimension: str, name: str) -> Any:
    if dimension == "leader":
        return name or Text("warn.no_leader")
    return label(dimension, name)
