"""Opens the ledger for one question; an index that turns out to be damaged is made anew and asked again."""

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from keyproj.base.errors import WrongUse
from keyproj.base.text import Term
from keyproj.base.told import Told
from keyproj.cli.progress import reading
from keyproj.index.cache import Index, discard, open_index
from keyproj.store.folder import FOLDERS, POLICY, find_ledger

Answer = TypeVar("Answer")


def ledger_root(given: str | None) -> Path:
    """The ledger's folder. Raises WrongUse for a folder that is none, or may not be looked into."""
    here = current_folder()
    try:
        root = find_ledger(given, here)
        if not (root / POLICY).exists() and not any((root / folder).is_dir() for folder in FOLDERS):
            raise WrongUse("error.not_a_ledger", folder=given or str(root), policy=POLICY)
    except OSError as error:
        cause = Term("cause", error.strerror or str(error))
        raise WrongUse("error.read", file=str(error.filename or given or here), cause=cause) from None
    return root


def current_folder() -> Path:
    """The folder that keyproj was called in. Raises WrongUse where that was deleted since."""
    try:
        return Path.cwd()
    except OSError:
        raise WrongUse("error.no_current_folder") from None


def answer(given: str | None, question: Callable[[sqlite3.Connection], Answer]) -> Answer:
    """What the ledger says to a question."""
    root = ledger_root(given)
    return ask(partial(open_index, root), question)


class Opened(Protocol):
    """Opens an index, in memory where asked to; `told` hears how far the reading is."""

    def __call__(self, *, in_memory: bool = False, told: Told | None = None) -> Index:
        """Opens it."""


def ask(opened: Opened, question: Callable[[sqlite3.Connection], Answer]) -> Answer:
    """What an index says to a question; one that turns out to be damaged is thrown away and done without."""
    with reading() as bar:
        index = opened(told=bar)
    try:
        return question(index.db)
    except sqlite3.DatabaseError:
        if index.where is None:
            raise
        discard(index.where)
    finally:
        index.close()
    with reading() as bar:
        again = opened(in_memory=True, told=bar)
    try:
        return question(again.db)
    finally:
        again.close()
