"""The rules themselves: a branch that is judged by the policy must not change it."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from keyproj.base.problem import Place, Problem
from keyproj.index.against.since import Since
from keyproj.index.checks.ledger import Ledger
from keyproj.rules.drift import KEYS, brief, drifts
from keyproj.rules.protected import RULES, SIGNERS
from keyproj.store.folder import POLICY

_KEYS = "adjustment.allowed_signers"


def policy_stays(since: Since, ledger: Ledger) -> Iterator[Problem]:
    """K384: the policy rules otherwise than in the base, or other keys may sign."""
    before, after = content(since.base), content(ledger.db)
    if before is None or after is None:  # without a policy the check ends there anyway
        return
    for drift in drifts(before, after):
        group = SIGNERS if drift.names[0] == _KEYS else RULES
        if since.protects(group):
            field, line = ".".join(map(str, drift.at)), _line(ledger.db, drift.names[0])
            args = {"section": ".".join(drift.names), "old": brief(drift.was), "new": brief(drift.now), "wrong": group}
            yield Problem("K384", POLICY, Place(line, 1, 0), field, args)


def content(db: sqlite3.Connection) -> Mapping[str, Any] | None:
    """What the policy rules, by sections; None without a policy. A list that is not there is one without entries."""
    row = db.execute("SELECT value FROM setting WHERE key = 'content'").fetchone()
    return {**{name: [] for name in KEYS}, **json.loads(row[0])} if row else None


def _line(db: sqlite3.Connection, section: str) -> int:
    """Where a section begins; the file's first line where it is gone."""
    (text,) = db.execute("SELECT value FROM setting WHERE key = 'sections'").fetchone()
    line: int = json.loads(text).get(section, 1)
    return line
