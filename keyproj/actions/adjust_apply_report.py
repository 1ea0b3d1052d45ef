"""What is said of a proposal that was applied: which values changed, and in which files."""

from collections.abc import Iterator, Sequence
from typing import Any

from keyproj.actions.adjust_apply_parts import Applying
from keyproj.actions.adjust_table import changes_table
from keyproj.base.report import Report
from keyproj.base.text import Names, Text
from keyproj.rules.adjustment_fields import from_text


def apply_report(found: Applying, ledger: str, closing: Sequence[Text] = ()) -> Report:
    """The proposal's changes; of one that was begun before, which projects have them already."""
    proposal = found.proposal
    args = {"id": proposal.id, "effective": proposal.effective or "", "projects": len(found.done) + len(found.left)}
    lead = [Text("apply.lead_policy" if proposal.is_of_policy else "apply.lead", args)]
    if proposal.applied is not None:
        lead.append(Text("apply.again", {"day": proposal.applied, "by": proposal.applied_by or ""}))
    elif found.done:
        lead.append(Text("apply.resumed", {"projects": Names(found.done)}))
    return Report(
        name="adjust apply",
        title=Text("adjust.apply.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=None,
        tables=[changes_table(_changes(found))],
        lead=lead,
        closing=Text("sign.lines", {"lines": list(closing)}) if closing else None,
    )


def _changes(found: Applying) -> Iterator[tuple[str, str, str, str, Any, Any]]:
    for item, _, change in found.proposal.changes:
        old, new = (from_text(change.field, text) for text in (change.old, change.new))
        yield (item.project, found.names.get(item.project, ""), item.kind, change.field, old, new)
