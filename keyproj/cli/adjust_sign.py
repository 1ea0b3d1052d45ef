"""`keyproj adjust sign`: the signature of one office on a proposal."""

from typing import Annotated, Any

import typer

from keyproj.cli import options as o


def _option(name: str, metavar: str = "TEXT") -> Any:
    return typer.Option(name, metavar=metavar, help=f"help.option.adjust_{name[2:].replace('-', '_')}")


def command(
    id: Annotated[str, typer.Argument(metavar="ID", help="help.argument.adjustment")],
    role: Annotated[str, _option("--as", "ROLE")] = "",
    county: Annotated[str, _option("--county", "NAME")] = "",
    name: Annotated[str, _option("--name", "NAME")] = "",
    opinion: Annotated[str, _option("--opinion", "同意|不同意|退回")] = "",
    date: Annotated[str | None, _option("--date", "DATE")] = None,
    document: Annotated[str, _option("--document")] = "",
    scan: Annotated[str, _option("--scan", "FILE")] = "",
    key: Annotated[str | None, _option("--key", "FILE")] = None,
    base: Annotated[str | None, _option("--base", "REV")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.option.adjust_dry_run")] = False,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """Fills in the section of the sign-off, if the policy lets this person sign now."""
    from keyproj.cli.adjust_sign_one import Output, Typed, sign  # with the parser, which the help page does without

    said = {"--as": role, "--name": name, "--opinion": opinion, "--document": document}
    sign(Typed(id, said, county, date, scan, key, base), Output(ledger, dry_run, format, output))
