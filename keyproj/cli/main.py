"""The entry: sets the language, runs the command, and turns every failure into one line and an exit code."""

import os
import sqlite3
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from keyproj import __version__
from keyproj.base.errors import KeyprojError
from keyproj.base.text import Text
from keyproj.cli import group, language
from keyproj.render.voice import Voice, visible

app = typer.Typer(cls=group.Commands, add_completion=False, rich_markup_mode=None, no_args_is_help=True)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"keyproj {__version__}")
        raise typer.Exit


@app.callback()
def keyproj(
    version: Annotated[
        bool, typer.Option("--version", help="help.option.version", callback=_version, is_eager=True)
    ] = False,
    lang: Annotated[str | None, typer.Option("--lang", metavar="zh|en", help="help.option.lang")] = None,
) -> None:
    """The group itself does nothing; `--lang` is read from the command line before typer sees it."""


def main(argv: Sequence[str] | None = None) -> None:
    """Runs keyproj and exits: 0 fine, 1 errors found, 2 wrong use, 3 refused, 130 interrupted."""
    args = list(sys.argv[1:] if argv is None else argv)
    _prepare_streams()
    try:
        code = _run(args)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (`| head`) has seen enough; nothing more must be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        code = 0
    sys.exit(code)


def _prepare_streams() -> None:
    """UTF-8 with plain line ends wherever the output goes: the bytes must not depend on the machine."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _run(args: list[str]) -> int:
    try:
        group.language = language.asked_for(args) or language.guessed(args)
        result = typer.main.get_command(app).main(args, prog_name="keyproj", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except KeyprojError as error:
        return _said(error.text, error.exit_code)
    except TyperException as error:
        return _said(_usage(error), 2) if str(error) != "" or error.exit_code == 2 else 0
    except (KeyboardInterrupt, typer.Abort):
        return _said(Text("error.interrupted"), 130)
    except BrokenPipeError:
        raise
    except (Exception, RecursionError, sqlite3.Error) as error:
        if os.environ.get("KEYPROJ_DEBUG"):
            raise
        return _said(Text("error.internal", {"cause": f"{type(error).__name__}: {error}"}), 1)


def _said(text: Text, code: int) -> int:
    voice = Voice(group.language)
    print(visible(f"{voice.say(Text('error.mark'))}: {voice.say(text)}"), file=sys.stderr)  # noqa: T201
    return code


def _usage(error: Any) -> Text:
    """What typer complains of: the command line, said in the user's language."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "keyproj"
    match type(error).__name__:
        case "NoSuchOption":
            near = (error.possibilities or [""])[0]
            args = {"name": error.option_name, "near": near, "command": command}
            return Text("error.no_option_near" if near else "error.no_option", args)
        case "BadOptionUsage":
            return Text("error.option_value", {"name": error.option_name})
        case "MissingParameter":
            return Text("error.missing", {"name": (error.param.name or "").upper(), "command": command})
        case "NoArgsIsHelpError":
            return Text("error.usage", {"message": error.message})
    message = error.format_message()
    if message.startswith("Got unexpected extra argument"):
        return Text("error.too_many", {"names": message[message.rfind("(") + 1 : message.rfind(")")]})
    return Text("error.usage", {"message": message})
