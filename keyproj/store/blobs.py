"""Reads files out of a repository by their ids, one after the other, in one run of git."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, cast

from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.store.git import command, environment, refused

_BLOCK = 1 << 20


def blobs(folder: Path, ids: Iterable[str], most: int) -> Iterator[bytes]:
    """The bytes of each file, up to one more than `most`.

    Raises WrongUse where there is no git, or the clone was made without the file; KeyprojError where git gives up.
    """
    try:
        git = subprocess.Popen(  # noqa: S603 - words of ours
            command(folder, "cat-file", "--batch"),
            env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
    except OSError:
        raise WrongUse("revision.no_git") from None
    with git:
        asking, answers, complaint = (cast("IO[bytes]", pipe) for pipe in (git.stdin, git.stdout, git.stderr))
        try:
            for id in ids:
                data = _asked(asking, answers, id, most)
                if data is None:
                    asking.close()  # git ends, and with it what it complains of
                    raise _failure(folder, id, complaint.read().decode("utf-8", "replace"))
                yield data
        finally:
            git.kill()


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


def _failure(folder: Path, id: str, complaint: str) -> KeyprojError:
    """Why git gave no file: it is missing, which git says at once or when it may not fetch it; or something worse."""
    if not complaint or "lazy fetching disabled" in complaint:
        return WrongUse("revision.missing", blob=id)
    return refused(folder, complaint)
