"""Which files of a revision are read, by the rules of `store.folder` for the folder as it is now; and their bytes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from keyproj.base.errors import WrongUse
from keyproj.base.problem import Problem
from keyproj.store.blobs import blobs
from keyproj.store.folder import BASELINE, FOLDERS, MOST_LINKS, NEARLY, POLICY, Entry, is_meant, shown
from keyproj.store.revision import Revision
from keyproj.store.source import LARGEST, Content
from keyproj.store.tree import FOLDER, LINK, MODULE, Tree, tree_of

Found = tuple[str, str, str] | Problem
"""A file's path in the ledger, its kind and its id."""


@dataclass(frozen=True, slots=True)
class Committed:
    """The files of a ledger in a revision: those to be read, by path, the problems of the others, and the ids."""

    revision: Revision
    entries: list[Entry]
    problems: list[Problem]
    ids: Mapping[str, str]

    def contents(self, entries: Sequence[Entry]) -> Iterator[Content | OSError]:
        """The bytes of some of the files, in their order, each with its id. Raises as `blobs` does."""
        wanted = [self.ids[entry.path] for entry in entries]
        for id, data in zip(wanted, blobs(self.revision.root, wanted, LARGEST), strict=True):
            yield Content(data, id=id)


def committed(revision: Revision) -> Committed:
    """The ledger's files in a revision. Raises WrongUse where some lie in a submodule."""
    found = list(_files(tree_of(revision)))
    files = sorted((one for one in found if not isinstance(one, Problem)), key=itemgetter(0))
    entries = [Entry(path, kind, 0, 0, 0, 0) for path, kind, _ in files]
    problems = [one for one in found if isinstance(one, Problem)]
    return Committed(revision, entries, problems, {path: id for path, _, id in files})


def _files(tree: Tree) -> Iterator[Found]:
    if POLICY in tree.folders[""]:
        yield _file(tree, POLICY, "policy", POLICY)
    else:
        yield Problem("K301", POLICY)
    for folder, kind in FOLDERS.items():
        if folder not in tree.folders[""]:
            continue
        real = _real(tree, folder, folder)
        if isinstance(real, Problem):
            yield real
        elif real in tree.folders:
            yield from _below(tree, _Folder(folder, real), kind)
        else:
            yield Problem("K005", folder, args={"cause": "Not a directory"})
    yield from _misplaced(tree)


def _misplaced(tree: Tree) -> Iterator[Found]:
    links = (name for name in (POLICY, BASELINE, *FOLDERS) if name in tree.targets)
    led_to = [real for name in links if isinstance(real := _real(tree, name, name), str)]
    known = {POLICY, BASELINE, *FOLDERS, *led_to}
    for name, node in tree.folders[""].items():
        right = NEARLY.get(name.lower().removesuffix("s"))
        if name.startswith(".") or node.mode == LINK or name in known:
            continue
        if node.mode == FOLDER and right is not None:
            for found in _below(tree, _Folder(name, name), "project"):
                args = {"misplaced": "folder", "right": right}
                yield found if isinstance(found, Problem) else Problem("K009", found[0], args=args)
        elif node.mode not in (FOLDER, MODULE) and name.lower().endswith((".yaml", ".yml")):
            yield Problem("K009", shown(name), args={"misplaced": "place"})


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder to walk: its name in the ledger, where it really lies, and where links led here."""

    name: str
    real: str
    links: tuple[str, ...] = ()


def _below(tree: Tree, top: _Folder, kind: str) -> Iterator[Found]:
    left = [top]
    while left:
        folder = left.pop()
        for name in tree.folders[folder.real]:
            found = None if name.startswith(".") else _item(tree, folder, name, kind)
            if isinstance(found, _Folder):
                left.append(found)
            elif found is not None:
                yield found


def _item(tree: Tree, folder: _Folder, name: str, kind: str) -> Found | _Folder | None:
    path = f"{folder.name}/{name}"
    own = f"{folder.real}/{name}"
    node = tree.folders[folder.real][name]
    real = _real(tree, own, path)
    if isinstance(real, Problem):
        return real
    if real in tree.folders:
        if name.endswith(".yaml"):
            return Problem("K005", shown(path), args={"cause": "Is a directory"})
        return _linked(tree, folder, path, own, real) if node.mode == LINK else _Folder(path, own, folder.links)
    if name.endswith(".yaml"):
        return _file(tree, own, kind, path)
    return Problem("K009", shown(path)) if is_meant(name) else None


def _linked(tree: Tree, folder: _Folder, path: str, own: str, real: str) -> Problem | _Folder:
    """The folder that a link leads to, unless that holds the link itself, or one that led here."""
    links = (*folder.links, folder.real)
    if len(links) > MOST_LINKS or any(not real or link == real or link.startswith(f"{real}/") for link in links):
        return Problem("K007", shown(path), args={"target": shown(tree.targets[own])})
    return _Folder(path, real, links)


def _real(tree: Tree, own: str, path: str) -> str | Problem:
    """Where a path leads whose folder is no link; `path` is how the ledger names it.

    Raises WrongUse for what lies in a submodule.
    """
    if own in tree.targets:
        args = {"target": shown(tree.targets[own])}
        try:
            real = tree.real(own)
        except OSError:
            return Problem("K007", shown(path), args=args)
        if real is None:
            return Problem("K006", shown(path), args=args)
    else:
        args, real = {}, own
    node = tree.node(real)
    if node is None:
        return Problem("K007", shown(path), args=args)
    if node.mode == MODULE:
        raise WrongUse("revision.submodule", seen=tree.revision.name, file=shown(path))
    return real


def _file(tree: Tree, own: str, kind: str, name: str) -> Found:
    real = _real(tree, own, name)
    if isinstance(real, Problem):
        return real
    if not name.isprintable():
        return Problem("K008", shown(name))
    node = tree.node(real)
    if node is None or node.mode == FOLDER:
        return Problem("K005", shown(name), args={"cause": "not a regular file"})
    return name, kind, node.id
