"""The rows for `--at`, `check --base` and `diff`: a ledger as committed, of which 50 files have changed since."""

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.grow import grow
from benchmarks.measure import Job, Runs, interleave, run
from benchmarks.rows import Stand
from benchmarks.table import Row

CHANGED = 50
"""Files that differ between the commit and the folder."""

MONTH = ("--month", "2023-06")

WHO = ("-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0")
"""Who commits."""

AT, FIRST_AT, GIT_DIFF = "summary --at HEAD", "summary --at HEAD, no index of it", "git diff --stat"

BASE = "check --base HEAD"

DIFF, REVISIONS = "diff", "diff HEAD.."

START = "diff, two projects"
"""The same, of a ledger of two projects: what the command costs before there is anything to compare."""

ALLOWED, BARELY = "twice git diff --stat, and a start of diff", "twice git diff --stat, and --version"
"""The budget: by what starting the command costs, and by what starting keyproj at all does."""

ROWS = (
    Row("`diff`, 50 files changed", DIFF, ALLOWED, 1),
    Row("`diff A..B`, 50 files changed, warm", REVISIONS, ALLOWED, 1),
    Row("`diff`, 50 files changed", DIFF, BARELY),
    Row("`diff A..B`, 50 files changed, warm", REVISIONS, BARELY),
    Row("`diff` of two projects", START, "version"),
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
    before = _change(stand.ledger)
    try:
        run(Job("git stash create", (git, *WHO, "stash", "store", _stash(git, stand)), stand.ledger))
        timed = interleave([_first(stand)], runs, 1) | interleave(_jobs(stand, git), runs, 1)
    finally:
        for file, text in before.items():
            file.write_text(text, "utf-8")
        run(Job("git stash drop", (git, "stash", "drop", "--quiet"), stand.ledger))
    timed[ALLOWED] = _allowed(timed[GIT_DIFF], timed[START])
    timed[BARELY] = _allowed(timed[GIT_DIFF], timed["version"])
    return timed


def _few(stand: Stand, git: str) -> Job:
    """A ledger of two projects beside the large one, as far from its commit."""
    few = stand.ledger.with_name("few")
    shutil.rmtree(few, ignore_errors=True)
    grow(few, 2)
    for words in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "few")):
        run(Job("git", (git, *WHO, *words), cwd=few))
    _change(few)
    return replace(stand, ledger=few).keyproj(START, "diff", *MONTH)


def _change(ledger: Path) -> Mapping[Path, str]:
    """Changes some files, and gives what was in them."""
    before = {file: file.read_text("utf-8") for file in sorted(ledger.glob("projects/*/*.yaml"))[:CHANGED]}
    for file, text in before.items():
        file.write_text(text.replace("市领导甲", "市领导乙"), "utf-8")
    return before


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
    return [
        _at(stand),
        stand.keyproj(BASE, "check", "--base", "HEAD"),
        stand.keyproj(DIFF, "diff", *MONTH),
        stand.keyproj(REVISIONS, "diff", "HEAD..stash@{0}", *MONTH),
        Job(GIT_DIFF, (git, "diff", "--stat"), stand.ledger, {"GIT_OPTIONAL_LOCKS": "0"}),
        _few(stand, git),
        Job("version", (stand.keyproj("").argv[0], "--version")),
    ]


def _allowed(diff: Runs, start: Runs) -> Runs:
    turns = zip(diff.seconds, start.seconds, strict=True)
    return Runs([2 * git + begun for git, begun in turns], start.peak, start.floor)


def _forget() -> None:
    """Takes the indexes of revisions away; the ledger's own stays."""
    for path in Path(os.environ["KEYPROJ_CACHE"]).glob("*-*.sqlite"):
        path.unlink()
