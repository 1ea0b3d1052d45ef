"""`python -m benchmarks`: runs the rows, prints the table, and with `--write` keeps it in benchmarks/README.md."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.machine import machine
from benchmarks.measure import BenchError
from benchmarks.page import Section, page, section
from benchmarks.rows import Stand, small
from benchmarks.scale import large

ROOT = Path(__file__).resolve().parent.parent


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
    """All tables asked for, and the machine's line."""
    stand = Stand.at(given.ledger.resolve(), work / "small")
    stand.work.mkdir()
    lines, facts = small(stand, given.runs, given.warmups)
    sections = [Section("", lines, facts, given.runs)]
    for count in given.scale:
        lines, facts = large(work / "large", count, given.scale_runs)
        sections.append(Section(f"{count:,} invented projects", lines, facts, given.scale_runs))
    return sections, machine(stand.programs.values())


def outcome(sections: Sequence[Section]) -> int:
    """1 where a goal was missed, so that nobody has to read the table to know."""
    return int(any(line.met is False for one in sections for line in one.lines))


def main() -> int:
    """Measures, prints, writes."""
    given = options()
    with tempfile.TemporaryDirectory(prefix="keyproj-bench-") as work:
        try:
            sections, name = measured(given, Path(work))
        except BenchError as failure:
            print(failure, file=sys.stderr)
            return 1
    print(f"{name}\n")
    print("\n".join(section(one) for one in sections), end="")
    if given.write:
        Path(__file__).with_name("README.md").write_text(page(sections, name, given.date), "utf-8")
    return outcome(sections)


if __name__ == "__main__":
    sys.exit(main())
