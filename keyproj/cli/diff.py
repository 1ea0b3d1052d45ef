"""`keyproj diff`: what changed between two commits, or since one, in the words of the office."""

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from keyproj.base.filter import Filter
from keyproj.base.report import Report
from keyproj.base.text import Text
from keyproj.cli import options as o
from keyproj.cli.ledger import ledger_root
from keyproj.cli.output import emit
from keyproj.cli.when import When

if TYPE_CHECKING:
    from pathlib import Path

    from keyproj.index.cache import Index
    from keyproj.store.revision import Revision
    from keyproj.store.worktree import Look


def command(
    revisions: Annotated[str, typer.Argument(metavar="REV..REV", help="help.argument.revisions")] = "HEAD",
    quarter: o.Quarter = None,
    year: o.Year = None,
    month: o.Month = None,
    as_of: o.AsOf = None,
    county: o.County = None,
    sector: o.Sector = None,
    stage: o.Stage = None,
    category: o.Category = None,
    scale: o.Scale = None,
    leader: o.Leader = None,
    project: o.ProjectId = None,
    table: o.Tables = None,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """What changed between two states of the ledger."""
    when = When(quarter, year, month, as_of)
    chosen = o.chosen(
        county=county, sector=sector, stage=stage, category=category, scale=scale, leader=leader, project=project
    )
    root = ledger_root(ledger)
    with _looking(root, revisions) as look:
        report = _compared(root, _states(root, revisions), look, when, chosen)
    emit(report, format, output, table)


def _looking(root: "Path", revisions: str) -> AbstractContextManager["Look | None"]:
    """git, looking at the files as they are now, where one of the states is these."""
    from keyproj.store.worktree import Look

    return nullcontext() if ".." in revisions else Look(root)


def _states(root: "Path", revisions: str) -> tuple["Revision", "Revision | None"]:
    """`A..B`, `A...B` (from where B went apart from A) or `A`, which is held against the files as they are now.

    A name left out before or behind the dots is HEAD, as in git. Raises WrongUse as `find_revision` does.
    """
    from keyproj.store.revision import find_revision, merge_base

    first, dots, second = revisions.partition("..")
    if not dots:
        return find_revision(root, revisions), None
    after = find_revision(root, second.removeprefix(".") or "HEAD")
    if second.startswith("."):
        return merge_base(root, first or "HEAD", after.commit), after
    return find_revision(root, first or "HEAD"), after


def _compared(
    root: "Path", states: tuple["Revision", "Revision | None"], look: "Look | None", when: When, chosen: Filter
) -> Report:
    """The report; an index that turns out to be damaged is done without."""
    before, after = states
    if look is not None:
        look.beside(before.commit)  # while the rest is imported
    import sqlite3

    from keyproj.cli.diff_opened import opened
    from keyproj.index.cache import discard
    from keyproj.index.differing import differing
    from keyproj.reports.diff import diff

    names = (_name(before), _name(after) if after is not None else Text("diff.now"))
    indexes: list[Index] = []
    for in_memory in (False, True):
        with opened(root, before, after, look, in_memory) as (old, new, known):
            indexes = [old, new]
            try:
                files = known or differing(old.db, new.db, before.tree)
                if look is not None and look.seen is not None:  # line ends that git converts are no difference
                    files = files.among(look.seen)
                return diff(old.db, new.db, files, when.period, names, chosen)
            except sqlite3.DatabaseError:
                if in_memory:
                    raise
        for index in indexes:
            if index.where is not None:
                discard(index.where)
    raise AssertionError


def _name(revision: "Revision") -> Text:
    if revision.commit == revision.name:  # it has no other, such as where two branches parted
        return Text("diff.commit", {"short": revision.short, "day": revision.day})
    return Text("diff.revision", {"name": revision.name, "short": revision.short, "day": revision.day})
