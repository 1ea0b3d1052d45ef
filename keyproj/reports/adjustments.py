"""The proposals of a ledger on a day: what each is about, how it stands, who signs next."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Term, Text
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.adjustments import Proposal, proposals, standings
from keyproj.index.settings import settings
from keyproj.reports.adjust_who import awaited, signers
from keyproj.reports.unread import unread_notes
from keyproj.rules.adjustments import OPEN, STATES, Standing

COLUMNS = (
    Column("adjustment", "text", Text("adjust.column.adjustment")),
    Column("quarter", "text", Text("adjust.column.quarter")),
    Column("proposed", "date", Text("adjust.column.proposed")),
    Column("proposed_by", "text", Text("adjust.column.proposed_by")),
    Column("projects", "count"),
    Column("kinds", "text", Text("adjust.column.kinds")),
    Column("state", "text", Text("adjust.column.state")),
    Column("signed", "text", Text("adjust.column.signed")),
    Column("waiting", "text", Text("adjust.column.waiting")),
    Column("effective", "date", Text("adjust.column.effective")),
    Column("file", "text", quiet=True),
)

STATE_CHOICES = (*STATES, "open")
"""What `--state` takes: one state, or all of which something may still become."""


class Wish(NamedTuple):
    """Only the proposals in a state (or `open`), only those of a quarter (`2023-Q2`)."""

    state: str | None = None
    quarter: str | None = None


class Stood(NamedTuple):
    """A proposal and how it stands."""

    proposal: Proposal
    now: Standing


def stood(db: sqlite3.Connection, day: date) -> list[Stood]:
    """All proposals that were made by a day, as they stood on it, by quarter and id."""
    made = [proposal for proposal in proposals(db) if proposal.proposed <= day.isoformat()]
    return list(map(Stood, made, standings(db, adjusting_rules(db), made, day.isoformat())))


def adjustments(db: sqlite3.Connection, day: date, wish: Wish) -> Report:
    """The list. Those that wait for somebody come in the order of their ids, like all others."""
    policy, unread = settings(db), unread_notes(db)
    shown = [one for one in stood(db, day) if _is_wanted(one, wish)]
    return Report(
        name="adjust list",
        title=Text("adjust.list.title", {"ledger": policy.title, "day": day.isoformat()}),
        ledger=policy.title,
        as_of=day,
        tables=[Table("adjustments", Text("adjust.list.table"), COLUMNS, [_cells(db, one, day) for one in shown])],
        lead=[_lead(shown)],
        notes=[*unread, *_wishes(wish)],
        style=policy.style,
        exit_code=1 if unread else 0,
    )


def _is_wanted(one: Stood, wish: Wish) -> bool:
    states = OPEN if wish.state == "open" else STATES if wish.state is None else (wish.state,)
    return one.now.state in states and wish.quarter in (None, one.proposal.quarter)


def _lead(shown: Sequence[Stood]) -> Text:
    if not shown:
        return Text("adjust.list.none")
    count = Counter(one.now.state for one in shown)
    states = [
        Text("adjust.list.state", {"state": Term("adjust.state", state), "count": count[state]})
        for state in STATES
        if count[state]
    ]
    return Text("adjust.list.lead", {"count": len(shown), "states": states})


def _cells(db: sqlite3.Connection, one: Stood, day: date) -> tuple[object, ...]:
    proposal, now = one
    kinds = "、".join(dict.fromkeys(item.kind for item in proposal.items))
    return (
        *(proposal.id, proposal.quarter, proposal.proposed, proposal.by),
        *(
            0 if proposal.is_of_policy else len({item.project for item in proposal.items}),
            kinds,
            Term("adjust.state", now.state),
        ),
        *(signers(now.signed), awaited(db, now.waiting, day.isoformat()) if now.state in OPEN else None),
        *(proposal.effective, proposal.path),
    )


def _wishes(wish: Wish) -> Iterator[Text]:
    if wish.state is not None:
        yield Text("adjust.note.state", {"state": Term("adjust.state", wish.state)})
    if wish.quarter is not None:
        yield Text("adjust.note.quarter", {"quarter": wish.quarter})
