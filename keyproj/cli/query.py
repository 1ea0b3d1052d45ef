"""`keyproj query`: read-only SQL over the ledger's tables."""

from typing import Annotated

import typer

from keyproj.cli import options as o
from keyproj.cli.at import answer_at
from keyproj.cli.output import emit
from keyproj.reports.query import query
from keyproj.reports.query import tables as describe


def command(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="help.argument.sql")] = "",
    tables: Annotated[bool, typer.Option("--tables", help="help.option.tables")] = False,
    at: o.At = None,
    table: o.Tables = None,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """The rows of a SELECT, or what the tables hold."""
    emit(answer_at(ledger, describe if tables else lambda db: query(db, sql), at), format, output, table)
