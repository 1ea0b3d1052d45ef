"""`python -m benchmarks`: runs the rows, prints the table, and with `--write` keeps it in benchmarks/README.md."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.growth import growth, headings, headings_of
from benchmarks.machine import machine
from benchmarks.measure import BenchError, settle
from benchmarks.page import Section, page, section
from benchmarks.rows import ROOT, Stand, small
from benchmarks.scale import WITH_PEERS, large
from benchmarks.schedules import LENGTHS, PROJECTS, lengths, schedules
from keyproj.index.cache import fingerprint

SIZES = (217, 10_000, 100_000)
"""Projects of the grown ledgers."""


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--ledger", type=Path, default=ROOT / "data", help="the ledger to measure on")
    parser.add_argument("--runs", type=int, default=11, help="timed rounds (default 11)")
    parser.add_argument("--warmups", type=int, default=2, help="rounds before them that don't count (default 2)")
    parser.add_argument(
        "--scale", type=int, action="append", metavar="N", help="grow N projects instead of 217 … 100,000"
    )
    parser.add_argument("--small", action="store_true", help="only the ledger itself, without grown ones")
    parser.add_argument("--schedules", action="store_true", help="only the schedules: many projects, and many steps")
    parser.add_argument("--scale-runs", type=int, default=3, help="timed rounds at scale (default 3)")
    parser.add_argument("--write", action="store_true", help="write benchmarks/README.md")
    parser.add_argument("--date", default=date.today().isoformat(), help="the date to write into it")  # noqa: DTZ011
    return parser.parse_args()


def measured(given: argparse.Namespace, work: Path) -> tuple[list[Section], str]:
    """All tables asked for, and the machine's line. Raises BenchError."""
    source = fingerprint()
    stand = Stand.at(given.ledger.resolve(), work / "small")
    stand.work.mkdir()
    sections = []
    if not given.schedules:
        lines, facts = small(stand, given.runs, given.warmups)
        sections.append(Section("", lines, facts, f"Median of {given.runs} rounds"))
        if not given.small:
            sections += grown(work, sorted(given.scale or SIZES), given.scale_runs)
    if not given.small:
        sections += scheduled(work, given.scale_runs)
    if fingerprint() != source:
        raise BenchError("keyproj's own files changed meanwhile, so its index was made anew: measure again")
    return sections, machine(stand.programs.values())


def grown(work: Path, counts: Sequence[int], runs: int) -> list[Section]:
    """The tables of invented ledgers of these sizes, and of what a project more costs."""
    sizes = [large(work / "large", count, runs) for count in counts]
    sections = [
        Section(f"{one.count:,} invented projects", one.lines, one.facts, _rounds(one.count, runs)) for one in sizes
    ]
    if len(sizes) > 1:
        sections.append(Section("Growth", growth(sizes), 0, "Medians of the tables above", headings(sizes)))
    return sections


def scheduled(work: Path, runs: int) -> list[Section]:
    """The tables of schedules: many projects, and many steps of one."""
    lines, facts = schedules(work / "schedules", runs)
    heading, rounds = f"Schedules: {PROJECTS:,} projects of eight steps", f"Median of {runs} rounds"
    steps = lengths(work / "lengths", runs)
    return [
        Section(heading, lines, facts, rounds),
        Section("Schedules: one project of many steps", steps, 0, rounds, headings_of(LENGTHS, "step")),
    ]


def _rounds(count: int, runs: int) -> str:
    return f"Median of {runs} rounds" + ("; the first check ran once" if count > WITH_PEERS else "")


def main() -> int:
    """Measures, prints, writes. 1 where something failed or keyproj and a peer disagree; a goal missed is a result."""
    given = options()
    with tempfile.TemporaryDirectory(prefix="keyproj-bench-") as work:
        try:
            settle(Path(work))
            sections, name = measured(given, Path(work))
        except BenchError as failure:
            print(failure, file=sys.stderr)
            return 1
    print(f"{name}\n")
    print("\n".join(section(one) for one in sections), end="")
    if given.write:
        Path(__file__).with_name("README.md").write_text(page(sections, name, given.date), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
