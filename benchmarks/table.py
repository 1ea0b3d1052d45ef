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
    floor: str | None = None
    """The job that does only what nothing in Python can do without: said where the goal is missed."""


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
    outcome = _outcome(ratio, row, timed)
    return (*own, spread(other), _ratio(ratio), _ratio(runs.low / other.low), _goal(row), outcome)


def _ratio(value: float) -> str:
    return f"{value:.2f}" if value >= 0.1 else f"{value:.4f}"


def _goal(row: Row) -> str:
    return f"≤ {row.goal:.3g}" if row.goal is not None else ""


def _outcome(ratio: float, row: Row, timed: Mapping[str, Runs]) -> str:
    if row.goal is None:
        return ""
    away = f"{abs(ratio / row.goal - 1) * 100:.0f} %"
    if ratio <= row.goal:
        return f"met, {away} below the goal"
    floor = f"; the floor ({row.floor}) is {spread(timed[row.floor])}" if row.floor is not None else ""
    return f"missed by {away}{floor}"


def fact(title: str, value: str, goal: str, met: str) -> Line:
    """A row that states something else than a time beside another: its value, its goal and how it came out."""
    return (title, value, *[""] * (len(HEADINGS) - 4), goal, met)


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
