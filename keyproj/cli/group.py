"""The commands, imported only when they are called, and their help in the user's language."""

import unicodedata
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from keyproj.base.errors import WrongUse
from keyproj.base.near import near_names
from keyproj.render.catalogue import entry

COMMANDS = ("check", "summary", "list", "show", "query", "schema")
WIDTH = 100

language = "zh"
"""The language of help, set by `main` before anything is parsed."""


class Command(TyperCommand):
    """A command whose help texts are ids of the catalogue."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, what the command is for, its options."""
        formatter.write(help_page(self, ctx, []))


class Commands(TyperGroup):
    """The group `keyproj`: knows its commands by name, without importing them."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - typer's signature
        """In the order of a working day."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - typer's signature
        """Imports `keyproj.cli.<name>` and makes a command of its function `command`."""
        if cmd_name.startswith("-"):
            return None
        if cmd_name not in COMMANDS:
            near = near_names(cmd_name, COMMANDS, n=1)
            raise WrongUse("error.no_command_near" if near else "error.no_command", name=cmd_name, near="".join(near))
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(cmd_name, cls=Command)(import_module(f"keyproj.cli.{cmd_name}").command)
        return typer.main.get_command(app)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, what keyproj is, its commands, its options."""
        commands = [(name, entry(f"help.{name}", language).split("\n")[0]) for name in COMMANDS]
        formatter.write(help_page(self, ctx, commands))


def help_page(command: Any, ctx: Any, commands: list[tuple[str, str]]) -> str:
    """The whole help of a command as text."""
    name = "keyproj" if commands else command.name
    parts = [f"{entry('help.usage', language)} {ctx.command_path} {' '.join(command.collect_usage_pieces(ctx))}"]
    parts.append(entry(f"help.{name}", language))
    records = [_record(param) for param in command.get_params(ctx)]
    arguments = [row for is_option, row in records if not is_option]
    options = [row for is_option, row in records if is_option]
    for id, rows in (("commands", commands), ("arguments", arguments), ("options", options)):
        if rows:
            parts.append(f"{entry(f'help.{id}', language)}\n{_columns(rows)}")
    return "\n\n".join(parts) + "\n"


def _record(param: Any) -> tuple[bool, tuple[str, str]]:
    """Whether it is an option, how it is written, and what it is for."""
    is_option = param.param_type_name == "option"
    help = "help.option.help" if param.name == "help" else param.help
    text = entry(help, language) if help else ""
    if not is_option:
        return False, ((param.name or "").upper(), text)
    names = ", ".join(sorted(param.opts, key=len))
    return True, (names if param.is_flag else f"{names} {param.metavar or 'TEXT'}", text)


def _columns(rows: list[tuple[str, str]]) -> str:
    left = max(len(name) for name, _ in rows) + 2
    lines = []
    for name, text in rows:
        for n, line in enumerate(_wrapped(text, WIDTH - left - 2)):
            lines.append(f"  {name if n == 0 else '':<{left}}{line}")
    return "\n".join(lines)


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of a display width; Chinese may break anywhere, other words at spaces."""
    lines, line, used = [], "", 0
    for piece in _pieces(text):
        size = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in piece)
        if used + size > width and line:
            lines.append(line.rstrip())
            line, used = "", 0
        line, used = line + (piece if line else piece.lstrip()), used + size
    return [*lines, line.rstrip()]


def _pieces(text: str) -> list[str]:
    """Words with the space before them, and single wide characters."""
    pieces: list[str] = []
    for char in text:
        wide = unicodedata.east_asian_width(char) in "WF"
        after_wide = bool(pieces) and unicodedata.east_asian_width(pieces[-1][-1]) in "WF"
        if not pieces or wide or char == " " or after_wide:
            pieces.append(char)
        else:
            pieces[-1] += char
    return pieces
