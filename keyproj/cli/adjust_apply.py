"""`keyproj adjust apply`: the new values of a decided proposal into the projects' files."""

from typing import Annotated

import typer

from keyproj.cli import options as o


def command(
    id: Annotated[str, typer.Argument(metavar="ID", help="help.argument.adjustment")],
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", envvar="KEYPROJ_BY", help="help.option.adjust_apply_by")
    ] = "",
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help="help.option.adjust_apply_date")] = None,
    base: Annotated[str | None, typer.Option("--base", metavar="REV", help="help.option.adjust_base")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.option.adjust_apply_dry_run")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="help.option.adjust_apply_yes")] = False,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """Writes the files one by one, the proposal's own last; run again after a stop, it does what is left."""
    from keyproj.cli.adjust_apply_one import Typed, apply  # with the parser, which the help page does without

    apply(Typed(id, by, date, base, dry_run, yes), ledger, format, output)
