"""Notes on corrections of closed months: for the month that was corrected, and the one in which that was reported."""

from collections.abc import Iterator

from keyproj.base.amount import format_amount
from keyproj.base.text import Text
from keyproj.index.closing import Correction, corrections_of
from keyproj.reports.ask import Ask

MOST = 5
"""Corrections that are named one by one."""


def correction_notes(ask: Ask, pk: int | None = None) -> Iterator[Text]:
    """One note on all that concern the period and the chosen projects, or one project alone."""
    found = [one for one in corrections_of(ask.db, ask.period) if pk in (None, one.pk)]
    if found and pk is None and ask.chosen.given():
        chosen = {row[0] for row in ask.db.execute("SELECT project FROM fact")}
        found = [one for one in found if one.pk in chosen]
    if not found:
        return
    shown = [_said(one) for one in found[:MOST]]
    more = [Text("note.correction_more")] if len(found) > MOST else []
    yield Text("note.corrections", {"count": len(found), "corrections": [*shown, *more]})


def _said(one: Correction) -> Text:
    reason = one.reason.splitlines()[0]
    args = {"project": one.project, "month": one.month, "now": format_amount(one.now, "万元"), "day": one.reported}
    if one.was is None:
        return Text("note.correction_late", {**args, "reason": reason})
    return Text("note.correction", {**args, "was": format_amount(one.was, "万元"), "reason": reason})
