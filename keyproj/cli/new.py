"""`keyproj new`: a new project's file, from options or by questions."""

from typing import Annotated, Any

import typer

from keyproj.cli import options as o


def _option(name: str, metavar: str = "NAME") -> Any:
    return typer.Option(name, metavar=metavar, help=f"help.option.new_{name[2:].replace('-', '_')}")


def command(
    id: Annotated[str | None, _option("--id", "ID")] = None,
    name: Annotated[str | None, _option("--name")] = None,
    code: Annotated[str | None, _option("--code", "CODE")] = None,
    parent: Annotated[str | None, _option("--parent", "ID")] = None,
    county: Annotated[str | None, _option("--county")] = None,
    sector: Annotated[str | None, _option("--sector")] = None,
    level: Annotated[str | None, _option("--level")] = None,
    address: Annotated[str | None, _option("--address", "TEXT")] = None,
    content: Annotated[str | None, _option("--content", "TEXT")] = None,
    approval_mode: Annotated[str | None, _option("--approval-mode")] = None,
    listing_basis: Annotated[str | None, _option("--listing-basis", "TEXT")] = None,
    listing_document: Annotated[str | None, _option("--listing-document", "TEXT")] = None,
    listing_date: Annotated[str | None, _option("--listing-date", "DATE")] = None,
    total_investment: Annotated[str | None, _option("--total-investment", "AMOUNT")] = None,
    invested_before: Annotated[str | None, _option("--invested-before", "AMOUNT")] = None,
    city_leader: Annotated[str | None, _option("--city-leader")] = None,
    county_leader: Annotated[str | None, _option("--county-leader")] = None,
    lead_department: Annotated[str | None, _option("--lead-department")] = None,
    headquarters: Annotated[str | None, _option("--headquarters")] = None,
    lead_leader: Annotated[str | None, _option("--lead-leader")] = None,
    responsible_unit: Annotated[str | None, _option("--responsible-unit")] = None,
    work_group: Annotated[str | None, _option("--work-group")] = None,
    unit: Annotated[str | None, _option("--unit")] = None,
    contact: Annotated[str | None, _option("--contact")] = None,
    phone: Annotated[str | None, _option("--phone", "TEXT")] = None,
    started: Annotated[str | None, _option("--started", "DATE")] = None,
    category: Annotated[str | None, _option("--category")] = None,
    annual_plan: Annotated[str | None, _option("--annual-plan", "AMOUNT")] = None,
    quarters: Annotated[str | None, _option("--quarters", "AMOUNT,AMOUNT,AMOUNT,AMOUNT")] = None,
    start: Annotated[str | None, _option("--start", "2026-03")] = None,
    completion: Annotated[str | None, _option("--completion", "2026-11")] = None,
    goal: Annotated[str | None, _option("--goal", "TEXT")] = None,
    deadline: Annotated[str | None, _option("--deadline", "DATE")] = None,
    note: Annotated[str | None, _option("--note", "TEXT")] = None,
    year: Annotated[str | None, _option("--year", "2026")] = None,
    folder: Annotated[str | None, _option("--in", "DIR")] = None,
    accept_warnings: Annotated[bool, typer.Option("--accept-warnings", help="help.option.new_accept_warnings")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.option.new_dry_run")] = False,
    ledger: o.Ledger = None,
    lang: o.Lang = None,
) -> None:
    """Writes projects/<county>/<id>.yaml, unless check would then find something that it does not find now."""
    given = locals()
    from keyproj.actions.new import FIELDS  # with the parser, which the help page does without
    from keyproj.cli.new_one import new_one

    said = {field: given[field] for field in FIELDS if given[field] is not None}
    new_one(said, year, folder, ledger, accept_warnings, dry_run)
