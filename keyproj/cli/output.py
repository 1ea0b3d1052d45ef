"""Puts a report where it was asked for: the terminal, a pipe, or a file."""

import os
import stat
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import typer

from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.base.report import Report
from keyproj.base.text import Names, Term, Text
from keyproj.cli import group
from keyproj.render.formats import ENDINGS, FORMATS, formatted
from keyproj.render.voice import Voice
from keyproj.store.folder import FOLDERS, POLICY

KEPT = (
    *FOLDERS,
    "attachments",
    "slips",
    "closes",
    "exemptions",
    "requests",
    "events",
    "visits",
    "troubles",
)
"""The folders of a ledger whose files no report may replace."""


def emit(
    report: Report,
    format: str | None,
    output: str | None,
    tables: Sequence[str] | None = None,
    formats: Mapping[str, str] = FORMATS,
) -> None:
    """Prints or writes a report, and ends the command with its exit code. Raises WrongUse, KeyprojError.

    `formats` are those to choose from.
    """
    wanted = tuple(part for value in tables or () for part in value.split(","))
    known = [table.id for table in report.tables]
    for id in wanted:
        if id not in known:
            raise WrongUse("error.no_table", seen=id, choices=Names(tuple(known)))
    kind = format_of(format, output, formats)
    voice = Voice(group.language, report.style)
    if output is None and formats[kind] == "plain" and sys.stdout.isatty():
        _on_terminal(report, voice, wanted)
    elif output is None:
        print_text(formatted(report, kind, voice, wanted))
    else:
        write_file(output, formatted(report, kind, voice, wanted), mark=kind == "csv")
    if kind == "csv":
        _say_unread(report, voice)
    if report.exit_code:
        raise typer.Exit(report.exit_code)


def format_of(format: str | None, output: str | None, formats: Mapping[str, str]) -> str:
    """The format that is asked for, by name or by the ending of a file's name. Raises WrongUse."""
    ending = Path(output or "").suffix.lower()
    endings = {ending: kind for ending, kind in ENDINGS.items() if kind in formats}
    if format is None and ending and ending not in endings:
        raise WrongUse("error.ending", file=output or "", choices=Names(tuple(endings)))
    kind = format or endings.get(ending, "table")
    if kind not in formats:
        raise WrongUse("error.choice", option="--format", seen=kind, choices=Names(tuple(formats)))
    return kind


def _say_unread(report: Report, voice: Voice) -> None:
    """A CSV has no place for notes; that files are not counted must be said all the same."""
    for note in report.notes:
        if note.id == "note.unread":
            print(f"{voice.say(Text('note'))} {voice.say(note)}", file=sys.stderr)  # noqa: T201


def _on_terminal(report: Report, voice: Voice, wanted: Sequence[str]) -> None:
    from rich.console import Console

    from keyproj.render.as_terminal import print_report

    print_report(report, voice, wanted, Console(soft_wrap=False))


def print_text(text: str) -> None:
    """Prints a text whole; a reader that has seen enough (`| head`) is no error. Raises KeyprojError, as for a file."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        silence()
    except OSError as error:
        silence()
        raise KeyprojError("error.output", file="stdout", cause=error.strerror or str(error)) from None


def silence() -> None:
    """Lets go of the standard output, and of what still waits in its buffer for the end of the process."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def write_file(name: str, text: str, mark: bool = False) -> None:
    """Writes a file whole or not at all; a device or pipe is written to directly, a link is followed.

    With `mark` it begins with a byte order mark, which Excel and WPS look for. Raises WrongUse for a file that belongs
    to a ledger, KeyprojError where it can't be written.
    """
    target = Path(os.path.realpath(name))
    if belongs_to_ledger(target):
        raise WrongUse("error.output_is_ledger", file=name)
    data = text.encode("utf-8-sig" if mark else "utf-8")
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise KeyprojError("error.output", file=name, cause=Term("cause", error.strerror or str(error))) from None


def belongs_to_ledger(target: Path) -> bool:
    """Whether a report must not be written there: YAML anywhere, or what exists in the folders of a ledger."""
    if target.suffix.lower() in (".yaml", ".yml"):
        return True
    inside = (folder for folder in target.parents if (folder / POLICY).is_file())
    return target.is_file() and any(target.relative_to(root).parts[0] in KEPT for root in inside)


def _replace(target: Path, data: bytes) -> None:
    """The new file takes the old one's place, and its mode, in one step."""
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, mode)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
