"""`keyproj schema`: JSON Schema for editors."""

import json
from typing import Annotated

import typer

from keyproj.cli import options as o
from keyproj.cli.output import print_text, write_file
from keyproj.reports.choices import check_choice


def command(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="help.option.kind")] = "project",
    lang: o.Lang = None,
    output: o.Output = None,
) -> None:
    """The schema of one kind of file; descriptions in both languages unless `--lang` names one."""
    from keyproj.render.schema import json_schema

    check_choice("KIND", kind, ("project", "plan", "policy", "exemption", "slip", "adjustment", "close", "baseline"))
    text = json.dumps(json_schema(kind, lang), ensure_ascii=False, indent=2) + "\n"
    if output is None:
        print_text(text)
    else:
        write_file(output, text)
