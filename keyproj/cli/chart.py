"""`keyproj chart`: what hangs on the wall (挂图作战), for the whole ledger or a part of it, or for one project."""

from dataclasses import replace
from sqlite3 import Connection
from typing import Annotated

import typer

from keyproj.base.chart import ChartReport
from keyproj.base.errors import WrongUse
from keyproj.cli import options as o
from keyproj.cli.at import answer_at
from keyproj.cli.headings import dimension_ids
from keyproj.cli.named import named
from keyproj.cli.output import emit
from keyproj.cli.when import When
from keyproj.render.formats import CHARTS
from keyproj.reports.ask import Ask
from keyproj.reports.chart import chart
from keyproj.reports.chart_groups import BY
from keyproj.reports.choices import check_choice
from keyproj.reports.warn_policy import policy_of

WIDTHS = range(60, 401)
"""Columns that the drawing may be told to take."""


def command(
    id: Annotated[str | None, typer.Argument(metavar="ID", help="help.argument.chart_id")] = None,
    quarter: o.Quarter = None,
    year: o.Year = None,
    month: o.Month = None,
    as_of: o.AsOf = None,
    known_by: o.KnownBy = None,
    at: o.At = None,
    basis: o.Basis = None,
    policy: Annotated[str | None, typer.Option("--policy", metavar="NAME", help="help.option.chart_policy")] = None,
    by: Annotated[str, typer.Option("--by", metavar="county|sector|leader", help="help.option.chart_by")] = "county",
    county: o.County = None,
    sector: o.Sector = None,
    stage: o.Stage = None,
    category: o.Category = None,
    scale: o.Scale = None,
    leader: o.Leader = None,
    project: o.ProjectId = None,
    paper: Annotated[str, typer.Option("--paper", metavar="a3|a1", help="help.option.chart_paper")] = "A3",
    table: o.Tables = None,
    width: Annotated[str | None, typer.Option("--width", metavar="120", help="help.option.chart_width")] = None,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: Annotated[
        str | None, typer.Option("--format", metavar="table|markdown|csv|json|html", help="help.option.chart_format")
    ] = None,
    output: o.Output = None,
) -> None:
    """The wall chart of a period; of one project with its steps."""
    when, plan = When(quarter, year, month, as_of, known_by), o.of_projects(basis)
    chosen = o.chosen(
        county=county, sector=sector, stage=stage, category=category, scale=scale, leader=leader, project=project
    )
    if id is not None and chosen.given():
        raise WrongUse("error.chart_filter")
    grouped = check_choice("--by", dimension_ids(by, BY), BY)
    sheet = check_choice("--paper", paper.upper(), ("A3", "A1"))
    columns = _columns(width) if width is not None else 0

    def question(db: Connection) -> ChartReport:
        one = named(db, id) if id is not None else None
        if one is None and list(chosen.given()) == ["project"] and len(chosen.project) == 1:
            (one,) = chosen.project
        if one is None:
            return chart(Ask.of(db, when.period, chosen, basis=plan), policy_of(db, policy), grouped)
        from keyproj.reports.chart_steps import asked_for, chart_of_one

        return chart_of_one(asked_for(db, when.period, one, plan), policy_of(db, policy), one)

    report = replace(answer_at(ledger, question, at), width=columns, paper=sheet)
    emit(report, format, output, table, CHARTS)


def _columns(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit() and len(typed) < 5 and int(typed) in WIDTHS):
        raise WrongUse("error.chart_width", seen=typed, least=WIDTHS.start, most=WIDTHS.stop - 1)
    return int(typed)
