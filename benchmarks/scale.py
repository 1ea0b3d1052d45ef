"""The rows for ledgers of 10,000 and 100,000 projects, with the goals of the performance budget."""

import shutil
import sqlite3
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.closes import ROWS as CLOSES
from benchmarks.closes import timed_closes
from benchmarks.floors import EVENTS, PARSER, WALK, events_job, parser_job, walk_job
from benchmarks.grow import COUNTIES, grow
from benchmarks.measure import Job, Runs, interleave, run
from benchmarks.revisions import ROWS as REVISIONS
from benchmarks.revisions import WHO, timed_revisions
from benchmarks.rows import BARE, Stand, bare_job, found, git_status
from benchmarks.table import Line, Row, fact, line
from keyproj.index.cache import cache_file

FEW = 5_000
"""Below this what starting costs hides the rest: rows are for information, and for the table of growth."""

WITH_PEERS = 20_000
"""Above this hledger needs minutes and ten gigabytes: only git stands beside keyproj there."""

MOST_MEMORY = 300
"""MB that a warm summary of any ledger may need."""

BOTH_CORES = 1.5
"""Cores that a first check keeps busy, of two: one process reads, and the other reads and writes the index."""

CHANGED = "summary, one file changed"
WITH_PARSER = "summary and the import of the parser"

NOT_ASKED = "warn, not asked before"
EVERY_WARNING = "warn as csv"
CHART = "chart"

_ROWS = (
    Row("`summary`, warm", "summary", "hledger", 1 / 20, floor=WALK),
    Row("`summary`, warm", "summary", "ledger", 1, floor=WALK),
    Row("`check`, warm", "check", "hledger", 1 / 20, floor=WALK),
    Row("`check`, warm", "check", "ledger", 1, floor=WALK),
    Row("`warn`, warm", "warn", "hledger", 1 / 20, floor=WALK),
    Row("`warn`, warm", "warn", "ledger", 1, floor=WALK),
    Row("`warn` of a day not asked for before", NOT_ASKED, "hledger"),
    Row("`warn --format csv`, all projects that warn", EVERY_WARNING, "hledger"),
    Row("`chart`, all projects drawn", CHART, "hledger"),
    Row("first `check`", "first check", "bean-check", 1 / 3, floor=EVENTS),
    Row("`summary`, one file changed", CHANGED, WITH_PARSER, 1.1),
    *CLOSES,
    *REVISIONS,
    Row("`summary`, warm", "summary", "git status"),
    Row("`check`, warm", "check", "git status"),
    Row("`warn`, warm", "warn", "git status"),
    *(Row(f"{name} itself", name) for name in ("hledger", "ledger", "bean-check")),
    Row(WALK, WALK),
    Row(EVENTS, EVENTS),
)
_GIT = (
    Row("`summary`, warm", "summary", "git status", 8, floor=WALK),
    Row("`check`, warm", "check", "git status"),
    Row("`warn`, warm", "warn", "git status"),
    Row("`summary`, one file changed", CHANGED, WITH_PARSER, 1.1),
    *REVISIONS,
    Row("first `check`", "first check"),
    Row(WALK, WALK),
)


@dataclass(frozen=True)
class Measured:
    """One size: its rows, the transactions in the journals, and all times, for the table of growth."""

    count: int
    lines: Sequence[Line]
    facts: int
    timed: Mapping[str, Runs]


