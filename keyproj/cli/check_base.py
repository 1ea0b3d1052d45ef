"""`check --base REV`: the ledger as it is held against the commit that the branch began from."""

from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection

from keyproj.base.errors import WrongUse
from keyproj.base.report import Report
from keyproj.cli.at import asked
from keyproj.cli.ledger import answer
from keyproj.reports.check import Base
from keyproj.store.folder import POLICY
from keyproj.store.history import blob_id_at
from keyproj.store.revision import Revision, fork
from keyproj.store.source import Files


def answer_since(
    root: Path, question: Callable[[Connection, Files, Base | None], Report], name: str, at: str | None
) -> Report:
    """What a question about the folder says, with the merge base of the present commit and the one of that name.

    Raises WrongUse with `--at`, where the merge base has no policy that can be read, and as `fork` does.
    """
    if at is not None:
        raise WrongUse("error.base_at")
    revision, tip = fork(root, name)

    def of_both(base: Connection, policy: Connection) -> Report:
        since = Base(base, policy, name, revision.commit, revision.day, tip.commit)
        return answer(str(root), lambda db: question(db, root, since))

    def with_base(base: Connection) -> Report:
        _must_have_policy(base, name, revision)
        if _have_one_policy(base, revision, tip):
            return of_both(base, base)
        return asked(tip, lambda at: with_tip(base, at))

    def with_tip(base: Connection, at: Connection) -> Report:
        _must_have_policy(at, name, tip)
        return of_both(base, at)

    return asked(revision, with_base)


def _have_one_policy(base: Connection, revision: Revision, tip: Revision) -> bool:
    """Whether the policy is the same file in both; one that a link leads to counts as another."""
    known = base.execute("SELECT oid FROM file WHERE kind = 'policy'").fetchone()
    return revision.tree == tip.tree or known[0] == blob_id_at(tip, POLICY)


def _must_have_policy(db: Connection, name: str, revision: Revision) -> None:
    """Raises WrongUse for a revision that says nothing of what is protected: one before the ledger, for example."""
    if db.execute("SELECT 1 FROM setting LIMIT 1").fetchone() is None:
        raise WrongUse("revision.policy", seen=f"{name} ({revision.short})", policy=POLICY)
