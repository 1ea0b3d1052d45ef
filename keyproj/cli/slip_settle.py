"""Answers or clears one slip: looks at what check would say of its file, writes it, says so."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from keyproj.actions.slip_find import FoundSlip, find_slip
from keyproj.actions.slip_settle import Settled, slip_bytes
from keyproj.base.errors import WrongUse
from keyproj.base.report import Report
from keyproj.base.text import Names, Text
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit
from keyproj.cli.output_check import check_output
from keyproj.cli.output_diff import emit_diff
from keyproj.cli.typed_text import clean_text
from keyproj.index.settings import settings
from keyproj.reports.refused import refused
from keyproj.store.write import write

Act = Callable[[bytes, FoundSlip], Settled]
Say = Callable[[FoundSlip, Settled, str], Report]


def words(error: str, typed: Mapping[str, str]) -> dict[str, str]:
    """Option → its words. Raises WrongUse with all options that are empty, or for what can't stand in a file."""
    said = {option: clean_text(option, text) for option, text in typed.items()}
    if missing := [option for option, text in said.items() if not text]:
        raise WrongUse(error, options=Names(tuple(missing)))
    return said


def settle(
    id: str, act: Act, say: Say, ledger: str | None, dry_run: bool, format: str | None, output: str | None
) -> None:
    """Changes the slip's file, unless it would then have errors. Raises WrongUse, Refused, KeyprojError."""
    check_output(format, output)
    root = ledger_root(ledger)
    found, settled, title = answer(ledger, partial(_planned, root=root, id=id, act=act))
    change = settled.change
    said = say(found, settled, title)
    if change is None:
        emit(said, format, output)
    elif settled.problems:
        closing, name = Text("slip.refused"), said.name.replace(" ", ".")
        report = refused(name, title, settled.problems, {change.path: change.new}, closing)
        emit(report, format, output)
    elif dry_run:
        emit_diff(said, change, format, output)
    else:
        write(root, [change])
        emit(said, format, output)


def _planned(db: Connection, *, root: Path, id: str, act: Act) -> tuple[FoundSlip, Settled, str]:
    found = find_slip(db, id)
    return found, act(slip_bytes(root, found.path), found), settings(db).title
