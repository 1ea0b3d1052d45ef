"""Where the bytes of a ledger's files come from: the folder as it is now, or a revision."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from keyproj.store.folder import NUMBERS, Entry, read_bytes

LARGEST = 4 * 2**20
"""Bytes of a file that are read; a project of ten years has about thirty thousand."""


Files = Path | Callable[[str], bytes]
"""The ledger's folder, or what gives the bytes of a file in it by its path and raises OSError where there is none."""


def bytes_of(files: Files, path: str) -> bytes:
    """The bytes of a file, up to one more than may be read. Raises OSError."""
    return read_bytes(files, path, LARGEST) if isinstance(files, Path) else files(path)


class Content(NamedTuple):
    """A file's bytes, up to one more than may be read; what stat says of it (size, mtime_ns, ctime_ns, inode); when
    reading began; git's id for the file where it came from there.
    """

    data: bytes
    stat: tuple[int, int, int, int] = (0, 0, 0, 0)
    read_ns: int = 0
    id: str = ""


class Source(Protocol):
    """Gives the bytes of files; it can be handed to another process."""

    def contents(self, entries: Sequence[Entry]) -> Iterator[Content | OSError]:
        """The bytes of each file, in their order, or why it can't be read."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The ledger's folder as it is now."""

    root: Path

    def contents(self, entries: Sequence[Entry]) -> Iterator[Content | OSError]:
        """Opens and reads each file when it is asked for."""
        for entry in entries:
            yield self._content(entry.path)

    def _content(self, path: str) -> Content | OSError:
        began = time.time_ns()
        try:
            with open(self.root / path, "rb") as file:
                data = file.read(LARGEST + 1)
                status = os.fstat(file.fileno())
        except OSError as error:
            return error
        return Content(data, (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino & NUMBERS), began)
