"""hledger, ledger and beancount: which of them are here, what they are asked, and that they answer as keyproj does."""

import json
import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.journal import plain_account
from benchmarks.measure import BenchError, Job, run

_PLAIN = re.compile(r"^ *(-?[0-9]+) CNY  (\S+)$", re.MULTILINE)
_CSV = re.compile(r"^(\S+), *(-?[0-9]+)\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Peer:
    """A program to compare with; `answers` says whether it prints the sums by sector, `get` how to install it."""

    name: str
    program: str
    get: str
    answers: bool = True


PEERS = (
    Peer("hledger", "hledger", "Debian package hledger"),
    Peer("ledger", "ledger", "Debian package ledger"),
    Peer("bean-query", "bean-query", "pip package beanquery, or Debian package beancount"),
    Peer("bean-check", "bean-check", "pip package beancount, or Debian package beancount", answers=False),
)


def find(program: str) -> str | None:
    """Where a program is: beside this Python, else on the path."""
    beside = Path(sys.executable).with_name(program)
    return str(beside) if beside.exists() else shutil.which(program)


def peer_job(peer: Peer, program: str, journal: Path, beancount: Path, until: str) -> Job:
    """Plan and progress of the projects under construction by sector, of all days before `until`."""
    by_sector = ("^计划:在建", "^完成:在建", "--depth", "3", "--end", until)
    query = (
        "SELECT root(account, 4) AS account, sum(number) AS yuan "
        f"WHERE date < {until} AND account ~ '^Assets:X(计划|完成):X在建' GROUP BY account"
    )
    arguments: Mapping[str, Sequence[str]] = {
        "hledger": ("-f", str(journal), "balance", *by_sector, "--flat"),
        # ledger's --flat and --depth together hide the sums; in a tree, its own format names each account in full.
        "ledger": ("-f", str(journal), "balance", *by_sector, "--balance-format", "%(display_total)  %(account)\n"),
        "bean-query": ("-f", "csv", str(beancount), query),
        "bean-check": ("--no-cache", str(beancount)),
    }
    return Job(peer.name, (program, *arguments[peer.name]))


def peer_sums(peer: Peer, output: str) -> dict[str, int]:
    """Account → yuan, from what a peer printed."""
    if peer.name == "bean-query":
        return {plain_account(account): int(yuan) for account, yuan in _CSV.findall(output)}
    return {account: int(yuan) for yuan, account in _PLAIN.findall(output) if account.count(":") == 2}


def keyproj_sums(output: str) -> dict[str, int]:
    """The same of `keyproj summary --format json`. Accounts without money are left out, as the peers do."""
    table = next(table for table in json.loads(output)["tables"] if table["id"] == "sector")
    columns = {"计划": "plan_to_date", "完成": "actual_to_date"}
    return {
        f"{kind}:在建:{row['class']}": row[column]
        for row in table["rows"]
        for kind, column in columns.items()
        if row[column]
    }


def verify(summary: Job, peers: Mapping[Peer, Job]) -> int:
    """Compares all peers' sums with keyproj's, to the yuan, and tells how many. Raises BenchError where any differs."""
    expected = keyproj_sums(run(summary).output)
    if not expected:
        raise BenchError("keyproj's table by sector holds no money: nothing to compare")
    for peer, job in peers.items():
        found = peer_sums(peer, run(job).output) if peer.answers else expected
        if found != expected:
            keys = sorted(key for key in found.keys() | expected.keys() if found.get(key) != expected.get(key))
            lines = [f"  {key}: keyproj {expected.get(key)}, {peer.name} {found.get(key)}" for key in keys]
            raise BenchError("\n".join([f"{peer.name} and keyproj disagree, so nothing was timed:", *lines]))
    return len(expected)
