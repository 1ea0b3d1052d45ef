"""The ledger of the files that `check FILE…` names, and what they are called in it."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from keyproj.base.errors import WrongUse
from keyproj.base.text import Term
from keyproj.cli.ledger import current_folder, ledger_root
from keyproj.store.folder import POLICY, shown


def files_of_ledger(
    files: Sequence[str], given: str | None, at: str | None = None
) -> tuple[Path, frozenset[str] | None]:
    """The ledger that all of them belong to, and their paths in it; None where one is the ledger's folder itself.

    Raises WrongUse for a file that is not there, nor in the revision `at`, that lies in no ledger, or in another one
    than the rest.
    """
    current_folder()  # names of files are looked up from there
    files = [_without_slash(file) for file in files]
    gone = [file for file in files if not _is_there(file)]
    if gone and at is None:
        raise WrongUse("error.no_file", file=gone[0])
    root = ledger_root(given) if given is not None else _ledger_above(files[0])
    paths = {file: _within(root, file) for file in files}
    if at is not None and gone:
        _must_be_in(root, at, {file: paths[file] for file in gone})
    return root, None if "" in paths.values() else frozenset(paths.values())


def _must_be_in(root: Path, at: str, paths: Mapping[str, str]) -> None:
    from keyproj.store.revision import find_revision
    from keyproj.store.tree import listed

    revision = find_revision(root, at)
    for file, path in paths.items():
        if not any(listed(revision, path)):
            raise WrongUse("revision.no_file", file=file, seen=at)


def _is_there(file: str) -> bool:
    try:
        os.lstat(file)
    except PermissionError as error:
        raise WrongUse("error.read", file=file, cause=Term("cause", error.strerror or str(error))) from None
    except OSError:
        return False
    except ValueError:  # a name with a null character
        raise WrongUse("error.no_file", file=file) from None
    return True


def _without_slash(file: str) -> str:
    """`folder/` as `folder`: the slash would hide that it is a link."""
    return file.rstrip("/" if os.sep == "/" else f"/{os.sep}") or file


def _ledger_above(file: str) -> Path:
    """The nearest folder upwards with a policy."""
    start = Path(os.path.realpath(file if os.path.isdir(file) else os.path.dirname(file) or "."))
    for folder in (start, *start.parents):
        if os.path.isfile(folder / POLICY):  # false, too, where nobody may look
            return folder
    raise WrongUse("error.file_outside", file=file, policy=POLICY)


def _within(root: Path, file: str) -> str:
    """The path in the ledger as its problems name it: as it was reached, or as it really lies, whichever is inside."""
    really = os.path.join(os.path.realpath(os.path.dirname(file) or "."), os.path.basename(os.path.normpath(file)))
    for path in (os.path.abspath(file), really, os.path.realpath(file)):
        if path == str(root):
            return ""
        if path.startswith(f"{root}{os.sep}"):
            return shown(os.path.relpath(path, root).replace(os.sep, "/"))
    raise WrongUse("error.file_elsewhere", file=file, folder=str(root))
