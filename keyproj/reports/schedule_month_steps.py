"""The steps that months of a plan are to finish: which of them were not done in time."""

import sqlite3
from collections.abc import Sequence

_TARGETS = """
SELECT t.project, t.month, s.done FROM target_text t LEFT JOIN step s ON s.project = t.project AND s.id = t.step
WHERE t.step IS NOT NULL AND t.month BETWEEN ? AND ?
"""


def missed_steps(db: sqlite3.Connection, known: str, ends: Sequence[str]) -> set[tuple[int, int]]:
    """The projects, by number, and months, 1 to 12, whose target is a step that was not done by the month's end.

    `ends` is the day to which each month counts, from the year's first day on.
    """
    year = ends[0][:4]
    found = db.execute(_TARGETS, (f"{year}-01", f"{year}-12")).fetchall()
    targets = ((pk, int(month[5:]), done) for pk, month, done in found)
    return {(pk, month) for pk, month, done in targets if done is None or done > min(ends[month], known)}
