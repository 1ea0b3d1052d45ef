"""`keyproj warn`: red, yellow, blue and unreported projects, each with its reasons."""

from contextlib import nullcontext, suppress
from sqlite3 import Connection
from typing import Annotated

import typer

from keyproj.base.errors import WrongUse
from keyproj.base.report import Report
from keyproj.cli import options as o
from keyproj.cli.at import answer_at, value_at
from keyproj.cli.headings import dimension_ids
from keyproj.cli.output import emit, format_of
from keyproj.cli.when import When, month_of
from keyproj.render.formats import FORMATS
from keyproj.reports.ask import Ask
from keyproj.reports.choices import check_choice
from keyproj.reports.warn import warn
from keyproj.reports.warn_choices import BY, MOST_LISTED, most_listed, split_by
from keyproj.reports.warn_policy import named, policy_of
from keyproj.reports.warn_wish import Wish
from keyproj.rules.warning import Policy
from keyproj.rules.warning_policies import SHIPPED


def command(
    quarter: o.Quarter = None,
    year: o.Year = None,
    month: o.Month = None,
    as_of: o.AsOf = None,
    known_by: o.KnownBy = None,
    basis: o.Basis = None,
    at: o.At = None,
    policy: Annotated[str | None, typer.Option("--policy", metavar="NAME", help="help.option.warn_policy")] = None,
    levels: Annotated[str | None, typer.Option("--level", metavar="red,yellow", help="help.option.warn_level")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="county,leader", help="help.option.warn_by")] = None,
    changed_since: Annotated[
        str | None, typer.Option("--changed-since", metavar="2023-03", help="help.option.changed_since")
    ] = None,
    fail_on: Annotated[
        str | None, typer.Option("--fail-on", metavar="blue|yellow|red|unreported", help="help.option.fail_on")
    ] = None,
    limit: Annotated[str | None, typer.Option("--limit", metavar="100|all", help="help.option.warn_limit")] = None,
    explain: Annotated[str | None, typer.Option("--explain", metavar="NAME", help="help.option.warn_explain")] = None,
    packages: Annotated[str, typer.Option("--packages", metavar="whole|split", help="help.option.packages")] = "whole",
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
    """The warnings of a period, or with `--explain` a policy in words."""
    if explain is not None:
        from keyproj.reports.warn_explain import explain_policy

        emit(explain_policy(_explained(explain, ledger, at)), format, output)
        return
    when, plan = When(quarter, year, month, as_of, known_by), o.of_projects(basis)
    check_choice("--packages", packages, ("whole", "split"))
    chosen = o.chosen(
        county=county, sector=sector, stage=stage, category=category, scale=scale, leader=leader, project=project
    )
    since = month_of(changed_since) if changed_since is not None else None
    machine = format_of(format, output, FORMATS) in ("csv", "json")
    most = most_listed(limit) if limit is not None else None if machine else MOST_LISTED
    wish = Wish(levels, since, split_by(dimension_ids(by, BY)) if by is not None else (), fail_on, most)

    def question(db: Connection) -> Report:
        return warn(Ask.of(db, when.period, chosen, packages, plan), policy_of(db, policy), wish)

    emit(answer_at(ledger, question, at), format, output)


def _explained(name: str, ledger: str | None, at: str | None) -> Policy:
    """A policy that comes along, for which no ledger is needed, or the ledger's own. Raises WrongUse."""
    if name in SHIPPED:
        return SHIPPED[name]
    own = None
    with suppress(WrongUse) if at is None else nullcontext():  # no ledger here
        own = value_at(ledger, lambda db: policy_of(db, None), at)
    return named("--explain", name, own)
