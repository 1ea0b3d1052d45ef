"""`check --baseline` reads the accepted problems, from a plain file anywhere."""

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from keyproj.base.errors import WrongUse
from keyproj.base.text import Term

if TYPE_CHECKING:
    from keyproj.reports.baseline import Acceptance


def read_baseline(file: str, root: Path) -> "Acceptance":
    """The accepted problems of a file, which need not lie in the ledger. Raises WrongUse where it can't be read."""
    from keyproj.reports.baseline import acceptance
    from keyproj.store.folder import shown

    try:
        data = _bytes(file)
        path = shown(os.path.relpath(os.path.realpath(file), root).replace(os.sep, "/"))
    except ValueError:  # a name with a null character
        raise WrongUse("error.no_file", file=file) from None
    except OSError as error:
        raise WrongUse("error.baseline", file=file, cause=Term("cause", error.strerror or str(error))) from None
    return acceptance(data, path)


def _bytes(file: str) -> bytes:
    """What a plain file holds; a pipe or a device might never end, or never begin."""
    from keyproj.store.source import LARGEST

    with open(file, "rb", opener=_at_once) as opened:
        if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
            raise OSError(0, "not a regular file")
        return opened.read(LARGEST + 1)


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
