"""Records one month of one project: its entry into the file, and what is said of it."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from keyproj.actions.closed import check_closed
from keyproj.actions.entry import Entry
from keyproj.actions.find import Found, find_project
from keyproj.actions.foresee import SERIOUS, foreseen
from keyproj.actions.outcome import Recording
from keyproj.actions.record import recorded
from keyproj.actions.record_report import report
from keyproj.base.errors import KeyprojError, Refused
from keyproj.base.problem import Problem
from keyproj.base.report import Report
from keyproj.base.text import Term, Text
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit
from keyproj.cli.output_check import check_output
from keyproj.cli.output_diff import emit_diff
from keyproj.cli.record_again import correction_command
from keyproj.cli.record_done import already_recorded
from keyproj.cli.record_typed import Typed
from keyproj.index.checks.ledger import Ledger
from keyproj.index.closing import closed_months
from keyproj.index.settings import settings
from keyproj.reports.check import policy_day
from keyproj.reports.refused import refused
from keyproj.store.folder import read_bytes
from keyproj.store.source import LARGEST
from keyproj.store.unmoved import unmoved
from keyproj.store.write import write


class _Plan(NamedTuple):
    """What is to be done, and what speaks against it."""

    found: Found
    recording: Recording
    problems: list[Problem]
    title: str


def record_one(
    id: str, typed: Typed, ledger: str | None, accept: bool, dry_run: bool, format: str | None, output: str | None
) -> None:
    """Records the entry, unless check would then find something that it does not find now; `accept` lets warnings pass.

    Raises WrongUse, Refused and KeyprojError; a refusal with problems ends the command with exit code 3.
    """
    now, root = today(), ledger_root(ledger)
    check_output(format, output)
    still = unmoved(root, "close")
    entry = typed.entry(now)
    again = partial(correction_command, id, typed, ledger, accept)
    plan = answer(ledger, partial(_planned, root=root, now=now, id=id, entry=entry, accept=accept, again=again))
    if plan.problems:
        emit(_refusal(plan), format, output)
        return
    said, change = report(plan.found, plan.recording, plan.title), plan.recording.change
    if change is None:
        emit(said, format, output)
    elif dry_run:
        emit_diff(said, change, format, output)
    else:
        write(root, [change], still=still)
        with already_recorded():
            emit(said, format, output)


def _planned(
    db: Connection, *, root: Path, now: date, id: str, entry: Entry, accept: bool, again: Callable[[str], str]
) -> _Plan:
    found = find_project(db, id)
    closed = closed_months(db).get(entry.month)
    recording = recorded(_bytes(root, found.path), found.path, [entry])
    (outcome,) = recording.outcomes
    if closed is not None and outcome.kind != "same":
        check_closed(db, closed, entry, now, again(closed.day))
    if outcome.why is not None:
        raise outcome.why
    if outcome.was is None and entry.reason is not None and closed is None:
        raise Refused("error.record_first", project=found.id, month=entry.month)
    problems = list(outcome.problems)
    if recording.change is not None:
        severities = ("error",) if accept else SERIOUS
        problems = foreseen(Ledger(db, now, policy_day(db, now)), [recording.change], severities)
    return _Plan(found, recording, problems, settings(db).title)


def _bytes(root: Path, path: str) -> bytes:
    try:
        return read_bytes(root, path, LARGEST)
    except OSError as error:
        raise KeyprojError("error.read", file=path, cause=Term("cause", error.strerror or str(error))) from None


def _refusal(plan: _Plan) -> Report:
    (outcome,) = plan.recording.outcomes
    change = plan.recording.change
    data = change.new if change is not None else outcome.tried
    count = Counter(problem.severity for problem in plan.problems)
    args = {"errors": count["error"], "warnings": count["warning"]}
    closing = Text("record.refused" if count["error"] else "record.refused_warnings", args)
    return refused("record", plan.title, plan.problems, {plan.found.path: data}, closing)
