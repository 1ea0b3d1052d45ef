"""`keyproj adjust sheet`: the sheet (签批单) on which a proposal is signed and stamped, to be printed."""

from typing import Annotated

import typer

from keyproj.cli import group
from keyproj.cli import options as o
from keyproj.cli.ledger import answer
from keyproj.cli.output import print_text, write_file


def command(
    id: Annotated[str, typer.Argument(metavar="ID", help="help.argument.adjustment")],
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    output: o.Output = None,
) -> None:
    """An A4 page of HTML, with 128 bits of the digest of all that it says."""
    from keyproj.actions.adjust_find import find_proposal
    from keyproj.render.as_sign_sheet import as_sign_sheet
    from keyproj.render.voice import Voice
    from keyproj.reports.adjust_sheet import sheet

    page = as_sign_sheet(answer(ledger, lambda db: sheet(db, find_proposal(db, id))), Voice(group.language))
    if output is None:
        print_text(page)
    else:
        write_file(output, page)
