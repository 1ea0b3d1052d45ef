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


@dataclass(frozen=True)
class Line:
    """A row as it came out, in words. `met` is None where there was no goal."""

    cells: tuple[str, ...]
    met: bool | None = None


HEADINGS = (
    "what",
    "median (fastest–slowest)",
    "memory",
    "beside",
    "its median (fastest–slowest)",
    "ratio",
    "goal",
    "outcome",
)


def line(row: Row, timed: Mapping[str, Runs]) -> Line:
    """One row of the table."""
    if row.missing:
        return Line((row.title, "—", "—", row.against or "", "—", "—", "", row.missing))
    runs = timed[row.job]
    if row.against is None:
        return Line((row.title, spread(runs), memory(runs), "", "", "", "", ""))
    other = timed[row.against]
    ratio = runs.median / other.median
    beside = (row.title, spread(runs), memory(runs), row.against, spread(other), f"{ratio:.2f}")
    if row.goal is None:
        return Line((*beside, "", ""))
    met = ratio <= row.goal
    away = abs(ratio / row.goal - 1) * 100
    outcome = f"met, {away:.0f} % below the goal" if met else f"missed by {away:.0f} %"
    return Line((*beside, f"≤ {row.goal:.4g}", outcome), met)


def spread(runs: Runs) -> str:
    """`182 ms (175–201)`; seconds from ten on."""
    unit, factor, digits = ("s", 1, 1) if runs.median >= 10 else ("ms", 1000, 0)
    low, middle, high = (f"{value * factor:.{digits}f}" for value in (runs.low, runs.median, runs.high))
    return f"{middle} {unit} ({low}–{high})"


def memory(runs: Runs) -> str:
    """The most memory that one process of the job held."""
    return f"{runs.peak / 1024:.0f} MB"


def markdown(headings: Sequence[str], lines: Sequence[Line]) -> str:
    """A markdown table, its columns of one width so that it reads as well on a screen."""
    rows = [tuple(headings), *(one.cells for one in lines)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(headings))]
    texts = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    rule = "| " + " | ".join("-" * width for width in widths) + " |"
    return "\n".join([texts[0], rule, *texts[1:]]) + "\n"
