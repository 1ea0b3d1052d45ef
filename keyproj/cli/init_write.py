"""Puts a new ledger's files into a folder: all of them or none, and only where there is nothing yet."""

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from keyproj.base.errors import KeyprojError, Refused
from keyproj.base.text import Names
from keyproj.store.write import Change, cause_of, write

_GIT = ".git"
"""What may be there already: a repository that nothing is in yet."""

_MOST_NAMES = 10


def check_empty(folder: str) -> None:
    """Raises Refused where anything is in the way."""
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise Refused("error.init_no_folder", folder=folder)
    try:
        found = sorted(name for name in os.listdir(folder) if name != _GIT) if os.path.isdir(folder) else []
    except OSError as error:
        raise _failed(folder, error) from None
    if found:
        more = len(found) - _MOST_NAMES
        names = Names((*found[:_MOST_NAMES], *(["…"] if more > 0 else [])))
        raise Refused("error.init_not_empty", folder=folder, count=len(found), files=names)


def _failed(folder: str, error: OSError) -> KeyprojError:
    return KeyprojError("error.write", file=folder, cause=cause_of(error))


def write_all(folder: str, changes: Sequence[Change]) -> None:
    """Writes all files, or takes back those that were written. Raises KeyprojError, Refused."""
    done: list[Change] = []
    root = Path(folder)
    made = [path for path in (root, *root.parents) if not path.exists()]
    try:
        root.mkdir(parents=True, exist_ok=True)
        write(root, changes, done.append)
    except OSError as error:
        raise _failed(folder, error) from None
    finally:
        if len(done) < len(changes):
            _take_back(root, [change.path for change in done], made)


def _take_back(root: Path, written: list[str], made: list[Path]) -> None:
    folders = {parent for path in written for parent in Path(path).parents if parent != Path()}
    with contextlib.suppress(OSError):
        for path in written:
            (root / path).unlink()
    for folder in [*sorted((root / path for path in folders), reverse=True), *made]:
        with contextlib.suppress(OSError):  # somebody has put something there
            folder.rmdir()
