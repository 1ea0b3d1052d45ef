"""Puts bytes in a file's place in one step: a temporary file beside it, on the disk first, then renamed."""

import contextlib
import os
import re
import secrets
import stat
from collections.abc import Callable
from pathlib import Path

_OURS = re.compile(r"\.keyproj-[0-9a-f]{16}\.tmp")
"""Names of our temporary files: no reader of a ledger looks at names that begin with a dot."""


def replaced_whole(target: Path, data: bytes, over: bool, check: Callable[[], None]) -> None:
    """Replaces a file, keeping its mode and owner, or makes a new one where `over` is false.

    `check` is called when all bytes are on the disk, just before the file is replaced; if it raises, nothing happens.
    Raises OSError (FileExistsError for a new file where there is one already); no temporary file is left then.
    """
    temporary = target.with_name(f".keyproj-{secrets.token_hex(8)}.tmp")
    status = target.stat() if over else None
    try:
        with open(temporary, "xb", opener=_with_mode(status)) as file:
            file.write(data)
            file.flush()
            _like(file.fileno(), temporary, status)
            os.fsync(file.fileno())
        check()
        if over:
            os.replace(temporary, target)
        else:
            _placed(temporary, target)
    finally:
        with contextlib.suppress(OSError):  # renamed by now, if all went well
            temporary.unlink()
    settled(target.parent)


def swept(folder: Path) -> None:
    """Removes what runs that were killed left in a folder. Only for who knows that no other run is writing there."""
    with contextlib.suppress(OSError), os.scandir(folder) as listing:
        for item in listing:
            if _OURS.fullmatch(item.name) and item.is_file(follow_symlinks=False):
                os.unlink(item.path)


def _with_mode(status: os.stat_result | None) -> Callable[[str, int], int]:
    """Opens with the old file's mode, so that nobody can look into the new one who could not into the old."""
    mode = stat.S_IMODE(status.st_mode) & 0o777 if status else 0o666
    return lambda path, flags: os.open(path, flags, mode)


def _like(handle: int, path: Path, status: os.stat_result | None) -> None:
    """Gives the new file the old one's owner, as far as that is allowed, and its mode."""
    if status is None:
        return
    for owner in ((status.st_uid, -1), (-1, status.st_gid)) if hasattr(os, "fchown") else ():
        with contextlib.suppress(OSError):  # who may not give a file away may still keep it in its group
            os.fchown(handle, *owner)
    mode = stat.S_IMODE(status.st_mode)
    if stat.S_IMODE(os.fstat(handle).st_mode) != mode:  # some network folders forbid even to set what is set
        os.chmod(path, mode)


def _placed(temporary: Path, target: Path) -> None:
    """Gives a new file its name, which must be free: a link is refused where one is there, a rename is not."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError from None
        os.rename(temporary, target)


def settled(folder: Path) -> None:
    """Brings the names in a folder to the disk, where the system can: what is done is done, whatever comes of this."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
