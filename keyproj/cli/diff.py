"""Shows a change that was not made (`--dry-run`): a diff for people, a table in a report for scripts."""

import sys
from dataclasses import replace

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Text
from keyproj.cli.output import emit, print_text
from keyproj.render.as_diff import as_diff, diff_lines
from keyproj.store.write import Change


def emit_diff(report: Report, change: Change, format: str | None, output: str | None) -> None:
    """Prints the diff, in colours on a terminal; in other formats or into a file the report, with a table `diff`."""
    if format not in (None, "table") or output is not None:
        lines = [(line,) for _, line in diff_lines(change)]
        table = Table("diff", Text("record.diff"), (Column("text", "text", Text("record.diff")),), lines)
        said = replace(report, tables=[*report.tables, table], closing=Text("record.dry_run"))
        emit(said, format, output)
    elif sys.stdout.isatty():
        _in_colours(change)
    else:
        print_text(as_diff(change))


def _in_colours(change: Change) -> None:
    from rich.console import Console
    from rich.text import Text as RichText

    console = Console(soft_wrap=True)
    for style, line in diff_lines(change):
        console.print(RichText(line, style=style))
