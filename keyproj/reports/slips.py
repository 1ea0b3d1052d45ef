"""The slips (督办单) of a ledger on a day: who owes a written report, who is late, what is settled."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Names, Term, Text
from keyproj.reports.ask import Ask
from keyproj.reports.slip_people import answering
from keyproj.reports.slip_rows import OVER, all_slips
from keyproj.reports.warn_words import level_name
from keyproj.rules.slips import OPEN, STATES, UNANSWERED, Standing, standings
from keyproj.rules.warning import Policy

COLUMNS = (
    Column("slip", "text", Text("slip.column.slip")),
    Column("project", "text"),
    Column("name", "text"),
    Column("leader", "text", Text("slip.column.leader")),
    Column("month", "month", Text("slip.column.month")),
    Column("level", "level", Text("slip.column.level")),
    Column("level_name", "text", Text("slip.column.level_name")),
    Column("state", "text", Text("slip.column.state")),
    Column("level_now", "level", Text("slip.column.level_now")),
    Column("issued", "date", Text("slip.column.issued")),
    Column("due", "date", Text("slip.column.due")),
    Column("days_late", "days", Text("slip.column.days_late")),
    Column("answered", "date", Text("slip.column.answered")),
    Column("cleared", "date", Text("slip.column.cleared")),
)


MOST_NAMED = 5
"""Slips that a note names; more are counted only."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Only the slips of a month, only those in a state: one of `STATES`, or `open` for all that are not cleared."""

    month: str | None = None
    state: str | None = None


class _Row(NamedTuple):
    """What the index says of a slip besides its days."""

    id: str
    name: str | None
    leader: str | None
    file: str
    over: int


_ROWS = f"""
SELECT s.id, p.name, {answering("p.pk")}, file.path, ifnull(f.stage IN {OVER}, 0)
FROM slip s JOIN file ON file.pk = s.file
LEFT JOIN project p ON p.id = s.project AND NOT p.clash
LEFT JOIN fact f ON f.project = p.pk
WHERE f.project IS NOT NULL OR NOT :chosen
"""


def slips(ask: Ask, policy: Policy, wish: Wish) -> Report:
    """All slips that are issued by the period's last day, the late ones first, then by their deadlines."""
    day = ask.period.as_of
    shown = list(_shown(ask, policy, wish))
    shown.sort(key=lambda pair: (STATES.index("late") != STATES.index(pair[0].state), pair[0].slip.due, pair[1].id))
    count = Counter(standing.state for standing, _ in shown)
    lead = Text("slip.list.lead", {"count": len(shown), **{state: count[state] for state in STATES}})
    return Report(
        name="slip list",
        title=Text("slip.list.title", {"ledger": ask.policy.title, "day": day.isoformat()}),
        ledger=ask.policy.title,
        as_of=day,
        tables=[Table("slips", Text("slip.list.table"), COLUMNS, [_cells(*pair, policy, day) for pair in shown])],
        lead=[lead] if shown else [Text("slip.list.none")],
        notes=[
            *ask.unread,
            *_next(shown),
            *_over(shown),
            Text("slip.note.policy", {"policy": policy.name}),
            *_wishes(wish),
            *ask.filter_notes(),
        ],
        style=ask.policy.style,
        exit_code=1 if ask.unread else 0,
    )


def _shown(ask: Ask, policy: Policy, wish: Wish) -> Iterator[tuple[Standing, _Row]]:
    day = ask.period.as_of.isoformat()
    rows = ask.db.execute(_ROWS, {"as_of": day, "chosen": bool(ask.chosen.given())})
    known = {row.file: row for row in map(_Row._make, rows)}
    states = OPEN if wish.state == "open" else STATES if wish.state is None else (wish.state,)
    for standing in standings(all_slips(ask.db), day, policy):
        row = known.get(standing.slip.file)
        if row is not None and standing.state in states and wish.month in (None, standing.slip.month):
            yield standing, row


def _next(shown: Sequence[tuple[Standing, _Row]]) -> Iterator[Text]:
    """The command for what is to be done next, once for each state that there is."""
    there = {standing.state for standing, _ in shown}
    if there & set(UNANSWERED):
        yield Text("slip.note.answer")
    if "received" in there:
        yield Text("slip.note.clear")
    if any(standing.level > standing.slip.level and not row.over for standing, row in shown):
        yield Text("slip.note.escalate")


def _over(shown: Sequence[tuple[Standing, _Row]]) -> Iterator[Text]:
    """What is left to do where a project is over and its slip is not."""
    ids = tuple(row.id for standing, row in shown if row.over and standing.state in OPEN)
    if ids:
        named = Names((*ids[:MOST_NAMED], *(["…"] if len(ids) > MOST_NAMED else [])))
        yield Text("slip.note.over", {"count": len(ids), "slips": named, "id": ids[0]})


def _cells(standing: Standing, row: _Row, policy: Policy, day: date) -> tuple[Any, ...]:
    slip = standing.slip
    end = slip.answered if slip.answered is not None and slip.answered <= day.isoformat() else day.isoformat()
    late = (date.fromisoformat(end) - date.fromisoformat(slip.due)).days
    return (
        *(slip.id, slip.project, row.name, row.leader, slip.month),
        *(slip.level, level_name(policy, slip.level), Term("slip.state", standing.state)),
        standing.level if standing.level > slip.level and not row.over else None,
        *(slip.issued, slip.due, late if late > 0 and standing.state in ("late", "received") else None),
        *(_by(slip.answered, day), _by(slip.cleared, day)),
    )


def _by(then: str | None, day: date) -> str | None:
    return then if then is not None and then <= day.isoformat() else None


def _wishes(wish: Wish) -> Iterator[Text]:
    if wish.state is not None:
        said = Text("slip.note.open") if wish.state == "open" else Term("slip.state", wish.state)
        yield Text("slip.note.state", {"state": said})
    if wish.month is not None:
        yield Text("slip.note.month", {"month": wish.month})
