"""A report as JSON: the promise to scripts (report, version, tables by id)."""

import json
from collections.abc import Sequence
from typing import Any

from keyproj.base.report import Report, Table
from keyproj.base.text import Text
from keyproj.render.machine import plain_value, table_value
from keyproj.render.voice import UNSEEN, Voice

ESCAPES = {code: f"\\u{code:04x}" for code in UNSEEN}
"""JSON lets these stand as they are; a terminal would obey them."""


def as_json(report: Report, voice: Voice, wanted: Sequence[str] = ()) -> str:
    """All tables, quiet ones too, unless some are asked for."""
    tables = [table for table in report.tables if not wanted or table.id in wanted]
    return json.dumps(_report(report, tables, voice), ensure_ascii=False, indent=1).translate(ESCAPES) + "\n"


def _report(report: Report, tables: Sequence[Table], voice: Voice) -> dict[str, Any]:
    return {
        "report": report.name,
        "version": report.version,
        "ledger": report.ledger,
        "as_of": plain_value(report.as_of),
        "title": voice.say(report.title),
        "lead": [voice.say(line) for line in report.lead],
        "notes": [_note(note, voice) for note in report.notes],
        "tables": [_table(table, voice) for table in tables],
    }


def _note(note: Text, voice: Voice) -> dict[str, Any]:
    return {"code": note.id.removeprefix("note."), "args": _args(note), "text": voice.say(note)}


def _args(note: Text) -> dict[str, Any]:
    return {key: plain_value(value) for key, value in note.args.items()}


def _table(table: Table, voice: Voice) -> dict[str, Any]:
    ids = [column.id for column in table.columns]

    def entry(row: Sequence[Any]) -> dict[str, Any]:
        return dict(zip(ids, (table_value(value, voice) for value in row), strict=True))

    columns = [{"id": c.id, "title": voice.say(c.title), "kind": c.kind} for c in table.columns]
    result: dict[str, Any] = {"id": table.id, "title": voice.say(table.title), "columns": columns}
    result["rows"] = [entry(row) for row in table.rows]
    if table.total is not None:
        result["total"] = entry(table.total)
    return result
