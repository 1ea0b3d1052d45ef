"""`keyproj slip issue`: a slip for each project that a month's warnings name."""

from typing import Annotated

import typer

from keyproj.cli import options as o


def command(
    month: Annotated[str, typer.Option("--month", metavar="2023-06", help="help.option.slip_issue_month")],
    level: Annotated[str, typer.Option("--level", metavar="red,yellow", help="help.option.slip_issue_level")] = "1,2,3",
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", envvar="KEYPROJ_BY", help="help.option.slip_issue_by")
    ] = "",
    due: Annotated[str | None, typer.Option("--due", metavar="DATE", help="help.option.slip_issue_due")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help="help.option.slip_issue_date")] = None,
    policy: Annotated[
        str | None, typer.Option("--policy", metavar="NAME", help="help.option.slip_issue_policy")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="help.option.yes")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.option.slip_issue_dry_run")] = False,
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
    """Shows what is to be issued and writes it, one file each."""
    from keyproj.cli.slip_issue_all import Options, issue_all  # with the writer, which the help page does without

    chosen = o.chosen(
        county=county, sector=sector, stage=stage, category=category, scale=scale, leader=leader, project=project
    )
    issue_all(Options(month, level, by, due, date, policy, chosen, yes, dry_run), ledger, format, output)
