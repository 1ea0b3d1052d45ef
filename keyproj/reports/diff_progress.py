"""What was reported: new months, corrections, and reports taken back."""

from collections import defaultdict
from collections.abc import Container, Iterator
from typing import Any

from keyproj.base.report import Column, Table
from keyproj.base.text import Text
from keyproj.index.closing import corrections
from keyproj.reports.diff_plan import WHO
from keyproj.reports.diff_sides import Sides

_REPORTED = (
    Column("county", "text"), Column("month", "month"), Column("projects", "count"),
    Column("actual", "yuan", Text("diff.column.reported")),
)  # fmt: skip
_CORRECTED = (
    *WHO, Column("month", "month"), Column("old", "yuan", Text("diff.column.old")),
    Column("new", "yuan", Text("diff.column.new")), Column("difference", "yuan"),
    Column("reason", "text", Text("diff.column.reason")),
)  # fmt: skip


def progress_tables(sides: Sides) -> Iterator[Table]:
    """The tables `reported`, by county and month, and `corrected`, by project and month."""
    late = {(one.project, one.month) for one in corrections(sides.after.db) if one.was is None}
    rows = sorted(_reported(sides, late))
    total = (None, None, len({row[2] for row in rows}), sum(row[3] for row in rows))
    added: dict[tuple[str, str], list[int]] = defaultdict(list)
    for county, month, _, yuan in rows:
        added[county, month].append(yuan)
    table = [(*key, len(amounts), sum(amounts)) for key, amounts in added.items()]
    yield Table("reported", Text("diff.table.reported"), _REPORTED, table, total if rows else None)
    yield Table("corrected", Text("diff.table.corrected"), _CORRECTED, list(_corrected(sides, late)))


def _reported(sides: Sides, late: Container[tuple[str, str]]) -> Iterator[tuple[str, str, str, int]]:
    """County, month, project and yuan of each report that is new, but for late ones of closed months."""
    for before, after in sides.pairs:
        if after is not None:
            known = before.reports if before is not None else {}
            for month, report in after.reports.items():
                if month not in known and (before is None or (after.id, month) not in late):
                    yield after.words["county"], month, after.id, report.yuan


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
