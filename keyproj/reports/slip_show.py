"""One slip (督办单) as a report: the answer first, then its reasons and the written reports."""

from collections.abc import Iterator
from typing import Any

from keyproj.base.blocks import Block, BlockReport
from keyproj.base.report import Column, Table
from keyproj.base.text import Term, Text
from keyproj.reports.slip_notice import Notice
from keyproj.reports.warn_lines import MARKS

SLIP = (
    Column("slip", "text", Text("slip.column.slip")),
    Column("kind", "text", Text("slip.column.kind")),
    Column("project", "text"),
    Column("name", "text"),
    Column("county", "text"),
    Column("leader", "text", Text("slip.column.leader")),
    Column("month", "month", Text("slip.column.month")),
    Column("level", "level", Text("slip.column.level")),
    Column("level_name", "text", Text("slip.column.level_name")),
    Column("state", "text", Text("slip.column.state")),
    Column("issued", "date", Text("slip.column.issued")),
    Column("issued_by", "text", Text("slip.column.issued_by")),
    Column("due", "date", Text("slip.column.due")),
    Column("replaces", "text", Text("slip.column.replaces")),
    Column("followed_by", "text", Text("slip.column.followed_by")),
    Column("cleared", "date", Text("slip.column.cleared")),
    Column("cleared_by", "text", Text("slip.column.cleared_by")),
    Column("evidence", "text", Text("slip.column.evidence")),
    Column("file", "text"),
)
REASONS = (
    Column("rule", "text", Text("slip.column.rule")),
    Column("value", "text", Text("slip.column.value")),
    Column("threshold", "text", Text("slip.column.threshold")),
    Column("text", "text", Text("slip.column.reason")),
)
ANSWERS = (
    Column("date", "date", Text("slip.column.answered")),
    Column("by", "text", Text("slip.column.answered_by")),
    Column("state_of_work", "text", Text("slip.column.report_state")),
    Column("problems", "text", Text("slip.column.report_problems")),
    Column("next_steps", "text", Text("slip.column.report_next_steps")),
    Column("received_by", "text", Text("slip.column.received_by")),
)


def slip_report(shown: Notice) -> BlockReport:
    """The slip on a screen: its tables are for programs, people read blocks."""
    return BlockReport(
        name="slip show",
        title=Text("slip.show.title", {"kind": Term("slip.kind", shown.kind), "id": shown.slip.id}),
        ledger=shown.ledger,
        as_of=shown.day,
        tables=[
            Table("slip", Text("slip.list.table"), SLIP, [_row(shown)]),
            Table("reasons", Text("slip.show.reasons"), REASONS, shown.reasons),
            Table("answers", Text("slip.show.answers"), ANSWERS, shown.answers),
        ],
        lead=list(_lead(shown)),
        blocks=lambda: _blocks(shown),
        style=shown.style,
        instead=("slip", "reasons", "answers"),
    )


def _blocks(shown: Notice) -> Iterator[Block]:
    if shown.reasons:
        lines = [pair for reason in shown.reasons for pair in _said(reason.rule or "", reason.text)]
        yield Block(MARKS[shown.slip.level], shown.colour, Text("slip.show.reasons"), None, lines)
    for answer in shown.answers:
        head = Text("slip.show.answer", {"day": answer.date, "by": answer.by})
        aside = Text("slip.show.received_by", {"by": answer.received_by}) if answer.received_by else None
        parts = zip(ANSWERS[2:5], answer[2:5], strict=True)
        yield Block("✔", "", head, aside, [pair for column, text in parts for pair in _said(column.title, text)])


def _said(label: Any, text: str) -> Iterator[tuple[Any, str]]:
    """Each line of a text, the first with the label."""
    for n, line in enumerate(text.splitlines()):
        yield "" if n else label, line


def _row(shown: Notice) -> tuple[object, ...]:
    slip = shown.slip
    return (
        *(slip.id, Term("slip.kind", shown.kind), slip.project, shown.name, shown.county, shown.leader, slip.month),
        *(slip.level, shown.level_name, Term("slip.state", shown.standing.state), slip.issued, shown.issued_by),
        *(slip.due, slip.replaces, shown.followed_by, slip.cleared if shown.cleared_by is not None else None),
        *(shown.cleared_by, shown.evidence, shown.file),
    )


def _lead(shown: Notice) -> Iterator[Text]:
    slip = shown.slip
    place = {"county": shown.county} if shown.county else {}
    yield Text(
        "slip.show.project" if place else "slip.show.no_project", {"id": slip.project, "name": shown.name, **place}
    )
    args = {"month": slip.month, "level": shown.level_name, "by": shown.issued_by, "issued": slip.issued}
    yield Text("slip.show.issued", args)
    due = Text("slip.show.due", {"due": slip.due, "state": Term("slip.state", shown.standing.state)})
    late = (shown.day - type(shown.day).fromisoformat(slip.due)).days
    if shown.standing.state == "late":
        due = Text("slip.show.due.late", {"due": slip.due, "days": late})
    yield Text("slip.show.leader", {"leader": shown.leader, "due": due}) if shown.leader else due
    if slip.replaces is not None:
        yield Text("slip.show.replaces", {"id": slip.replaces})
    if shown.followed_by is not None:
        yield Text("slip.show.followed", {"id": shown.followed_by})
    if shown.cleared_by is not None:
        yield Text("slip.show.cleared", {"day": slip.cleared, "by": shown.cleared_by, "evidence": shown.evidence or ""})
    if shown.note is not None:
        yield Text("slip.show.note", {"note": shown.note})
