"""Reads files out of a repository by their ids, one after the other, in one run of git."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Self, cast

from keyproj.base.errors import WrongUse
from keyproj.store.git import command, environment, refused

_BLOCK = 1 << 20


class Blobs:
    """Files of the repository that a folder lies in; git runs from the first that is asked for to the block's end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Ends git, whatever it is doing."""
        if self.git is not None:
            self.git.kill()
            self.git.__exit__(kind, error, at)

    def read(self, id: str, most: int) -> bytes:
        """The bytes of a file, up to one more than `most`.

        Raises WrongUse where there is no git, where the clone was made without the file, and where git gives up.
        """
        if self.git is None:
            self.git = _begun(self.folder)
        asking, answers, complaint = (cast("IO[bytes]", x) for x in (self.git.stdin, self.git.stdout, self.git.stderr))
        data = _asked(asking, answers, id, most)
        if data is None:
            asking.close()  # git ends, and with it what it complains of
            raise _failure(self.folder, id, complaint.read().decode("utf-8", "replace"))
        return data


def blobs(folder: Path, ids: Iterable[str], most: int) -> Iterator[bytes]:
    """The bytes of each file, as `Blobs.read` gives them. Raises what that raises."""
    with Blobs(folder) as reader:
        for id in ids:
            yield reader.read(id, most)


def _begun(folder: Path) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(  # noqa: S603 - words of ours
            command(folder, "cat-file", "--batch"),
            env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
    except OSError:
        raise WrongUse("revision.no_git") from None


def _asked(asking: IO[bytes], answers: IO[bytes], id: str, most: int) -> bytes | None:
    """Git says `<id> blob <size>`, the bytes and a line's end; None where it says else. It is read to its end."""
    try:
        asking.write(id.encode() + b"\n")
        asking.flush()
    except BrokenPipeError:
        return None
    header = answers.readline().split()
    if len(header) != 3 or not header[2].isdigit():
        return None
    size = int(header[2])
    data = answers.read(min(size, most + 1))
    left = size - len(data) + 1
    while left > 0 and (read := len(answers.read(min(left, _BLOCK)))):
        left -= read
    return data


def _failure(folder: Path, id: str, complaint: str) -> WrongUse:
    """Why git gave no file: the clone was made without it, which git says at once or when it may not fetch it; or it
    is there, but damaged.
    """
    if not complaint:
        return WrongUse("revision.missing", blob=id)
    reason = refused(folder, complaint)
    if reason.text.id != "revision.gave_up":
        return reason
    return WrongUse("revision.damaged", blob=id, **reason.text.args)
