"""`keyproj adjust show`: one proposal in full."""

from typing import Annotated

import typer

from keyproj.actions.adjust_find import find_proposal
from keyproj.cli import options as o
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer
from keyproj.cli.output import emit
from keyproj.cli.when import day
from keyproj.reports.adjust_show import adjust_report


def command(
    id: Annotated[str, typer.Argument(metavar="ID", help="help.argument.adjustment")],
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="help.option.adjust_show_as_of")] = None,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """What it changes, why, how it stands, who has signed and who is to."""
    when = day(as_of) if as_of is not None else today()
    emit(answer(ledger, lambda db: adjust_report(db, find_proposal(db, id), when)), format, output)
