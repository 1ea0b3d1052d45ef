"""`keyproj adjust notice`: the notice of a quarter's adjustments, on the screen or as pages to print."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from sqlite3 import Connection
from typing import Annotated, NamedTuple

import typer

from keyproj.base.filter import Filter
from keyproj.base.report import Report
from keyproj.cli import group
from keyproj.cli import options as o
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer
from keyproj.cli.output import emit, print_text, write_file
from keyproj.cli.when import When, day
from keyproj.reports.adjust_notice import notice
from keyproj.reports.adjust_quarter import quarter_of
from keyproj.reports.adjustments import stood
from keyproj.reports.ask import Ask

HTML = "html"
DONE = ("decided", "applied")
COMING = ("proposed", "signed")
"""What may still be decided; drafts and what is stale can't be."""


class _Wish(NamedTuple):
    """The quarter, the day on which the states hold, and the states that are wanted."""

    when: When
    day: date
    states: Sequence[str]


def command(
    quarter: Annotated[str, typer.Option("--quarter", metavar="1|2|3|4", help="help.option.adjust_notice_quarter")],
    year: o.Year = None,
    is_open: Annotated[bool, typer.Option("--open", help="help.option.adjust_notice_open")] = False,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="help.option.adjust_notice_as_of")
    ] = None,
    tables: o.Tables = None,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: Annotated[
        str | None,
        typer.Option("--format", metavar="table|markdown|csv|json|html", help="help.option.adjust_notice_format"),
    ] = None,
    output: o.Output = None,
) -> None:
    """What was decided in the quarter, applied or not; with `--open` what is still to be decided, too."""
    wish = _Wish(
        When(quarter=quarter, year=year),
        day(as_of) if as_of is not None else today(),
        (*DONE, *COMING) if is_open else DONE,
    )
    found = answer(ledger, partial(_report, wish=wish))
    if format != HTML and not (format is None and (output or "").lower().endswith((".html", ".htm"))):
        emit(found, format, output, tables)
        return
    from keyproj.render.as_adjust_notice import as_adjust_notice
    from keyproj.render.voice import Voice

    page = as_adjust_notice(found, Voice(group.language, found.style))
    if output is None:
        print_text(page)
    else:
        write_file(output, page)
    if found.exit_code:
        raise typer.Exit(found.exit_code)


def _report(db: Connection, *, wish: _Wish) -> Report:
    ask = Ask.of(db, wish.when.period, Filter())
    all = stood(db, wish.day)
    wanted = f"{ask.period.year:04d}-Q{ask.period.last_quarter}"
    shown = [one for one in all if one.proposal.quarter == wanted and one.now.state in wish.states]
    return notice(ask, shown, quarter_of(ask, shown, all))
