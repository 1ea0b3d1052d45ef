"""`keyproj adjust propose`: a proposal to adjust some projects, from options or from what was changed in the files."""

from typing import Annotated, Any

import typer

from keyproj.cli import options as o


def _option(name: str, metavar: str = "TEXT", *more: str) -> Any:
    return typer.Option(*more, name, metavar=metavar, help=f"help.option.adjust_propose_{name[2:].replace('-', '_')}")


def _flag(name: str) -> Any:
    return typer.Option(name, help=f"help.option.adjust_propose_{name[2:].replace('-', '_')}")


def command(
    projects: Annotated[list[str] | None, typer.Argument(metavar="ID", help="help.argument.adjusted")] = None,
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", envvar="KEYPROJ_BY", help="help.option.adjust_propose_by")
    ] = "",
    reason: Annotated[str, _option("--reason")] = "",
    total_investment: Annotated[str | None, _option("--total-investment", "AMOUNT")] = None,
    annual_plan: Annotated[str | None, _option("--annual-plan", "AMOUNT")] = None,
    quarters: Annotated[str | None, _option("--quarters", "AMOUNT,AMOUNT,AMOUNT,AMOUNT")] = None,
    start: Annotated[str | None, _option("--start", "2023-09")] = None,
    completion: Annotated[str | None, _option("--completion", "2023-11")] = None,
    goal: Annotated[str | None, _option("--goal")] = None,
    deadline: Annotated[str | None, _option("--deadline", "DATE")] = None,
    content: Annotated[str | None, _option("--content")] = None,
    unit: Annotated[str | None, _option("--unit", "NAME")] = None,
    responsible_unit: Annotated[str | None, _option("--responsible-unit", "NAME")] = None,
    name: Annotated[str | None, _option("--name", "NAME")] = None,
    county: Annotated[str | None, _option("--county", "NAME")] = None,
    sector: Annotated[str | None, _option("--sector", "NAME")] = None,
    enter: Annotated[bool, _flag("--in")] = False,
    category: Annotated[str | None, _option("--category", "NAME")] = None,
    land: Annotated[str | None, _option("--land")] = None,
    money: Annotated[str | None, _option("--money")] = None,
    unit_ready: Annotated[str | None, _option("--unit-ready")] = None,
    leave: Annotated[str, _option("--out", "NAME")] = "",
    causes: Annotated[str | None, _option("--causes")] = None,
    measures: Annotated[str | None, _option("--measures")] = None,
    explanation: Annotated[str | None, _option("--explanation")] = None,
    construct: Annotated[str, _option("--to-construction", "NAME")] = "",
    preliminary: Annotated[bool, _flag("--to-preliminary")] = False,
    suspend: Annotated[str | None, _option("--suspend", "DATE")] = None,
    resume: Annotated[str | None, _option("--resume", "DATE")] = None,
    policy: Annotated[str | None, _option("--policy", "FILE")] = None,
    from_diff: Annotated[bool, _flag("--from-diff")] = False,
    role: Annotated[str, _option("--role", "NAME")] = "",
    scope: Annotated[str, _option("--scope", "NAME")] = "",
    date: Annotated[str | None, _option("--date", "DATE")] = None,
    effective: Annotated[str | None, _option("--effective", "DATE")] = None,
    year: Annotated[str | None, _option("--year", "2023")] = None,
    evidence: Annotated[list[str] | None, _option("--evidence", "FILE")] = None,
    exemption: Annotated[str, _option("--exemption")] = "",
    exempted_by: Annotated[str, _option("--exempted-by", "NAME")] = "",
    exempted_on: Annotated[str | None, _option("--exempted-on", "DATE")] = None,
    dry_run: Annotated[bool, _flag("--dry-run")] = False,
    ledger: o.Ledger = None,
    lang: o.Lang = None,
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """Writes adjustments/<id>.yaml, unless the policy's rules of adjustments speak against it."""
    given = locals()
    from keyproj.cli.adjust_propose_one import propose  # with the parser, which the help page does without

    propose(given)
