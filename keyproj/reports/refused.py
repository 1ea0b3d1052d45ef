"""Why a change was refused: the problems that the ledger would have after it, as check shows them."""

from collections.abc import Mapping, Sequence

from keyproj.base.problem import Problem
from keyproj.base.report import Column, Finding, Report, Table
from keyproj.base.text import Term, Text
from keyproj.reports.wording import hint, message
from keyproj.store.excerpt import LINE_BREAK

REFUSED = 3
"""The exit code."""

COLUMNS = (
    *(Column(id, "text") for id in ("code", "severity", "file")),
    *(Column("line", "line"), Column("column", "count")),
    *(Column(id, "text") for id in ("field", "message", "hint")),
)


def refused(name: str, ledger: str, problems: Sequence[Problem], files: Mapping[str, bytes], closing: Text) -> Report:
    """The report of a command that wrote nothing. `files` are those that would have changed, by path, as they'd be."""
    lines = {path: LINE_BREAK.split(data.decode("utf-8-sig", "replace")) for path, data in files.items()}
    return Report(
        name=name,
        title=Text(f"{name}.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=None,
        tables=[Table("problems", Text("table.problems"), COLUMNS, [_row(p) for p in problems])],
        findings=[Finding(p, _excerpt(p, lines), message(p), hint(p)) for p in problems],
        closing=closing,
        exit_code=REFUSED,
    )


def _row(p: Problem) -> tuple[object, ...]:
    line, column = (p.place.line, p.place.column) if p.place.line else (None, None)
    return (p.code, Term("severity", p.severity), p.path, line, column, p.field, message(p), hint(p))


def _excerpt(problem: Problem, lines: Mapping[str, Sequence[str]]) -> str:
    found = lines.get(problem.path, ())
    return found[problem.place.line - 1] if 1 <= problem.place.line <= len(found) else ""
