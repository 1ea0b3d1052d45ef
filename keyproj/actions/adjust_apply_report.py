"""What is said of a proposal that was applied: which values changed, and in which files."""

from collections.abc import Iterator, Sequence
from typing import Any

from keyproj.actions.adjust_apply import Applying
from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Names, Term, Text
from keyproj.rules.adjustment_fields import field_label, flat, from_text

COLUMNS = (
    Column("project", "text"),
    Column("name", "text"),
    Column("kind", "text", Text("adjust.column.kind")),
    Column("what", "text", Text("adjust.column.field")),
    Column("old", "text", Text("adjust.column.old")),
    Column("new", "text", Text("adjust.column.new")),
    Column("field", "text", Text("adjust.column.path"), quiet=True),
)


def apply_report(found: Applying, ledger: str, closing: Sequence[Text] = ()) -> Report:
    """The proposal's changes; of one that was begun before, which projects have them already."""
    proposal = found.proposal
    args = {"id": proposal.id, "effective": proposal.effective or "", "projects": len(found.done) + len(found.left)}
    lead = [Text("apply.lead", args)]
    if proposal.applied is not None:
        lead.append(Text("apply.again", {"day": proposal.applied, "by": proposal.applied_by or ""}))
    elif found.done:
        lead.append(Text("apply.resumed", {"projects": Names(found.done)}))
    return Report(
        name="adjust apply",
        title=Text("adjust.apply.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=None,
        tables=[Table("changes", Text("adjust.table.changes"), COLUMNS, list(_rows(found)))],
        lead=lead,
        closing=Text("sign.lines", {"lines": list(closing)}) if closing else None,
    )


def _rows(found: Applying) -> Iterator[tuple[Any, ...]]:
    for item, _, change in found.proposal.changes:
        old, new = (from_text(change.field, text) for text in (change.old, change.new))
        for one in flat(change.field, old, new):
            kind = Term("adjust.kind", item.kind)
            name = found.names.get(item.project, "")
            yield (item.project, name, kind, field_label(one.field), one.old, one.new, one.field)
