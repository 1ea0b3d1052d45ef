"""The help pages: usage, what a command is for, its arguments and options, and the names that these may take."""

import re
import shutil
import sys
from collections.abc import Iterable
from typing import Any

from keyproj.render.catalogue import entry
from keyproj.render.wrap import columns_of, wrapped

NARROWEST, WIDEST = 60, 100

Rows = list[tuple[str, str]]


def help_page(command: Any, ctx: Any, language: str, commands: Iterable[str] = ()) -> str:
    """The whole help of a command, to the terminal's width; `commands` are those that it leads to."""
    records = [_record(param, language) for param in command.get_params(ctx)]
    own = f"{command.name}_"
    listed = [(name.removeprefix(own), entry(f"help.{name}", language).split("\n")[0]) for name in commands]
    sections = [
        (entry("help.commands", language), listed),
        (entry("help.arguments", language), [row for is_option, row in records if not is_option]),
        (entry("help.options", language), [row for is_option, row in records if is_option]),
        *_names(command.name, language),
    ]
    width = _width()
    about = entry(f"help.{command.name or 'keyproj'}", language)
    parts = ["\n".join(wrapped(line, width)) for line in (_usage(command, ctx, language, bool(listed)), about)]
    parts += [f"{title}\n{_in_columns(rows, width)}" for title, rows in sections if rows]
    return "\n\n".join(parts) + "\n"


def _width() -> int:
    """The terminal's, within reason; elsewhere always the same."""
    if not sys.stdout.isatty():
        return WIDEST
    return min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)


def _usage(command: Any, ctx: Any, language: str, is_group: bool) -> str:
    words = ["[OPTIONS]", *(["COMMAND", "[ARGS]"] if is_group else [])]
    arguments = [param for param in command.get_params(ctx) if param.param_type_name == "argument"]
    for param in arguments:
        word = _metavar(param) + ("..." if param.nargs == -1 else "")
        words.append(word if param.required else f"[{word}]")
    return f"{entry('help.usage', language)} {ctx.command_path} {' '.join(said(word, language) for word in words)}"


def said(metavar: str, language: str) -> str:
    """What stands for a value, its words in capitals in the user's language: `[-]COLUMN`, `DIR`."""
    return re.sub("[A-Z]+", lambda word: entry(f"metavar.{word[0]}", language), metavar)


def _metavar(param: Any) -> str:
    return str(param.metavar or (param.name or "").upper())


def _record(param: Any, language: str) -> tuple[bool, tuple[str, str]]:
    """Whether it is an option, how it is written, and what it is for."""
    help = "help.option.help" if param.name == "help" else param.help
    text = entry(help, language) if help else ""
    if param.param_type_name != "option":
        return False, (said(_metavar(param), language), text)
    names = ", ".join(sorted(param.opts, key=len))
    return True, (names if param.is_flag else f"{names} {said(_metavar(param), language)}", text)


def _names(command: str, language: str) -> list[tuple[str, Rows]]:
    """The columns and tables that a command's options may name, imported only for its own page."""

    def titled(part: str, ids: Iterable[str]) -> Rows:
        return [(id, entry(f"{part}.{id}", language)) for id in ids]

    if command == "list":
        from keyproj.reports.list import COLUMNS

        return [(entry("help.names.columns", language), titled("column", COLUMNS))]
    if command == "summary":
        from keyproj.rules.figures import FIGURES

        return [
            (entry("help.names.figures", language), titled("column", FIGURES["overview"])),
            (entry("help.names.quarter", language), titled("column", FIGURES["quarter"])),
            (entry("help.names.tables", language), titled("table", [*FIGURES, "reconciliation"])),
        ]
    return []


def _in_columns(rows: Rows, width: int) -> str:
    """Names at the left, texts beside them; the text of a name that is too long stands below it."""
    left = min(max(columns_of(name) for name, _ in rows) + 2, width * 2 // 5)
    lines = []
    for name, text in rows:
        lead = name + " " * (left - columns_of(name))
        if columns_of(name) + 2 > left:
            lines.append(f"  {name}")
            lead = " " * left
        for line in wrapped(text, width - left - 2):
            lines.append(f"  {lead}{line}".rstrip())
            lead = " " * left
    return "\n".join(lines)
