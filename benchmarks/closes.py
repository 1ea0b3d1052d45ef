"""The rows for closed months: a copy of the ledger of which six months are closed, beside the ledger itself."""

import shutil
import time
from collections.abc import Mapping
from dataclasses import replace

from benchmarks.measure import Job, Runs, interleave, run
from benchmarks.rows import Stand
from benchmarks.table import Row

CLOSED, OPEN = "check, six months closed", "check, none closed"

CHANGED = "check, six months closed, one report changed"

CLOSING = "close --quarter 2 --dry-run"

ROWS = (
    Row("`check`, six months closed, warm", CLOSED, OPEN, 1.1),
    Row("`check`, six months closed, one report changed", CHANGED, OPEN),
    Row("`close --quarter 2 --dry-run`", CLOSING, OPEN),
)

_SAID = ("--date", "2023-07-08", "--by", "重点办", "--accept-unreported")


def timed_closes(stand: Stand, runs: int) -> Mapping[str, Runs]:
    """All of them, in turns with a check of the ledger itself, which stays as it is."""
    copy = stand.work / "closed"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(stand.ledger, copy, ignore=shutil.ignore_patterns(".git"))
    closed = replace(stand, ledger=copy)
    for quarter in ("1", "2"):
        run(closed.keyproj("close", "close", "--quarter", quarter, *_SAID))
    warm = [stand.keyproj(OPEN, "check"), closed.keyproj(CLOSED, "check")]
    dry = stand.keyproj(CLOSING, "close", "--quarter", "2", *_SAID, "--dry-run")
    timed = interleave([*warm, dry], runs, 1) | interleave([_changed(closed)], runs, 1)
    shutil.rmtree(copy)
    return timed


def _changed(closed: Stand) -> Job:
    """A check after a change in one file, made long enough before that the file is read once and not doubted."""
    file = next(closed.ledger.glob("projects/*/S-000001.yaml"))
    text, changes = file.read_text("utf-8"), iter(range(1_000_000))

    def change() -> None:
        file.write_text(f"{text}# {next(changes)}\n", "utf-8")
        time.sleep(2.2)

    return replace(closed.keyproj(CHANGED, "check"), before=change)
