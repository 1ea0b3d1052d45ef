"""Opens the ledger for one question; an index that turns out to be damaged is made anew and asked again."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from keyproj.base.errors import WrongUse
from keyproj.cli.progress import reading
from keyproj.index.cache import discard, open_index
from keyproj.store.folder import FOLDERS, POLICY, find_ledger

Answer = TypeVar("Answer")


def ledger_root(given: str | None) -> Path:
    """The ledger's folder. Raises WrongUse for a folder that is none."""
    root = find_ledger(given, Path.cwd())
    if not (root / POLICY).exists() and not any((root / folder).is_dir() for folder in FOLDERS):
        raise WrongUse("error.not_a_ledger", folder=given or str(root), policy=POLICY)
    return root


def answer(given: str | None, question: Callable[[sqlite3.Connection], Answer]) -> Answer:
    """What the ledger says to a question."""
    root = ledger_root(given)
    with reading() as bar:
        index = open_index(root, told=bar)
    try:
        return question(index.db)
    except sqlite3.DatabaseError:
        if index.where is None:
            raise
        discard(index.where)
    finally:
        index.close()
    with reading() as bar:
        again = open_index(root, in_memory=True, told=bar)
    try:
        return question(again.db)
    finally:
        again.close()
