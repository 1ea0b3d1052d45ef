"""The entry: sets the language, runs the command, and turns every failure into one line and an exit code."""

import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from keyproj import __version__
from keyproj.base.errors import KeyprojError
from keyproj.base.text import Text
from keyproj.cli import group, language
from keyproj.cli.entry import INTERRUPTED, TERMINATED
from keyproj.render.voice import Voice, visible

app = typer.Typer(
    cls=group.Commands,
    add_completion=False,
    rich_markup_mode=None,
    invoke_without_command=True,
    context_settings=group.HELP,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"keyproj {__version__}")
        raise typer.Exit


@app.callback()
def keyproj(
    ctx: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback has answered
        bool, typer.Option("--version", help="help.option.version", callback=_version, is_eager=True)
    ] = False,
    lang: Annotated[str | None, typer.Option("--lang", metavar="zh|en", help="help.option.lang")] = None,  # noqa: ARG001
) -> None:
    """Without a command this is the help; `--lang` is read from the command line before typer sees it."""
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def main(argv: Sequence[str] | None = None) -> None:
    """Runs keyproj and exits: 0 fine, 1 errors found, 2 wrong use, 3 refused, 130 interrupted, 143 told to end."""
    args = list(sys.argv[1:] if argv is None else argv)
    _prepare_streams()
    code = _run(args)
    try:
        sys.stdout.flush()
    except OSError:
        from keyproj.cli.output import silence  # only a failure pays for the import

        silence()
    sys.exit(code)


def _prepare_streams() -> None:
    """UTF-8 with plain line ends wherever the output goes: the bytes must not depend on the machine."""
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115 - closed by whoever called (`>&-`)
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _run(args: list[str]) -> int:
    try:
        asked = language.asked_for(args)
        group.language, group.is_asked_for = asked or language.guessed(args), asked is not None
        result = typer.main.get_command(app).main(args, prog_name="keyproj", standalone_mode=False)
        code = result if isinstance(result, int) else 0
        return _said(Text("error.interrupted"), code) if code == INTERRUPTED else code
    except KeyprojError as error:
        return _said(error.text, error.exit_code)
    except TyperException as error:
        return _said(_usage(error), 2) if str(error) != "" or error.exit_code == 2 else 0
    except (KeyboardInterrupt, typer.Abort):
        return _said(Text("error.interrupted"), INTERRUPTED)
    except SystemExit as end:  # typer's answer to a reader of the help that has seen enough, or `entry`'s to SIGTERM
        return TERMINATED if end.code == TERMINATED else 0
    except Exception as error:
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
            option = error.param.opts[0] if error.param.opts[0].startswith("-") else (error.param.name or "").upper()
            return Text("error.missing", {"name": option, "command": command})
    message = error.format_message()
    if message.startswith("Got unexpected extra argument"):
        return Text("error.too_many", {"names": message[message.rfind("(") + 1 : message.rfind(")")]})
    return Text("error.usage", {"message": message})
