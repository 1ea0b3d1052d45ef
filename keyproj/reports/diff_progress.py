"""What was reported: new months, corrections, and reports taken back."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from keyproj.base.report import Column, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Term, Text
from keyproj.index.closing import corrections
from keyproj.reports.diff_facts import Facts, Reported
from keyproj.reports.diff_plan import WHO
from keyproj.reports.diff_sides import Sides

_PLAN = (Column("annual_plan", "yuan"), Column("plan_to_date", "yuan", quiet=True))
_TO_DATE = (
    Column("actual_to_date", "yuan"), Column("completion_rate", "rate"),
    Column("planned_rate", "rate", Text("diff.column.planned_rate")),
)  # fmt: skip
_DONE = Column("actual", "yuan", Text("diff.column.reported"))
_REPORTED = (Column("county", "text"), Column("month", "month"), Column("projects", "count"), _DONE, *_PLAN, *_TO_DATE)
_REPORTS = (
    *WHO, Column("month", "month"), _DONE, *(replace(column, quiet=True) for column in _PLAN), *_TO_DATE,
    Column("image", "text"), Column("troubles", "text"),
    Column("next_steps", "text", Text("diff.column.next_steps")),
)  # fmt: skip
_CORRECTED = (
    *WHO, Column("month", "month"), Column("old", "yuan", Text("diff.column.old")),
    Column("new", "yuan", Text("diff.column.new")), Column("difference", "yuan"),
    Column("reason", "text", Text("diff.column.reason")),
)  # fmt: skip


def progress_tables(sides: Sides) -> Iterator[Table]:
    """The tables `reported`, by county and month, `reports` and `corrected`, by project and month."""
    late = {(one.project, one.month) for one in corrections(sides.after.db) if one.was is None}
    found = sorted(_reported(sides, late), key=lambda one: (one.project.words["county"], one.month, one.project.id))
    groups: dict[tuple[str, str], list[_New]] = defaultdict(list)
    for one in found:
        groups[one.project.words["county"], one.month].append(one)
    money = {row[0]: row[1:] for row in sides.after.db.execute(_MONEY)}
    rows = [(*key, *_sums(group, money)) for key, group in groups.items()]
    total = (Term("word", "合计"), None, *_sums(found, money)) if found else None
    yield Table("reported", Text("diff.table.reported"), _REPORTED, rows, total)
    each = [
        (*one.project.who, one.month, one.report.yuan, *_rates(money.get(one.project.id, _NONE)), *_said(one.report))
        for one in found
    ]
    yield Table("reports", Text("diff.table.reports"), _REPORTS, each)
    yield Table("corrected", Text("diff.table.corrected"), _CORRECTED, list(_corrected(sides, late)))


class _New(NamedTuple):
    """A month that a project reported for the first time."""

    project: Facts
    month: str
    report: Reported


_MONEY = "SELECT id, annual_plan, plan_to_date, actual_to_date FROM fact WHERE money"
"""Without packages whose money lies in their parts."""

_NONE = (None, None, None)


def _said(report: Reported) -> tuple[str | None, str | None, str | None]:
    """What a report says in words."""
    return report.image, report.troubles, report.next_steps


def _sums(found: Sequence[_New], money: Mapping[str, Sequence[int | None]]) -> tuple[Any, ...]:
    """Projects, money of the months, and how far these projects are; what lies in a package's parts counts there."""
    ids = {one.project.id for one in found}
    known = [money[id] for id in sorted(ids) if id in money and money[id][0] is not None]
    sums = [sum(row[n] or 0 for row in known) if known else None for n in range(3)]
    done = sum(one.report.yuan for one in found if one.project.id in money)
    return (len(ids), done, *_rates(sums))


def _rates(sums: Sequence[int | None]) -> tuple[Any, ...]:
    annual, due, actual = sums
    if annual is None:
        return (None,) * 5
    return (annual, due, actual, Rate(actual or 0, annual), Rate(due or 0, annual))


def _reported(sides: Sides, late: Container[tuple[str, str]]) -> Iterator[_New]:
    """Each report that is new, but for late ones of closed months."""
    for before, after in sides.pairs:
        if after is not None:
            known = before.reports if before is not None else {}
            for month, report in after.reports.items():
                if month not in known and (before is None or (after.id, month) not in late):
                    yield _New(after, month, report)


def _corrected(sides: Sides, late: Container[tuple[str, str]]) -> Iterator[tuple[Any, ...]]:
    """Another figure for a month that had one, the same once more, or one for a closed month that had none; nothing in
    its place where a report was taken back.
    """
    for before, after in sides.pairs:
        if before is None or after is None:
            continue
        for month, old in sorted(before.reports.items()):
            new, reason, *_ = after.reports.get(month, (None, None))
            if new != old.yuan or len(after.entries[month]) > len(before.entries[month]):
                yield (*after.who, month, old.yuan, new, (new or 0) - old.yuan, reason)
        for month, report in sorted(after.reports.items()):
            if month not in before.reports and (after.id, month) in late:
                yield (*after.who, month, None, report.yuan, report.yuan, report.reason)
