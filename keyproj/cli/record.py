"""`keyproj record`: a month's progress into a project's file."""

from collections.abc import Mapping
from typing import Annotated

import typer

from keyproj.base.errors import WrongUse
from keyproj.base.text import Names
from keyproj.cli import options as o


def _text(name: str, metavar: str = "TEXT", help: str = "") -> typer.models.OptionInfo:
    id = help or name.removeprefix("--").replace("-", "_")
    option: typer.models.OptionInfo = typer.Option(name, metavar=metavar, help=f"help.option.{id}")
    return option


def _named(**given: object) -> dict[str, object]:
    """Values by the names of their options."""
    return {"--" + name.replace("_", "-"): value for name, value in given.items()}


def _apart(mode: str, others: Mapping[str, object]) -> None:
    """Raises WrongUse for options that don't go with `--from` or `--template`, or only with these."""
    given = Names(tuple(name for name, value in others.items() if value))
    if given.names and mode:
        raise WrongUse("error.record_without", mode=mode, options=given)
    if given.names:
        raise WrongUse("error.record_only_with", options=given)


def command(
    id: Annotated[str, typer.Argument(metavar="ID", help="help.argument.record_id")] = "",
    month: Annotated[str | None, _text("--month", "2023-07", "record_month")] = None,
    investment: Annotated[str | None, _text("--investment", "AMOUNT")] = None,
    statistical: Annotated[str | None, _text("--statistical", "AMOUNT")] = None,
    year_to_date: Annotated[str | None, _text("--year-to-date", "AMOUNT")] = None,
    project_to_date: Annotated[str | None, _text("--project-to-date", "AMOUNT")] = None,
    image: Annotated[str | None, _text("--image")] = None,
    troubles: Annotated[str | None, _text("--troubles")] = None,
    next_steps: Annotated[str | None, _text("--next-steps")] = None,
    reported: Annotated[str | None, _text("--reported", "2023-08-03")] = None,
    by: Annotated[str, typer.Option("--by", metavar="NAME", envvar="KEYPROJ_BY", help="help.option.record_by")] = "",
    phone: Annotated[str | None, _text("--phone")] = None,
    checked_by: Annotated[str | None, _text("--checked-by", "NAME")] = None,
    reason: Annotated[str | None, _text("--reason")] = None,
    accept_warnings: Annotated[bool, typer.Option("--accept-warnings", help="help.option.accept_warnings")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.option.dry_run")] = False,
    from_file: Annotated[str | None, typer.Option("--from", metavar="FILE", help="help.option.from")] = None,
    sheet: Annotated[str | None, _text("--sheet", "NAME")] = None,
    partial: Annotated[bool, typer.Option("--partial", help="help.option.partial")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="help.option.yes")] = False,
    template: Annotated[bool, typer.Option("--template", help="help.option.template")] = False,
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
    """One month of one project, or of many from a table; or the form for such a table."""
    figures = _named(investment=investment, statistical=statistical, year_to_date=year_to_date)
    figures |= _named(project_to_date=project_to_date, image=image, troubles=troubles, next_steps=next_steps)
    one = {"ID": id, **figures, **_named(phone=phone, checked_by=checked_by, reason=reason)}
    chosen = {"sector": sector, "stage": stage, "category": category, "scale": scale, "leader": leader}
    chosen["project"] = project
    table = _named(sheet=sheet, partial=partial, yes=yes)
    if template:
        _apart("--template", {**one, "--from": from_file, **table, **_named(reported=reported, dry_run=dry_run)})
        from keyproj.cli.record_form import record_form

        record_form(month, o.chosen(county=county, **chosen), ledger, output)
        return
    if from_file is not None:
        _apart("--from", {**one, **_named(**chosen)})
        from keyproj.cli.record_table import Options, record_table

        options = Options(from_file, month, sheet, county, reported, by, partial, accept_warnings, dry_run, yes)
        record_table(options, ledger, format, output)
        return
    _apart("", {**table, **_named(county=county, **chosen)})
    needed = {"ID": id, "--month": month, "--investment": investment}
    if missing := [name for name, given in needed.items() if not (given or "").strip()]:
        raise WrongUse("error.record_needs", options=Names(tuple(missing)))
    from keyproj.cli.record_one import record_one  # with the parser, which the help page does without
    from keyproj.cli.record_typed import Typed

    words = (image, troubles, next_steps, phone, checked_by, reason)
    typed = Typed(month or "", investment or "", statistical, year_to_date, project_to_date, reported, by, *words)
    record_one(id, typed, ledger, accept_warnings, dry_run, format, output)
