"""Makes one proposal: takes the options, looks at what check would say, writes the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from keyproj.actions.adjust_file import proposal_path
from keyproj.actions.adjust_items import ANALYSIS, CONDITIONS, PLAN, SINGLE, Frame, Wish, items
from keyproj.actions.adjust_propose import Order, Proposed, effective_day, proposed
from keyproj.actions.adjust_propose_report import propose_report
from keyproj.actions.adjust_suppose import supposed_problems
from keyproj.actions.find import Found, find_project
from keyproj.actions.foresee import foreseen
from keyproj.actions.slip_evidence import attachments
from keyproj.base.errors import KeyprojError, Refused, WrongUse
from keyproj.base.problem import Problem
from keyproj.base.text import Names, Term, Text
from keyproj.cli.clock import today
from keyproj.cli.diff import emit_diff
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit
from keyproj.cli.output_check import check_output
from keyproj.cli.slip_day import happened_on
from keyproj.cli.typed_text import clean_text
from keyproj.cli.when import When, day
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.checks.ledger import Ledger
from keyproj.index.settings import settings
from keyproj.reports.check import policy_day
from keyproj.reports.refused import refused
from keyproj.rules.adjusting import quarter_for
from keyproj.store.edit_values import Value
from keyproj.store.folder import read_bytes
from keyproj.store.read import LARGEST, read
from keyproj.store.write import write

_KINDS = ("enter", "leave", "construct", "preliminary", "suspend", "resume")
"""Options that ask for a change besides those of `PLAN` and `SINGLE`."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for, as far as it can be told without the ledger."""

    projects: Sequence[str]
    wish: Wish
    order: Order
    year: int | None
    evidence: Sequence[Mapping[str, Value]]
    root: Path


@dataclass(frozen=True, slots=True)
class Plan:
    """The proposal, and what speaks against it."""

    found: Proposed
    problems: Sequence[Problem]
    title: str


def propose(given: Mapping[str, Any]) -> None:
    """Writes the proposal, or shows it. Raises WrongUse, Refused, KeyprojError; ends with 3 where check objects."""
    ledger, format, output = given["ledger"], given["format"], given["output"]
    check_output(format, output)
    options = _options(given)
    plan = answer(ledger, partial(_planned, options=options))
    change = plan.found.change
    said = propose_report(plan.found, plan.title)
    if plan.problems:
        closing = Text("adjust.refused")
        emit(refused("adjust.propose", plan.title, plan.problems, {change.path: change.new}, closing), format, output)
    elif given["dry_run"]:
        emit_diff(said, change, format, output)
    else:
        write(options.root, [change])
        emit(said, format, output)


def _options(given: Mapping[str, Any]) -> Options:
    texts = {key: clean_text(_option(key), given[key]) for key in (*PLAN, *SINGLE, *ANALYSIS, *CONDITIONS) if given[key]}
    wish = Wish(
        given["enter"],
        clean_text("--out", given["leave"]),
        clean_text("--to-construction", given["construct"]),
        given["preliminary"],
        day(given["suspend"]) if given["suspend"] is not None else None,
        day(given["resume"]) if given["resume"] is not None else None,
        {key: text for key, text in texts.items() if key in (*PLAN, *SINGLE) and text},
        {key: text for key, text in texts.items() if key in (*ANALYSIS, *CONDITIONS) and text},
    )
    if not given["projects"]:
        raise WrongUse("adjust.error.no_projects")
    if not (wish.values or any(given[key] for key in _KINDS)):
        raise WrongUse("adjust.error.no_kind")
    root = ledger_root(given["ledger"])
    year = When(year=given["year"]).period(0).year if given["year"] is not None else None
    return Options(given["projects"], wish, order_of(given), year, papers(root, given["evidence"] or ()), root)


def _option(key: str) -> str:
    return "--" + key.replace("_", "-")


def order_of(given: Mapping[str, Any]) -> Order:
    """Who proposes, when and why. Raises WrongUse."""
    if not (by := clean_text("--by", given["by"])):
        raise WrongUse("adjust.error.by")
    when = happened_on("--date", given["date"], today())
    return Order(
        *(by, when, clean_text("--reason", given["reason"])),
        *(clean_text("--role", given["role"]), clean_text("--scope", given["scope"])),
        day(given["effective"]) if given["effective"] is not None else None,
        _exemption(given, when),
    )


def _exemption(given: Mapping[str, Any], when: date) -> Mapping[str, Value] | None:
    said = {key: clean_text(_option(key), given[key]) for key in ("exemption", "exempted_by")}
    if not any(said.values()) and given["exempted_on"] is None:
        return None
    if missing := [_option(key) for key, text in said.items() if not text]:
        raise WrongUse("adjust.error.exemption", options=Names(tuple(missing)))
    on = happened_on("--exempted-on", given["exempted_on"], when)
    return {"reason": said["exemption"], "by": said["exempted_by"], "date": on}


def papers(root: Path, named: Sequence[str]) -> list[Mapping[str, Value]]:
    """The evidence, each a file of the ledger. Raises WrongUse, also for an address: there is nothing to hash."""
    found = list(attachments(root, [clean_text("--evidence", name) for name in named]))
    if address := next((str(paper["address"]) for paper in found if "address" in paper), None):
        raise WrongUse("adjust.error.address", address=address)
    return [*found]


def _planned(db: Connection, *, options: Options) -> Plan:
    title, rules, now = settings(db).title, adjusting_rules(db), today()
    effective = effective_day(rules, options.order)
    quarter = quarter_for(rules, options.order.date)
    frame = Frame(options.year or effective.year, effective, options.order.reason, quarter)
    projects = list(dict.fromkeys(find_project(db, typed) for typed in options.projects))
    roots = {project.id: project_root(options.root, project) for project in projects}
    made = [item for project in projects for item in items(project.id, roots[project.id], options.wish, frame)]
    found = proposed(db, options.order, made, options.evidence)
    asked = Ledger(db, now, policy_day(db, now), options.root)
    problems = foreseen(asked, [found.change]) or supposed_problems(asked, roots, made, projects)
    return Plan(found, problems, title)


def project_root(root: Path, project: Found) -> Any:
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
