"""Applies one proposal: looks whether it may be, shows it, asks on a terminal, writes."""

import sys
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from keyproj.actions.adjust_apply import applying
from keyproj.actions.adjust_apply_parts import Applying, Order
from keyproj.actions.adjust_apply_report import apply_report
from keyproj.actions.adjust_find import find_proposal
from keyproj.base.errors import KeyprojError, Refused
from keyproj.base.text import Text
from keyproj.cli import group
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit, print_text
from keyproj.cli.output_check import check_output
from keyproj.cli.output_diff import emit_diff
from keyproj.cli.slip_day import happened_on
from keyproj.cli.typed_text import clean_text
from keyproj.index.checks.ledger import Ledger
from keyproj.index.settings import settings
from keyproj.render.voice import Voice
from keyproj.reports.check import policy_day
from keyproj.reports.refused import refused
from keyproj.store.write import Change, write


class Typed(NamedTuple):
    """The options as typed."""

    id: str
    by: str
    date: str | None
    base: str | None
    dry_run: bool
    yes: bool


def apply(typed: Typed, ledger: str | None, format: str | None, output: str | None) -> None:
    """Writes the files, or shows them. Exit code 3 where something speaks against it.

    Raises WrongUse, Refused, KeyprojError.
    """
    check_output(format, output)
    now, root = today(), ledger_root(ledger)
    order = Order(clean_text("--by", typed.by), happened_on("--date", typed.date, now), typed.base)

    def question(db: Connection) -> tuple[Applying, str]:
        asked = Ledger(db, now, policy_day(db, now), root)
        return applying(asked, root, find_proposal(db, typed.id), order), settings(db).title

    found, title = answer(ledger, question)
    said = partial(apply_report, found, title)
    if found.problems:
        files = {change.path: change.new for change in found.changes}
        emit(refused("adjust.apply", title, found.problems, files, Text("apply.refused")), format, output)
    elif not found.changes:
        emit(said(), format, output)
    elif typed.dry_run:
        emit_diff(said(), found.changes, format, output)
    elif _agreed(found, typed.yes):
        _write(root, found.changes)
        emit(said([_done(found, order)]), format, output)


def _agreed(found: Applying, yes: bool) -> bool:
    """On a terminal it asks. Raises Refused where the answer is no."""
    if yes or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    ask = Text("apply.ask", {"id": found.proposal.id, "count": len(found.changes)})
    print_text("\n" + Voice(group.language).say(ask))
    if sys.stdin.readline().strip().lower() not in ("y", "yes", "是"):
        raise Refused("apply.error.no")
    return True


def _done(found: Applying, order: Order) -> Text:
    args = {"id": found.proposal.id, "day": order.day.isoformat(), "by": order.by, "count": len(found.changes)}
    return Text("apply.done", args)


def _write(root: Path, changes: tuple[Change, ...]) -> None:
    """Writes the files. Raises the error that stops it, with how many are written by then."""
    written: list[Change] = []
    try:
        write(root, changes, written.append)
    except KeyprojError as error:
        if not written:
            raise
        args = {"cause": error.text, "done": len(written), "left": len(changes) - len(written)}
        raise type(error)("apply.error.stopped", **args) from None
