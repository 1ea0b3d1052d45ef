"""The ledger's folder as a revision has it: its files and folders by name, and where its links lead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from keyproj.store.blobs import blobs
from keyproj.store.git import output
from keyproj.store.revision import Revision

FOLDER, LINK, MODULE = "040000", "120000", "160000"
"""Git's modes of a folder, a symbolic link and another repository (a submodule); all others are files."""

_LONGEST = 4096
"""Bytes of a link's target."""

_MOST_STEPS = 40
"""Links followed from one path, as the system's own limit."""


class Node(NamedTuple):
    """What a name stands for: git's mode, and the id of its contents."""

    mode: str
    id: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A revision's ledger: `folders` has the names in each folder, `""` being the ledger's own, `targets` where each
    link leads, as written.
    """

    revision: Revision
    folders: Mapping[str, Mapping[str, Node]]
    targets: Mapping[str, str]

    def node(self, path: str) -> Node | None:
        """What lies at a path that holds no links on its way."""
        if not path:
            return Node(FOLDER, self.revision.tree)
        folder, _, name = path.rpartition("/")
        return self.folders.get(folder, {}).get(name)

    def real(self, path: str) -> str | None:
        """A path with all its links followed; None where it leaves the ledger. Raises OSError for a circle.

        The ledger's folder counts as where it lies now: a link may lead out of it and back, or be written in full.
        """
        top = self.revision.root.as_posix().split("/")
        done, left, steps = list(top), path.split("/"), 0
        while left:
            part = left.pop(0)
            if part == "..":
                done = done[:-1] or [""]
            elif part not in ("", "."):
                done.append(part)
                target = self.targets.get("/".join(done[len(top) :])) if done[: len(top)] == top else None
                if target is not None:
                    steps += 1
                    done = [""] if target.startswith("/") else done[:-1]
                    left = [*target.split("/"), *left]
            if steps > _MOST_STEPS:
                raise OSError
        return "/".join(done[len(top) :]) if done[: len(top)] == top else None


def tree_of(revision: Revision) -> Tree:
    """Lists the ledger's folder. Raises WrongUse where git gives up."""
    folders: dict[str, dict[str, Node]] = {"": {}}
    links: dict[str, str] = {}
    for path, node in listed(revision):
        folder, _, name = path.rpartition("/")
        folders[folder][name] = node
        if node.mode == FOLDER:
            folders[path] = {}
        elif node.mode == LINK:
            links[path] = node.id
    read = blobs(revision.root, links.values(), _LONGEST) if links else iter(())
    targets = {path: data.decode("utf-8", "surrogateescape") for path, data in zip(links, read, strict=True)}
    return Tree(revision, folders, targets)


def listed(revision: Revision, path: str | None = None) -> Iterator[tuple[str, Node]]:
    """Paths in the ledger and what they stand for: all of them, a folder before what lies in it, or this one."""
    words = ("-r", "-t", revision.tree) if path is None else (revision.tree, "--", path)
    listing = output(revision.root, "ls-tree", "-z", "--full-tree", *words)
    # each is `<mode> <type> <id>`, a tab, the path and a null character
    for line in listing.decode("utf-8", "surrogateescape").split("\0")[:-1]:
        facts, _, name = line.partition("\t")
        mode, _, id = facts.split(" ")
        yield name, Node(mode, id)
