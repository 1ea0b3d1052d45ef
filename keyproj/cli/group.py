"""The commands, imported only when they are called, and their help in the user's language."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from keyproj.base.errors import WrongUse
from keyproj.base.near import near_names

COMMANDS = (
    "init",
    "check",
    "diff",
    "summary",
    "warn",
    "slip",
    "adjust",
    "list",
    "show",
    "schedule",
    "chart",
    "new",
    "record",
    "close",
    "query",
    "schema",
    "setup",
    "merge",
)
"""In the order of a working day. `help` is known too, but needs no place in the list."""

HELP = {"help_option_names": ["--help", "-h"]}
"""Settings of every command."""

language = "zh"
"""The language of help, set by `main` before anything is parsed."""

is_asked_for = False
"""Whether that is the one of `--lang`, and no guess."""


class Command(TyperCommand):
    """A command whose help texts are ids of the catalogue."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, what the command is for, its options."""
        from keyproj.cli.page import help_page

        formatter.write(help_page(self, ctx, language))


def made(name: str) -> Any:
    """The command of a module of `keyproj.cli`: its function `command`, or its `ACTIONS`."""
    module = import_module(f"keyproj.cli.{name}")
    if hasattr(module, "ACTIONS"):
        from keyproj.cli.actions import command_of

        return command_of(name, module.ACTIONS)
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=Command, context_settings=HELP)(module.command)
    return typer.main.get_command(app)


class Commands(TyperGroup):
    """The group `keyproj`: knows its commands by name, without importing them."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - typer's signature
        """In their order."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - typer's signature
        """Imports `keyproj.cli.<name>` and makes a command of it."""
        if cmd_name.startswith("-"):
            return None
        if cmd_name not in (*COMMANDS, "help"):
            near = near_names(cmd_name, COMMANDS, n=1)
            raise WrongUse("error.no_command_near" if near else "error.no_command", name=cmd_name, near="".join(near))
        return made(cmd_name)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, what keyproj is, its commands, its options."""
        from keyproj.cli.page import help_page

        formatter.write(help_page(self, ctx, language, COMMANDS))
