"""The rows for `--at`, `check --base` and `diff`: a ledger as committed, of which 50 files have changed since."""

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.measure import Job, Runs, interleave, run
from benchmarks.rows import Stand
from benchmarks.table import Row

CHANGED = 50
"""Files that differ between the commit and the folder."""

WHO = ("-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0")
"""Who commits."""

AT, FIRST_AT, GIT_DIFF = "summary --at HEAD", "summary --at HEAD, no index of it", "git diff --stat"

BASE = "check --base HEAD"

DIFF, REVISIONS, ALLOWED = "diff", "diff HEAD..", "twice git diff --stat, and start-up"

ROWS = (
    Row("`diff`, 50 files changed", DIFF, ALLOWED, 1),
    Row("`diff A..B`, 50 files changed, warm", REVISIONS, ALLOWED, 1),
    Row("`summary --at HEAD`, warm", AT, "summary", 1.25),
    Row("`check --base HEAD`, 50 files changed, warm", BASE, "check", 1.5),
    Row("the same, asked for the first time", FIRST_AT, "first check", 1 / 10),
    Row("the same, asked for the first time", FIRST_AT, GIT_DIFF),
)


def timed_revisions(stand: Stand, runs: int) -> Mapping[str, Runs]:
    """All of them, beside `git diff --stat`; nothing where there is no git.

    The folder's own index knows the changed files. The ledger and its repository are as before afterwards.
    """
    git = shutil.which("git")
    if git is None:
        return {}
    files = sorted(stand.ledger.glob("projects/*/*.yaml"))[:CHANGED]
    before = {file: file.read_text("utf-8") for file in files}
    try:
        for file, text in before.items():
            file.write_text(text.replace("市领导甲", "市领导乙"), "utf-8")
        run(Job("git stash create", (git, *WHO, "stash", "store", _stash(git, stand)), stand.ledger))
        timed = interleave([_first(stand)], runs, 1) | interleave(_jobs(stand, git), runs, 1)
    finally:
        for file, text in before.items():
            file.write_text(text, "utf-8")
        run(Job("git stash drop", (git, "stash", "drop", "--quiet"), stand.ledger))
    timed[ALLOWED] = _allowed(timed[GIT_DIFF], timed["version"])
    return timed


def _stash(git: str, stand: Stand) -> str:
    """A commit of the changed files, which moves neither the branch nor the folder."""
    return run(Job("git stash create", (git, *WHO, "stash", "create"), stand.ledger)).output.strip()


def _first(stand: Stand) -> Job:
    """The ledger's own index is there, that of the commit is not."""
    job = _at(stand)
    return Job(FIRST_AT, job.argv, job.cwd, job.env, _forget)


def _at(stand: Stand) -> Job:
    return stand.keyproj(AT, "summary", "--quarter", "2", "--at", "HEAD")


def _jobs(stand: Stand, git: str) -> Sequence[Job]:
    month = ("--month", "2023-06")
    return [
        _at(stand),
        stand.keyproj(BASE, "check", "--base", "HEAD"),
        stand.keyproj(DIFF, "diff", *month),
        stand.keyproj(REVISIONS, "diff", "HEAD..stash@{0}", *month),
        Job(GIT_DIFF, (git, "diff", "--stat"), stand.ledger, {"GIT_OPTIONAL_LOCKS": "0"}),
        Job("version", (stand.keyproj("").argv[0], "--version")),
    ]


def _allowed(diff: Runs, version: Runs) -> Runs:
    turns = zip(diff.seconds, version.seconds, strict=True)
    return Runs([2 * git + start for git, start in turns], version.peak, version.floor)


def _forget() -> None:
    """Takes the indexes of revisions away; the ledger's own stays."""
    for path in Path(os.environ["KEYPROJ_CACHE"]).glob("*-*.sqlite"):
        path.unlink()
