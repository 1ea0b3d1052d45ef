"""Times commands side by side: interleaved runs, each in a process of its own with its output in a pipe."""

import os
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
    """One run: wall time to the end of the process, peak memory of its largest process in KiB, what it wrote."""

    seconds: float
    peak: int
    output: str


@dataclass(frozen=True)
class Runs:
    """All timed runs of one job."""

    seconds: Sequence[float]
    peak: int

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


def run(job: Job) -> Run:
    """Runs a job once. Raises BenchError where it does not exit with 0."""
    if job.before is not None:
        job.before()
    env = {**os.environ, "LC_ALL": "C.UTF-8", **job.env}
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
    return Run(seconds, usage.ru_maxrss, text)


def interleave(jobs: Sequence[Job], runs: int, warmups: int) -> dict[str, Runs]:
    """A B C A B C …: what disturbs the machine for a while disturbs them all. Warm-up rounds don't count."""
    seconds: dict[str, list[float]] = {job.name: [] for job in jobs}
    peaks = dict.fromkeys(seconds, 0)
    for turn in range(-warmups, runs):
        for job in jobs:
            one = run(job)
            peaks[job.name] = max(peaks[job.name], one.peak)
            if turn >= 0:
                seconds[job.name].append(one.seconds)
    return {name: Runs(found, peaks[name]) for name, found in seconds.items()}
