"""A commit of the repository that a ledger lies in, as its name (`main`, `v1`, `HEAD~3`) finds it."""

import re
from dataclasses import dataclass
from pathlib import Path

from keyproj.base.errors import WrongUse
from keyproj.store.git import output, refused, run
from keyproj.store.no_revision import ID, may_have_parted_later, no_base, no_revision

_AMBIGUOUS = re.compile(r"refname '(?!HEAD'|[0-9a-f]{40}'|[0-9a-f]{64}')(.+)' is ambiguous")
"""What git warns of and answers all the same: of a tag and a branch of one name it takes the tag."""

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
    """The commit of that name. Raises WrongUse without git or a repository, for no such commit, for a name that both a
    tag and a branch have, or no ledger in it.
    """
    if not name or name.startswith("-") or not name.isprintable():
        raise WrongUse("revision.name", seen=name)
    ran = run(root, "rev-parse", f"{name}^{{commit}}", f"{name}^{{commit}}:./", "--show-prefix")
    commit, tree, prefix = (*ran.out.split(b"\n", 2), b"", b"")[:3]
    if ran.code != 0 or not (ID.fullmatch(commit) and ID.fullmatch(tree)):
        raise no_revision(root, name, ran.error)
    if twice := _AMBIGUOUS.search(ran.error):
        raise WrongUse("revision.ambiguous", seen=twice[1])
    day = output(root, "log", "-1", "--no-show-signature", "--date=short", "--format=%cd", commit.decode())
    way = prefix.removesuffix(b"\n").decode("utf-8", "surrogateescape")
    return Revision(root, name, commit.decode(), day.decode().strip(), tree.decode(), way)


def merge_base(root: Path, name: str, other: str = "HEAD") -> Revision:
    """The commit from which two went apart: that of this name, and the present one or `other`, a commit's id.

    Raises WrongUse as `find_revision` does, and where they have nothing in common, or a shallow clone can't tell what.
    """
    return find_revision(root, _merge_bases(root, find_revision(root, name), other)[0])


def fork(root: Path, name: str) -> tuple[Revision, Revision]:
    """The one commit from which the present one and that of this name went apart, and the latter.

    Raises WrongUse as `merge_base` does, and where there are several: each of them lacks what the others have, so that
    what was taken back on the way would be no difference from one of them.
    """
    there = find_revision(root, name)
    bases = _merge_bases(root, there, "HEAD")
    if len(bases) > 1:
        raise WrongUse("revision.several_bases", seen=name)
    return find_revision(root, bases[0]), there


def _merge_bases(root: Path, there: Revision, other: str) -> list[str]:
    ran = run(root, "merge-base", "--all", other, there.commit)
    if ran.code == 0 and not may_have_parted_later(root, other, there.commit):
        return ran.out.decode().split()
    if ran.code not in (0, 1):
        raise refused(root, ran.error)
    raise no_base(root, there.name)
