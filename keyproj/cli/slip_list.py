"""`keyproj slip list`: who owes a written report, who is late."""

from typing import Annotated

import typer

from keyproj.base.period import of_day
from keyproj.cli import options as o
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer
from keyproj.cli.output import emit
from keyproj.cli.when import day, month_of
from keyproj.reports.ask import Ask
from keyproj.reports.choices import check_choice
from keyproj.reports.slips import Wish, slips
from keyproj.reports.warn_policy import policy_of
from keyproj.rules.slips import STATES


def command(
    state: Annotated[
        str | None,
        typer.Option("--state", metavar="|".join((*STATES, "open")), help="help.option.slip_list_state"),
    ] = None,
    month: Annotated[str | None, typer.Option("--month", metavar="2023-06", help="help.option.slip_list_month")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="help.option.slip_list_as_of")] = None,
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
    """The slips that are issued by a day; today unless told, for deadlines are of today."""
    if state is not None:
        check_choice("--state", state, (*STATES, "open"))
    chosen = o.chosen(
        county=county, sector=sector, stage=stage, category=category, scale=scale, leader=leader, project=project
    )
    wish = Wish(month_of(month) if month is not None else None, state)
    when = of_day(day(as_of) if as_of is not None else today())
    emit(
        answer(ledger, lambda db: slips(Ask.of(db, lambda _: when, chosen), policy_of(db, None), wish)), format, output
    )
