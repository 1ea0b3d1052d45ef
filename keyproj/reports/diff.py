"""What changed between two states of a ledger (台账变化), in the words of the office."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from keyproj.base.filter import Filter
from keyproj.base.period import Period
from keyproj.base.report import Report, Style, Table
from keyproj.base.text import Money, Names, Text
from keyproj.index.differing import Differing
from keyproj.reports.ask import filtered
from keyproj.reports.diff_contents import contents_table
from keyproj.reports.diff_levels import levels_table
from keyproj.reports.diff_papers import papers_table
from keyproj.reports.diff_plan import plan_tables
from keyproj.reports.diff_progress import progress_tables
from keyproj.reports.diff_rules import rules_table
from keyproj.reports.diff_sides import Sides

MOST_NAMED = 5
"""Projects that the lead names; more are counted only."""


def diff(
    before: sqlite3.Connection,
    after: sqlite3.Connection,
    files: Differing,
    period: Callable[[int], Period],
    names: tuple[Text, Text],
    chosen: Filter,
) -> Report:
    """Compares two indexes, which differ in some `files`, at the same day; `names` says what they are of.

    Exit code 1 where either state has files that don't count. Raises KeyprojError where one has no policy, WrongUse for
    a filter that neither knows.
    """
    sides = Sides.of(before, after, files, period, chosen)
    tables = {
        table.id: replace(table, quiet=not table.rows)
        for table in (
            levels_table(sides),
            *progress_tables(sides),
            *plan_tables(sides),
            papers_table(sides),
            contents_table(sides),
            rules_table(sides),
        )
    }
    policy, when = sides.after.policy, sides.after.period
    unread = bool(sides.before.unread or sides.after.unread)
    args = {"ledger": policy.title, "before": names[0], "after": names[1]}
    return Report(
        name="diff",
        title=Text("diff.title", args),
        ledger=policy.title,
        as_of=when.as_of,
        tables=list(tables.values()),
        lead=list(_lead(sides, tables)),
        notes=[
            *_unread(sides, names),
            Text("diff.note.levels", {"as_of": when.as_of.isoformat()}),
            *filtered(chosen),
        ],
        style=_exact(policy.style, tables.values()),
        exit_code=1 if unread else 0,
    )


def _exact(style: Style, tables: Iterable[Table]) -> Style:
    """Small changes must not be rounded away: 万元, with as many decimals as the longest amount has."""
    amounts = (
        value for table in tables for row in table.rows
        for column, value in zip(table.columns, row, strict=True) if column.kind == "yuan" and value is not None
    )  # fmt: skip
    shortest = (str(abs(value) % 10_000).zfill(4).rstrip("0") for value in amounts)
    return replace(style, unit="万元", decimals=max(map(len, shortest), default=0))


def _unread(sides: Sides, names: tuple[Text, Text]) -> Iterator[Text]:
    yield from sides.after.unread
    for note in sides.before.unread:
        yield Text("diff.note.unread", {**note.args, "state": names[0]})


def _lead(sides: Sides, tables: dict[str, Table]) -> Iterator[Text]:
    if not sides.changed.files:
        yield Text("diff.lead.same")
        return
    yield Text("diff.lead.files", {"files": sides.changed.files, "projects": len(sides.pairs)})
    if sides.changed.policy:
        yield Text("diff.lead.policy")
    if total := tables["reported"].total:
        yield Text("diff.lead.reported", {"projects": total[2], "yuan": Money(total[3])})
    if rows := tables["corrected"].rows:
        yield Text("diff.lead.corrected", {"count": len(rows), "yuan": Money(sum(row[6] for row in rows))})
    yield from _levels(tables["levels"])
    yield from _plan(tables)
    if not any(table.rows for table in tables.values()):
        yield Text("diff.lead.nothing")


def _levels(table: Table) -> Iterator[Text]:
    for id, rows in {
        "worse": [row for row in table.rows if (row[6] or 0) > (row[5] or 0)],
        "better": [row for row in table.rows if row[6] is not None and row[6] < (row[5] or 0)],
    }.items():
        if rows:
            named = Names((*(row[0] for row in rows[:MOST_NAMED]), *(["…"] if len(rows) > MOST_NAMED else [])))
            yield Text(f"diff.lead.{id}", {"count": len(rows), "projects": named})


def _plan(tables: dict[str, Table]) -> Iterator[Text]:
    """Projects in and out, what the plan gained or lost, and dates that were put off."""
    if rows := tables["projects"].rows:
        yield Text("diff.lead.projects", {"count": len(rows)})
    moved = [row for row in tables["moved"].rows if row[0] == Text("dimension.county")]
    if any(row[3] or row[4] for row in moved):
        total, plan = (Money(sum(row[n] for row in moved)) for n in (3, 4))
        yield Text("diff.lead.moved", {"total": total, "plan": plan})
    later = [row[7] for row in tables["dates"].rows if row[7] and row[7] > 0]
    if later:
        yield Text("diff.lead.later", {"count": len(later), "most": max(later)})
