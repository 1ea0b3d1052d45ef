"""`keyproj show`: one project on one screen."""

from sqlite3 import Connection
from typing import Annotated

import typer

from keyproj.base.filter import Filter
from keyproj.base.report import Report
from keyproj.cli import options as o
from keyproj.cli.at import answer_at
from keyproj.cli.named import named
from keyproj.cli.output import emit
from keyproj.cli.when import When
from keyproj.reports.ask import Ask
from keyproj.reports.show import show


def command(
    id: Annotated[str, typer.Argument(metavar="ID", help="help.argument.id")],
    quarter: o.Quarter = None,
    year: o.Year = None,
    month: o.Month = None,
    as_of: o.AsOf = None,
    known_by: o.KnownBy = None,
    basis: o.Basis = None,
    at: o.At = None,
    table: o.Tables = None,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """All that the ledger says of one project."""
    when, plan = When(quarter, year, month, as_of, known_by), o.of_projects(basis)

    def report(db: Connection) -> Report:
        one = named(db, id)
        known = db.execute("SELECT 1 FROM project WHERE id = ?", (one,)).fetchone()
        chosen = Filter(project=(one,)) if known else Filter()  # why there is none, the report says
        return show(Ask.of(db, when.period, chosen, basis=plan), one)

    emit(answer_at(ledger, report, at), format, output, table)
