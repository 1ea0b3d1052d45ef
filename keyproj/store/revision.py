"""A commit of the repository that a ledger lies in, as its name (`main`, `v1`, `HEAD~3`) finds it."""

import re
from dataclasses import dataclass
from pathlib import Path

from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.store.git import output, refused, run

_ID = re.compile(rb"[0-9a-f]{40}|[0-9a-f]{64}")

SHORT = 10
"""Digits of a commit's id that people are shown."""


@dataclass(frozen=True, slots=True)
class Revision:
    """`root` is the ledger's folder, `prefix` the way there from the repository's top (`data/`, or nothing).

    `day` is the committer's date as written in the commit, `tree` the id of the ledger's folder in it.
    """

    root: Path
    name: str
    commit: str
    day: str
    tree: str
    prefix: str

    @property
    def short(self) -> str:
        """The commit's id as people are shown it; always the same length, whatever else is in the repository."""
        return self.commit[:SHORT]


def find_revision(root: Path, name: str) -> Revision:
    """The commit of that name. Raises WrongUse without git or a repository, for no such commit, or no ledger in it."""
    if not name or name.startswith("-") or not name.isprintable():
        raise WrongUse("revision.name", seen=name)
    ran = run(root, "rev-parse", f"{name}^{{commit}}", f"{name}^{{commit}}:./", "--show-prefix")
    commit, tree, prefix = (*ran.out.split(b"\n", 2), b"", b"")[:3]
    if ran.code != 0 or not (_ID.fullmatch(commit) and _ID.fullmatch(tree)):
        raise _unknown(root, name, ran.error)
    day = output(root, "log", "-1", "--no-show-signature", "--format=%cs", commit.decode())
    way = prefix.removesuffix(b"\n").decode("utf-8", "surrogateescape")
    return Revision(root, name, commit.decode(), day.decode().strip(), tree.decode(), way)


def merge_base(root: Path, name: str, other: str = "HEAD") -> Revision:
    """The commit from which two went apart: that of this name, and the present one or `other`, a commit's id.

    Raises WrongUse as `find_revision` does, and where they have nothing in common.
    """
    there = find_revision(root, name)
    ran = run(root, "merge-base", other, there.commit)
    found = ran.out.strip().decode()
    if ran.code == 0:
        return find_revision(root, found)
    if ran.code != 1:
        raise refused(root, ran.error)
    raise WrongUse("revision.shallow" if is_shallow(root) else "revision.no_base", seen=name)


def is_shallow(root: Path) -> bool:
    """Whether the repository holds only the latest part of its history."""
    return output(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _unknown(root: Path, name: str, error: str) -> KeyprojError:
    """Why a name led to no ledger: the repository, the name, or the commit."""
    shallow = is_shallow(root)  # fails where there is no repository
    found = run(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    if _ID.fullmatch(found.out.strip()):
        if "does not exist in" in error or "exists on disk, but not in" in error or "not at the top" in error:
            return WrongUse("revision.without", seen=name, folder=str(root))
        return refused(root, error)
    return WrongUse("revision.shallow" if shallow else "revision.unknown", seen=name)
