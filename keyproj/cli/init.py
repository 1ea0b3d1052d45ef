"""`keyproj init`: a new ledger in an empty folder."""

import json
import os
from pathlib import Path
from typing import Annotated, Any

import typer

from keyproj import __version__
from keyproj.base.errors import KeyprojError, Refused
from keyproj.base.text import Names, Text
from keyproj.cli import group
from keyproj.cli import options as o
from keyproj.cli.clock import today
from keyproj.cli.output import emit, print_text
from keyproj.cli.when import When
from keyproj.render.voice import Voice
from keyproj.reports.choices import check_choice

_GIT = ".git"
"""What may be there already: a repository that nothing is in yet."""

_MOST_NAMES = 10


def _option(name: str, metavar: str) -> Any:
    return typer.Option(name, metavar=metavar, help=f"help.option.init_{name[2:]}")


def command(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="help.argument.init_dir")],
    title: Annotated[str, _option("--title", "NAME")] = "",
    year: Annotated[str | None, _option("--year", "2026")] = None,
    level: Annotated[str, _option("--level", "city|town")] = "city",
    county: Annotated[list[str] | None, _option("--county", "NAME")] = None,
    sector: Annotated[list[str] | None, _option("--sector", "NAME")] = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
) -> None:
    """Writes the files of a new ledger; nothing where the folder holds anything."""
    check_choice("--level", level, ("city", "town"))
    now = today()
    wanted = o.chosen(county=county, sector=sector)
    number = When(year=year).period(now.year).year
    from keyproj.actions.init import Start, begun  # with the parser
    from keyproj.reports.refused import refused

    _empty(folder)
    start = Start(_id(folder), group.language, number, now, level, title, wanted.county, wanted.sector)
    changes, problems = begun(start, _schemas(), __version__)
    if problems:
        closing = Text("init.refused", {"count": len(problems)})
        emit(refused("init", title or folder, problems, {c.path: c.new for c in changes}, closing), None, None)
        return
    _write(folder, changes)
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


def _empty(folder: str) -> None:
    """Raises Refused where anything is in the way."""
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise Refused("error.init_no_folder", folder=folder)
    try:
        found = sorted(name for name in os.listdir(folder) if name != _GIT) if os.path.isdir(folder) else []
    except OSError as error:
        raise _failed(folder, error) from None
    if found:
        more = len(found) - _MOST_NAMES
        names = Names((*found[:_MOST_NAMES], *(["…"] if more > 0 else [])))
        raise Refused("error.init_not_empty", folder=folder, count=len(found), files=names)


def _failed(folder: str, error: OSError) -> KeyprojError:
    from keyproj.store.write import cause_of

    return KeyprojError("error.write", file=folder, cause=cause_of(error))


def _write(folder: str, changes: Any) -> None:
    """Writes all files, or takes back those that were written."""
    from keyproj.store.write import Change, write

    done: list[Change] = []
    root = Path(folder)
    made = [path for path in (root, *root.parents) if not path.exists()]
    try:
        root.mkdir(parents=True, exist_ok=True)
        write(root, changes, done.append)
    except OSError as error:
        raise _failed(folder, error) from None
    finally:
        if len(done) < len(changes):
            _take_back(root, [change.path for change in done], made)


def _take_back(root: Path, written: list[str], made: list[Path]) -> None:
    import contextlib

    folders = {parent for path in written for parent in Path(path).parents if parent != Path()}
    with contextlib.suppress(OSError):
        for path in written:
            (root / path).unlink()
    for folder in [*sorted((root / path for path in folders), reverse=True), *made]:
        with contextlib.suppress(OSError):  # somebody has put something there
            folder.rmdir()
