"""What git sees of the ledger's folder beside a commit: which files may differ, without reading any of them."""

import os
import re
import stat
import subprocess
import tempfile
from functools import cached_property
from pathlib import Path
from typing import IO, NamedTuple, Self

from keyproj.store.folder import BASELINE, FOLDERS, NEARLY, POLICY, is_meant
from keyproj.store.git import command, environment, run

_EXACT = ("-c", "core.ignoreStat=false", "-c", "core.checkStat=default", "-c", "core.trustctime=true")
"""Whatever the repository's settings: a file counts as unchanged only where all that stat says is the same."""

_ALONE = ("-c", "core.preloadIndex=false")
"""No threads: they would take the core on which Python meanwhile imports what the report needs."""

_CHANGES = ("diff-index", "-z", "--raw", "--no-renames", "--ignore-submodules=all", "--relative")
_FILES = ("ls-files", "-z", "-v", "--stage", "--cached", "--others", "--", ".")

_FILTERS = ("config", "-z", "--name-only", "--get-regexp", r"^filter\..*\.(clean|process|required)$")
"""What a repository may have run on each file that git looks into."""

_CHANGE = re.compile(rb":\d{6} \d{6} [0-9a-f]+ [0-9a-f]+ [AMD]\0([^\0]+)\0")

_PLAIN = b"H 100"
"""How a file begins in `_FILES` that git watches as nearly all, whether it may be executed or not."""


class Look:
    """git looking at the folder, in the background; `seen` waits for it."""

    def __init__(self, root: Path) -> None:
        """Sets it to work on the files below `root`: it lists them while the commit is still being found."""
        self._root = root
        self._files = _started(root, _FILES)
        self._changes: _Run | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for one in (self._files, self._changes):
            if one is not None:
                one.end()

    def beside(self, commit: str) -> None:
        """Has it hold the files against those of a commit's id."""
        off = _without_filters(self._root)
        if off is not None:
            self._changes = _started(self._root, (*_EXACT, *_ALONE, *off, *_CHANGES, commit, "--", "."))

    @cached_property
    def seen(self) -> frozenset[str] | None:
        """The ledger's files that may be otherwise than in the commit, by path; None where git can't tell."""
        files, changes = (one.answer() if one is not None else None for one in (self._files, self._changes))
        if changes is None or files is None or _CHANGE.sub(b"", changes):  # a link, or a file that became one
            return None
        odd = _odd(files)
        if not all(one.startswith(b"? ") for one in odd):
            return None
        paths = [os.fsdecode(path) for path in (*_CHANGE.findall(changes), *(one[2:] for one in odd))]
        near = [path for path in paths if _is_near(path)]
        found = frozenset(path for path in near if _belongs(path))
        others = (path for path in near if path not in found and path != BASELINE)
        if all(map(self._is_file, near)) and not any(path in FOLDERS or is_meant(path) for path in others):
            return found
        return None

    def _is_file(self, path: str) -> bool:
        """Whether it is a file as nearly all are, or none any more; links and what can't be looked at need the walk."""
        try:
            return stat.S_ISREG(os.lstat(os.path.join(self._root, path)).st_mode)
        except FileNotFoundError:
            return True
        except OSError:
            return False


def _without_filters(root: Path) -> list[str] | None:
    """The settings with which git runs no filter; None where one has a name that can't be given so."""
    found = set(run(root, *_FILTERS).out.decode("utf-8", "surrogateescape").split("\0")[:-1])
    if any("=" in name for name in found):
        return None
    off = (f"{name}={'false' if name.endswith('.required') else ''}" for name in sorted(found))
    return [word for setting in off for word in ("-c", setting)]


def _odd(files: bytes) -> list[bytes]:
    """All but plain files: those that git doesn't know, links, submodules, what it was told not to look at, and what a
    merge left open. Counting tells at once that there are none.
    """
    plain = files.count(b"\0" + _PLAIN) + files.startswith(_PLAIN)
    if plain == files.count(b"\0"):
        return []
    return [one for one in files.split(b"\0") if one and not one.startswith(_PLAIN)]


def _is_near(path: str) -> bool:
    """Whether the walk of the ledger's folders comes by."""
    top, inside, _ = path.partition("/")
    hidden = path.startswith(".") or "/." in path
    return not hidden and (not inside or top.lower().removesuffix("s") in NEARLY)


def _belongs(path: str) -> bool:
    top, inside, _ = path.partition("/")
    return path == POLICY or bool(inside and top in FOLDERS and path.endswith(".yaml") and path.isprintable())


class _Run(NamedTuple):
    """A run of git, and the file that it writes to: in a pipe it would have to wait for its reader."""

    process: "subprocess.Popen[bytes]"
    said: IO[bytes]

    def answer(self) -> bytes | None:
        """What it said, once it has ended well."""
        if self.process.wait() != 0:
            return None
        self.said.seek(0)
        return self.said.read()

    def end(self) -> None:
        """Ends it, wherever it is."""
        self.process.kill()
        self.process.wait()
        self.said.close()


def _started(root: Path, words: tuple[str, ...]) -> _Run | None:
    said = tempfile.TemporaryFile()  # noqa: SIM115 - `end` closes it
    try:
        process = subprocess.Popen(  # noqa: S603 - words of ours, and a commit's id
            command(root, *words), env=environment(), stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.DEVNULL
        )
    except OSError:
        said.close()
        return None
    return _Run(process, said)
