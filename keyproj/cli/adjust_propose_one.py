"""Makes one proposal: looks at what check would say of it and of what it leads to, writes the file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from keyproj.actions.adjust_diff import diff_items, edited_projects
from keyproj.actions.adjust_items import Frame, items
from keyproj.actions.adjust_policy import proposed_policy
from keyproj.actions.adjust_propose import Proposed, effective_day, proposed
from keyproj.actions.adjust_propose_report import propose_report
from keyproj.actions.adjust_restore import restored
from keyproj.actions.adjust_suppose import supposed_problems
from keyproj.actions.find import Found, find_project
from keyproj.actions.foresee import foreseen
from keyproj.base.errors import KeyprojError, Refused, WrongUse
from keyproj.base.problem import Problem
from keyproj.base.text import Names, Term, Text
from keyproj.cli.adjust_propose_given import Options, options_of
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer
from keyproj.cli.output import emit
from keyproj.cli.output_check import check_output
from keyproj.cli.output_diff import emit_diff
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.checks.ledger import Ledger
from keyproj.index.settings import settings
from keyproj.reports.check import policy_day
from keyproj.reports.refused import refused
from keyproj.rules.adjusting import quarter_for
from keyproj.store.folder import read_bytes
from keyproj.store.read import read
from keyproj.store.source import LARGEST
from keyproj.store.write import Change, write


@dataclass(frozen=True, slots=True)
class Plan:
    """The proposal, the files to write with it, and what speaks against it."""

    found: Proposed
    changes: Sequence[Change]
    problems: Sequence[Problem]
    title: str


def propose(given: Mapping[str, Any]) -> None:
    """Writes the proposal, or shows it. Raises WrongUse, Refused, KeyprojError; ends with 3 where check objects."""
    format, output = given["format"], given["output"]
    check_output(format, output)
    options = options_of(given)
    way = _from_policy if options.policy is not None else _from_diff if options.from_diff else _from_options
    plan = answer(given["ledger"], partial(way, options=options))
    said = propose_report(plan.found, plan.title, list(_others(plan, options)))
    if plan.problems:
        files = {change.path: change.new for change in plan.changes}
        report = refused("adjust.propose", plan.title, plan.problems, files, Text("adjust.refused"))
        emit(report, format, output)
    elif given["dry_run"]:
        emit_diff(said, plan.found.change, format, output)
    else:
        write(options.root, plan.changes)
        emit(said, format, output)


def _others(plan: Plan, options: Options) -> Iterator[Text]:
    """What is said of the files that are written beside the proposal."""
    files = tuple(change.path for change in plan.changes[1:])
    if options.policy is not None:
        yield Text("adjust.propose.policy_kept", {"file": files[0]})
    elif files:
        yield Text("adjust.propose.restored", {"files": Names(files)})


def _from_policy(db: Connection, *, options: Options) -> Plan:
    new = proposed_policy(db, options.root, options.policy or "", options.order, options.evidence)
    asked = _asked(db, options)
    problems = [*_objections(asked, new.changes[:1]), *foreseen(asked, [new.policy], ("error",))]
    return Plan(new.found, new.changes, problems, settings(db).title)


def _from_options(db: Connection, *, options: Options) -> Plan:
    rules = adjusting_rules(db)
    effective = effective_day(rules, options.order)
    quarter = quarter_for(rules, options.order.day)
    frame = Frame(options.year or effective.year, effective, options.order.reason, quarter)
    projects = list(dict.fromkeys(find_project(db, typed) for typed in options.projects))
    roots = {project.id: _project_root(options.root, project) for project in projects}
    made = [item for project in projects for item in items(project.id, roots[project.id], options.wish, frame)]
    found = proposed(db, options.order, made, options.evidence)
    asked = _asked(db, options)
    problems = _objections(asked, [found.change]) or supposed_problems(asked, roots, made, projects)
    return Plan(found, [found.change], problems, settings(db).title)


def _from_diff(db: Connection, *, options: Options) -> Plan:
    wanted = [find_project(db, typed).id for typed in options.projects]
    edited = edited_projects(db, options.root, wanted)
    made = {one.id: diff_items(one, options.wish.said) for one in edited}
    if not any(made.values()):
        raise WrongUse("adjust.error.no_difference")
    found = proposed(db, options.order, [item for several in made.values() for item in several], options.evidence)
    changes = [found.change, *(restored(one) for one in edited if made[one.id])]
    return Plan(found, changes, _objections(_asked(db, options), changes), settings(db).title)


def _objections(ledger: Ledger, changes: Sequence[Change]) -> list[Problem]:
    """What check would newly say of these files; that another proposal of a field is at odds, too, is no news."""
    paths = {change.path for change in changes}
    return [problem for problem in foreseen(ledger, changes) if problem.path in paths]


def _asked(db: Connection, options: Options) -> Ledger:
    now = today()
    return Ledger(db, now, policy_day(db, now), options.root)


def _project_root(root: Path, project: Found) -> Any:
    """The nodes of a project's file. Raises Refused for one that can't be read."""
    try:
        data = read_bytes(root, project.path, LARGEST)
    except OSError as error:
        cause = Term("cause", error.strerror or str(error))
        raise KeyprojError("error.read", file=project.path, cause=cause) from None
    reading = read(data, project.path, "project")
    if reading.model is None or reading.tree is None:
        raise Refused("error.record_unread", file=project.path)
    return reading.tree.root
