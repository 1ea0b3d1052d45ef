"""A report as one CSV (RFC 4180): a row for each row of each table, told apart by the first two columns."""

import csv
import io
import json
import re
from collections.abc import Sequence
from typing import Any

from keyproj.base.report import Report
from keyproj.render.machine import table_value
from keyproj.render.voice import Voice, visible

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "|", "%", "＝", "＋", "－", "＠")


def as_csv(report: Report, voice: Voice, wanted: Sequence[str] = ()) -> str:
    """Headings are the columns' ids and values are exact, as in JSON. `row` is `total` for a table's total."""
    tables = [table for table in report.tables if (table.id in wanted if wanted else not table.quiet)]
    ids = list(dict.fromkeys(column.id for table in tables for column in table.columns))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["table", "row", *ids])
    for table in tables:
        own = [column.id for column in table.columns]
        for mark, row in [*(("row", row) for row in table.rows), *([("total", table.total)] if table.total else [])]:
            values = dict(zip(own, row, strict=True))
            writer.writerow([table.id, mark, *(safe_cell(table_value(values.get(id), voice)) for id in ids)])
    return out.getvalue()


def safe_cell(value: Any) -> Any:
    """A machine value, so that no spreadsheet takes a text for a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        value = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text
