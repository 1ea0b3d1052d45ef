"""The problems of a ledger: those that reading found, and those that the ledger rules find, judged by the policy."""

import json
import sqlite3
from collections.abc import Container, Mapping
from dataclasses import replace
from types import MappingProxyType

from keyproj.base.codes import CODES
from keyproj.base.problem import Place, Problem
from keyproj.index.basis import clear
from keyproj.index.checks.every import LEDGER, ledger_problems
from keyproj.index.checks.ledger import Ledger, Rule

OFF = "off"
"""What the policy says of a code that is not to be looked for."""


def all_problems(
    ledger: Ledger, more: Mapping[str, Rule] = MappingProxyType({}), codes: Container[str] = CODES
) -> list[Problem]:
    """Every problem of these codes, by file, line and column, with the severity that the policy gives it.

    `more` are rules that need more than the index: code → rule. Rules of other codes are not run.
    """
    clear(ledger.db)  # rules are asked of the files as they are
    judged = severities(ledger.db)
    off = {code for code in CODES if code not in codes or judged.get(code) == OFF}
    found = [*_stored(ledger.db), *ledger_problems(ledger, off, {**LEDGER, **more})]
    kept = [
        replace(problem, judged=judged[problem.code]) if problem.code in judged else problem
        for problem in found
        if problem.code not in off
    ]
    return sorted(kept, key=lambda problem: problem.sort_key)


def severities(db: sqlite3.Connection) -> dict[str, str]:
    """Code → severity, or `off`, where the policy says other than the table of codes."""
    return dict(db.execute("SELECT substr(key, 10), value FROM setting WHERE key LIKE 'severity.%'"))


def _stored(db: sqlite3.Connection) -> list[Problem]:
    rows = db.execute("SELECT code, path, line, col, end, field, args FROM problem").fetchall()
    return [
        Problem(code, path, Place(line, col, end), field, json.loads(args))
        for code, path, line, col, end, field, args in rows
    ]
