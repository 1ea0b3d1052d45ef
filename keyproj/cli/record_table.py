"""Records a county's whole month from a table (`keyproj record --from`): shows the plan, asks on a terminal, writes."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from sqlite3 import Connection

import typer

from keyproj.actions.record_table import planned
from keyproj.actions.record_table_headings import laid_out
from keyproj.actions.record_table_plan import Plan, Wanted
from keyproj.actions.record_table_report import report
from keyproj.base.errors import KeyprojError, Refused, WrongUse
from keyproj.base.problem import Problem
from keyproj.base.text import Text
from keyproj.cli import group
from keyproj.cli import options as o
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit, print_text
from keyproj.cli.output_check import check_output
from keyproj.cli.record_done import already_recorded
from keyproj.cli.record_when import reported_day, reported_month
from keyproj.cli.typed_text import clean_text
from keyproj.index.checks.ledger import Ledger
from keyproj.index.settings import settings
from keyproj.render.voice import Voice
from keyproj.reports.check import policy_day
from keyproj.reports.choices import check_filter
from keyproj.reports.refused import REFUSED
from keyproj.reports.wording import hint, message
from keyproj.store.sheet import read_sheets
from keyproj.store.unmoved import unmoved
from keyproj.store.write import Change, write


@dataclass(frozen=True, slots=True)
class Options:
    """The options as typed."""

    file: str
    month: str | None
    sheet: str | None = None
    county: list[str] | None = None
    reported: str | None = None
    by: str = ""
    partial: bool = False
    accept_warnings: bool = False
    dry_run: bool = False
    yes: bool = False

    def wanted(self, now: date) -> Wanted:
        """What is asked. Raises WrongUse for what is no month or day, or lies ahead of today."""
        if self.month is None:
            raise WrongUse("error.missing", name="--month", command="keyproj record")
        month, day = reported_month(self.month, now), reported_day(self.reported, now)
        by = clean_text("--by", self.by)
        return Wanted(month, day, by, o.chosen(county=self.county).county, self.accept_warnings)


def record_table(options: Options, ledger: str | None, format: str | None, output: str | None) -> None:
    """Records the rows of a table. Exit code 3 where a cell stands against it, 1 where only the good rows are written.

    Raises WrongUse, Refused, KeyprojError.
    """
    now, root = today(), ledger_root(ledger)
    check_output(format, output)
    wanted = options.wanted(now)
    still = unmoved(root, "close")
    layout = laid_out(read_sheets(options.file, options.sheet), wanted.month, options.file)

    def question(db: Connection) -> tuple[Plan, str]:
        check_filter(db, o.chosen(county=options.county))
        plan = planned(Ledger(db, now, policy_day(db, now)), root, layout, wanted, _words)
        return plan, settings(db).title

    plan, title = answer(ledger, question)
    said = partial(report, plan, title, wanted.month, Path(options.file).name)
    if plan.flaws and (plan.stopped or not options.partial):
        emit(said([Text("sheet.done.stopped" if plan.stopped else "sheet.done.refused")], REFUSED), format, output)
        return
    code = 1 if plan.flaws else 0
    if not plan.changes or options.dry_run:
        emit(said([Text("sheet.done.dry" if plan.changes else "sheet.done.nothing")], code), format, output)
    elif format in (None, "table") and output is None:
        emit(said([]), format, output)
        _carry_out(root, plan, options.yes, still)
        raise typer.Exit(code)
    else:
        _write(root, plan.changes, still)
        with already_recorded():
            emit(said([_done(plan)], code), format, output)


def _words(problem: Problem) -> tuple[Text, Text]:
    return message(problem), hint(problem)


def _done(plan: Plan) -> Text:
    return Text("sheet.done.written", {"count": len(plan.changes)})


def _carry_out(root: Path, plan: Plan, yes: bool, still: Callable[[], None]) -> None:
    """Writes what was shown, on a terminal after a question. Raises Refused where the answer is no."""
    voice = Voice(group.language)
    if not yes and sys.stdin.isatty() and sys.stdout.isatty():
        print_text("\n" + voice.say(Text("sheet.ask", {"count": len(plan.changes)})))
        if sys.stdin.readline().strip().lower() not in ("y", "yes", "是"):
            raise Refused("sheet.done.stopped")
    _write(root, plan.changes, still)
    with already_recorded():
        print_text(f"\n{voice.say(_done(plan))}\n")


def _write(root: Path, changes: list[Change], still: Callable[[], None]) -> None:
    """Writes the files. Raises the error that stops it, with how many are written by then."""
    written: list[Change] = []
    try:
        write(root, changes, written.append, still)
    except KeyprojError as error:
        if not written:
            raise
        args = {"cause": error.text, "done": len(written), "left": len(changes) - len(written)}
        raise type(error)("error.sheet_stopped", **args) from None
