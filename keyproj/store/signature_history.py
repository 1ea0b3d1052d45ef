"""What git knows of signatures: the commit in which each first stood in its file, and those that were taken out."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from keyproj.base.errors import WrongUse
from keyproj.model.adjustment import Adjustment
from keyproj.model.adjustment_statement import signatures
from keyproj.rules.statement import Signature
from keyproj.store.history import Commit, blob_at, first_commit_with
from keyproj.store.no_revision import NO_GIT, NONE_SUCH
from keyproj.store.read import read
from keyproj.store.revision import Revision, find_revision
from keyproj.store.tree import FOLDER, listed

_NO_HISTORY = (*NO_GIT, *NONE_SUCH, "revision.without")


class Gone(NamedTuple):
    """A signature that a revision has in a proposal and the ledger has no more."""

    path: str
    id: str
    signature: Signature
    revision: str


def history_of(root: Path, names: Sequence[str]) -> list[Revision]:
    """The revisions of these names that hold the ledger, each once; none outside git."""
    found: dict[str, Revision] = {}
    for name in names:
        try:
            revision = find_revision(root, name)
        except WrongUse as error:
            if error.text.id not in _NO_HISTORY:
                raise
        else:
            found.setdefault(revision.commit, revision)
    return list(found.values())


def first_seen(revision: Revision, path: str, signature: Signature) -> Commit | None:
    """The commit in which a signature first stood in its file; None where it is in none yet."""
    return first_commit_with(revision, path, _trait(signature))


def _trait(signature: Signature) -> str:
    """A line of it that no other signature has: near the end of a key's signature, else the digest."""
    lines = [line.strip() for line in signature.signature.splitlines()]
    inner = [line for line in lines if line and not line.startswith("-----")]
    return max(inner[-2:], key=len) if inner else signature.digest


def proposal_paths(revision: Revision) -> list[str]:
    """The files of proposals in a revision."""
    return [
        path
        for path, node in listed(revision)
        if path.startswith("adjustments/") and path.endswith(".yaml") and node.mode != FOLDER
    ]


def gone(revision: Revision, paths: Collection[str], known: Collection[tuple[str, ...]]) -> Iterator[Gone]:
    """The signatures in a revision's files whose identity is none of the `known`."""
    for path in paths:
        data = blob_at(revision, path)
        model = read(data, path, "adjustment").model if data is not None else None
        for one in signatures(model) if isinstance(model, Adjustment) else ():
            if one.digest and identity(one) not in known:
                yield Gone(path, model.id if isinstance(model, Adjustment) else "", one, revision.name)


def identity(one: Signature) -> tuple[str, ...]:
    """What tells a signature from another, in whatever file and layout it stands."""
    return (one.role, one.scope, one.digest, "".join(one.signature.split()))
