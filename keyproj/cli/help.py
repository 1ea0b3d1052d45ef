"""`keyproj help`: the same as `--help`, of keyproj, a command or one of its actions (`keyproj help slip issue`)."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from keyproj.base.errors import WrongUse
from keyproj.cli import options as o


def command(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="COMMAND", help="help.argument.command")] = "",
    action: Annotated[str, typer.Argument(metavar="ACTION", help="help.argument.action")] = "",
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
) -> None:
    """The help page."""
    root = ctx.find_root()
    if not name:
        typer.echo(root.get_help())
        return
    with _of(root, name) as found:
        if not action:
            typer.echo(found.get_help())
            return
        if not isinstance(found.command, TyperGroup):
            raise WrongUse("error.no_actions", name=name)
        with _of(found, action) as inner:
            typer.echo(inner.get_help())


def _of(above: Any, name: str) -> Any:
    """The context of a command below another. Raises WrongUse where there is none of this name."""
    wanted = above.command.get_command(above, name)
    if wanted is None:
        raise WrongUse("error.no_command", name=name)
    return wanted.make_context(name, [], parent=above, resilient_parsing=True)
