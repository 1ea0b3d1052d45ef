"""Why a name leads to no commit with the ledger in it: the repository, the name, the clone, or the commit."""

import os
import re
from pathlib import Path

from keyproj.base.errors import WrongUse
from keyproj.store.git import output, refused, run

ID = re.compile(rb"[0-9a-f]{40}|[0-9a-f]{64}")
"""An object's id as git prints it, by SHA-1 or SHA-256."""

NO_GIT = ("revision.no_git", "revision.no_repository")
"""The refusals where there is no history at all."""

NONE_SUCH = (
    "revision.unknown", "revision.short", "revision.no_commit", "revision.not_commit", "revision.remote",
    "revision.shallow",
)  # fmt: skip
"""The refusals where the history has no commit of that name, as far as it is here."""

_WITHOUT = ("does not exist in", "exists on disk, but not in", "not at the top")


def no_revision(root: Path, name: str, error: str) -> WrongUse:
    """The reason, after git ended with this error."""
    shallow = is_shallow(root)  # raises where there is no repository
    if _leads(root, f"{name}^{{commit}}"):
        if any(words in error for words in _WITHOUT):
            return WrongUse("revision.without", seen=name, folder=str(root))
        return refused(root, error)
    if "is corrupt" in error or "promisor remote" in error:
        return refused(root, error)
    if "is ambiguous" in error and "short object ID" in error:
        return WrongUse("revision.short", seen=name)
    if run(root, "cat-file", "-e", name).code == 0:
        return WrongUse("revision.not_commit", seen=name)
    return _nowhere(root, name, shallow)


def no_base(root: Path, name: str) -> WrongUse:
    """Why the present commit and one of that name have no merge base."""
    if is_shallow(root):
        return WrongUse("revision.shallow_base", seen=name, remote=_remotes(root)[0])
    return WrongUse("revision.no_base", seen=name)


def may_have_parted_later(root: Path, one: str, other: str) -> bool:
    """Whether a shallow clone lacks some of what two commits don't share: then it may lack their true merge base, and
    shows an older one.
    """
    where = os.fsdecode(output(root, "rev-parse", "--git-path", "shallow").removesuffix(b"\n"))
    try:
        cut = (root / where).read_bytes().split()
    except FileNotFoundError:
        return False
    return not set(output(root, "rev-list", f"{one}...{other}").split()).isdisjoint(cut)


def is_shallow(root: Path) -> bool:
    """Whether the repository holds only the latest part of its history."""
    return output(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _leads(root: Path, name: str) -> bool:
    """Whether a name leads to something that is there."""
    return ID.fullmatch(run(root, "rev-parse", "--verify", "--quiet", name).out.strip()) is not None


def _nowhere(root: Path, name: str, shallow: bool) -> WrongUse:
    """No such name here: it may be a branch of a server, lie in what the clone left out, or not be made yet."""
    remotes = _remotes(root)
    for remote in remotes:
        if _leads(root, f"refs/remotes/{remote}/{name}^{{commit}}"):
            return WrongUse("revision.remote", seen=name, remote=f"{remote}/{name}")
    if shallow:
        return WrongUse("revision.shallow", seen=name, remote=remotes[0])
    if not _leads(root, "HEAD") and (name.startswith(("HEAD", "@")) or not run(root, "for-each-ref", "--count=1").out):
        return WrongUse("revision.no_commit")
    return WrongUse("revision.unknown", seen=name)


def _remotes(root: Path) -> list[str]:
    """The servers that the repository knows, `origin` first; that alone where it knows none."""
    known = run(root, "remote").out.decode("utf-8", "replace").split()
    return sorted(known, key=lambda name: name != "origin") or ["origin"]
