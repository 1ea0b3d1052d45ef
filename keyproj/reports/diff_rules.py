"""What changed in the rules and in the published plans, value by value."""

import json
import sqlite3
from collections.abc import Mapping

from keyproj.base.report import Column, Table
from keyproj.base.text import Text
from keyproj.reports.diff_sides import Sides
from keyproj.rules.leaves import leaves
from keyproj.store.folder import POLICY

_COLUMNS = (
    Column("file", "text"), Column("field", "text", Text("diff.column.what")),
    Column("old", "text", Text("diff.column.old")), Column("new", "text", Text("diff.column.new")),
)  # fmt: skip

_CONTENT = "SELECT value FROM setting WHERE key = 'content'"
_SETTING = "SELECT value FROM setting WHERE key = ?"
_PRINTED = {
    "title": "title", "language": "language", "display.unit": "unit", "display.decimals": "decimals",
    "display.rate_decimals": "rate_decimals", "display.rounding": "rounding", "display.counties": "counties",
}  # fmt: skip
"""How the ledger is called and printed, which is no content of the rules → the setting."""

_PUBLISHED = """
WITH plan AS (SELECT file.path, published.* FROM published JOIN file ON file.pk = published.file)
SELECT path, 'document', document FROM plan
UNION ALL SELECT path, 'issued', issued FROM plan
UNION ALL SELECT path, 'goals', replace(goals, char(10), '; ') FROM plan WHERE goals <> ''
UNION ALL SELECT path, 'note', note FROM plan
UNION ALL SELECT path, "table" || '.' || class || '.' || "column", printed FROM control JOIN plan USING (file)
"""


def rules_table(sides: Sides) -> Table:
    """The table `rules`, of the whole ledger alone. A policy's note, and who reviews its files, are not compared."""
    compared = sides.changed.rules and sides.among is None
    old, new = (_said(ask.db) if compared else {} for ask in (sides.before, sides.after))
    rows = [(*key, old.get(key), new.get(key)) for key in sorted({*old, *new}) if old.get(key) != new.get(key)]
    return Table("rules", Text("diff.table.rules"), _COLUMNS, rows)


def _said(db: sqlite3.Connection) -> Mapping[tuple[str, str], str]:
    """File and field → value."""
    row = db.execute(_CONTENT).fetchone()
    content = leaves(json.loads(row[0])) if row else {}
    printed = {key: db.execute(_SETTING, (name,)).fetchone() for key, name in _PRINTED.items()}
    content |= {key: row[0] for key, row in printed.items() if row is not None}
    published = {(path, field): value for path, field, value in db.execute(_PUBLISHED) if value is not None}
    return {(POLICY, field): value for field, value in content.items()} | published
