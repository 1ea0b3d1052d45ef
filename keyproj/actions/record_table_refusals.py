"""What recording one project would refuse, and what check would find afterwards, told by the cells of a table."""

from collections.abc import Sequence

from keyproj.actions.foresee import SERIOUS, foreseen
from keyproj.actions.record_table_flaw import Flaw
from keyproj.actions.record_table_headings import Layout
from keyproj.actions.record_table_plan import Plan, Planned, Say, Wanted, flaw_in
from keyproj.actions.record_table_rows import key_column
from keyproj.base.problem import Problem
from keyproj.base.text import Text
from keyproj.index.checks.ledger import Ledger

_KINDS = {
    "error.record_again": "again",
    "error.record_earlier": "earlier",
    "error.record_by": "by",
    "error.edit": "edit",
}
"""A refusal → the kind of flaw that says it of a row."""

_CELLS = {"again": "reason", "earlier": "investment", "by": "by"}
"""The column whose cell would mend it."""


def refusals(layout: Layout, row: Planned, say: Say) -> list[Flaw]:
    """Why a row's entry is refused, if it is."""
    outcome = row.outcome
    if outcome.kind != "refused":
        return []
    if outcome.why is None:
        return [_flaw(layout, row, problem, say) for problem in outcome.problems if problem.severity == "error"]
    text = outcome.why.text
    kind = _KINDS.get(text.id, "edit")
    column = _CELLS.get(kind, "")
    return [flaw_in(layout, row.line, column, kind, row.found.id, file=row.found.path, **_told(text))]


def _told(text: Text) -> dict[str, object]:
    return {key: value for key, value in text.args.items() if key not in ("seen", "file")}


def foresee(ledger: Ledger, plan: Plan, wanted: Wanted, say: Say) -> None:
    """Takes the rows out of a plan whose files check would find fault with, until it finds none in the rest.

    A problem in another file than those to be changed is nobody's row: it has no cell, and stands against all.
    """
    severities: Sequence[str] = ("error",) if wanted.accept_warnings else SERIOUS
    while plan.changes:
        problems = foreseen(ledger, plan.changes, severities)
        by_path = {row.found.path: row for row in plan.rows if row.recording.change is not None}
        own = [problem for problem in problems if problem.path in by_path]
        plan.flaws += [_flaw(plan.layout, by_path[problem.path], problem, say) for problem in own]
        plan.rows = [row for row in plan.rows if row.found.path not in {problem.path for problem in own}]
        if not own:
            for problem in problems:
                plan.flaws.append(_nobodys(problem, say))
                plan.stopped = True
            return


def _flaw(layout: Layout, row: Planned, problem: Problem, say: Say) -> Flaw:
    """A problem in a project's file, in the cell that it came from; of a closed month what the table should say."""
    id = problem.field.rpartition(".")[2]
    column = layout.columns.get(id, key_column(layout))
    cause, hint = say(problem)
    if problem.code in ("K371", "K373"):
        hint = Text("sheet.after_close", {"closed": problem.args["closed"]})
    if problem.code == "K374" and problem.args["wrong"] == "reason":
        column, hint = layout.columns.get("reason", column), Text("sheet.instead.again")
    return Flaw(row.line.row, column, row.found.id, cause, hint, problem.code, problem.severity)


def _nobodys(problem: Problem, say: Say) -> Flaw:
    cause, hint = say(problem)
    return Flaw(0, 0, f"{problem.path}:{problem.place.line}", cause, hint, problem.code, problem.severity)
