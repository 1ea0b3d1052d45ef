"""`keyproj schedule ID --write`: puts the months that the schedule asks for into the plan of the project's file."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from keyproj.actions.find import Found, find_project
from keyproj.actions.foresee import foreseen
from keyproj.actions.schedule import Planning, planned_months
from keyproj.actions.schedule_report import report
from keyproj.base.errors import KeyprojError
from keyproj.base.period import Period
from keyproj.base.problem import Problem
from keyproj.base.report import Report
from keyproj.base.text import Term, Text
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit
from keyproj.cli.output_check import check_output
from keyproj.cli.output_diff import emit_diff
from keyproj.index.checks.ledger import Ledger
from keyproj.index.office_calendar import office_calendar
from keyproj.index.schedules import one_schedule
from keyproj.index.settings import settings
from keyproj.reports.check import policy_day
from keyproj.reports.refused import refused
from keyproj.store.folder import read_bytes
from keyproj.store.source import LARGEST
from keyproj.store.write import write


class Plan(NamedTuple):
    """What is to be done, and what speaks against it."""

    found: Found
    planning: Planning
    problems: list[Problem]
    title: str
    year: int


def schedule_write(
    id: str,
    period: Callable[[int], Period],
    ledger: str | None,
    dry_run: bool,
    format: str | None,
    output: str | None,
) -> None:
    """Writes the months of the period's year, unless check would then find something that it does not find now.

    Raises WrongUse, Refused and KeyprojError; a refusal with problems ends the command with exit code 3.
    """
    check_output(format, output)
    root = ledger_root(ledger)
    plan = answer(ledger, partial(planned, root=root, now=today(), id=id, period=period))
    if plan.problems:
        emit(refusal(plan), format, output)
        return
    said, change = report(plan.found, plan.planning, plan.title, plan.year), plan.planning.change
    if change is not None and dry_run:
        emit_diff(said, change, format, output)
        return
    if change is not None:
        write(root, [change])
    emit(said, format, output)


def planned(db: Connection, *, root: Path, now: date, id: str, period: Callable[[int], Period]) -> Plan:
    """The months to be written, and the problems that the ledger would have then.

    None of these follows from the months, which make up their quarters; but the file may hold more than the index knew.
    """
    policy = settings(db)
    found, when = find_project(db, id), period(policy.year)
    stand = one_schedule(db, found.id, when.as_of.isoformat())
    planning = planned_months(_bytes(root, found.path), found.path, stand, office_calendar(db), when.year)
    problems = []
    if planning.change is not None:
        problems = foreseen(Ledger(db, now, policy_day(db, now)), [planning.change])
    return Plan(found, planning, problems, policy.title, when.year)


def _bytes(root: Path, path: str) -> bytes:
    try:
        return read_bytes(root, path, LARGEST)
    except OSError as error:
        raise KeyprojError("error.read", file=path, cause=Term("cause", error.strerror or str(error))) from None


def refusal(plan: Plan) -> Report:
    """The problems, placed in the file as it would be, and that nothing was written."""
    change = plan.planning.change
    count = Counter(problem.severity for problem in plan.problems)
    closing = Text("schedule.write.refused", {"errors": count["error"], "warnings": count["warning"]})
    files = {change.path: change.new} if change is not None else {}
    said = refused("schedule", plan.title, plan.problems, files, closing)
    return replace(said, title=Text("schedule.write.title", {"ledger": plan.title}))
