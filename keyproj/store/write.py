"""Writes the ledger's files: each whole or not at all, and only over what was read."""

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from keyproj.base.errors import KeyprojError, Refused
from keyproj.base.text import Term, Text
from keyproj.store.write_file import replaced_whole, settled, swept
from keyproj.store.write_lock import locked

_EFFECTIVE = os.access in os.supports_effective_ids

_CAUSES = {
    errno.EACCES: "rights",
    errno.EPERM: "rights",
    errno.EROFS: "read_only",
    errno.ENOSPC: "full",
    errno.EDQUOT: "quota",
    errno.EFBIG: "size",
}
"""What stands against writing, as people know it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it is to become. `path` is relative to the ledger, with `/`.

    `old` are the bytes that were read, None for a new file; `new` are those to write.
    """

    path: str
    old: bytes | None
    new: bytes


def write(
    root: Path,
    changes: Sequence[Change],
    done: Callable[[Change], None] = lambda _: None,
    still: Callable[[], None] = lambda: None,
) -> None:
    """Writes the files of a ledger, one after the other; `done` hears of each that stands.

    `still` is asked before the first, when no other writer comes in between, and raises what stands against it.
    All are compared with what was read before the first is written, and each again just before it is replaced. A new
    file never takes an existing one's place. Other writers of keyproj wait meanwhile.

    Raises Refused where a file changed since it was read, is there already, or lies outside of the ledger, or another
    process keeps writing; KeyprojError where the system forbids it. The file it names, and those behind it, are then as
    they were.
    """
    with locked(root) as alone:
        targets = [_target(root, change) for change in changes]
        still()
        for change, target in zip(changes, targets, strict=True):
            _compare(change, target)
        for change, target in zip(changes, targets, strict=True):
            _write(change, target, alone)
            done(change)


def _target(root: Path, change: Change) -> Path:
    """Where the file really lies; links are followed inside the ledger only."""
    base = os.path.realpath(root)
    target = os.path.realpath(os.path.join(base, change.path))
    if not target.startswith(base + os.sep):
        raise Refused("error.write_outside", file=change.path)
    return Path(target)


def _compare(change: Change, target: Path) -> None:
    try:
        found = _bytes(target)
    except OSError as error:
        raise KeyprojError("error.read", file=change.path, cause=cause_of(error)) from None
    if found == change.old:
        return
    raise Refused("error.write_exists" if change.old is None else "error.write_changed", file=change.path)


def _bytes(target: Path) -> bytes | None:
    """The bytes of a file; None where there is nothing. Raises OSError, also for what is no regular file."""
    try:
        with open(target, "rb", opener=_patient) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise OSError(0, "not a regular file")
            return file.read()
    except FileNotFoundError:
        return None


def _patient(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # a pipe would be waited for


def _write(change: Change, target: Path, alone: bool) -> None:
    made: list[Path] = []
    try:
        if change.old is None:
            made = _folders(target.parent)
        if alone:
            swept(target.parent)
        if change.old is not None and not os.access(target, os.W_OK, effective_ids=_EFFECTIVE):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))  # to rename over it might still be allowed
        replaced_whole(target, change.new, over=change.old is not None, check=lambda: _compare(change, target))
    except FileExistsError:
        raise Refused("error.write_exists", file=change.path) from None
    except OSError as error:
        raise KeyprojError("error.write", file=change.path, cause=cause_of(error)) from None
    finally:
        for folder in made:
            with contextlib.suppress(OSError):  # it holds the file by now
                folder.rmdir()


def _folders(folder: Path) -> list[Path]:
    """Makes the folders that a new file needs; those made, the innermost first."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir()
        settled(path.parent)
    return missing


def cause_of(error: OSError) -> Text | Term:
    """What the system said of a failed write, in the user's words where it is a usual thing."""
    said = _CAUSES.get(error.errno or 0)
    return Text(f"error.cause_{said}") if said else Term("cause", error.strerror or str(error))
