"""The check (检查): every problem in the ledger's files, with its place, its cause and what to write instead."""

import sqlite3
from collections import Counter
from collections.abc import Callable
from datetime import date

from keyproj.base.errors import KeyprojError
from keyproj.base.problem import Problem
from keyproj.base.report import Column, Finding, Report, Table
from keyproj.base.text import Term, Text
from keyproj.index.checks.ledger import Ledger
from keyproj.index.problems import all_problems
from keyproj.index.settings import settings
from keyproj.reports.control_totals import control_totals
from keyproj.reports.wording import hint, message

COLUMNS = (
    Column("code", "text"),
    Column("severity", "text"),
    Column("file", "text"),
    Column("line", "line"),
    Column("column", "count"),
    Column("field", "text"),
    Column("message", "text"),
    Column("hint", "text"),
)

SUMS = {"K281": control_totals}
"""The rules that need the tables of `summary`."""


def check(ledger: Ledger, line_at: Callable[[str, int], str], exact: Callable[[Problem], Problem]) -> Report:
    """All problems at once. Exit code 1 where there are errors.

    `line_at` gives a line of a file, for the excerpt; `exact` the place of a problem of which only the line is known.
    """
    db = ledger.db
    placed = map(exact, all_problems(ledger, SUMS))
    problems = sorted(placed, key=lambda problem: problem.sort_key)
    count = Counter(problem.severity for problem in problems)
    projects = db.execute("SELECT count(*) FROM file WHERE kind = 'project'").fetchone()[0]
    files = db.execute("SELECT count(*) FROM file").fetchone()[0]
    args = {"projects": projects, "files": files, "errors": count["error"], "warnings": count["warning"]}
    try:
        title = settings(db).title
    except KeyprojError:
        title = ""
    return Report(
        name="check",
        title=Text("check.title", {"ledger": title}),
        ledger=title,
        as_of=None,
        tables=[Table("problems", Text("table.problems"), COLUMNS, [_row(p) for p in problems], quiet=not problems)],
        findings=[_finding(p, line_at) for p in problems],
        closing=Text("check.found" if problems else "check.fine", args),
        exit_code=1 if count["error"] else 0,
    )


def policy_day(db: sqlite3.Connection, today: date) -> date | None:
    """The day on which the policy is read: today, or the nearest day of the policy's year. None without a policy."""
    try:
        year = settings(db).year
    except KeyprojError:
        return None
    return min(max(today, date(year, 1, 1)), date(year, 12, 31))


def _row(p: Problem) -> tuple[object, ...]:
    line, column = (p.place.line, p.place.column) if p.place.line else (None, None)
    return (p.code, Term("severity", p.severity), p.path, line, column, p.field, message(p), hint(p))


def _finding(p: Problem, line_at: Callable[[str, int], str]) -> Finding:
    excerpt = line_at(p.path, p.place.line) if p.place.line else ""
    return Finding(p, excerpt, message(p), hint(p))
