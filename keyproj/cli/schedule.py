"""`keyproj schedule`: forwards from what is known, back from the deadline, for one project or for all."""

from sqlite3 import Connection
from typing import Annotated

import typer

from keyproj.base.errors import WrongUse
from keyproj.base.report import Report
from keyproj.cli import options as o
from keyproj.cli.at import answer_at
from keyproj.cli.named import named
from keyproj.cli.output import emit
from keyproj.cli.when import When
from keyproj.reports.ask import Ask
from keyproj.reports.schedule import schedule
from keyproj.reports.schedule_all import all_schedules


def command(
    id: Annotated[str | None, typer.Argument(metavar="ID", help="help.argument.schedule_id")] = None,
    quarter: o.Quarter = None,
    year: o.Year = None,
    month: o.Month = None,
    as_of: o.AsOf = None,
    at: o.At = None,
    targets: Annotated[bool, typer.Option("--targets", help="help.option.targets")] = False,
    write: Annotated[bool, typer.Option("--write", help="help.option.schedule_write")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.option.dry_run")] = False,
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
    """One project's schedule both ways, or the forecasts of all."""
    when = When(quarter, year, month, as_of)
    chosen = o.chosen(
        county=county, sector=sector, stage=stage, category=category, scale=scale, leader=leader, project=project
    )
    targets = targets or any("targets" in value.split(",") for value in table or ())
    if id is not None and chosen.given():
        raise WrongUse("error.schedule_filter")
    if id is None and (write or targets):
        raise WrongUse("error.schedule_write_id")
    if write and (targets or table):
        raise WrongUse("error.schedule_write_alone")
    if dry_run and not write:
        raise WrongUse("error.schedule_dry_run")
    if write and at is not None:
        raise WrongUse("revision.read_only", option="--write")
    if write and id is not None:
        from keyproj.cli.schedule_write import schedule_write  # the parser, which a reading command does without

        schedule_write(id, when.period, ledger, dry_run, format, output)
        return

    def question(db: Connection) -> Report:
        ask = Ask.of(db, when.period, chosen)
        return all_schedules(ask) if id is None else schedule(ask, named(db, id), targets)

    emit(answer_at(ledger, question, at), format, output, table)
