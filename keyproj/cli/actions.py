"""A command of several actions (`keyproj slip issue`): each is a file of its own, imported when it is called."""

from typing import Any

import typer
from typer.core import TyperGroup

from keyproj.base.errors import WrongUse
from keyproj.base.near import near_names
from keyproj.cli import group
from keyproj.cli import options as o


def command_of(name: str, actions: tuple[str, ...]) -> Any:
    """The command `name`; its action `issue` is the function `command` of `keyproj.cli.<name>_issue`."""
    app = typer.Typer(
        name=name,
        cls=type("Actions", (Actions,), {"actions": actions}),
        add_completion=False,
        rich_markup_mode=None,
        invoke_without_command=True,
        context_settings=group.HELP,
    )
    app.callback()(_alone)
    return typer.main.get_command(app)


def _alone(ctx: typer.Context, lang: o.Lang = None) -> None:  # noqa: ARG001 - main has read it
    """Without an action this is the help."""
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


class Actions(TyperGroup):
    """Knows its actions by name, without importing them."""

    actions: tuple[str, ...] = ()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - typer's signature
        """In their order."""
        return list(self.actions)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Imports the action's file. Raises WrongUse for an action that there is not."""
        if cmd_name.startswith("-"):
            return None
        if cmd_name not in self.actions:
            near = near_names(cmd_name, self.actions, n=1)
            id = "error.no_action_near" if near else "error.no_action"
            raise WrongUse(id, command=ctx.command_path, name=cmd_name, near="".join(near))
        return group.made(f"{self.name}_{cmd_name}")

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As typed, so that usage lines say `keyproj slip issue`."""
        _, command, rest = super().resolve_command(ctx, args)
        return args[0], command, rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, what the command is for, its actions, its options."""
        from keyproj.cli.page import help_page

        names = [f"{self.name}_{action}" for action in self.actions]
        formatter.write(help_page(self, ctx, group.language, names))
