"""How cost grows with size: the same commands on ledgers of one making, per project."""

from collections.abc import Sequence

from benchmarks.scale import FEW, Measured
from benchmarks.table import Line

STEEPEST = 1.25
"""Times the smaller ledger's cost of a project that a larger one's may be: more would not be linear."""

_JOBS = ("summary", "check", "warn", "first check")


def headings(sizes: Sequence[Measured]) -> list[str]:
    """The columns: a command, its time at each size, the cost of one more project, and what came out."""
    return headings_of([one.count for one in sizes], "project")


def headings_of(counts: Sequence[int], thing: str) -> list[str]:
    """The same for sizes that count something else."""
    return ["what", *(f"{count:,} {thing}s" for count in counts), f"one more {thing}", "goal", "outcome"]


def growth(sizes: Sequence[Measured]) -> list[Line]:
    """A row for each command; there must be at least two sizes."""
    counts, enough = [one.count for one in sizes], len(sizes) > 2 and sizes[1].count >= FEW
    return [growing(_title(job), [one.timed[job].median for one in sizes], counts, judged=enough) for job in _JOBS]


def _title(job: str) -> str:
    return f"`{job}`, warm" if " " not in job else "first `check`"


def growing(title: str, times: Sequence[float], counts: Sequence[int], *, judged: bool) -> Line:
    """How the seconds of a command grow with what is counted; `judged`: against the goal."""
    steps = [(times[n] - times[n - 1]) / (counts[n] - counts[n - 1]) for n in range(1, len(counts))]
    costs = " → ".join(f"{step * 1e6:.0f} µs" for step in steps)
    steep = steps[-1] / steps[0]
    goal = f"≤ {STEEPEST} × the first" if judged else ""
    away = f"{abs(steep / STEEPEST - 1) * 100:.0f} %"
    outcome = f"met: {steep:.2f} ×" if steep <= STEEPEST else f"missed by {away}: {steep:.2f} ×"
    return (title, *map(_shown, times), costs, goal, outcome if judged else "")


def _shown(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 10 else f"{seconds * 1000:.0f} ms"
