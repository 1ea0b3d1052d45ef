"""Times commands side by side: interleaved runs, each in a process of its own with its output in a pipe."""

import os
import resource
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Job:
    """A command to time. `before` runs ahead of each run and is not timed."""

    name: str
    argv: Sequence[str]
    cwd: Path | None = None
    env: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] | None = None


@dataclass(frozen=True)
class Run:
    """One run: wall time to the end of the process, peak memory of its largest process in KiB, what it wrote, and the
    seconds that all its processes computed.

    Linux starts a process's peak from its parent's: `floor` is ours, and a peak below it can't be seen.
    """

    seconds: float
    peak: int
    floor: int
    output: str
    cpu: float


@dataclass(frozen=True)
class Runs:
    """All timed runs of one job."""

    seconds: Sequence[float]
    peak: int
    floor: int
    cpu: Sequence[float] = ()

    @property
    def cores(self) -> float:
        """How many cores it kept busy: the seconds computed in each second that passed."""
        return median(cpu / wall for cpu, wall in zip(self.cpu, self.seconds, strict=True))

    @property
    def median(self) -> float:
        """The run in the middle."""
        return median(self.seconds)

    @property
    def low(self) -> float:
        """The fastest run."""
        return min(self.seconds)

    @property
    def high(self) -> float:
        """The slowest run."""
        return max(self.seconds)


class BenchError(Exception):
    """A command that is to be timed failed."""


def settle(work: Path) -> None:
    """Makes this process's environment, which all jobs inherit, a plain user's: Python as it is by default, UTF-8.

    keyproj's cache and all bytecode lie in `work`. Python would otherwise keep no bytecode where the caller forbids it,
    and compile keyproj, but not its libraries, anew in each run.
    """
    for name in [name for name in os.environ if name.startswith(("PYTHON", "KEYPROJ"))]:
        del os.environ[name]
    os.environ |= {
        "PYTHONPYCACHEPREFIX": str(work / "bytecode"),
        "KEYPROJ_CACHE": str(work / "cache"),
        "LC_ALL": "C.UTF-8",
    }


def run(job: Job) -> Run:
    """Runs a job once. Raises BenchError where it does not exit with 0."""
    if job.before is not None:
        job.before()
    env = {**os.environ, **job.env}
    floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    with subprocess.Popen(job.argv, cwd=job.cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        output = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)  # wait() would drop the memory
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    text = output.decode("utf-8", "replace")
    if process.returncode != 0:
        last = "\n".join(text.splitlines()[-15:])
        raise BenchError(f"{job.name}: {' '.join(job.argv)}\nexited with {process.returncode}:\n{last}")
    return Run(seconds, usage.ru_maxrss, floor, text, usage.ru_utime + usage.ru_stime)


def interleave(jobs: Sequence[Job], runs: int, warmups: int) -> dict[str, Runs]:
    """A B C A B C …: what disturbs the machine for a while disturbs them all. Warm-up rounds don't count."""
    found: dict[str, list[Run]] = {job.name: [] for job in jobs}
    for turn in range(-warmups, runs):
        for job in jobs:
            one = run(job)
            if turn >= 0:
                found[job.name].append(one)
    return {name: _together(all_runs) for name, all_runs in found.items()}


def _together(runs: Sequence[Run]) -> Runs:
    largest = max(runs, key=lambda one: one.peak)
    return Runs([one.seconds for one in runs], largest.peak, largest.floor, [one.cpu for one in runs])
