"""The page benchmarks/README.md: the tables of one measurement and how they came about."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.scale import WITH_PEERS
from benchmarks.table import HEADINGS, Line, markdown

MINUTES = 17
"""What all tables take on two cores, roughly."""

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
- *One file changed*: a line is added to one project more than two seconds before; beside it stand a warm summary and
  the import of the parser, without Python's own start. *First check* is a check without an index.
- The invented ledgers are clean: a check finds nothing. Above {most:,} projects no peer is asked, since hledger would
  need minutes and ten gigabytes: `git status` of the same tree stands there instead.
- *Cores*: seconds computed by all processes of a run for each second that passed. *One more project*: the difference
  of two sizes' times by the difference of their projects, which leaves out what a start costs.
- *Both passes*: a process that opens the index and counts every step forwards and backwards, and prints only how many
  there were; `schedule` lists all forecasts. Every tenth project is 前期 and has no steps. The steps of the one project
  are in a row, and most are milestones.
- A goal missed says by how much, and what the floor is: the time of a job that does only what can't be left out.
- `make bench` prints the tables, in about {minutes} minutes on two cores; `python -m benchmarks --write` keeps them
  here. `--scale N` measures another size instead, `--small` only the first table,
  `--schedules` only the schedules'.
"""


@dataclass(frozen=True)
class Section:
    """One table: a heading or none, its rows, the number of transactions and the rounds behind it."""

    heading: str
    lines: Sequence[Line]
    facts: int
    rounds: str
    headings: Sequence[str] = HEADINGS


def section(one: Section) -> str:
    """The table with what it rests on."""
    heading = f"## {one.heading}\n\n" if one.heading else ""
    journal = f" {one.facts:,} transactions in the journals." if one.facts else ""
    return f"{heading}{markdown(one.headings, one.lines)}\n{one.rounds}.{journal}\n"


def page(sections: Sequence[Section], machine: str, date: str) -> str:
    """The whole page."""
    tables = "\n".join(section(one) for one in sections)
    return _PAGE.format(date=date, machine=machine, sections=tables, most=WITH_PEERS, minutes=MINUTES)
