"""The rows for start-up and for the 217 projects of `data/`, with the goals of the performance budget."""

import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.floors import TYPER, typer_job
from benchmarks.measure import BenchError, Job, interleave, run
from benchmarks.peers import PEERS, Peer, find, peer_job, verify
from benchmarks.table import Line, Row, fact, line

ROOT = Path(__file__).resolve().parent.parent
"""The repository, from which `benchmarks` is run."""

HEAVY = ("pydantic", "yaml", "ruamel", "rich")
"""What a warm summary must not import."""

_SUMMARY = ("summary", "--quarter", "2")
_MODULES = """
import sys
from keyproj.cli.main import main
try:
    main(sys.argv[1:])
finally:
    print("MODULES", *sorted(sys.modules))
"""

BARE = "python -c pass"
BUDGET = (
    Row("`keyproj --version`", "version", BARE, 7, floor=TYPER),
    Row("`keyproj --help`", "help", BARE, 7, floor=TYPER),
    Row("`keyproj summary --quarter 2`, index warm", "summary", "hledger", 1.25, floor=TYPER),
    Row("the same, no index yet", "summary, no index", "summary", 5),
    Row("the same, index warm", "summary", "ledger"),
    Row("the same, index warm", "summary", "bean-query"),
    Row("the same, index warm", "summary", "bean-check"),
    Row("the same, index warm", "summary", "git status"),
    Row("`check`, index warm", "check", "hledger"),
    Row(TYPER, TYPER),
)
"""All rows that time something; those without a goal are for information."""


@dataclass(frozen=True)
class Stand:
    """Where one ledger is measured: its folder, a folder for journals and caches, and the peers that are here."""

    ledger: Path
    work: Path
    programs: Mapping[Peer, str]

    @classmethod
    def at(cls, ledger: Path, work: Path) -> "Stand":
        """A stand with all peers that are installed."""
        found = {peer: find(peer.program) for peer in PEERS}
        return cls(ledger, work, {peer: program for peer, program in found.items() if program is not None})

    def keyproj(self, name: str, *words: str, fresh: bool = False) -> Job:
        """A command of the installed console script on this ledger; with `fresh` each run begins without an index."""
        program = find("keyproj")
        if program is None:
            raise BenchError("keyproj is not installed beside this Python: make test sets it up")
        env, before = {}, None
        if fresh:
            cache = self.work / "fresh"
            env, before = {"KEYPROJ_CACHE": str(cache)}, lambda: shutil.rmtree(cache, ignore_errors=True)
        return Job(name, (program, *words, "--ledger", str(self.ledger)), env=env, before=before)

    def summary(self, name: str = "summary", *more: str, fresh: bool = False) -> Job:
        """The main job, with an index or without."""
        return self.keyproj(name, *_SUMMARY, *more, fresh=fresh)

    def journals(self) -> tuple[dict[Peer, Job], int]:
        """Writes the journals, checks that all peers agree with keyproj, and tells how many transactions there are."""
        verified = self.summary("summary as json", "--format", "json")
        run(verified)  # makes the index, and says in one line if the ledger can't be read
        plain, bean = self.work / "facts.journal", self.work / "facts.beancount"
        # In a process of its own, so that this one stays small: no job's memory could be seen below ours.
        writer = (sys.executable, "-m", "benchmarks.journal", str(self.ledger), str(plain), str(bean))
        year, count = map(int, run(Job("journals", writer, cwd=ROOT)).output.split())
        jobs = {peer: peer_job(peer, program, plain, bean, f"{year}-07-01") for peer, program in self.programs.items()}
        verify(verified, jobs)
        return jobs, count


def small(stand: Stand, runs: int, warmups: int) -> tuple[list[Line], int]:
    """All rows of the budget, the imports, and the number of transactions in the journals."""
    peers, count = stand.journals()
    jobs = [
        bare_job(),
        typer_job(),
        Job("version", (stand.keyproj("").argv[0], "--version")),
        Job("help", (stand.keyproj("").argv[0], "--help")),
        stand.summary(),
        stand.keyproj("check", "check"),
        *peers.values(),
        stand.summary("summary, no index", fresh=True),
        *git_status(stand.ledger),
    ]
    timed = interleave(jobs, runs, warmups)
    lines = [line(found(row, timed), timed) for row in BUDGET]
    return [*lines, imports(stand)], count


def bare_job() -> Job:
    """Python's own start and end."""
    return Job(BARE, (sys.executable, "-c", "pass"))


def found(row: Row, timed: Mapping[str, object]) -> Row:
    """The row, or why it can't be: the program beside it is not here."""
    if row.against in timed or row.against is None:
        return row
    ways = {peer.name: f"not installed ({peer.get})" for peer in PEERS}
    return replace(row, missing=ways.get(row.against, "git is not installed, or does not know this folder"))


def git_status(tree: Path) -> Sequence[Job]:
    """`git status` on the files of the ledger, for information; nothing where git does not know them."""
    git = shutil.which("git")
    # Without optional locks it leaves the repository's own index as it is.
    job = Job("git status", (str(git), "status", "--porcelain", "--", "."), cwd=tree, env={"GIT_OPTIONAL_LOCKS": "0"})
    try:
        return [job] if git is not None and run(job) else []
    except BenchError:
        return []


def imports(stand: Stand) -> Line:
    """What a warm summary with its output in a pipe imports: none of `HEAVY`."""
    argv = (sys.executable, "-c", _MODULES, *stand.summary().argv[1:])
    modules = run(Job("modules of a warm summary", argv)).output.rsplit("MODULES ", 1)[1].split()
    heavy = [name for name in HEAVY if any(module.split(".")[0] == name for module in modules)]
    title = "modules that a warm summary imports"
    outcome = f"missed: {', '.join(heavy)}" if heavy else "met"
    return fact(title, f"{len(modules)} modules", f"no {', '.join(HEAVY)}", outcome)
