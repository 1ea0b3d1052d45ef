"""`keyproj help`: the same as `--help`, of keyproj or of one command."""

from typing import Annotated

import typer

from keyproj.base.errors import WrongUse
from keyproj.cli import options as o


def command(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="COMMAND", help="help.argument.command")] = "",
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
) -> None:
    """The help page."""
    root = ctx.find_root()
    if not name:
        typer.echo(root.get_help())
        return
    wanted = root.command.get_command(root, name)  # type: ignore[attr-defined] # the group of all commands
    if wanted is None:
        raise WrongUse("error.no_command", name=name)
    with wanted.make_context(name, [], parent=root, resilient_parsing=True) as found:
        typer.echo(found.get_help())
