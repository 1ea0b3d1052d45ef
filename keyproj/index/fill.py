"""Reads changed files and replaces their rows: the only part of the index that needs the parser."""

import contextlib
import os
import sqlite3
from collections import defaultdict
from collections.abc import Generator, Sequence
from functools import partial

from keyproj.base.problem import Problem
from keyproj.base.told import Told
from keyproj.index.adjustment_rows import adjustment_rows
from keyproj.index.basis import clear
from keyproj.index.blob import blob_id
from keyproj.index.close_rows import close_rows
from keyproj.index.exemption_rows import exemption_rows
from keyproj.index.kept import forget
from keyproj.index.layout import FILE_TABLES, PROJECT_TABLES
from keyproj.index.packages import join_packages
from keyproj.index.policy_rows import POLICY_TABLES, policy_rows, published_rows
from keyproj.index.problem_rows import problem_row
from keyproj.index.rows import Rows, project_rows
from keyproj.index.slip_rows import slip_rows
from keyproj.index.workers import in_processes
from keyproj.model.adjustment import Adjustment
from keyproj.model.close import Close
from keyproj.model.exemption import Exemption
from keyproj.model.policy import Policy
from keyproj.model.project import Project
from keyproj.model.published import Published
from keyproj.model.slip import Slip
from keyproj.store.folder import Entry
from keyproj.store.read import Reading, read
from keyproj.store.source import Content, Source

CHUNK = 64
ALONE = 400
"""Up to this many changed files one process reads them: starting a second costs more than it saves."""

Job = tuple[int, Entry]
"""A file to read, and its number in the index."""


def replace(
    db: sqlite3.Connection, source: Source, jobs: Sequence[Job], drop: Sequence[int], told: Told | None = None
) -> None:
    """Drops the rows of the files in `drop`, and reads those in `jobs`; `told` hears of every chunk of these.

    The caller commits. Raises what the source raises.
    """
    clear(db)  # what is laid over the tables would be changed in their place
    forget(db)
    stale = [(pk,) for pk in drop]
    if db.execute("SELECT pk FROM file WHERE kind = 'policy'").fetchone() in stale:
        for table in (*POLICY_TABLES, "lateness"):  # the policy has the calendar
            db.execute(f"DELETE FROM {table}")
    for table, key in [("file", "pk"), ("project", "pk"), *((t, "file") for t in FILE_TABLES)]:
        db.executemany(f"DELETE FROM {table} WHERE {key} = ?", stale)
    for table in PROJECT_TABLES:
        db.executemany(f"DELETE FROM {table} WHERE project = ?", stale)
    with contextlib.closing(_read_all(source, jobs)) as found:  # closed, it leaves no process behind
        for n, rows in enumerate(found, 1):
            _insert(db, rows)
            if told is not None:
                told(min(n * CHUNK, len(jobs)), len(jobs))
    db.execute("UPDATE project SET clash = 0 WHERE clash")
    db.execute("UPDATE project SET clash = 1 WHERE id IN (SELECT id FROM project GROUP BY id HAVING count(*) > 1)")
    join_packages(db)


def note_walk(db: sqlite3.Connection, problems: Sequence[Problem]) -> None:
    """Keeps the problems of files that could not even be opened; they belong to no file row."""
    forget(db)
    db.execute("DELETE FROM problem WHERE file IS NULL")
    _insert(db, {"problem": [problem_row(None, problem) for problem in problems]})


def _insert(db: sqlite3.Connection, rows: Rows) -> None:
    for table, values in rows.items():
        if values:
            gaps = ",".join("?" * len(values[0]))
            db.executemany(f"INSERT INTO {table} VALUES ({gaps})", values)


def _read_all(source: Source, jobs: Sequence[Job]) -> Generator[Rows]:
    chunks = [jobs[start : start + CHUNK] for start in range(0, len(jobs), CHUNK)]
    workers = os.cpu_count() or 1
    if len(jobs) <= ALONE or workers == 1:
        yield from (read_chunk(source, chunk) for chunk in chunks)
        return
    yield from _together(source, chunks, workers)


def _together(source: Source, chunks: Sequence[Sequence[Job]], workers: int) -> Generator[Rows]:
    """Several processes read the chunks. Where none is to be had, or one was killed, this one reads the rest alone."""
    done = 0
    with (
        contextlib.suppress(OSError, ImportError, EOFError),
        contextlib.closing(in_processes(partial(read_chunk, source), chunks, workers)) as found,
    ):
        for rows in found:
            yield rows
            done += 1
    yield from (read_chunk(source, chunk) for chunk in chunks[done:])


def read_chunk(source: Source, jobs: Sequence[Job]) -> Rows:
    """The rows of several files, read one after the other."""
    together: Rows = defaultdict(list)
    for (pk, entry), content in zip(jobs, source.contents([entry for _, entry in jobs]), strict=True):
        for table, values in file_rows(pk, entry, content).items():
            together[table] += values
    return together


def file_rows(pk: int, entry: Entry, content: Content | OSError) -> Rows:
    """All rows of one file; one that can't be read has an empty `oid`, so that the next run tries again."""
    if isinstance(content, OSError):
        problem = Problem("K005", entry.path, args={"cause": content.strerror or ""})
        unread = (pk, entry.path, entry.kind, "", *entry[2:], 0)
        return {"file": [unread], "problem": [problem_row(pk, problem)]}
    reading = read(content.data, entry.path, entry.kind)
    rows = _model_rows(pk, reading)
    id = content.id or blob_id(content.data)
    rows["file"] = [(pk, entry.path, entry.kind, id, *content.stat, content.read_ns)]
    rows["problem"] = [problem_row(pk, problem) for problem in reading.problems]
    return rows


def _model_rows(pk: int, reading: Reading) -> Rows:
    root = reading.tree.root if reading.tree else None
    match reading.model:
        case Project() as project:
            return project_rows(pk, project, root)
        case Policy() as policy:
            return policy_rows(policy, root)
        case Published() as plan:
            return published_rows(pk, plan, root)
        case Exemption() as exemption:
            return exemption_rows(pk, exemption, root)
        case Slip() as slip:
            return slip_rows(pk, slip, root)
        case Adjustment() as adjustment:
            return adjustment_rows(pk, adjustment, root)
        case Close() as close:
            return close_rows(pk, close, root)
        case _:
            return {}
