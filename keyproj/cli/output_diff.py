"""Shows a change that was not made (`--dry-run`): a diff for people, a table in a report for scripts."""

import re
import sys
from collections.abc import Sequence
from dataclasses import replace

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Text
from keyproj.cli import group
from keyproj.cli.output import emit, format_of, print_text, write_file
from keyproj.render.as_diff import as_diff, diff_lines
from keyproj.render.formats import FORMATS, formatted
from keyproj.render.voice import Voice
from keyproj.store.write import Change


def emit_diff(report: Report, change: Change | Sequence[Change], format: str | None, output: str | None) -> None:
    """Prints the diff of one file or several, in colours on a terminal; in other formats or into a file the report,
    with a table `diff`, in Markdown with a block of code.
    """
    changes = [change] if isinstance(change, Change) else change
    kind, said = format_of(format, output, FORMATS), replace(report, closing=Text("record.dry_run"))
    if kind == "markdown":
        text = formatted(said, kind, Voice(group.language, said.style)) + "\n" + _fenced("".join(map(as_diff, changes)))
        print_text(text) if output is None else write_file(output, text)
    elif kind != "table" or output is not None:
        lines = [(line,) for one in changes for _, line in diff_lines(one)]
        table = Table("diff", Text("record.diff"), (Column("text", "text", Text("record.diff")),), lines)
        emit(replace(said, tables=[*said.tables, table]), format, output)
    elif sys.stdout.isatty():
        _in_colours(changes)
    else:
        print_text("".join(map(as_diff, changes)))


def _fenced(text: str) -> str:
    """Markdown's block of code, between more backticks than stand anywhere within."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}diff\n{text}{fence}\n"


def _in_colours(changes: Sequence[Change]) -> None:
    from rich.console import Console
    from rich.text import Text as RichText

    console = Console(soft_wrap=True)
    for style, line in (pair for change in changes for pair in diff_lines(change)):
        console.print(RichText(line, style=style))
