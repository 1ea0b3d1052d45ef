"""Issues a month's slips: shows the plan, asks on a terminal, writes the files."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from sqlite3 import Connection

import typer

from keyproj.actions.slip_issue import Order, issues
from keyproj.actions.slip_issue_report import issue_report
from keyproj.base.errors import Refused, WrongUse
from keyproj.base.filter import Filter
from keyproj.base.months import last_day
from keyproj.base.period import of_month
from keyproj.base.report import Report
from keyproj.base.text import Text
from keyproj.cli import group
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit, print_text
from keyproj.cli.output_check import check_output
from keyproj.cli.slip_day import happened_on
from keyproj.cli.typed_text import clean_text
from keyproj.cli.when import day, month_of
from keyproj.index.office_calendar import office_calendar
from keyproj.model.values import LONGEST_LINE
from keyproj.render.voice import Voice
from keyproj.reports.ask import Ask
from keyproj.reports.slip_needs import needs
from keyproj.reports.slip_rows import all_slips
from keyproj.reports.warn_choices import levels
from keyproj.reports.warn_policy import policy_of
from keyproj.reports.warn_words import level_name
from keyproj.store.write import Change, write


@dataclass(frozen=True, slots=True)
class Options:
    """The options as typed."""

    month: str
    level: str
    by: str
    due: str | None
    date: str | None
    policy: str | None
    chosen: Filter
    yes: bool
    dry_run: bool


def issue_all(options: Options, ledger: str | None, format: str | None, output: str | None) -> None:
    """Issues what is not issued yet. Raises WrongUse, Refused, KeyprojError."""
    check_output(format, output)
    root, issued = ledger_root(ledger), happened_on("--date", options.date, today())
    said, changes = answer(ledger, partial(_planned, options=options, issued=issued))
    if not changes or options.dry_run:
        emit(said([Text("slip.issue.dry_run")] if changes else []), format, output)
    elif format in (None, "table") and output is None:
        plan = said([])
        emit(replace(plan, exit_code=0), format, output)
        _carry_out(root, changes, options.yes)
        raise typer.Exit(plan.exit_code)
    else:
        write(root, changes)
        emit(said([_done(changes)]), format, output)


def _carry_out(root: Path, changes: list[Change], yes: bool) -> None:
    """Writes what was shown, on a terminal after a question. Raises Refused where the answer is no."""
    voice = Voice(group.language)
    if not yes and sys.stdin.isatty() and sys.stdout.isatty():
        print_text("\n" + voice.say(Text("slip.issue.ask", {"count": len(changes)})))
        if sys.stdin.readline().strip().lower() not in ("y", "yes", "是"):
            raise Refused("slip.issue.stopped")
    write(root, changes)
    print_text(f"\n{voice.say(_done(changes))}\n")


def _done(changes: list[Change]) -> Text:
    return Text("slip.issue.done", {"count": len(changes)})


def _planned(
    db: Connection, *, options: Options, issued: date
) -> tuple[Callable[[Sequence[Text]], Report], list[Change]]:
    """The report, still open as to what became of it, and the files to write."""
    month = month_of(options.month)
    if issued <= last_day(month):
        raise Refused("error.slip_month_open", month=month, end=last_day(month).isoformat(), day=issued.isoformat())
    due = day(options.due) if options.due is not None else None
    if due is not None and due < issued:
        raise WrongUse("error.slip_due", due=due.isoformat(), day=issued.isoformat())
    policy = policy_of(db, options.policy)
    wanted = levels(policy, "--level", options.level)
    ask = Ask.of(db, lambda _: of_month(month), options.chosen)
    by = clean_text("--by", options.by) or ask.policy.office
    if not by:
        raise WrongUse("error.slip_by")
    if len(by) > LONGEST_LINE or not by.isprintable():
        raise WrongUse("error.slip_by_line", most=LONGEST_LINE)
    order = Order(month, issued, by, policy, office_calendar(db), wanted, due)
    words = Voice(ask.policy.language, ask.policy.style)
    found = issues(needs(ask, policy), all_slips(db), order, words.say)
    name = partial(level_name, policy)
    said = partial(issue_report, found, order, ask.policy.title, name, ask.unread, ask.filter_notes())
    return said, [issue.change for issue in found if issue.change is not None]
