"""Rules on a slip by itself: its days follow each other, and it is cleared with evidence that can be proved."""

from collections.abc import Iterator
from datetime import date

from keyproj.base.fault import Fault
from keyproj.model.checks.papers import unproved
from keyproj.model.slip import Slip
from keyproj.rules.slips import ATTACHED


def slip_days_are_in_order(slip: Slip) -> Iterator[Fault]:
    """K324: due, answered or cleared before it was issued, or cleared before its last answer."""
    if slip.due < slip.issued:
        yield _early(("due",), "due", slip.due, slip.issued)
    for n, answer in enumerate(slip.answers):
        if answer.date < slip.issued:
            yield _early(("answers", n, "date"), "answered", answer.date, slip.issued)
    if slip.cleared is not None:
        answered = max((answer.date for answer in slip.answers), default=slip.issued)
        if slip.cleared.date < slip.issued:
            yield _early(("cleared", "date"), "cleared", slip.cleared.date, slip.issued)
        elif slip.cleared.date < answered:
            yield _early(("cleared", "date"), "cleared_first", slip.cleared.date, answered)


def slip_is_cleared_with_evidence(slip: Slip) -> Iterator[Fault]:
    """K325: a clearing that nothing proves."""
    if slip.cleared is not None and slip.cleared.evidence is None and not slip.cleared.attachments:
        yield Fault("K325", at=("cleared",))


def slip_evidence_can_be_proved(slip: Slip) -> Iterator[Fault]:
    """K273: a file that proves the clearing is named with its digest, among the attachments."""
    if slip.cleared is not None:
        if (slip.cleared.evidence or "").startswith(ATTACHED):
            yield Fault("K273", at=("cleared", "evidence"), kind="words")
        yield from unproved(slip.cleared.attachments, ("cleared",))


def _early(at: tuple[str | int, ...], kind: str, day: date, other: date) -> Fault:
    return Fault("K324", at=at, kind=kind, seen=str(day), other=str(other))
