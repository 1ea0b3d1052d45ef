"""One writer at a time: a lock on the ledger's folder itself, which leaves no file and ends with its process."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from keyproj.base.errors import Refused

WAIT = 5.0
"""Seconds to wait for another writer."""

_PAUSE = 0.02


@contextlib.contextmanager
def locked(root: Path) -> Iterator[bool]:
    """Keeps other writers of this ledger out. Gives whether it does: some systems and network folders have no locks.

    Raises Refused where another process does not let go in time.
    """
    handle = _opened(root)
    if handle is None:
        yield False
        return
    try:
        yield _taken(handle, root)
    finally:
        with contextlib.suppress(OSError):  # all that was to be written is written
            os.close(handle)


def _opened(root: Path) -> int | None:
    try:
        return os.open(root, os.O_RDONLY)
    except OSError:  # no right to list it, or Windows
        return None


def _taken(handle: int, root: Path) -> bool:
    try:
        import fcntl
    except ImportError:
        return False
    until = time.monotonic() + WAIT
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise Refused("error.locked", folder=str(root)) from None
            time.sleep(_PAUSE)
        except OSError:
            return False
        else:
            return True
