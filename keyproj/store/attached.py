"""An attachment's file: what the system says of it, and its digest; never one outside the ledger's folder."""

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from keyproj.store.folder import NUMBERS

BLOCK = 1 << 20
"""Bytes that are read at once."""


class Found(NamedTuple):
    """A regular file inside the ledger: its path there, links followed, and what tells whether it changed."""

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


def finder(root: Path) -> Callable[[str], Found | str]:
    """Looks attachments up by their paths in the ledger: the file, or why there is none that could be read.

    `missing`: no such file; `outside`: a link leads out of the ledger, and is not followed; `special`: a folder,
    a pipe or the like; `closed`: no right to read it.
    """
    base = os.path.realpath(root)
    folders: dict[str, str] = {}

    def find(path: str) -> Found | str:
        folder, _, name = path.rpartition("/")
        if folder not in folders:
            folders[folder] = os.path.realpath(os.path.join(base, folder))
        return _found(base, os.path.join(folders[folder], name))

    return find


def _found(base: str, path: str) -> Found | str:
    inside = base + os.sep
    try:
        if not path.startswith(inside):
            return "outside"
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode):
            path = os.path.realpath(path)
            if not path.startswith(inside):
                return "outside"
            status = os.stat(path)  # fails where a link leads to itself
    except PermissionError:
        return "closed"
    except OSError:
        return "missing"
    if not stat.S_ISREG(status.st_mode):
        return "special"
    if not os.access(path, os.R_OK, effective_ids=os.access in os.supports_effective_ids):
        return "closed"
    return Found(path[len(inside) :], status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino & NUMBERS)


def digest(root: Path, found: Found, told: Callable[[int], None]) -> str:
    """The SHA-256 of a file's bytes, read block by block; `told` hears how many each brought. Raises OSError."""
    hashing = hashlib.sha256()
    with open(root / found.path, "rb") as file:
        while block := file.read(BLOCK):
            hashing.update(block)
            told(len(block))
    return hashing.hexdigest()
