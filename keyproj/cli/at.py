"""`--at REV`: asks the ledger as committed in a revision."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from keyproj.base.report import Report
from keyproj.base.text import Text
from keyproj.cli.ledger import answer, ask, ledger_root

if TYPE_CHECKING:
    from keyproj.store.revision import Revision
    from keyproj.store.source import Files

Answer = TypeVar("Answer")
Said = TypeVar("Said", bound=Report)


def answer_at(given: str | None, question: Callable[[sqlite3.Connection], Said], at: str | None) -> Said:
    """What the ledger says to a question, now or in a revision, which a note names. Raises as `find_revision` does."""
    if at is None:
        return answer(given, question)
    revision = revision_of(ledger_root(given), at)
    return noted(asked(revision, question), revision)


def value_at(given: str | None, question: Callable[[sqlite3.Connection], Answer], at: str | None) -> Answer:
    """The same for what is no report and has no notes."""
    return answer(given, question) if at is None else asked(revision_of(ledger_root(given), at), question)


def answer_with_files(root: Path, question: Callable[[sqlite3.Connection, "Files"], Report], at: str | None) -> Report:
    """The same for a question that looks into files, too: those of the folder as it is now, or of the revision."""
    if at is None:
        return answer(str(root), lambda db: question(db, root))
    revision = revision_of(root, at)

    def with_files(db: sqlite3.Connection) -> Report:
        with committed_files(revision, db) as files:
            return question(db, files)

    return noted(asked(revision, with_files), revision)


def revision_of(root: Path, at: str) -> "Revision":
    """The commit that `--at` names. Raises as `find_revision` does."""
    from keyproj.store.revision import find_revision  # only a revision pays for the import of what runs git

    return find_revision(root, at)


def asked(revision: "Revision", question: Callable[[sqlite3.Connection], Answer]) -> Answer:
    """What the ledger as committed says to a question."""
    from keyproj.index.revisions import open_revision

    return ask(partial(open_revision, revision), question)


@contextmanager
def committed_files(revision: "Revision", db: sqlite3.Connection) -> Iterator["Files"]:
    """The revision's files by their paths, for excerpts and exact places; `db` is its index."""
    from keyproj.store.blobs import Blobs
    from keyproj.store.source import LARGEST

    ids = dict(db.execute("SELECT path, oid FROM file").fetchall())
    with Blobs(revision.root) as files:

        def read(path: str) -> bytes:
            if path not in ids:
                raise FileNotFoundError
            return files.read(ids[path], LARGEST)

        yield read


def noted(report: Said, revision: "Revision") -> Said:
    """The report, which says of what commit it is: in a note behind that on files left out, and at a check's end."""
    which = {"name": revision.name, "commit": revision.commit, "short": revision.short, "day": revision.day}
    note = Text("note.revision", which)
    first = sum(other.id == "note.unread" for other in report.notes)
    closing = report.closing and Text("revision.closing", {"closing": report.closing, "note": note})
    return replace(report, notes=(*report.notes[:first], note, *report.notes[first:]), closing=closing)
