"""Runs keyproj: as a process of its own, or within this one where a process is not the point."""

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from keyproj.cli.main import main

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


OTHER_MACHINE = {
    "LC_ALL": "C",
    "LANG": "en_US.UTF-8",
    "TZ": "Pacific/Kiritimati",
    "PYTHONHASHSEED": "7",
    "COLUMNS": "40",
    "LINES": "5",
    "TERM": "dumb",
    "FORCE_COLOR": "1",
    "PYTHONIOENCODING": "ascii",
}
"""What differs between machines and must not be seen in the output."""


def process(*words, cwd=ROOT, env=None, **options):
    """keyproj in a process; `env` is laid over the present environment, None takes a variable away."""
    wanted = {**os.environ, **(env or {})}
    given = {key: value for key, value in wanted.items() if value is not None}
    done = subprocess.run(
        [sys.executable, "-m", "keyproj", *words], cwd=cwd, env=given, capture_output=True, check=False, **options
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def call(*words):
    """keyproj within this process, from its entry on."""
    out, err = (io.TextIOWrapper(io.BytesIO(), newline="\n") for _ in range(2))
    code = 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main(words)
        except SystemExit as end:
            code = end.code
    return Ran(code, *(stream.buffer.getvalue().decode() for stream in flushed(out, err)))


def flushed(*streams):
    for stream in streams:
        stream.flush()
    return streams
