"""A project as either side of a comparison has it: what adjustments may change of it, and what they did."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from keyproj.base.problem import Place
from keyproj.index.checks.ledger import field_line
from keyproj.rules.adjustment_fields import from_text
from keyproj.rules.history import Changed

_PROJECT = (
    "SELECT p.pk, p.id, p.name, p.parent, p.line, file.path, t.lines, t.adjustable FROM project p "
    "JOIN file ON file.pk = p.pk JOIN project_text t ON t.project = p.pk WHERE "
)
_HISTORY = "SELECT adjustment, effective, field, old, new FROM change WHERE project = ? ORDER BY n, k"
_FORMER = "SELECT p.id FROM former_id f JOIN project p ON p.pk = f.project WHERE f.id = ?"


class Side(NamedTuple):
    """`said` is what `keyproj.index.rows.adjustable` gives, as JSON."""

    pk: int
    id: str
    name: str
    parent: str | None
    line: int
    path: str
    lines: str
    said: str
    history: Sequence[Changed]

    @property
    def values(self) -> dict[str, Any]:
        """What adjustments may change of it, read anew each time."""
        values: dict[str, Any] = json.loads(self.said)
        return values

    def is_like(self, other: "Side") -> bool:
        """Whether nothing that is protected can differ."""
        return (self.said, self.parent, self.history) == (other.said, other.parent, other.history)

    def place(self, field: str) -> Place:
        """The line of a field, or of the section that it stands in, or would; what is exact is looked up later."""
        section = field_line(self.lines, field.partition(".")[0], self.line)
        return Place(field_line(self.lines, field, section), 1, 0)


def sides(db: sqlite3.Connection, where: str, key: int | str) -> Iterator[Side]:
    """The projects of an index for which a condition with a gap holds."""
    for pk, id, name, parent, line, path, lines, said in db.execute(f"{_PROJECT}{where}", (key,)).fetchall():
        history = [
            Changed(by, day, field, from_text(field, old), from_text(field, new))
            for by, day, field, old, new in db.execute(_HISTORY, (pk,))
        ]
        yield Side(pk, id, name, parent, line, path, lines, said, history)


def named(db: sqlite3.Connection, id: str) -> Side | None:
    """The project of that id."""
    return next(sides(db, "p.id = ?", id), None)


def renamed(base: sqlite3.Connection, now: sqlite3.Connection, id: str) -> Side | None:
    """A project that says it had this id before; not one that the base has beside it, which would swallow it."""
    ids = now.execute(_FORMER, (id,)).fetchone()
    return named(now, ids[0]) if ids and named(base, ids[0]) is None else None
