"""What is said of a new proposal: what it changes, what it lacks, who signs it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from keyproj.actions.adjust_propose import Proposed
from keyproj.actions.adjust_table import changes_table
from keyproj.base.report import Report
from keyproj.base.text import Names, Term, Text
from keyproj.rules.adjustments import RULES_KIND, THE_POLICY, Part, missing
from keyproj.rules.roles import ROLES


def propose_report(found: Proposed, ledger: str, others: Sequence[Text] = ()) -> Report:
    """The proposal as it was written; `others` says what else was done."""
    new = found.new
    args = {"id": new.id, "file": found.change.path, "projects": len(found.names), "items": len(new.items)}
    lacks = tuple(missing(new.reason or None, "yes", [_part(item) for item in new.items], len(new.sections)))
    signers = tuple(_signer(step.role, scope) for step, scope in new.sections)
    of_policy = any(item["kind"] == RULES_KIND for item in new.items)
    lead = [
        Text("adjust.propose.lead_policy" if of_policy else "adjust.propose.lead", args),
        *others,
        Text("adjust.propose.signers", {"signers": list(signers)}),
    ]
    if lacks:
        lead.append(Text("adjust.propose.lacks", {"fields": Names(lacks)}))
    return Report(
        name="adjust propose",
        title=Text("adjust.propose.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=None,
        tables=[changes_table(_values(found))],
        lead=lead,
    )


def _values(found: Proposed) -> Iterator[tuple[str, str, str, str, Any, Any]]:
    for item in found.new.items:
        id = str(item.get("project", THE_POLICY))
        for change in _changes(item):
            field, old, new = str(change["field"]), change.get("old"), change.get("new")
            yield (id, found.names.get(id, ""), str(item["kind"]), field, old, new)


def _changes(item: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    changes: Sequence[Mapping[str, Any]] = item["changes"]
    return changes


def _part(item: Mapping[str, Any]) -> Part:
    said = {**(item.get("analysis") or {}), **(item.get("conditions") or {})}
    return Part(str(item["kind"]), len(_changes(item)), **said)


def _signer(role: str, scope: str | None) -> Text:
    office = Term("role", role) if role in ROLES else role
    return Text("adjust.signer_of" if scope else "adjust.signer", {"role": office, "scope": scope or ""})
