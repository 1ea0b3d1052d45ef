"""A row of the result: what was timed, beside what, with which goal, and how it came out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.measure import Runs


@dataclass(frozen=True)
class Row:
    """`job` beside `against`, both names of jobs; without a goal (a ratio) it is for information."""

    title: str
    job: str
    against: str | None = None
    goal: float | None = None
    missing: str = ""
    """Why it could not be timed, and what to do."""


Line = tuple[str, ...]
"""A row as it came out, in words, one for each of `HEADINGS`."""

HEADINGS = (
    "what",
    "median (fastest–slowest)",
    "memory",
    "beside",
    "its median (fastest–slowest)",
    "ratio",
    "of the fastest",
    "goal",
    "outcome",
)


def line(row: Row, timed: Mapping[str, Runs]) -> Line:
    """One row of the table."""
    runs = timed[row.job]
    own = (row.title, spread(runs), memory(runs), row.against or "")
    if row.missing or row.against is None:
        return (*own, "", "", "", _goal(row), row.missing)
    other = timed[row.against]
    ratio = runs.median / other.median
    return (*own, spread(other), f"{ratio:.2f}", f"{runs.low / other.low:.2f}", _goal(row), _outcome(ratio, row.goal))


def _goal(row: Row) -> str:
    return f"≤ {row.goal:.4g}" if row.goal is not None else ""


def _outcome(ratio: float, goal: float | None) -> str:
    if goal is None:
        return ""
    away = f"{abs(ratio / goal - 1) * 100:.0f} %"
    return f"met, {away} below the goal" if ratio <= goal else f"missed by {away}"


def spread(runs: Runs) -> str:
    """`182 ms (175–201)`; seconds from ten on."""
    unit, factor, digits = ("s", 1, 1) if runs.median >= 10 else ("ms", 1000, 0)
    low, middle, high = (f"{value * factor:.{digits}f}" for value in (runs.low, runs.median, runs.high))
    return f"{middle} {unit} ({low}–{high})"


def memory(runs: Runs) -> str:
    """The most memory that one process of the job held."""
    return f"{'≤ ' if runs.peak <= runs.floor else ''}{runs.peak / 1024:.0f} MB"


def markdown(headings: Sequence[str], lines: Sequence[Line]) -> str:
    """A markdown table, its columns of one width so that it reads as well on a screen."""
    rows = [tuple(headings), *lines]
    widths = [max(len(row[n]) for row in rows) for n in range(len(headings))]
    texts = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    rule = "| " + " | ".join("-" * width for width in widths) + " |"
    return "\n".join([texts[0], rule, *texts[1:]]) + "\n"
