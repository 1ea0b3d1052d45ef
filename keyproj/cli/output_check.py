"""Sees to it that a report will find its place, before a command changes anything."""

import os
from pathlib import Path

from keyproj.base.errors import WrongUse
from keyproj.cli.output import belongs_to_ledger, format_of
from keyproj.render.formats import FORMATS


def check_output(format: str | None, output: str | None) -> None:
    """Raises the WrongUse that `emit` would raise for these options when it is too late."""
    format_of(format, output, FORMATS)
    if output is not None and belongs_to_ledger(Path(os.path.realpath(output))):
        raise WrongUse("error.output_is_ledger", file=output)
