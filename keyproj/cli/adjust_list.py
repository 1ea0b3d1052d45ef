"""`keyproj adjust list`: the proposals, how each stands, who signs next."""

from typing import Annotated

import typer

from keyproj.cli import options as o
from keyproj.cli.adjust_quarter import quarter_wanted
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer
from keyproj.cli.output import emit
from keyproj.cli.when import day
from keyproj.reports.adjustments import STATE_CHOICES, Wish, adjustments
from keyproj.reports.choices import check_choice


def command(
    state: Annotated[
        str | None, typer.Option("--state", metavar="|".join(STATE_CHOICES), help="help.option.adjust_list_state")
    ] = None,
    quarter: Annotated[
        str | None, typer.Option("--quarter", metavar="1|2|3|4", help="help.option.adjust_list_quarter")
    ] = None,
    year: o.Year = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="help.option.adjust_list_as_of")] = None,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """As they stand today, or on another day."""
    if state is not None:
        check_choice("--state", state, STATE_CHOICES)
    when = day(as_of) if as_of is not None else today()
    emit(
        answer(ledger, lambda db: adjustments(db, when, Wish(state, quarter_wanted(db, quarter, year)))), format, output
    )
