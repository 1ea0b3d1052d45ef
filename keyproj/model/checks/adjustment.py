"""Rules on a proposal by itself: what is missing of a draft, its days follow each other, each field once."""

from collections.abc import Iterator
from datetime import date

from keyproj.base.fault import Fault
from keyproj.model.adjustment import Adjustment, AdjustmentItem
from keyproj.rules.adjustments import RULES_KIND, Part, missing, overlap


def field_changes_once(adjustment: Adjustment) -> Iterator[Fault]:
    """K346: a field of a project that changes twice in one proposal, or once with the section that it is a part of."""
    seen: list[tuple[str | None, str]] = []
    for n, item in enumerate(adjustment.items):
        if item.kind == RULES_KIND:
            continue  # its fields are what people read of one change, the whole and a part of a list
        for k, change in enumerate(item.changes):
            if any(item.project == project and overlap(change.field, field) for project, field in seen):
                at = ("items", n, "changes", k, "field")
                yield Fault("K346", at=at, project=item.project or "", seen=change.field)
            seen.append((item.project, change.field))


def days_are_in_order(adjustment: Adjustment) -> Iterator[Fault]:
    """K345: allowed after it was proposed, withdrawn or applied before, or in effect before its quarter began."""
    proposed = adjustment.proposed.date
    quarter, effective = adjustment.quarter, adjustment.effective
    begin = date(int(quarter[:4]), int(quarter[-1]) * 3 - 2, 1)
    if effective is not None and effective < begin:
        yield Fault("K345", at=("effective",), kind="effective", seen=str(effective), other=str(begin))
    if adjustment.exemption is not None and adjustment.exemption.date > proposed:
        seen = str(adjustment.exemption.date)
        yield Fault("K345", at=("exemption", "date"), kind="exemption", seen=seen, other=str(proposed))
    for kind in ("withdrawn", "applied"):
        done = getattr(adjustment, kind)
        if done is not None and done.date < proposed:
            yield Fault("K345", at=(kind, "date"), kind=kind, seen=str(done.date), other=str(proposed))


def draft_is_complete(adjustment: Adjustment) -> Iterator[Fault]:
    """K349: what is still missing before anybody signs."""
    a = adjustment
    effective = str(a.effective) if a.effective else None
    lacks = tuple(missing(a.reason, effective, [_part(item) for item in a.items], len(a.sign_off)))
    if lacks and a.withdrawn is None and all(section.name is None for section in a.sign_off):
        yield Fault("K349", at=("id",), fields=lacks)


def _part(item: AdjustmentItem) -> Part:
    leaving = item.analysis.model_dump() if item.analysis else {}
    entry = item.conditions.model_dump() if item.conditions else {}
    return Part(item.kind, len(item.changes), **leaving, **entry)
