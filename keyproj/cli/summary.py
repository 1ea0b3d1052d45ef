"""`keyproj summary`: totals by category, sector, scale, county and quarter."""

from sqlite3 import Connection
from typing import Annotated

import typer

from keyproj.base.report import Report
from keyproj.cli import options as o
from keyproj.cli.at import answer_at
from keyproj.cli.headings import dimension_ids
from keyproj.cli.output import emit
from keyproj.cli.when import When
from keyproj.reports.ask import Ask
from keyproj.reports.choices import check_choice, dimensions
from keyproj.reports.classes import DIMENSIONS
from keyproj.reports.summary import summary


def command(
    quarter: o.Quarter = None,
    year: o.Year = None,
    month: o.Month = None,
    as_of: o.AsOf = None,
    known_by: o.KnownBy = None,
    basis: o.Basis = None,
    at: o.At = None,
    by: Annotated[str | None, typer.Option("--by", metavar="sector,scale", help="help.option.by")] = None,
    figure: Annotated[
        str | None, typer.Option("--explain", metavar="TABLE.CLASS.COLUMN", help="help.option.explain")
    ] = None,
    packages: Annotated[str, typer.Option("--packages", metavar="whole|split", help="help.option.packages")] = "whole",
    county: o.County = None,
    sector: o.Sector = None,
    stage: o.Stage = None,
    category: o.Category = None,
    scale: o.Scale = None,
    leader: o.Leader = None,
    project: o.ProjectId = None,
    table: o.Tables = None,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """Totals, or with `--explain` the projects behind one figure."""
    when, plan = When(quarter, year, month, as_of, known_by), o.of_totals(basis)
    check_choice("--packages", packages, ("whole", "split"))
    chosen = o.chosen(
        county=county, sector=sector, stage=stage, category=category, scale=scale, leader=leader, project=project
    )
    split = dimensions(dimension_ids(by, DIMENSIONS) if by else by)

    def report(db: Connection) -> Report:
        ask = Ask.of(db, when.period, chosen, packages, plan)
        if figure is None:
            return summary(ask, split)
        from keyproj.reports.explain import explain

        return explain(ask, figure)

    emit(answer_at(ledger, report, at), format, output, table)
