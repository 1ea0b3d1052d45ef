"""The ledger's folder: where it is, and which of its files are read."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from keyproj.base.errors import WrongUse
from keyproj.base.problem import Problem

POLICY = "keyproj.yaml"
FOLDERS = {
    "projects": "project",
    "plans": "plan",
    "exemptions": "exemption",
    "slips": "slip",
    "adjustments": "adjustment",
    "closes": "close",
}
"""The folders whose files are read, and the kind of file in each."""

BASELINE = "baseline.yaml"
"""What may lie beside the policy: the problems that `check --baseline` accepts."""

NEARLY = {kind: folder for folder, kind in FOLDERS.items()}
"""What folders named nearly right (`Project`, `PLANS`) were meant to be; what lies there would be missed by nobody."""

_BACKUPS = ("~", ".swp")
"""Ends of the names that editors give to their own copies."""

MOST_LINKS = 4
"""Links to folders within folders reached through links: more would be a maze."""


NUMBERS = (1 << 63) - 1
"""Some file systems number their files beyond what SQLite takes for a whole number: the lower bits tell them apart."""


class Entry(NamedTuple):
    """A file that is to be read: its path in the ledger (with `/`), its kind, and what tells whether it changed."""

    path: str
    kind: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


def kind_at(path: str) -> str:
    """The kind of the file at a path of the ledger, from its folder. Raises KeyError where no file belongs."""
    return "policy" if path == POLICY else FOLDERS[path.partition("/")[0]]


def find_ledger(given: str | None, start: Path) -> Path:
    """The folder given, else the nearest one upwards from `start` with a policy, else `start/data`.

    Raises WrongUse where there is none, or the folder given is not one.
    """
    if given is not None:
        folder = start / given
        if not os.path.isdir(folder):
            raise WrongUse("error.no_folder", folder=given)
        return folder.resolve()
    for folder in (start, *start.parents):
        if (folder / POLICY).is_file():
            return folder.resolve()
    if (start / "data").is_dir():
        return (start / "data").resolve()
    raise WrongUse("error.no_ledger", policy=POLICY)


def walk(root: Path, folders: Mapping[str, str] = FOLDERS) -> tuple[list[Entry], list[Problem]]:
    """All files of the ledger that are to be read, by path, and the problems of those that can't be.

    Links are followed only inside the ledger. A folder without a policy and without projects is still walked: the
    missing policy is a Problem.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    for found in _files(root, folders):
        if isinstance(found, Entry):
            entries.append(found)
        else:
            problems.append(found)
    entries.sort(key=itemgetter(0))  # as the entries themselves would sort, in half the time
    return entries, problems


def _files(root: Path, folders: Mapping[str, str]) -> Iterator[Entry | Problem]:
    policy = root / POLICY
    if policy.is_symlink() or policy.exists():
        yield _file(str(root), str(policy), POLICY, "policy")
    else:
        yield Problem("K301", POLICY)
    for folder, kind in folders.items():
        path = root / folder
        if path.is_symlink() and (link := _link(str(root), str(path), folder)) is not None:
            yield link
        elif path.is_dir():
            yield from _below(str(root), _Folder(str(path), folder, os.path.realpath(path)), kind)
        elif path.exists():
            yield Problem("K005", folder, args={"cause": "Not a directory"})
    yield from _misplaced(root)


def _misplaced(root: Path) -> Iterator[Problem]:
    """K009: files beside the policy, or in a folder whose name is nearly right, that nobody would miss in a total."""
    known = {os.path.realpath(root / name) for name in (POLICY, BASELINE, *FOLDERS)}
    try:
        with os.scandir(root) as listing:
            items = [item for item in listing if not item.name.startswith(".") and not item.is_symlink()]
    except OSError:
        return  # the folders themselves may still be open
    for item in items:
        right = NEARLY.get(item.name.lower().removesuffix("s"))
        if os.path.realpath(item.path) in known:
            continue
        if item.is_dir() and right is not None:
            top = _Folder(item.path, item.name, os.path.realpath(item.path))
            for found in _below(str(root), top, "project"):
                args = {"misplaced": "folder", "right": right}
                yield Problem("K009", found.path, args=args) if isinstance(found, Entry) else found
        elif item.name.lower().endswith((".yaml", ".yml")) and not item.is_dir():
            yield Problem("K009", shown(item.name), args={"misplaced": "place"})


class _Folder(NamedTuple):
    """A folder to walk: as it is reached, its name in the ledger, where it really lies, and where links led here."""

    path: str
    name: str
    real: str
    links: tuple[str, ...] = ()


