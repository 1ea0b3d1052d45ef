"""`keyproj init`: a new ledger in an empty folder."""

import json
import os
from typing import Annotated, Any

import typer

from keyproj import __version__
from keyproj.base.text import Text
from keyproj.cli import group
from keyproj.cli import options as o
from keyproj.cli.clock import today
from keyproj.cli.output import emit, print_text
from keyproj.cli.typed_text import check_text
from keyproj.cli.when import When
from keyproj.render.voice import Voice
from keyproj.reports.choices import check_choice


def _option(name: str, metavar: str) -> Any:
    return typer.Option(name, metavar=metavar, help=f"help.option.init_{name[2:]}")


def command(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="help.argument.init_dir")],
    title: Annotated[str, _option("--title", "NAME")] = "",
    year: Annotated[str | None, _option("--year", "2026")] = None,
    level: Annotated[str, _option("--level", "city|town")] = "city",
    county: Annotated[list[str] | None, _option("--county", "NAME")] = None,
    sector: Annotated[list[str] | None, _option("--sector", "NAME")] = None,
    lang: Annotated[str | None, _option("--lang", "zh|en")] = None,  # noqa: ARG001 - main has read it
) -> None:
    """Writes the files of a new ledger; nothing where the folder holds anything."""
    check_choice("--level", level, ("city", "town"))
    now = today()
    wanted = o.chosen(county=county, sector=sector)
    for option, values in (("DIR", [folder]), ("--title", [title]), ("--county", county), ("--sector", sector)):
        check_text(option, values or ())
    number = When(year=year).period(now.year).year
    from keyproj.actions.init import Start, begun  # with the parser
    from keyproj.cli.init_write import check_empty, write_all
    from keyproj.reports.refused import refused

    check_empty(folder)
    start = Start(_id(folder), group.language, number, now, level, title, wanted.county, wanted.sector)
    changes, problems = begun(start, _schemas(), __version__)
    if problems:
        closing = Text("init.refused", {"count": len(problems)})
        emit(refused("init", title or folder, problems, {c.path: c.new for c in changes}, closing), None, None)
        return
    write_all(folder, changes)
    said = Text("init.done", {"folder": folder, "count": len(changes)})
    print_text(Voice(group.language).say(said) + "\n")


def _id(folder: str) -> str:
    """The ledger's id: the folder's name where it is fit for one."""
    from keyproj.base.fault import Fault
    from keyproj.model.values import parse_id

    try:
        return parse_id(os.path.basename(os.path.abspath(folder)))
    except Fault:
        return "keyproj"


def _schemas() -> dict[str, str]:
    from keyproj.render.schema import json_schema

    return {
        kind: json.dumps(json_schema(kind, group.language), ensure_ascii=False, indent=2) + "\n"
        for kind in ("project", "plan", "policy")
    }
