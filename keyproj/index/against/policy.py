"""The rules themselves: a branch that is judged by the policy must not change it."""

import json
import sqlite3
from collections.abc import Iterator

from keyproj.base.problem import Place, Problem
from keyproj.index.against.since import Since
from keyproj.index.checks.ledger import Ledger
from keyproj.rules.adjustments import DIGEST, THE_POLICY
from keyproj.rules.drift import brief
from keyproj.rules.policy_changes import Content, differences, digest
from keyproj.rules.protected import RULES, SIGNERS
from keyproj.store.folder import POLICY

_KEYS = "adjustment.allowed_signers"


def policy_stays(since: Since, ledger: Ledger) -> Iterator[Problem]:
    """K384: the policy rules otherwise than in the base, or lets other keys sign, and no adjustments lead there."""
    before, after = _content(since.base), _content(ledger.db)
    if before is None or after is None:  # without a policy the check ends there anyway
        return
    if digest(after) in _reached(since, ledger.db, digest(before)):
        return
    for drift in differences(before, after):
        group = SIGNERS if drift.names[0] == _KEYS else RULES
        if since.protects(group):
            field, line = ".".join(map(str, drift.at)), _line(ledger.db, drift.names[0])
            args = {"section": ".".join(drift.names), "old": brief(drift.was), "new": brief(drift.now), "wrong": group}
            yield Problem("K384", POLICY, Place(line, 1, 0), field, args)


_APPLIED = (
    f"SELECT a.id, c.old, c.new FROM adjustment a JOIN adjustment_change c ON c.file = a.file "
    f"WHERE a.applied IS NOT NULL AND c.project = '{THE_POLICY}' AND c.field = '{DIGEST}'"
)


def _reached(since: Since, now: sqlite3.Connection, start: str) -> set[str]:
    """What the policy may be by the adjustments applied since; whether these were signed, K366 and K389 say."""
    before = {id for (id,) in since.base.execute("SELECT id FROM adjustment WHERE applied IS NOT NULL")}
    steps = [(old, new) for id, old, new in now.execute(_APPLIED).fetchall() if id not in before]
    found = {start}
    for _ in steps:
        found |= {new for old, new in steps if old in found}
    return found


def _content(db: sqlite3.Connection) -> Content | None:
    row = db.execute("SELECT value FROM setting WHERE key = 'content'").fetchone()
    content: Content | None = json.loads(row[0]) if row else None
    return content


def _line(db: sqlite3.Connection, section: str) -> int:
    """Where a section begins; the file's first line where it is gone."""
    (text,) = db.execute("SELECT value FROM setting WHERE key = 'sections'").fetchone()
    line: int = json.loads(text).get(section, 1)
    return line
