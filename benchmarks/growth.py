"""How cost grows with size: the same commands on ledgers of one making, per project."""

from collections.abc import Sequence

from benchmarks.scale import FEW, Measured
from benchmarks.table import Line

STEEPEST = 1.25
"""Times the smaller ledger's cost of a project that a larger one's may be: more would not be linear."""

_JOBS = ("summary", "check", "warn", "first check")


def headings(sizes: Sequence[Measured]) -> list[str]:
    """The columns: a command, its time at each size, the cost of one more project, and what came out."""
    return ["what", *(f"{one.count:,} projects" for one in sizes), "one more project", "goal", "outcome"]


def growth(sizes: Sequence[Measured]) -> list[Line]:
    """A row for each command; there must be at least two sizes."""
    return [_line(job, sizes) for job in _JOBS]


def _line(job: str, sizes: Sequence[Measured]) -> Line:
    title = f"`{job}`, warm" if " " not in job else "first `check`"
    times = [one.timed[job].median for one in sizes]
    steps = [(times[n] - times[n - 1]) / (sizes[n].count - sizes[n - 1].count) for n in range(1, len(sizes))]
    costs = " → ".join(f"{step * 1e6:.0f} µs" for step in steps)
    steep = steps[-1] / steps[0]
    enough = len(steps) > 1 and sizes[1].count >= FEW
    goal = f"≤ {STEEPEST} × the first" if enough else ""
    away = f"{abs(steep / STEEPEST - 1) * 100:.0f} %"
    outcome = f"met: {steep:.2f} ×" if steep <= STEEPEST else f"missed by {away}: {steep:.2f} ×"
    return (title, *(_shown(time) for time in times), costs, goal, outcome if enough else "")


def _shown(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 10 else f"{seconds * 1000:.0f} ms"
