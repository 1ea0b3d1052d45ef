"""The page benchmarks/README.md: the tables of one measurement and how they came about."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.table import HEADINGS, Line, markdown

_PAGE = """\
# Benchmarks

keyproj beside hledger, ledger and beancount on the same facts, written by `python -m benchmarks --write`.

Measured {date} on {machine}.

{sections}
## How it is measured

- Every row of a table was timed in the same interleaved rounds (A B C A B C …), after warm-up rounds that don't count.
  A ratio is median by median and is what the goal is held against; below 1 the first is faster. Beside it stands that
  of the fastest runs: where the two lie far apart, the machine was busy.
- Wall time of a whole process, from its start to its end, its output in a pipe. `python -c pass` is the bare Python of
  keyproj's own environment.
- Memory is the peak of the largest process; what needs less than the program that measures is shown as `≤`.
- The journals hold one transaction for each project's total investment, each month's target and each month's report in
  force, with the county, the category and the day of reporting as tags. The peers answer one question of them: planned
  and completed investment by sector to 30 June. keyproj answers it too, among the rest of its summary.
- Before anything is timed, the sums by sector of all peers and of keyproj are compared to the yuan; any difference ends
  the run. bean-check answers no question: it reads the whole journal, without its cache.
- *No index yet*: an empty cache folder, so all files are read. *Warm*: the index stands and each file is
  looked at by `stat`.
- `make bench` prints the tables. `--scale 10000` adds a grown ledger, for information.
"""


@dataclass(frozen=True)
class Section:
    """One table: a heading or none, its rows, the number of transactions and the rounds behind it."""

    heading: str
    lines: Sequence[Line]
    facts: int
    rounds: str


def section(one: Section) -> str:
    """The table with what it rests on."""
    heading = f"## {one.heading}\n\n" if one.heading else ""
    journal = f" {one.facts:,} transactions in the journals." if one.facts else ""
    return f"{heading}{markdown(HEADINGS, one.lines)}\n{one.rounds}.{journal}\n"


def page(sections: Sequence[Section], machine: str, date: str) -> str:
    """The whole page."""
    return _PAGE.format(date=date, machine=machine, sections="\n".join(section(one) for one in sections))
