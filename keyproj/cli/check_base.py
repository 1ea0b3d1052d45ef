"""`check --base REV`: the ledger as it is held against the commit that the branch began from."""

from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection

from keyproj.base.errors import WrongUse
from keyproj.base.report import Report
from keyproj.cli.at import asked
from keyproj.cli.ledger import answer
from keyproj.reports.check import Base
from keyproj.store.revision import merge_base
from keyproj.store.source import Files


def answer_since(
    root: Path, question: Callable[[Connection, Files, Base | None], Report], name: str, at: str | None
) -> Report:
    """What a question about the folder says, with the merge base of the present commit and the one of that name.

    Raises WrongUse with `--at`, and as `merge_base` does.
    """
    if at is not None:
        raise WrongUse("error.base_at")
    revision = merge_base(root, name)

    def with_base(base: Connection) -> Report:
        since = Base(base, name, revision.commit, revision.day)
        return answer(str(root), lambda db: question(db, root, since))

    return asked(revision, with_base)
