"""What is said of issuing slips: one row for each project that a month's warnings ask one for."""

from collections.abc import Callable, Sequence
from typing import Any

from keyproj.actions.slip_issue import Issue, Order
from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Term, Text

COLUMNS = (
    Column("project", "text"),
    Column("name", "text"),
    Column("level", "level", Text("slip.column.level")),
    Column("level_name", "text", Text("slip.column.level_name")),
    Column("outcome", "text", Text("slip.column.outcome")),
    Column("slip", "text", Text("slip.column.slip")),
    Column("due", "date", Text("slip.column.due")),
    Column("replaces", "text", Text("slip.column.replaces")),
)


def issue_report(
    found: Sequence[Issue],
    order: Order,
    ledger: str,
    level_name: Callable[[int], Any],
    unread: Sequence[Text],
    filtered: Sequence[Text],
    done: Sequence[Text],
) -> Report:
    """The plan; `unread` names what could not be counted, `done` says what has become of it where that is known."""
    outcomes = [_outcome(issue) for issue in found]
    counts = {
        "new": len(found) - outcomes.count("there"),
        "escalated": outcomes.count("escalated"),
        "there": outcomes.count("there"),
        "policy": order.policy.name,
    }
    lead = [Text("slip.issue.lead", counts)] if found else [Text("slip.issue.none")]
    rows = [
        (
            *(issue.project, issue.name, issue.level, level_name(issue.level), Term("slip.outcome", outcome)),
            *(issue.slip, issue.due, issue.replaces),
        )
        for issue, outcome in zip(found, outcomes, strict=True)
    ]
    return Report(
        name="slip issue",
        title=Text("slip.issue.title", {"ledger": ledger, "month": order.month}),
        ledger=ledger,
        as_of=order.issued,
        tables=[Table("slips", Text("slip.issue.table"), COLUMNS, rows, quiet=not rows)],
        lead=[*lead, *done],
        notes=[*unread, *filtered, *_provisional(found, order)],
        exit_code=1 if unread else 0,
    )


def _outcome(issue: Issue) -> str:
    if issue.change is None:
        return "there"
    return "escalated" if issue.replaces is not None else "new"


def _provisional(found: Sequence[Issue], order: Order) -> list[Text]:
    """Said where a deadline was counted beyond the announced holidays."""
    since = order.calendar.provisional_from.isoformat()
    counted = [issue.due for issue in found if issue.change is not None and order.due is None]
    return [Text("slip.issue.provisional", {"since": since})] if max(counted, default="") >= since else []
