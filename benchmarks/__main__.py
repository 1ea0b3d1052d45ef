"""`python -m benchmarks`: runs the rows, prints the table, and with `--write` keeps it in benchmarks/README.md."""

import argparse
import sys
import tempfile
from datetime import date
from pathlib import Path

from benchmarks.machine import machine
from benchmarks.measure import BenchError, settle
from benchmarks.page import Section, page, section
from benchmarks.rows import ROOT, Stand, small
from benchmarks.scale import large
from keyproj.index.cache import fingerprint


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--ledger", type=Path, default=ROOT / "data", help="the ledger to measure on")
    parser.add_argument("--runs", type=int, default=11, help="timed rounds (default 11)")
    parser.add_argument("--warmups", type=int, default=2, help="rounds before them that don't count (default 2)")
    parser.add_argument("--scale", type=int, action="append", default=[], metavar="N", help="also grow N projects")
    parser.add_argument("--scale-runs", type=int, default=3, help="timed rounds at scale (default 3)")
    parser.add_argument("--write", action="store_true", help="write benchmarks/README.md")
    parser.add_argument("--date", default=date.today().isoformat(), help="the date to write into it")  # noqa: DTZ011
    return parser.parse_args()


def measured(given: argparse.Namespace, work: Path) -> tuple[list[Section], str]:
    """All tables asked for, and the machine's line. Raises BenchError."""
    source = fingerprint()
    stand = Stand.at(given.ledger.resolve(), work / "small")
    stand.work.mkdir()
    lines, facts = small(stand, given.runs, given.warmups)
    sections = [Section("", lines, facts, f"Median of {given.runs} rounds")]
    for count in given.scale:
        lines, facts = large(work / "large", count, given.scale_runs)
        rounds = f"Median of {given.scale_runs} rounds; the first check and bean-check ran once"
        sections.append(Section(f"{count:,} invented projects", lines, facts, rounds))
    if fingerprint() != source:
        raise BenchError("keyproj's own files changed meanwhile, so its index was made anew: measure again")
    return sections, machine(stand.programs.values())


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
