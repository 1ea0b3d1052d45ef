"""`keyproj adjust withdraw`: the proposer takes a proposal back."""

from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, Annotated

import typer

from keyproj.cli import options as o
from keyproj.cli.clock import today
from keyproj.cli.slip_day import happened_on

if TYPE_CHECKING:
    from datetime import date as Date  # noqa: N812 - `date` is the option

    from keyproj.actions.adjust_withdraw import Withdrawn


def command(
    id: Annotated[str, typer.Argument(metavar="ID", help="help.argument.adjustment")],
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", envvar="KEYPROJ_BY", help="help.option.adjust_withdraw_by")
    ] = "",
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="help.option.adjust_withdraw_reason")] = "",
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help="help.option.adjust_withdraw_date")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.option.adjust_withdraw_dry_run")] = False,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """Puts the withdrawal into the proposal's file."""
    from keyproj.actions.adjust_withdraw import withdraw_report  # with the parser, which the help page does without
    from keyproj.cli.ledger import answer, ledger_root
    from keyproj.cli.output import emit
    from keyproj.cli.output_check import check_output
    from keyproj.cli.output_diff import emit_diff
    from keyproj.cli.slip_settle import words
    from keyproj.store.write import write

    check_output(format, output)
    said = words("adjust.error.withdraw_parts", {"--by": by, "--reason": reason})
    day, root = happened_on("--date", date, today()), ledger_root(ledger)
    found, title = answer(
        ledger, partial(_planned, root=root, id=id, by=said["--by"], reason=said["--reason"], day=day)
    )
    report = withdraw_report(found, said["--by"], said["--reason"], day, title)
    if dry_run:
        emit_diff(report, found.change, format, output)
    else:
        write(root, [found.change])
        emit(report, format, output)


def _planned(db: Connection, *, root: Path, id: str, by: str, reason: str, day: "Date") -> "tuple[Withdrawn, str]":
    from keyproj.actions.adjust_find import find_proposal, proposal_bytes
    from keyproj.actions.adjust_withdraw import withdrawn
    from keyproj.index.settings import settings

    path = find_proposal(db, id)
    return withdrawn(db, path, proposal_bytes(root, path), by, reason, day), settings(db).title
