"""Makes one new project: asks for what is missing, looks at what check would say, writes the file."""

from collections import Counter
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from keyproj.actions.foresee import SERIOUS, foreseen
from keyproj.actions.new import project_text
from keyproj.actions.new_id import habitual_folder, refuse_used
from keyproj.actions.place import SCHEMA, schema_path
from keyproj.base.problem import Problem
from keyproj.base.text import Text
from keyproj.cli import group
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.new_given import check_known, command_line, complete, folder_below, option
from keyproj.cli.output import emit, print_text
from keyproj.cli.typed_text import check_text
from keyproj.cli.when import When
from keyproj.index.checks.ledger import Ledger
from keyproj.index.settings import settings
from keyproj.render.voice import Voice
from keyproj.reports.check import policy_day
from keyproj.reports.refused import refused
from keyproj.store.write import Change, write


class _Plan(NamedTuple):
    """What is to be written, and what speaks against it."""

    said: Mapping[str, str]
    change: Change
    problems: list[Problem]
    title: str


def new_one(
    typed: Mapping[str, str], year: str | None, folder: str | None, ledger: str | None, accept: bool, dry_run: bool
) -> None:
    """Writes the file, or shows it. Raises WrongUse, Refused, KeyprojError; ends with 3 where check has objections."""
    for field, value in typed.items():
        check_text(option(field), [value])
    root, severities = ledger_root(ledger), ("error",) if accept else SERIOUS
    below, number = folder_below(folder), When(year=year).period(0).year if year is not None else 0
    said = complete(typed, ledger)
    plan = answer(ledger, partial(_planned, said=said, year=number, folder=below, root=root, severities=severities))
    if plan.problems:
        count = Counter(problem.severity for problem in plan.problems)
        args = {"errors": count["error"], "warnings": count["warning"]}
        closing = Text("new.refused" if count["error"] else "new.refused_warnings", args)
        try:
            emit(refused("new", plan.title, plan.problems, {plan.change.path: plan.change.new}, closing), None, None)
        finally:
            if said != typed:
                flags = {"accept_warnings": accept, "dry_run": dry_run}
                _say_again(command_line({**said, "year": year, "in": folder, "ledger": ledger}, flags))
    elif dry_run:
        print_text(plan.change.new.decode())
    else:
        write(root, [plan.change])
        done = {"id": plan.said["id"], "name": plan.said["name"], "file": plan.change.path}
        print_text(Voice(group.language).say(Text("new.done", done)) + "\n")


def _say_again(typed: str) -> None:
    """Nobody should have to answer all questions again for one wrong answer."""
    voice = Voice(group.language)
    print_text("\n".join([voice.say(Text("new.again")), voice.say(typed), ""]))


def _planned(
    db: Connection,
    *,
    said: Mapping[str, str],
    year: int,
    folder: str,
    root: Path,
    severities: tuple[str, ...],
) -> _Plan:
    known, now = settings(db), today()
    asked = Ledger(db, now, policy_day(db, now))
    check_known(db, said)
    refuse_used(db, said["id"], said.get("code"))
    path = f"{folder or habitual_folder(db, said['county'])}/{said['id']}.yaml"
    schema = schema_path(path) if (root / SCHEMA).is_file() else ""
    text = project_text(said, year or known.year, schema)
    change = Change(path, None, text.encode())
    return _Plan(said, change, foreseen(asked, [change], severities), known.title)
