"""What a ledger's repository knows of one file: its bytes and the policy in a revision, and who first wrote a text."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from keyproj.base.errors import WrongUse
from keyproj.store.blobs import blobs
from keyproj.store.folder import POLICY
from keyproj.store.git import output
from keyproj.store.no_revision import is_shallow
from keyproj.store.revision import Revision
from keyproj.store.source import LARGEST
from keyproj.store.tree import FOLDER, MODULE, listed

if TYPE_CHECKING:
    from keyproj.model.policy import Policy


def blob_at(revision: Revision, path: str) -> bytes | None:
    """A file's bytes in a revision, up to one more than `LARGEST`; None where there is no such file.

    `path` is the one in the ledger; a link is a file that holds its target. Raises as `blobs` does.
    """
    id = blob_id_at(revision, path)
    return next(blobs(revision.root, [id], LARGEST)) if id is not None else None


def blob_id_at(revision: Revision, path: str) -> str | None:
    """The id of a file in a revision, which is that of its bytes; None where there is no such file."""
    node = dict(listed(revision, path)).get(path)
    return node.id if node is not None and node.mode not in (FOLDER, MODULE) else None


def policy_at(revision: Revision) -> "Policy":
    """The policy as committed in a revision. Raises WrongUse where there is none, or it can't be read."""
    from keyproj.model.policy import Policy
    from keyproj.store.read import read

    data = blob_at(revision, POLICY)
    model = read(data, POLICY, "policy").model if data is not None else None
    if not isinstance(model, Policy):
        raise WrongUse("revision.policy", seen=revision.name, policy=POLICY)
    return model


@dataclass(frozen=True, slots=True)
class Commit:
    """`day` is the committer's date as written in the commit. `is_known` is false for the oldest commit of a shallow
    clone: what it holds may be older.
    """

    id: str
    day: str
    is_known: bool


def first_commit_with(revision: Revision, path: str, text: str) -> Commit | None:
    """The commit of a revision's history in which a text first stood in a file of the ledger; None where in none.

    A file that was renamed is followed only back to its renaming, where all of its text first appears.
    """
    root = revision.root
    search = ("--full-history", "-m", "--topo-order", "--reverse", f"-S{text}")
    plain = ("--no-textconv", "--no-ext-diff", "--no-show-signature", "--no-renames", "-O/dev/null")
    # each commit is shown once for every parent from which the text is missing; the oldest stands first
    found = output(root, "log", *search, *plain, "--format=%H %cs %P", revision.commit, "--", path)
    for line in found.decode().splitlines():
        id, day, *parents = line.split()
        return Commit(id, day, bool(parents) or not is_shallow(root))
    return None
