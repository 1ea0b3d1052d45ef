"""The rows for `--at`: a ledger as committed, of which 50 files have changed since."""

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.measure import Job, Runs, interleave
from benchmarks.rows import Stand
from benchmarks.table import Row

CHANGED = 50
"""Files that differ between the commit and the folder."""

AT, FIRST_AT, GIT_DIFF = "summary --at HEAD", "summary --at HEAD, no index of it", "git diff --stat"

ROWS = (
    Row("`summary --at HEAD`, warm", AT, "summary", 1.25),
    Row("the same, asked for the first time", FIRST_AT, "first check", 1 / 10),
    Row("the same, asked for the first time", FIRST_AT, GIT_DIFF),
)


def timed_revisions(stand: Stand, runs: int) -> Mapping[str, Runs]:
    """Both, beside `git diff --stat`; nothing where there is no git. The folder's own index knows the changed files."""
    git = shutil.which("git")
    if git is None:
        return {}
    files = sorted(stand.ledger.glob("projects/*/*.yaml"))[:CHANGED]
    before = {file: file.read_text("utf-8") for file in files}
    try:
        for file, text in before.items():
            file.write_text(f"{text}# changed\n", "utf-8")
        return interleave(_jobs(stand, git), runs, 1)
    finally:
        for file, text in before.items():
            file.write_text(text, "utf-8")


def _jobs(stand: Stand, git: str) -> Sequence[Job]:
    warm = stand.keyproj(AT, "summary", "--quarter", "2", "--at", "HEAD")
    first = Job(FIRST_AT, warm.argv, warm.cwd, warm.env, _forget)
    diff = Job(GIT_DIFF, (git, "diff", "--stat"), stand.ledger, {"GIT_OPTIONAL_LOCKS": "0"})
    return [stand.summary("summary of the changed files"), first, warm, diff]


def _forget() -> None:
    """Takes the indexes of revisions away; the ledger's own stays."""
    for path in Path(os.environ["KEYPROJ_CACHE"]).glob("*-*.sqlite"):
        path.unlink()
