"""The rows for schedules: 10,000 projects of eight steps beside hledger, and one project of many steps."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.grow import grow
from benchmarks.growth import growing
from benchmarks.measure import BenchError, Job, interleave, run
from benchmarks.rows import ROOT, Stand, found
from benchmarks.table import Line, Row, line

PROJECTS = 10_000
"""Projects of eight steps; every tenth is 前期 and has none yet."""

LENGTHS = (10, 1_000, 10_000)
"""Steps of the one project, all in a row."""

FRACTION = 0.2
"""Of hledger's balance on the same projects, that both passes may take."""

_DAY = "2023-06-30"
_EIGHT = (
    "id: land, name: 用地预审, days: 20, started: 2023-01-04, done: 2023-02-03",
    "id: permit, name: 施工许可, days: 15, after: [land], started: 2023-02-06, done: 2023-02-24",
    "id: ground, name: 基础施工, days: 60, after: [permit], outdoor: 是, started: 2023-03-16, percent: 80%",
    "id: order, name: 设备采购, days: 40, after: [{step: permit, link: 开始-开始, lag: 5}], started: 2023-03-20",
    "id: frame, name: 主体施工, days: 60, after: [ground], outdoor: 是",
    "id: install, name: 设备安装, days: 30, after: [order, {step: frame, lead: 10}]",
    "id: finish, name: 装修, days: 20, after: [{step: frame, link: 完成-完成, lag: 5}]",
    "id: accept, name: 竣工验收, days: 0, after: [install, finish], finish_by: 2023-11-30",
)
_PASSES = "both passes"
_ROWS = (
    Row("both passes over all steps", _PASSES, "hledger", FRACTION),
    Row("`schedule`, warm", "schedule", "hledger", FRACTION),
    Row("`schedule`, warm", "schedule", "ledger"),
    *(Row(f"{name} itself", name) for name in ("hledger", "ledger")),
)


def schedules(work: Path, runs: int) -> tuple[list[Line], int]:
    """The rows beside the peers, and the number of transactions in their journals."""
    stand = _grown(work, PROJECTS, _EIGHT)
    peers, facts = stand.journals()
    passes = Job(_PASSES, (sys.executable, "-m", "benchmarks.passes", str(stand.ledger), _DAY), cwd=ROOT)
    steps, due = int(run(passes).output), len(_EIGHT) * (PROJECTS - PROJECTS // 10)
    if steps != due:
        raise BenchError(f"{steps} steps were counted, not {due}")
    jobs = [job for peer, job in peers.items() if peer.name in ("hledger", "ledger")]
    timed = interleave([passes, stand.keyproj("schedule", "schedule", "--as-of", _DAY), *jobs], runs, 1)
    return [line(found(row, timed), timed) for row in _ROWS if row.job in timed], facts


def lengths(work: Path, runs: int) -> list[Line]:
    """How the cost of one project's schedule grows with its steps."""
    jobs = []
    for count in LENGTHS:
        stand = _grown(work / str(count), 1, _chain(count))
        jobs.append(stand.keyproj(str(count), "schedule", "S-000001", "--as-of", _DAY))
    timed = interleave(jobs, runs, 1)  # the round that does not count makes the index
    times = [timed[str(count)].median for count in LENGTHS]
    return [growing("`schedule S-000001`, warm", times, LENGTHS, judged=True)]


def _grown(work: Path, count: int, steps: Sequence[str]) -> Stand:
    shutil.rmtree(work, ignore_errors=True)
    ledger = work / "ledger"
    grow(ledger, count, steps)
    return Stand.at(ledger, work)


def _chain(count: int) -> list[str]:
    """Steps in a row; most are milestones, since no calendar has room for 10,000 that take days."""
    links = ["", *(f", after: [s{number - 1}]" for number in range(1, count))]
    return [
        f"id: s{number}, name: 工序{number}, days: {int(number % 100 == 0)}{link}" for number, link in enumerate(links)
    ]
