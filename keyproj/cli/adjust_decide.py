"""`keyproj adjust decide`: the decision on a proposal, with its meeting and the number of its document."""

from typing import Annotated, Any

import typer

from keyproj.cli import options as o


def _option(name: str, metavar: str = "TEXT") -> Any:
    return typer.Option(name, metavar=metavar, help=f"help.option.adjust_{name[2:].replace('-', '_')}")


def command(
    id: Annotated[str, typer.Argument(metavar="ID", help="help.argument.adjustment")],
    name: Annotated[str, _option("--name", "NAME")] = "",
    opinion: Annotated[str, _option("--opinion", "同意|不同意|退回")] = "",
    meeting: Annotated[str, _option("--meeting")] = "",
    document: Annotated[str, _option("--document")] = "",
    county: Annotated[str, _option("--county", "NAME")] = "",
    date: Annotated[str | None, _option("--date", "DATE")] = None,
    scan: Annotated[str, _option("--scan", "FILE")] = "",
    key: Annotated[str | None, _option("--key", "FILE")] = None,
    base: Annotated[str | None, _option("--base", "REV")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.option.adjust_dry_run")] = False,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """The signature of the step that decides: the last of the policy's chain."""
    from keyproj.cli.adjust_sign_one import Output, Typed, sign  # with the parser, which the help page does without

    said = {"--name": name, "--opinion": opinion, "--meeting": meeting, "--document": document}
    sign(Typed(id, said, county, date, scan, key, base), Output(ledger, dry_run, format, output))
