"""A proposal's file as rows of the index."""

import json
from typing import Any

from keyproj.base.fields import value_text
from keyproj.index.rows import Rows, day
from keyproj.model.adjustment import Adjustment, AdjustmentChange, AdjustmentItem, EntryConditions, LeavingAnalysis
from keyproj.model.adjustment_field import value_of, written
from keyproj.model.adjustment_statement import proposal_part
from keyproj.rules.adjustments import RULES_KIND, THE_POLICY
from keyproj.rules.statement import canonical
from keyproj.store.nodes import line_of

_NO_ANALYSIS, _NO_CONDITIONS = LeavingAnalysis(), EntryConditions()


def adjustment_rows(pk: int, a: Adjustment, root: Any) -> Rows:
    """The proposal, its items with their changes, its papers and signatures; `pk` is its file's number."""
    rows: Rows = {"adjustment": [(pk, *_facts(a), *_lines(root))], "adjustment_item": [], "adjustment_change": []}
    for n, item in enumerate(a.items):
        rows["adjustment_item"].append((pk, n, *_item(item), line_of(root, "items", n, "project")))
        rows["adjustment_change"] += [
            (pk, n, k, item.project or THE_POLICY, *_change(item.kind, change), line_of(root, "items", n, "changes", k))
            for k, change in enumerate(item.changes)
        ]
    rows["adjustment_evidence"] = [
        (pk, n, e.title, e.path, e.sha256, e.size, line_of(root, "evidence", n)) for n, e in enumerate(a.evidence)
    ]
    rows["adjustment_signature"] = [
        (pk, n, *_signature(a, n), line_of(root, "sign_off", n)) for n in range(len(a.sign_off))
    ]
    return rows


def _facts(a: Adjustment) -> tuple[Any, ...]:
    who, waived, back, done = a.proposed, a.exemption, a.withdrawn, a.applied
    return (
        *(a.id, a.quarter, who.by, who.role, who.scope, day(who.date), day(a.effective), a.reason),
        *((waived.reason, waived.by, day(waived.date)) if waived else (None, None, None)),
        *((day(back.date), back.by, back.reason) if back else (None, None, None)),
        *((day(done.date), done.by) if done else (None, None)),
        *(a.note, canonical(proposal_part(a))),
    )


def _lines(root: Any) -> tuple[Any, ...]:
    """Those that rules ask for one by one, and as JSON that of each field at the top."""
    lines = [line_of(root, key) for key in ("id", "quarter", "proposed", "effective", "withdrawn", "applied")]
    return (*lines, json.dumps({key: mark[0] for key, mark in root.keys_at.items()}))


def _item(item: AdjustmentItem) -> tuple[str | None, ...]:
    leaving, entry = item.analysis or _NO_ANALYSIS, item.conditions or _NO_CONDITIONS
    said = (leaving.ground, leaving.causes, leaving.measures, leaving.explanation, entry.land, entry.money, entry.unit)
    return (item.project or THE_POLICY, item.kind, *said)


def _change(kind: str, change: AdjustmentChange) -> tuple[str | int | None, ...]:
    """Old and new as one text each, and as yuan where they are an amount."""
    sides = (change.old, change.new)
    if kind == RULES_KIND:
        return (change.field, *map(value_text, sides), None, None)
    texts = [value_text(written(change.field, raw)) for raw in sides]
    values = [value_of(change.field, raw) for raw in sides]
    return (change.field, *texts, *(value if isinstance(value, int) else None for value in values))


def _signature(a: Adjustment, n: int) -> tuple[Any, ...]:
    s = a.sign_off[n]
    scan = (s.scan.path, s.scan.sha256, s.scan.size) if s.scan else (None, None, None)
    said = (s.role, s.scope, s.name, day(s.date), s.opinion, s.document, s.meeting)
    return (*said, *scan, s.statement, s.digest, s.signature)
