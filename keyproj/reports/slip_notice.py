"""One slip (督办单) in full, as it is shown and printed: whom it concerns, why, what is asked until when, what came."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from keyproj.base.report import Style
from keyproj.index.fact import held
from keyproj.index.settings import settings
from keyproj.reports.slip_people import answering
from keyproj.reports.slip_rows import all_slips
from keyproj.reports.warn_words import level_name
from keyproj.rules.slips import Slip, Standing, standings
from keyproj.rules.warning import SIGNALS, Policy


class NoticeReason(NamedTuple):
    """Why it was issued, in the words of the warning; `rule` is the signal where it was no rule's."""

    rule: str | None
    value: str | None
    threshold: str | None
    text: str


class NoticeAnswer(NamedTuple):
    """A written report."""

    date: str
    by: str
    state: str
    problems: str
    next_steps: str
    received_by: str | None


@dataclass(frozen=True, slots=True)
class Notice:
    """`people` are those of the day of issue, by tier; `leader` the one who answers. `office` is the ledger's own.

    `level_name` and `colour` are the policy's; `evidence` holds words, paths, addresses. Nothing is later than `day`.
    """

    day: date
    ledger: str
    office: str
    standing: Standing
    kind: str
    issued_by: str
    name: str
    county: str | None
    people: Mapping[str, str]
    leader: str | None
    level_name: Any
    colour: str
    reasons: Sequence[NoticeReason]
    answers: Sequence[NoticeAnswer]
    cleared_by: str | None
    evidence: str | None
    followed_by: str | None
    note: str | None
    file: str
    style: Style

    @property
    def slip(self) -> Slip:
        """Its days and level."""
        return self.standing.slip


_SLIP = f"""
SELECT s.file, s.kind, s.issued_by, ifnull(p.name, s.project), p.county, p.pk, {answering("p.pk")},
  s.cleared_by, s.evidence, s.note
FROM slip s JOIN file ON file.pk = s.file LEFT JOIN project p ON p.id = s.project AND NOT p.clash
WHERE file.path = :path
"""
_PEOPLE = f"SELECT r.tier, r.holder FROM responsible r WHERE r.project = :project AND {held('r')}"
_SIGNALS = {id: word for word, id in SIGNALS.items()}
_REASONS = "SELECT signal, rule, value, threshold, text FROM slip_reason WHERE file = ? ORDER BY n"
_PROOFS = "SELECT coalesce(path, address, title) FROM slip_attachment WHERE file = ? ORDER BY n"
_ANSWERS = (
    "SELECT date, by, state, problems, next_steps, received_by FROM slip_answer WHERE file = ? AND date <= ? "
    "ORDER BY date, n"
)


def notice(db: sqlite3.Connection, path: str, policy: Policy, day: date) -> Notice:
    """The slip of a file on a day; one that is issued later is shown as on its day of issue."""
    slips = all_slips(db)
    issued = date.fromisoformat(next(slip.issued for slip in slips if slip.file == path))
    day = max(day, issued)
    standing = next(one for one in standings(slips, day.isoformat(), policy) if one.slip.file == path)
    slip, known = standing.slip, settings(db)
    row = db.execute(_SLIP, {"path": path, "as_of": slip.issued}).fetchone()
    file, kind, issued_by, name, county, project, leader, cleared_by, evidence, note = row
    is_cleared = standing.state == "cleared"
    proofs = [*filter(None, [evidence]), *(place for (place,) in db.execute(_PROOFS, (file,)))]
    after = [one.id for one in slips if one.replaces == slip.id and one.issued <= day.isoformat()]
    return Notice(
        day,
        known.title,
        known.office,
        standing,
        kind,
        issued_by,
        name,
        county,
        dict(db.execute(_PEOPLE, {"project": project, "as_of": slip.issued})),
        leader,
        level_name(policy, slip.level),
        policy.levels[slip.level].colour,
        [NoticeReason(rule or _SIGNALS.get(signal), *said) for signal, rule, *said in db.execute(_REASONS, (file,))],
        [NoticeAnswer(*answer) for answer in db.execute(_ANSWERS, (file, day.isoformat()))],
        cleared_by if is_cleared else None,
        "; ".join(proofs) if is_cleared else None,
        min(after, default=None),
        note,
        path,
        known.style,
    )