def _below(root: str, top: _Folder, kind: str) -> Iterator[Entry | Problem]:
    """The files below a folder, by a list of what is left to walk: folders may be deeper than Python's stack."""
    left = [top]
    while left:
        folder = left.pop()
        try:
            with os.scandir(folder.path) as listing:
                items = [item for item in listing if not item.name.startswith(".")]
        except OSError as error:
            yield Problem("K005", shown(folder.name), args={"cause": error.strerror or ""})
            continue
        plain, others = _plain(folder.name, items, kind)
        yield from plain
        for item in others:
            found = _item(root, folder, item, kind)
            if isinstance(found, _Folder):
                left.append(found)
            elif found is not None:
                yield found


def _plain(folder: str, items: Iterable["os.DirEntry[str]"], kind: str) -> tuple[list[Entry], list["os.DirEntry[str]"]]:
    """What nearly every item is, found at once: a file of its own with a name that is right; and all other items."""
    found, others = [], []
    for item in items:
        name = f"{folder}/{item.name}"
        try:
            if name.endswith(".yaml") and name.isprintable() and item.is_file(follow_symlinks=False):
                status = item.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode):  # it still is what it was when the folder was listed
                    inode = status.st_ino & NUMBERS
                    entry = (name, kind, status.st_size, status.st_mtime_ns, status.st_ctime_ns, inode)
                    found.append(Entry._make(entry))
                    continue
        except OSError:
            pass  # whoever looks again will say what is wrong
        others.append(item)
    return found, others


def _item(root: str, folder: _Folder, item: "os.DirEntry[str]", kind: str) -> Entry | Problem | _Folder | None:
    name = f"{folder.name}/{item.name}"
    linked = item.is_symlink()
    if linked and (problem := _link(root, item.path, name)) is not None:
        return problem
    is_file = item.name.endswith(".yaml")
    if item.is_dir():
        if is_file:
            return Problem("K005", shown(name), args={"cause": "Is a directory"})
        return (
            _linked(folder, item, name)
            if linked
            else folder._replace(path=item.path, name=name, real=f"{folder.real}/{item.name}")
        )
    if is_file:
        return _file(root, item.path, name, kind, None if linked else item)
    return Problem("K009", shown(name)) if is_meant(item.name) else None


def is_meant(name: str) -> bool:
    """Whether a file that is not read looks like one of the ledger's: `A.yml`, `A.yaml.txt`, `A.YAML.bak`."""
    lower = name.lower()
    return (".yaml" in lower or ".yml" in lower) and not lower.endswith(_BACKUPS)


def _linked(folder: _Folder, item: "os.DirEntry[str]", name: str) -> Problem | _Folder:
    """The folder that a link leads to, unless it holds the link itself, or one that led here: that would never end."""
    real = os.path.realpath(item.path)
    links = (*folder.links, folder.real)
    if len(links) > MOST_LINKS or any(link == real or link.startswith(real + os.sep) for link in links):
        return Problem("K007", shown(name), args={"target": shown(os.readlink(item.path))})
    return _Folder(item.path, name, real, links)


def _link(root: str, path: str, name: str) -> Problem | None:
    """The problem of a symbolic link, if it leads nowhere, in a circle or out of the ledger."""
    target = os.readlink(path)
    if not os.path.exists(path):
        return Problem("K007", shown(name), args={"target": shown(target)})
    real = os.path.realpath(path)
    if real != root and not real.startswith(root + os.sep):
        return Problem("K006", shown(name), args={"target": shown(target)})
    return None


def _file(root: str, path: str, name: str, kind: str, item: "os.DirEntry[str] | None" = None) -> Entry | Problem:
    if item is None and os.path.islink(path) and (problem := _link(root, path, name)) is not None:
        return problem
    if not name.isprintable():
        return Problem("K008", shown(name))
    try:
        status = item.stat(follow_symlinks=False) if item is not None else os.stat(path)
    except OSError as error:
        return Problem("K005", shown(name), args={"cause": error.strerror or ""})
    if not stat.S_ISREG(status.st_mode):
        return Problem("K005", shown(name), args={"cause": "not a regular file"})
    return Entry(name, kind, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino & NUMBERS)


def shown(name: str) -> str:
    """A file name that can be printed and stored: anything that isn't printable is written as an escape."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in name)


def read_bytes(root: Path, path: str, most: int) -> bytes:
    """The bytes of a ledger file, up to one more than `most`. Raises OSError."""
    with open(root / path, "rb") as file:
        return file.read(most + 1)
