"""`keyproj list`: the projects under a filter."""

from sqlite3 import Connection
from typing import Annotated

import typer

from keyproj.base.report import Report
from keyproj.cli import options as o
from keyproj.cli.at import answer_at
from keyproj.cli.headings import column_id
from keyproj.cli.output import emit
from keyproj.cli.when import When
from keyproj.reports.ask import Ask
from keyproj.reports.list import COLUMNS, DEFAULT, list_projects


def command(
    quarter: o.Quarter = None,
    year: o.Year = None,
    month: o.Month = None,
    as_of: o.AsOf = None,
    known_by: o.KnownBy = None,
    basis: o.Basis = None,
    at: o.At = None,
    unreported: Annotated[bool, typer.Option("--unreported", help="help.option.unreported")] = False,
    sort: Annotated[str, typer.Option("--sort", metavar="[-]COLUMN", help="help.option.sort")] = "project",
    columns: Annotated[str, typer.Option("--columns", metavar="COLUMN,…", help="help.option.columns")] = ",".join(
        DEFAULT
    ),
    county: o.County = None,
    sector: o.Sector = None,
    stage: o.Stage = None,
    category: o.Category = None,
    scale: o.Scale = None,
    leader: o.Leader = None,
    project: o.ProjectId = None,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """The projects that the filter selects."""
    when, plan = When(quarter, year, month, as_of, known_by), o.of_totals(basis)
    chosen = o.chosen(
        county=county, sector=sector, stage=stage, category=category, scale=scale, leader=leader, project=project
    )
    names = [column_id(name.strip(), COLUMNS) for name in o.COMMAS.split(columns) if name.strip()] or [""]
    order = f"{'-' if sort.startswith('-') else ''}{column_id(sort.removeprefix('-'), COLUMNS)}"

    def report(db: Connection) -> Report:
        return list_projects(Ask.of(db, when.period, chosen, basis=plan), names, order, unreported)

    emit(answer_at(ledger, report, at), format, output)
