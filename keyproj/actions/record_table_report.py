"""What is said of recording a table: what would be written, and each cell that stands against it."""

from collections.abc import Sequence

from keyproj.actions.record_table_flaw import Flaw
from keyproj.actions.record_table_plan import Plan, Planned
from keyproj.actions.record_table_sums import year_to_date
from keyproj.base.amount import UNITS, parse_amount
from keyproj.base.report import Column, Report, Style, Table
from keyproj.base.text import Names, Term, Text

PLAN = (
    *(Column(id, "text") for id in ("project", "name")),
    Column("month", "month"),
    Column("outcome", "text", Text("sheet.column.outcome")),
    Column("actual", "yuan", Text("sheet.column.new")),
    Column("was", "yuan", Text("sheet.column.was")),
    Column("year_to_date", "yuan", Text("sheet.column.year_to_date")),
    Column("file", "text"),
    Column("line", "line"),
)
FLAWS = (
    Column("cell", "text", Text("sheet.column.cell")),
    Column("seen", "text", Text("sheet.column.seen")),
    Column("code", "text", Text("sheet.column.code")),
    Column("problem", "text", Text("sheet.column.problem")),
    Column("hint", "text", Text("sheet.column.hint")),
)

MOST_CELLS = 10
"""Cells with a unit of their own that are named."""


def report(plan: Plan, ledger: str, month: str, file: str, done: Sequence[Text], exit_code: int = 0) -> Report:
    """The report on a plan; `done` says what has become of it, where that is known."""
    changed = [row for row in plan.rows if row.recording.change is not None]
    rows = [_row(row) for row in changed]
    kinds = [row.outcome.kind for row in plan.rows]
    counts = {
        "file": file,
        "new": kinds.count("new"),
        "corrections": kinds.count("correction"),
        "same": kinds.count("same"),
        "blank": plan.blank,
    }
    bad = [Text("sheet.lead.bad", {"flaws": len(plan.flaws)})] if plan.flaws else []
    return Report(
        name="record",
        title=Text("sheet.title", {"ledger": ledger, "month": month}),
        ledger=ledger,
        as_of=None,
        tables=[
            Table("flaws", Text("sheet.table.flaws"), FLAWS, [_flaw(f) for f in plan.flaws], quiet=not plan.flaws),
            Table("plan", Text("sheet.table.plan"), PLAN, rows, quiet=not rows or exit_code > 1),
        ],
        lead=[Text("sheet.lead.counts", counts), *bad, *done],
        notes=_notes(plan),
        style=Style(unit="万元", decimals=_decimals([yuan for row in rows for yuan in row[4:7]])),
        exit_code=exit_code,
    )


def _row(row: Planned) -> tuple[str | int | Term | None, ...]:
    outcome = row.outcome
    money = (
        parse_amount(outcome.entry.investment),
        outcome.was.investment if outcome.was else None,
        year_to_date(row.recording.project, outcome.entry.month),
    )
    kind = Term("sheet.outcome", outcome.kind)
    return (row.found.id, row.found.name, outcome.entry.month, kind, *money, row.found.path, outcome.line)


def _flaw(flaw: Flaw) -> tuple[str | Text, ...]:
    return (flaw.cell, flaw.seen, flaw.code, flaw.problem, flaw.hint)


def _notes(plan: Plan) -> list[Text]:
    notes = []
    if plan.layout.unused:
        notes.append(Text("sheet.note.unused", {"columns": Names(tuple(plan.layout.unused))}))
    if plan.own_units:
        cells = Names(tuple(plan.own_units[:MOST_CELLS]))
        notes.append(Text("sheet.note.own_units", {"count": len(plan.own_units), "cells": cells}))
    if any(flaw.severity == "warning" for flaw in plan.flaws):
        notes.append(Text("sheet.note.warnings"))
    return notes


def _decimals(amounts: Sequence[str | int | Term | None]) -> int:
    """As many decimals of 万元 as the finest amount has: a plan is exact."""
    power = UNITS["万元"]
    needed = (
        next(n for n in range(power + 1) if yuan % 10 ** (power - n) == 0) for yuan in amounts if isinstance(yuan, int)
    )
    return max(needed, default=0)
