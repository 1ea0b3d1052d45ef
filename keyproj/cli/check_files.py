"""The ledger of the files that `check FILE…` names, and what they are called in it."""

import os
from collections.abc import Sequence
from pathlib import Path

from keyproj.base.errors import WrongUse
from keyproj.cli.ledger import ledger_root
from keyproj.store.folder import POLICY


def files_of_ledger(files: Sequence[str], given: str | None) -> tuple[Path, frozenset[str] | None]:
    """The ledger that all of them belong to, and their paths in it; None where one is the ledger's folder itself.

    Raises WrongUse for a file that is not there, that lies in no ledger, or in another one than the rest.
    """
    for file in files:
        if not os.path.lexists(file):
            raise WrongUse("error.no_file", file=file)
    root = ledger_root(given) if given is not None else _ledger_above(files[0])
    paths = [_within(root, file) for file in files]
    return root, None if "" in paths else frozenset(paths)


def _ledger_above(file: str) -> Path:
    """The nearest folder upwards with a policy."""
    start = Path(os.path.realpath(file if os.path.isdir(file) else os.path.dirname(file) or "."))
    for folder in (start, *start.parents):
        if (folder / POLICY).is_file():
            return folder
    raise WrongUse("error.file_outside", file=file, policy=POLICY)


def _within(root: Path, file: str) -> str:
    """The path in the ledger, with `/`: as it was reached, or as it really lies, whichever is inside."""
    really = os.path.join(os.path.realpath(os.path.dirname(file) or "."), os.path.basename(os.path.normpath(file)))
    for path in (os.path.abspath(file), really, os.path.realpath(file)):
        if path == str(root):
            return ""
        if path.startswith(f"{root}{os.sep}"):
            return os.path.relpath(path, root).replace(os.sep, "/")
    raise WrongUse("error.file_elsewhere", file=file, folder=str(root))
