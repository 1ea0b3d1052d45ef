"""What changed between two states of a ledger (台账变化), in the words of the office."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from keyproj.base.errors import KeyprojError
from keyproj.base.filter import Filter
from keyproj.base.period import Period
from keyproj.base.report import Column, Report, Style, Table
from keyproj.base.text import Names, Text
from keyproj.index.differing import Differing
from keyproj.reports.ask import filtered
from keyproj.reports.diff_contents import contents_table
from keyproj.reports.diff_lead import lead
from keyproj.reports.diff_levels import levels_table
from keyproj.reports.diff_papers import papers_table
from keyproj.reports.diff_plan import plan_tables
from keyproj.reports.diff_progress import progress_tables
from keyproj.reports.diff_rules import rules_table
from keyproj.reports.diff_sides import Sides

FOLD = 12
"""Rows from which on a table is folded in a comment, so that the next one is seen."""


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
    _must_have_policies(((before, names[0]), (after, names[1])))
    sides = Sides.of(before, after, files, period, chosen)
    tables = {
        table.id: replace(table, columns=list(_filled(table)), quiet=not table.rows)
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
        lead=list(lead(sides, tables)),
        notes=[
            *_unread(sides, names),
            Text("diff.note.levels", {"as_of": when.as_of.isoformat()}),
            *_later(sides),
            *filtered(chosen),
        ],
        style=_exact(policy.style, tables.values()),
        exit_code=1 if unread else 0,
        listed=True,
        fold=FOLD,
    )


_MAY_BE_EMPTY = ("image", "troubles", "next_steps", "former", "reason", "detail")
"""Columns that people need not see where no row says anything."""


def _filled(table: Table) -> Iterator[Column]:
    for n, column in enumerate(table.columns):
        empty = column.id in _MAY_BE_EMPTY and all(row[n] is None for row in table.rows)
        yield replace(column, quiet=True) if empty else column


def _must_have_policies(states: Iterable[tuple[sqlite3.Connection, Text]]) -> None:
    """Raises KeyprojError that says in which state the policy can't be read."""
    for db, name in states:
        if db.execute("SELECT 1 FROM setting LIMIT 1").fetchone() is None:
            raise KeyprojError("diff.no_policy", state=name)


def _exact(style: Style, tables: Iterable[Table]) -> Style:
    """Small changes must not be rounded away: 万元, with as many decimals as the longest amount has, but for what comes
    of a plan that is spread over its months.
    """
    amounts = (
        row[n] for table in tables for n, column in enumerate(table.columns) for row in table.rows
        if column.kind == "yuan" and column.id != "plan_to_date" and row[n] is not None
    )  # fmt: skip
    shortest = (str(abs(value) % 10_000).zfill(4).rstrip("0") for value in amounts)
    return replace(style, unit="万元", decimals=max(map(len, shortest), default=0))


_LATER = (
    "SELECT DISTINCT adjustment FROM main.change WHERE effective > ? AND project IN (SELECT pk FROM temp.differing)"
)


def _later(sides: Sides) -> Iterator[Text]:
    """Adjustments that are in the files, and do not count yet on the day."""
    day = sides.after.period.as_of.isoformat()
    old, new = ({id for (id,) in ask.db.execute(_LATER, (day,))} for ask in (sides.before, sides.after))
    if found := sorted(old ^ new):
        yield Text("diff.note.later", {"papers": Names(tuple(found)), "as_of": day})


def _unread(sides: Sides, names: tuple[Text, Text]) -> Iterator[Text]:
    yield from sides.after.unread
    for note in sides.before.unread:
        yield Text("diff.note.unread", {**note.args, "state": names[0]})
