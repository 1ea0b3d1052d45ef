"""The rules themselves: a branch that is judged by the policy must not change it."""

import json
import sqlite3
from collections.abc import Iterator

from keyproj.base.problem import Place, Problem
from keyproj.index.against.papers import is_protected
from keyproj.index.checks.ledger import Ledger
from keyproj.rules.protected import RULES, SIGNERS, UNPROTECTED
from keyproj.store.folder import POLICY

_KEYS = "adjustment.allowed_signers"


def policy_stays(base: sqlite3.Connection, ledger: Ledger) -> Iterator[Problem]:
    """K384: a section of the policy that decides rules is another one than in the base, or keys that may sign are."""
    before, after = _sections(base), _sections(ledger.db)
    if before is None or after is None:  # without a policy the check ends there anyway
        return
    for name in dict.fromkeys((*after, *before)):
        group = SIGNERS if name == _KEYS else RULES
        if before.get(name, ("",))[0] == after.get(name, ("",))[0] or name in UNPROTECTED:
            continue
        if is_protected(base, group):
            line = after[name][1] if name in after else 1
            yield Problem("K384", POLICY, Place(line, 1, 0), name, {"section": name, "wrong": group})


def _sections(db: sqlite3.Connection) -> dict[str, tuple[str, int]] | None:
    row = db.execute("SELECT value FROM setting WHERE key = 'sections'").fetchone()
    found: dict[str, tuple[str, int]] | None = json.loads(row[0]) if row else None
    return found
