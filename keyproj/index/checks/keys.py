"""What holds for every kind of file beside the projects: named by its key, alone with it, for a known project."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger, Rule


def key_is_file_name(code: str, table: str, key: str) -> Rule:
    """A rule: a file whose name is not its key, the column and field `key` of a table."""
    query = (
        f"SELECT file.path, t.line, t.{key} FROM {table} t JOIN file ON file.pk = t.file "
        f"WHERE substr(file.path, -length(t.{key}) - 6) <> '/' || t.{key} || '.yaml'"
    )

    def rule(ledger: Ledger) -> Iterator[Problem]:
        for path, line, value in ledger.db.execute(query):
            yield Problem(code, path, Place(line, 1, 0), key, {key: value, "name": PurePosixPath(path).stem})

    return rule


def key_used_once(code: str, table: str, key: str) -> Rule:
    """A rule: a key that several files of a table have; each is named with another of them."""
    query = (
        f"SELECT file.path, t.line, t.{key}, twice.first, twice.last FROM {table} t JOIN file ON file.pk = t.file "
        f"JOIN (SELECT x.{key} AS key, min(f.path) AS first, max(f.path) AS last FROM {table} x "
        f"JOIN file f ON f.pk = x.file GROUP BY x.{key} HAVING count(*) > 1) twice ON twice.key = t.{key}"
    )

    def rule(ledger: Ledger) -> Iterator[Problem]:
        for path, line, value, first, last in ledger.db.execute(query):
            other = last if path == first else first
            yield Problem(code, path, Place(line, 1, 0), key, {key: value, "other": other})

    return rule


def project_is_known(code: str, table: str) -> Rule:
    """A rule: the project that a file is for is not in the ledger.

    Not asked while a file is not counted: it may stand in that one.
    """
    query = (
        f"SELECT file.path, t.project_line, t.project FROM {table} t JOIN file ON file.pk = t.file "
        "WHERE t.project NOT IN (SELECT id FROM project)"
    )

    def rule(ledger: Ledger) -> Iterator[Problem]:
        for path, line, project in ledger.db.execute(query) if ledger.is_whole() else ():
            yield Problem(code, path, Place(line, 1, 0), "project", {"project": project})

    return rule
