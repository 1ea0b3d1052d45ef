"""The check (检查): every problem in the ledger's files, with its place, its cause and what to write instead."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from keyproj.base.codes import CODES, SEVERITIES
from keyproj.base.errors import KeyprojError
from keyproj.base.problem import Problem
from keyproj.base.report import Column, Finding, Report, Table
from keyproj.base.text import Term, Text
from keyproj.index.against.every import CODES_AGAINST, against
from keyproj.index.checks.ledger import Ledger, Rule
from keyproj.index.problems import all_problems
from keyproj.index.settings import settings
from keyproj.reports.check_closing import closing, is_in, notes, seen
from keyproj.reports.control_totals import control_totals
from keyproj.reports.wording import hint, message

if TYPE_CHECKING:
    from keyproj.reports.baseline import Acceptance

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


UNPROVED = ("K359",)
"""What is only told otherwise, and lets no branch pass: a signature that nobody on this machine could verify."""


class Base(NamedTuple):
    """The commit that a branch began from, as `--base` found it, and its index. `policy` is the index of the commit
    that was named, `tip`: by its policy signatures are judged, and what it protects is protected, too.
    """

    db: sqlite3.Connection
    policy: sqlite3.Connection
    name: str
    commit: str
    day: str
    tip: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a check: codes, files or folders of the ledger (None for all of it), the mildest severity that
    fails it, the problems that are accepted, and the commit since which protected data must not have changed.
    """

    codes: Container[str] = frozenset(CODES)
    files: frozenset[str] | None = None
    fail_on: str = "error"
    known: "Acceptance | None" = None
    base: Base | None = None


def check(
    ledger: Ledger,
    line_at: Callable[[str, int], str],
    exact: Callable[[Problem], Problem],
    wanted: Wanted = Wanted(),
    folder: str = "",
) -> Report:
    """All problems at once. Exit code 1 where there are errors, or what else `wanted` fails on.

    `line_at` gives a line of a file, for the excerpt; `exact` the place of a problem of which only the line is known;
    `folder` is the ledger's, as the report is to name it.
    """
    problems, accepted = found(ledger, exact, wanted)
    count = Counter(problem.severity for problem in problems)
    broken = sum(problem.code in CODES_AGAINST for problem in problems)
    title = _title(ledger.db)
    looked_at = seen(ledger.db, wanted.files, wanted.codes)
    return Report(
        name="check",
        title=Text("check.title", {"ledger": title}),
        ledger=title,
        as_of=ledger.today,
        tables=[Table("problems", Text("table.problems"), COLUMNS, [_row(p) for p in problems], quiet=not problems)],
        notes=notes(looked_at, accepted),
        findings=[_finding(p, line_at) for p in problems],
        closing=_closing(closing(looked_at, count, accepted), wanted.base, broken),
        exit_code=1 if any(count[s] for s in SEVERITIES[: SEVERITIES.index(wanted.fail_on) + 1]) else 0,
        folder=folder,
    )


def found(ledger: Ledger, exact: Callable[[Problem], Problem], wanted: Wanted) -> tuple[list[Problem], int]:
    """The problems that count, in order and in their exact places, and how many others are accepted."""
    problems = all_problems(ledger, {**SUMS, **_against(wanted.base)}, wanted.codes)
    if wanted.base is not None:
        problems = [replace(one, judged="error") if one.code in UNPROVED else one for one in problems]
    if wanted.files is not None:
        problems = [problem for problem in problems if is_in(problem.path, wanted.files)]
    accepted = 0
    if wanted.known is not None and ledger.today is not None:
        from keyproj.reports.baseline import split

        parted = split(problems, wanted.known, ledger.today, wanted.codes, whole=wanted.files is None)
        problems, accepted = parted.counted, parted.accepted
    return sorted(map(exact, problems), key=lambda problem: problem.sort_key), accepted


def _against(base: Base | None) -> Mapping[str, Rule]:
    return against(base.db, base.policy) if base is not None else {}


def _closing(text: Text, base: Base | None, count: int) -> Text:
    """The last line; of a branch also whether it keeps to what is protected."""
    if base is None:
        return text
    since = {"name": base.name, "short": base.commit[:10], "day": base.day, "count": count}
    return Text("check.base", {"closing": text, "verdict": Text(f"check.base_{'broken' if count else 'kept'}", since)})


def policy_day(db: sqlite3.Connection, today: date) -> date | None:
    """The day on which the policy is read: today, or the nearest day of the policy's year. None without a policy."""
    try:
        year = settings(db).year
    except KeyprojError:
        return None
    return min(max(today, date(year, 1, 1)), date(year, 12, 31))


def _title(db: sqlite3.Connection) -> str:
    try:
        return settings(db).title
    except KeyprojError:
        return ""


def _row(p: Problem) -> tuple[object, ...]:
    line, column = (p.place.line, p.place.column) if p.place.line else (None, None)
    return (p.code, Term("severity", p.severity), p.path, line, column, p.field, message(p), hint(p))


def _finding(p: Problem, line_at: Callable[[str, int], str]) -> Finding:
    excerpt = line_at(p.path, p.place.line) if p.place.line else ""
    return Finding(p, excerpt, message(p), hint(p))
