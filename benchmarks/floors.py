"""Jobs that do only what no program in Python can do without: what a goal that was missed could have come down to."""

import sys
from pathlib import Path

from benchmarks.measure import Job

WALK = "scandir and stat in Python"
TYPER = "import of typer"
PARSER = "import of the parser"
EVENTS = "libyaml's events alone, on one core"

_WALK = """
import os, sys
left = [sys.argv[1]]
while left:
    with os.scandir(left.pop()) as listing:
        for item in listing:
            if item.is_dir(follow_symlinks=False):
                left.append(item.path)
            else:
                item.stat(follow_symlinks=False)
"""
_EVENTS = """
import pathlib, sys
from yaml import events
from yaml.cyaml import CParser
for path in pathlib.Path(sys.argv[1]).rglob("*.yaml"):
    parser = CParser(path.read_text("utf-8"))
    while not isinstance(parser.get_event(), events.StreamEndEvent):
        pass
"""


def walk_job(ledger: Path) -> Job:
    """Looks at every file, as each warm command must."""
    return Job(WALK, (sys.executable, "-c", _WALK, str(ledger / "projects")))


def events_job(ledger: Path) -> Job:
    """Reads every file's YAML and makes nothing of it."""
    return Job(EVENTS, (sys.executable, "-c", _EVENTS, str(ledger / "projects")))


def typer_job() -> Job:
    """Imports what reads the command line."""
    return Job(TYPER, (sys.executable, "-c", "import typer"))


def parser_job() -> Job:
    """Imports what reads a changed file."""
    return Job(PARSER, (sys.executable, "-c", "import keyproj.index.fill"))
