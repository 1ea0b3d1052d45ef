"""Takes a proposal back: what becomes of its file, edited in place."""

from datetime import date
from sqlite3 import Connection
from typing import NamedTuple

from keyproj.base.errors import Refused
from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Text
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.adjustments import proposals, standings
from keyproj.rules.adjustments import OPEN
from keyproj.store.edit import Put, edited
from keyproj.store.edit_values import Value
from keyproj.store.nodes import line_of
from keyproj.store.read import read
from keyproj.store.write import Change

COLUMNS = (
    Column("adjustment", "text", Text("adjust.column.adjustment")),
    Column("date", "date", Text("adjust.column.date")),
    Column("by", "text", Text("adjust.column.withdrawn_by")),
    Column("reason", "text", Text("adjust.column.reason")),
    Column("file", "text"),
    Column("line", "line"),
)


class Withdrawn(NamedTuple):
    """The proposal's id, the line of the withdrawal, and the change of its file."""

    id: str
    line: int
    change: Change


def withdrawn(db: Connection, path: str, data: bytes, by: str, reason: str, day: date) -> Withdrawn:
    """Raises Refused where the proposal was made later, or nothing can become of it any more; what is decided can be
    taken back only where its old values no longer hold.
    """
    proposal = next(one for one in proposals(db) if one.path == path)
    (now,) = standings(db, adjusting_rules(db), [proposal])
    if now.state not in OPEN or now.state == "decided":
        args = {"adjustment": proposal.id, "day": proposal.withdrawn or proposal.applied or ""}
        raise Refused(f"adjust.error.withdraw_{now.state}", **args)
    if day.isoformat() < proposal.proposed:
        raise Refused(
            "adjust.error.withdraw_early", adjustment=proposal.id, proposed=proposal.proposed, day=day.isoformat()
        )
    said: dict[str, Value] = {"date": day, "by": by, "reason": reason}
    new, after = edited(data, read(data, path, "adjustment"), [Put(("withdrawn",), said)])
    line = line_of(after.tree.root, "withdrawn") if after.tree is not None else 0
    return Withdrawn(proposal.id, line, Change(path, data, new))


def withdraw_report(found: Withdrawn, by: str, reason: str, day: date, ledger: str) -> Report:
    """What was done."""
    where = f"{found.change.path}:{found.line}"
    row = (found.id, day.isoformat(), by, reason, found.change.path, found.line)
    return Report(
        name="adjust withdraw",
        title=Text("adjust.withdraw.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=day,
        tables=[Table("withdrawn", Text("adjust.withdraw.table"), COLUMNS, [row], quiet=True)],
        lead=[Text("adjust.withdraw.done", {"id": found.id, "by": by, "day": day.isoformat(), "where": where})],
    )
