"""The table of changes that proposing and applying both show: a row for each single value."""

from collections.abc import Iterable, Iterator
from typing import Any

from keyproj.base.report import Column, Table
from keyproj.base.text import Term, Text
from keyproj.rules.adjustment_fields import field_label, flat

_COLUMNS = (
    Column("project", "text"),
    Column("name", "text"),
    Column("kind", "text", Text("adjust.column.kind")),
    Column("what", "text", Text("adjust.column.field")),
    Column("old", "text", Text("adjust.column.old")),
    Column("new", "text", Text("adjust.column.new")),
    Column("field", "text", Text("adjust.column.path"), quiet=True),
)


def changes_table(changes: Iterable[tuple[str, str, str, str, Any, Any]]) -> Table:
    """Of changes as project, its name, kind, field, old and new value."""
    return Table("changes", Text("adjust.table.changes"), _COLUMNS, list(_rows(changes)))


def _rows(changes: Iterable[tuple[str, str, str, str, Any, Any]]) -> Iterator[tuple[Any, ...]]:
    for id, name, kind, field, old, new in changes:
        for one in flat(field, old, new):
            yield (id, name, Term("adjust.kind", kind), field_label(one.field), one.old, one.new, one.field)
