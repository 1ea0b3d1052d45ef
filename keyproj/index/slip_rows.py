"""A slip's file as rows of the index."""

from typing import Any

from keyproj.index.rows import Rows, day
from keyproj.model.slip import Slip, SlipReason
from keyproj.rules.warning import SIGNALS
from keyproj.store.nodes import line_of


def slip_rows(pk: int, s: Slip, root: Any) -> Rows:
    """The slip, its reasons, its answers and what proves its clearing.

    `pk` is its file's number, `root` its nodes, for the lines.
    """
    answered = min((answer.date for answer in s.answers), default=None)
    cleared = (day(s.cleared.date), s.cleared.by, s.cleared.evidence) if s.cleared else (None, None, None)
    lines = [line_of(root, key) for key in ("id", "project", "month", "issued", "escalated_from", "cleared")]
    row = (s.id, s.kind, s.project, s.month, s.level, day(s.issued), s.by, day(s.due), s.policy, s.escalated_from)
    return {
        "slip": [(pk, *row, day(answered), *cleared, s.note, *lines)],
        "slip_reason": [(pk, n, *_reason(reason)) for n, reason in enumerate(s.reasons)],
        "slip_answer": [
            (pk, n, day(a.date), a.by, a.state, a.problems, a.next_steps, a.received_by, line_of(root, "answers", n))
            for n, a in enumerate(s.answers)
        ],
        "slip_attachment": [
            (pk, n, a.title, a.path, a.address, a.sha256, a.size, line_of(root, "cleared", "attachments", n))
            for n, a in enumerate(s.cleared.attachments if s.cleared else ())
        ],
    }


def _reason(reason: SlipReason) -> tuple[str | None, ...]:
    """Its signal by the id that reports use."""
    signal = SIGNALS[reason.signal] if reason.signal is not None else None
    return (signal, reason.rule, reason.value, reason.threshold, reason.text)