def large(work: Path, count: int, runs: int) -> Measured:
    """Grows a ledger of `count` projects and measures it; above `WITH_PEERS` the first check, of minutes, runs once."""
    shutil.rmtree(work, ignore_errors=True)
    ledger = work / "ledger"
    grow(ledger, count)
    _commit(ledger)
    stand = Stand.at(ledger, work)
    cold, peers, facts = [stand.keyproj("first check", "check", fresh=True)], [], 0
    if FEW <= count <= WITH_PEERS:
        jobs, facts = stand.journals()
        cold += [events_job(ledger), *(job for peer, job in jobs.items() if peer.name == "bean-check")]
        peers = [job for peer, job in jobs.items() if peer.name in ("hledger", "ledger")]
    else:
        run(stand.summary())
    reports = [stand.summary(), stand.keyproj("check", "check"), stand.keyproj("warn", "warn", "--quarter", "2")]
    warm = [bare_job(), parser_job(), *reports, walk_job(ledger)]
    timed = interleave(cold, 1 if count > WITH_PEERS else runs, 0) | interleave(
        [*warm, *git_status(ledger), *peers], runs, 1
    )
    timed |= timed_revisions(stand, runs)
    if peers:
        every = stand.keyproj(EVERY_WARNING, "warn", "--quarter", "2", "--format", "csv")
        chart = stand.keyproj(CHART, "chart", "--month", "2023-06")
        timed |= interleave([_not_asked(stand), every, chart], runs, 1)
        timed |= timed_closes(stand, runs)
    timed |= interleave([_changed(stand)], runs, 1)
    timed[WITH_PARSER] = _summed(timed["summary"], timed[PARSER], timed[BARE])
    rows = [row for row in (_ROWS if peers else _GIT) if row.job in timed]
    if count < FEW:
        rows = [replace(row, goal=None) for row in rows if row.against is None or row.against in timed]
    lines = [line(found(row, timed), timed) for row in rows]
    return Measured(count, [*lines, *(_facts(timed) if count >= FEW else ())], facts, timed)


def _changed(stand: Stand) -> Job:
    """A summary after a change in one file, made long enough before that the file is read once and not doubted."""
    file = stand.ledger / "projects" / COUNTIES[1] / "S-000001.yaml"
    text = file.read_text("utf-8")
    changes = iter(range(1_000_000))

    def change() -> None:
        file.write_text(f"{text}# {next(changes)}\n", "utf-8")
        time.sleep(2.2)

    job = stand.summary(CHANGED)
    return Job(job.name, job.argv, job.cwd, job.env, change)


def _not_asked(stand: Stand) -> Job:
    """Warnings that have to count all schedules, because nobody asked for that day before."""
    job = stand.keyproj(NOT_ASKED, "warn", "--month", "2023-06")

    def forget() -> None:
        with closing(sqlite3.connect(cache_file(stand.ledger.resolve()))) as db, db:
            db.execute("DELETE FROM lateness")

    return Job(job.name, job.argv, job.cwd, job.env, forget)


def _summed(summary: Runs, parser: Runs, bare: Runs) -> Runs:
    """What a change may cost: a warm summary, and the import of the parser without Python's own start."""
    turns = zip(summary.seconds, parser.seconds, bare.seconds, strict=True)
    return Runs([one + more - start for one, more, start in turns], summary.peak, summary.floor)


def _facts(timed: Mapping[str, Runs]) -> list[Line]:
    """Peak memory and cores."""
    megabytes, cores = timed["summary"].peak / 1024, timed["first check"].cores
    return [
        fact(
            "peak memory of a warm `summary`",
            f"{megabytes:.0f} MB",
            f"≤ {MOST_MEMORY} MB",
            "met" if megabytes <= MOST_MEMORY else f"missed by {megabytes - MOST_MEMORY:.0f} MB",
        ),
        fact(
            "cores that the first `check` keeps busy",
            f"{cores:.2f}",
            f"≥ {BOTH_CORES}",
            "met" if cores >= BOTH_CORES else f"missed by {(1 - cores / BOTH_CORES) * 100:.0f} %",
        ),
    ]


def _commit(ledger: Path) -> None:
    """Makes the ledger a repository, so that `git status` has the same files to look at."""
    git = shutil.which("git")
    if git is not None:
        for words in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "scale")):
            run(Job("git", (git, *WHO, *words), cwd=ledger))
