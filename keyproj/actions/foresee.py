"""What check would say of the ledger after a change: asked of the index before anything is written."""

import contextlib
import itertools
import sqlite3
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from keyproj.actions.foresee_money import money_is_likely
from keyproj.actions.foresee_new import newly
from keyproj.base.codes import CODES
from keyproj.base.errors import KeyprojError
from keyproj.base.problem import Problem
from keyproj.index.checks.ledger import Ledger
from keyproj.index.problems import all_problems
from keyproj.store.folder import Entry, kind_at
from keyproj.store.places import exact
from keyproj.store.source import Folder
from keyproj.store.write import Change, cause_of

SERIOUS = ("error", "warning")
"""Severities that stand against a change."""

RULES = {"K256": money_is_likely}
"""Rules that are stricter on a change than on what is there."""


_ASKED = frozenset(code for code, about in CODES.items() if "attachments" not in about.needs)
"""Not what attachments are: their bytes stay as they are, and hashing them would end the transaction that all this is
done in.
"""


def foreseen(ledger: Ledger, changes: Sequence[Change], severities: Sequence[str] = SERIOUS) -> list[Problem]:
    """The problems that the ledger would have after the changes and has not now, exactly placed in the files to be.

    They are judged by the policy, as check judges them. A problem that only goes on (one more month without money) is
    not new, one that becomes worse is. The index is as before afterwards.

    Raises KeyprojError where the changed files find no room for that moment.
    """
    before, reported = all_problems(ledger, RULES, _ASKED), _reported(ledger, changes)
    try:
        with tempfile.TemporaryDirectory(prefix="keyproj-") as folder:
            root = Path(folder)
            for change in changes:
                file = root / change.path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(change.new)
            after, placed = _supposed(ledger, root, changes), exact(root)
            return [placed(problem) for problem in newly(before, after, reported) if problem.severity in severities]
    except OSError as error:
        raise KeyprojError("error.write", file=tempfile.gettempdir(), cause=cause_of(error)) from None


def _reported(ledger: Ledger, changes: Sequence[Change]) -> set[tuple[str, str]]:
    """The months that the changed files report already, each with its file."""
    query = "SELECT r.month FROM report r JOIN file ON file.pk = r.project WHERE file.path = ?"
    return {(change.path, month) for change in changes for (month,) in ledger.db.execute(query, (change.path,))}


def _supposed(ledger: Ledger, root: Path, changes: Sequence[Change]) -> list[Problem]:
    """All problems as if the changed files, which are in the folder `root`, were the ledger's already.

    The index is changed and changed back. Where another process is writing it, or none may, a copy is.
    """
    try:
        ledger.db.execute("SAVEPOINT foresee")
        try:
            return _asked(ledger, root, changes)
        finally:
            ledger.db.execute("ROLLBACK TO foresee")
            ledger.db.execute("RELEASE foresee")
    except sqlite3.OperationalError:
        with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
            ledger.db.backup(copy)
            return _asked(replace(ledger, db=copy), root, changes)


def _asked(ledger: Ledger, root: Path, changes: Sequence[Change]) -> list[Problem]:
    from keyproj.index import fill  # the parser

    known = dict(ledger.db.execute("SELECT path, pk FROM file"))
    following = itertools.count(max(known.values(), default=0) + 1)
    jobs = [
        (known[path] if path in known else next(following), Entry(path, kind_at(path), 0, 0, 0, 0))
        for path in (change.path for change in changes)
    ]
    fill.replace(ledger.db, Folder(root), jobs, [known[change.path] for change in changes if change.path in known])
    return all_problems(ledger, RULES, _ASKED)
