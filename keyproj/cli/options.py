"""Options that several commands share, each with the id of its help text."""

import re
from typing import Annotated, Any

import typer

from keyproj.base.errors import WrongUse
from keyproj.base.filter import Filter
from keyproj.reports.choices import check_choice
from keyproj.rules.basis import BASES, PUBLISHED, STANDING

COMMAS = re.compile("[,，、]")


def _text(name: str, metavar: str, *more: str) -> Any:
    id = name.removeprefix("--").replace("-", "_")
    return typer.Option(*more, name, metavar=metavar, help=f"help.option.{id}")


def _many(name: str, metavar: str) -> Any:
    return _text(name, metavar)


Ledger = Annotated[
    str | None, typer.Option("--ledger", metavar="DIR", envvar="KEYPROJ_LEDGER", help="help.option.ledger")
]
Lang = Annotated[str | None, _text("--lang", "zh|en")]
Format = Annotated[str | None, _text("--format", "table|markdown|csv|json")]
Output = Annotated[str | None, typer.Option("-o", "--output", metavar="FILE", help="help.option.output")]
Tables = Annotated[list[str] | None, _text("--table", "TABLE")]

Quarter = Annotated[str | None, _text("--quarter", "1|2|3|4")]
Year = Annotated[str | None, _text("--year", "2023")]
Month = Annotated[str | None, _text("--month", "2023-06")]
AsOf = Annotated[str | None, _text("--as-of", "2023-06-30")]
KnownBy = Annotated[str | None, _text("--known-by", "2023-07-05")]
At = Annotated[str | None, _text("--at", "REV")]
Basis = Annotated[str | None, _text("--basis", "published|current")]

County = Annotated[list[str] | None, _many("--county", "NAME")]
Sector = Annotated[list[str] | None, _many("--sector", "NAME")]
Stage = Annotated[list[str] | None, _many("--stage", "NAME")]
Category = Annotated[list[str] | None, _many("--category", "NAME")]
Scale = Annotated[list[str] | None, _many("--scale", "NAME")]
Leader = Annotated[list[str] | None, _many("--leader", "NAME")]
ProjectId = Annotated[list[str] | None, _many("--project", "ID")]


def chosen(**given: list[str] | None) -> Filter:
    """The filter of a command's options; each may be repeated or list several values with commas."""
    values = {
        name: tuple(part.strip() for value in values or () for part in COMMAS.split(value) if part.strip())
        for name, values in given.items()
    }
    for name, given_values in given.items():
        if given_values and not values[name]:
            raise WrongUse("error.option_value", name=f"--{name}")
    return Filter(**values)


def of_totals(basis: str | None) -> str:
    """The basis of totals and lists: the plan as published, unless the current one is asked for. Raises WrongUse."""
    return check_choice("--basis", basis, BASES) if basis is not None else PUBLISHED


def of_projects(basis: str | None) -> str:
    """The basis of what is said of single projects: the current plan, unless the published one is asked for.

    Raises WrongUse.
    """
    return PUBLISHED if basis is not None and check_choice("--basis", basis, BASES) == PUBLISHED else STANDING
