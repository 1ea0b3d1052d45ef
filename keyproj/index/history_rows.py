"""What adjustments made of a project as rows of the index's table `change`."""

from typing import Any

from keyproj.base.fields import value_text
from keyproj.model.adjustment_field import written
from keyproj.model.history import HistoryEntry
from keyproj.store.nodes import line_of


def history_rows(pk: int, history: tuple[HistoryEntry, ...], root: Any) -> list[tuple[Any, ...]]:
    """One row for each field that each adjustment changed, in the order of the file, with the line of the old value."""
    return [
        (
            *(pk, n, k, entry.adjustment, entry.effective.isoformat(), change.field),
            *(value_text(written(change.field, side)) for side in (change.old, change.new)),
            line_of(root, "history", n, "changes", k, *(("old",) if change.old is not None else ())),
        )
        for n, entry in enumerate(history)
        for k, change in enumerate(entry.changes)
    ]
