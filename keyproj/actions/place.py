"""Where a new project's file goes, and the way from there to the schemas."""

import os
import re
from pathlib import Path

SCHEMA = ".schemas/project.schema.json"
"""The schema of project files, in a ledger that has one."""

_UNFIT = re.compile(r'[\\/:*?"<>|%{}\x00-\x1f\x7f]')
"""What a folder's name can't have on one system or another."""

_LONGEST = 60
"""Characters of a folder's name: 240 bytes at most, and 255 is what file systems take."""


def county_folder(county: str) -> str:
    """A folder's name for a county: its own, as far as folders may be called so. Names that begin with a dot are no
    part of a ledger.
    """
    name = _UNFIT.sub("_", county)[:_LONGEST].strip(" .")
    return name if name.isprintable() and name else "_"


def schema_path(path: str) -> str:
    """The schema as seen from a project's file, for the line by which editors find it."""
    return os.path.relpath(SCHEMA, Path(path).parent).replace(os.sep, "/")
