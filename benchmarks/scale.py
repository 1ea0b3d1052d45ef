"""The rows for ledgers of 10,000 projects and more: for information until the issue that brings them to their goals."""

import shutil
from pathlib import Path

from benchmarks.grow import grow
from benchmarks.measure import Job, interleave, run
from benchmarks.rows import Stand, found, git_status
from benchmarks.table import Line, Row, line

WITH_PEERS = 20_000
"""Above this hledger needs minutes and gigabytes: only git stands beside keyproj there."""

_ROWS = (
    Row("`summary`, warm", "summary", "hledger"),
    Row("`summary`, warm", "summary", "ledger"),
    Row("`check`, warm", "check", "hledger"),
    Row("`check`, warm", "check", "ledger"),
    Row("first `check`", "first check", "bean-check"),
)
_GIT = (
    Row("`summary`, warm", "summary", "git status"),
    Row("`check`, warm", "check", "git status"),
)
_ALONE = (Row("first `check`", "first check"),)


def large(work: Path, count: int, runs: int) -> tuple[list[Line], int]:
    """Grows a ledger of `count` projects and measures it; what takes minutes runs once."""
    shutil.rmtree(work, ignore_errors=True)
    ledger = work / "ledger"
    grow(ledger, count)
    _commit(ledger)
    stand = Stand.at(ledger, work)
    cold = [stand.keyproj("first check", "check", fresh=True)]
    peers, facts = [], 0
    if count <= WITH_PEERS:
        jobs, facts = stand.journals()
        cold += [job for peer, job in jobs.items() if peer.name == "bean-check"]
        peers = [job for peer, job in jobs.items() if peer.name in ("hledger", "ledger")]
    else:
        run(stand.summary())
    warm = [stand.summary(), stand.keyproj("check", "check"), *git_status(ledger), *peers]
    timed = interleave(cold, 1, 0) | interleave(warm, runs, 1)
    itself = [Row(f"{name} itself", name) for name in ("hledger", "ledger", "bean-check") if name in timed]
    rows = (*_ROWS, *_GIT, *itself) if count <= WITH_PEERS else (*_GIT, *_ALONE)
    return [line(found(row, timed), timed) for row in rows], facts


def _commit(ledger: Path) -> None:
    """Makes the ledger a repository, so that `git status` has the same files to look at."""
    git = shutil.which("git")
    if git is not None:
        who = ("-c", "user.name=bench", "-c", "user.email=bench@example.org")
        for words in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "scale")):
            run(Job("git", (git, *who, *words), cwd=ledger))
