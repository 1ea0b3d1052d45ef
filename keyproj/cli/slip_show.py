"""`keyproj slip show`: one slip in full, on the screen or as a page to print."""

from typing import Annotated

import typer

from keyproj.actions.slip_find import find_slip
from keyproj.cli import group
from keyproj.cli import options as o
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer
from keyproj.cli.output import emit, print_text, write_file
from keyproj.cli.when import day
from keyproj.render.formats import FORMATS
from keyproj.reports.choices import check_choice
from keyproj.reports.slip_notice import notice
from keyproj.reports.slip_show import slip_report
from keyproj.reports.warn_policy import policy_of

HTML = "html"


def command(
    id: Annotated[str, typer.Argument(metavar="ID", help="help.argument.slip")],
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="help.option.slip_show_as_of")] = None,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: Annotated[
        str | None,
        typer.Option("--format", metavar="table|markdown|csv|json|html", help="help.option.slip_show_format"),
    ] = None,
    output: o.Output = None,
) -> None:
    """All that the ledger says of one slip; with `--format html` the notice on an A4 page."""
    if format is not None:
        check_choice("--format", format, (*FORMATS, HTML))
    when = day(as_of) if as_of is not None else today()
    shown = answer(ledger, lambda db: notice(db, find_slip(db, id).path, policy_of(db, None), when))
    if format != HTML and not (format is None and (output or "").lower().endswith((".html", ".htm"))):
        emit(slip_report(shown), format, output)
        return
    from keyproj.render.as_notice import as_notice
    from keyproj.render.voice import Voice

    page = as_notice(shown, Voice(group.language, shown.style))
    if output is None:
        print_text(page)
    else:
        write_file(output, page)
