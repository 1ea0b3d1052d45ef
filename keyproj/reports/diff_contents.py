"""What papers say otherwise than before: proposals of adjustments, slips, exemptions, closes; of new ones the gist."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from keyproj.base.amount import format_amount
from keyproj.base.report import Column, Table
from keyproj.base.text import Text
from keyproj.index.blob import blob_id
from keyproj.reports.diff_contents_queries import AMOUNTS, CHANGES, NEWLY, PARTS, SEALED
from keyproj.reports.diff_papers import Named, papers_among
from keyproj.reports.diff_sides import Sides
from keyproj.rules.adjustment_fields import field_label

_COLUMNS = (
    Column("paper", "text", Text("diff.column.paper")), Column("project", "text"), Column("name", "text"),
    Column("what", "text", Text("diff.column.what")), Column("field", "text", quiet=True),
    Column("old", "text", Text("diff.column.old")), Column("new", "text", Text("diff.column.new")),
)  # fmt: skip

_GIST = {
    "exemption": ("signals", "reason", "until"),
    "slip": ("level", "reason_text"),
    "close": ("projects", "investment", "year_to_date"),
}
"""What is told of a paper that is new; of a proposal what it changes."""

_KIND = {
    **dict.fromkeys(("adjustment", "item", "evidence", "sign_off", "change"), "adjustment"),
    **dict.fromkeys(("close", "figure", "class"), "close"),
    "slip": "slip", "exemption": "exemption",
}  # fmt: skip
"""Part → the kind of paper that it is of."""


class _Key(NamedTuple):
    """A part of a paper: `n` tells those of a list apart, by number or name."""

    kind: str
    paper: str
    n: str
    field: str


def contents_table(sides: Sides) -> Table:
    """The table `contents`; with a filter only papers on its projects."""
    old, new = (_said(ask.db) for ask in (sides.before, sides.after))
    known = {(_KIND[key.kind], key.paper) for key in old}
    shown = papers_among(sides)
    names = Named(sides)
    rows = [
        (paper, project, names.of(project), *row)
        for key in sorted({*old, *new})
        if shown is None or key.paper in shown
        for row_of in [_changed if (_KIND[key.kind], key.paper) in known else _new]
        for paper, project, *row in row_of(key, old, new)
    ]
    return Table("contents", Text("diff.table.contents"), _COLUMNS, rows)


_Said = Mapping[_Key, tuple[str | None, Any, Any]]
"""Part → the project that it is of, and its value; of a proposed change the old value and the new one."""


def _said(db: sqlite3.Connection) -> _Said:
    """What the papers say whose files differ."""
    found: dict[_Key, tuple[str | None, Any, Any]] = {}
    for kind, query in PARTS:
        for paper, project, n, field, value in db.execute(query):
            found[_Key(kind, paper, n, field)] = (project, None, _shown(field, value))
    for paper, project, n, field, before, after in db.execute(CHANGES):
        found[_Key("change", paper, n, field)] = (project, before, after)
    return found


def _shown(field: str, value: Any) -> str:
    if field in AMOUNTS and isinstance(value, int):
        return format_amount(value, "万元")
    return blob_id(value.encode())[:12] if field in SEALED else str(value)


def _changed(key: _Key, old: _Said, new: _Said) -> Iterator[tuple[Any, ...]]:
    """Rows of a part that one state has and the other has not, or otherwise."""
    before, after = old.get(key), new.get(key)
    project = (after or before or (None,))[0] or None
    for side, suffix in ((1, ".old"), (2, ".new" if key.kind == "change" else "")):
        was, now = (said[side] if said else None for said in (before, after))
        if was != now and (key.field not in NEWLY or was is not None):
            yield (key.paper, project, _label(key, suffix), f"{_dotted(key)}{suffix}", was, now)


def _new(key: _Key, _: _Said, new: _Said) -> Iterator[tuple[Any, ...]]:
    project, before, after = new[key]
    if key.kind == "change" or key.field in _GIST.get(key.kind, ()):
        yield (key.paper, project or None, _label(key, ""), _dotted(key), before, after)


def _dotted(key: _Key) -> str:
    return ".".join(part for part in (key.kind, key.n, key.field) if part)


def _label(key: _Key, suffix: str) -> Any:
    if key.kind == "change":
        name = field_label(key.field)
        return Text(f"diff.part.change{suffix.replace('.', '_')}", {"name": name}) if suffix else name
    name = Text(f"diff.part.{key.field}")
    if key.kind == "class":
        return Text("diff.part.numbered", {"name": name, "n": key.n.partition(".")[2]})
    return Text("diff.part.numbered", {"name": name, "n": key.n}) if key.n else name
