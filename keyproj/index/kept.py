"""What was found, kept in the index until a file changes: by rules that ask only its tables, and by `differing`."""

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from keyproj.base.problem import Place, Problem

if TYPE_CHECKING:  # the rules, which need this module
    from keyproj.index.checks.ledger import Ledger, Rule

ROWS = "kept."
"""How the rows of `meta` begin that hold it; the name of the rule, or of what was compared, follows."""


def kept(rule: "Rule") -> "Rule":
    """The rule, which is asked only where files have changed since it was asked last."""
    key = ROWS + rule.__name__

    def known(ledger: "Ledger") -> Iterator[Problem]:
        row = ledger.db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        if row is not None:
            yield from _problems(row[0])
            return
        found = list(rule(ledger))
        with contextlib.suppress(sqlite3.OperationalError):  # the next time will do
            ledger.db.execute("INSERT INTO meta VALUES (?, ?)", (key, _text(found)))
        yield from found

    return known


def forget(db: sqlite3.Connection) -> None:
    """Lets go of all that was found: rows of files are about to change."""
    db.execute("DELETE FROM meta WHERE substr(key, 1, ?) = ?", (len(ROWS), ROWS))


def _text(found: Sequence[Problem]) -> str:
    return json.dumps([(one.code, one.path, one.place, one.field, one.args) for one in found], ensure_ascii=False)


def _problems(text: str) -> Iterator[Problem]:
    for code, path, place, field, args in json.loads(text):
        yield Problem(code, path, Place(*place), field, args)
