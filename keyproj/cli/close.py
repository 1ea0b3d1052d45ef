"""`keyproj close`: freezes the figures of a month or quarter that was reported, opens one again, lists them."""

from typing import Annotated

import typer

from keyproj.cli import options as o

Month = Annotated[str | None, typer.Option("--month", metavar="2023-06", help="help.option.close_month")]
Quarter = Annotated[str | None, typer.Option("--quarter", metavar="1|2|3|4", help="help.option.close_quarter")]
Date = Annotated[str | None, typer.Option("--date", metavar="DATE", help="help.option.close_date")]
By = Annotated[str, typer.Option("--by", metavar="NAME", envvar="KEYPROJ_BY", help="help.option.close_by")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="help.option.close_reason")]


def command(
    month: Month = None,
    quarter: Quarter = None,
    year: o.Year = None,
    date: Date = None,
    by: By = "",
    document: Annotated[str, typer.Option("--document", metavar="TEXT", help="help.option.close_document")] = "",
    accept: Annotated[bool, typer.Option("--accept-unreported", help="help.option.close_accept_unreported")] = False,
    reopen: Annotated[bool, typer.Option("--reopen", help="help.option.close_reopen")] = False,
    reason: Reason = "",
    listed: Annotated[bool, typer.Option("--list", help="help.option.close_list")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.option.close_dry_run")] = False,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """One file for each month that is closed."""
    from keyproj.cli.close_options import Options

    options = Options(month, quarter, year, date, by, document, accept, reason, dry_run)
    if listed:
        from keyproj.cli.close_list import list_closes

        list_closes(options, reopen, ledger, format, output)
        return
    from keyproj.cli.close_one import close_months, reopen_month  # with the parser, which the list does without

    if reopen:
        reopen_month(options, ledger, format, output)
    else:
        close_months(options, ledger, format, output)
