"""The queries for what the projects' files say, field by field: a project, the name of a field, and its values.

They read the index's own tables (`main`): what the files say, and not what a report of some day makes of adjustments.
"""

from collections.abc import Sequence
from typing import NamedTuple

from keyproj.reports.diff_sources import (
    FILES,
    FORMALITY,
    FORMER,
    HISTORY,
    LEFT,
    LOOKED,
    MONTHS,
    NEEDS,
    PEOPLE,
    STEP,
    STEPS,
    STOP,
    YEAR,
)


class Part(NamedTuple):
    """A query; of each column the kind, and the end of the field's name; whether it counts where both sides are alike.

    Kinds are `money`, `dates`, `words`, and `quantities`: words that come as ten-thousandths and the unit.
    """

    query: str
    columns: tuple[tuple[str, str], ...]
    always: bool


def _rows(table: str, prefix: str = "''", key: str = "project", always: bool = False, **kinds: Sequence[str]) -> Part:
    """One query for all fields that a table has, kind → columns: preparing one for each would take most of the time."""
    columns = tuple((kind, name) for kind, names in kinds.items() for name in names)
    names = ", ".join(name for _, name in columns)
    table = table if table.startswith("(") else f"main.{table}"
    return Part(f"SELECT {key}, {prefix}, {names} FROM {table} WHERE {key} {LOOKED}", columns, always)


def _value(kind: str, query: str, always: bool = False) -> Part:
    """A query that gives the whole name of a field, and its value."""
    return Part(query, ((kind, ""),), always)


_DATES = ("listed", "started", "completed", "in_statistics", "removed")
_WORDS = ("name", "code", "parent", "county", "sector")
_TEXTS = ("level", "address", "content", "approval_mode", "listing_basis", "listing_document", "note")

FIELDS = (
    _rows("project", key="pk", always=True, money=("total_investment", "invested_before"), dates=_DATES, words=_WORDS),
    _rows("project_text", dates=("deadline",), words=_TEXTS),
    _rows(
        "plan",
        YEAR,
        always=True,
        money=("investment",),
        dates=("start", "completion"),
        words=("category", "content", "goal"),
    ),
    _rows(MONTHS, "field", words=("target", "step"), quantities=("quantity",)),
    _value("words", f"SELECT project, 'responsibility.' || tier, holder FROM {PEOPLE}"),
    _value("words", f"SELECT project, 'phone.' || tier, phone FROM {PEOPLE}"),
    _value(
        "dates",
        f"SELECT project, 'responsibility.since', max(since) FROM {PEOPLE} WHERE since IS NOT NULL GROUP BY project",
    ),
    _value("words", f"SELECT project, 'former_responsibility.' || until || '.' || tier, holder FROM {FORMER}"),
    _rows(LEFT, "'removed.'", words=("reason", "document")),
    _value(
        "words",
        "SELECT project, 'former_ids', group_concat(id, ', ') FROM main.former_id "
        f"WHERE project {LOOKED} GROUP BY project",
    ),
    _value("words", f"SELECT project, 'history.' || adjustment, entry FROM {HISTORY}", always=True),
    _value(
        "words",
        "SELECT project, 'history.' || adjustment || '/' || field, ifnull(old, '—') || ' → ' || ifnull(new, '—') "
        f"FROM main.change WHERE project {LOOKED}",
    ),
    _rows(STEPS, STEP, always=True, words=("name", "days", "calendar_days", "outdoor", "percent")),
    _rows("step", STEP, dates=("not_before", "finish_by", "started", "done")),
    _value(
        "words",
        "SELECT project, 'steps.' || step || '.after', group_concat(waits_for || ' ' || kind || ' ' || days, ', ') "
        f"FROM main.link WHERE project {LOOKED} GROUP BY project, step",
    ),
    _rows("suspension", STOP, dates=("since", "until"), words=("reason",)),
    _rows("formality", FORMALITY, dates=("date",), words=("state", "number", "authority", "reason")),
    _rows(
        NEEDS,
        "field",
        money=("amount", "arranged_amount"),
        dates=("since", "until"),
        quantities=("quantity", "arranged"),
        words=("text",),
    ),
    _value("words", f"SELECT project, field, file FROM {FILES}"),
)
"""The queries, and what they find, of the projects of `temp.looked`."""

TARGETS = f"SELECT project, month, yuan, spread_from FROM main.target WHERE project {LOOKED} ORDER BY project, month"
"""What is planned for each month, and of what it is a share where nobody planned the month itself."""

REPORTS = f"""
SELECT r.project, r.month, r.n, r.latest, r.yuan, t.reason, t.image, t.troubles, t.next_steps,
  r.statistical, t.year_to_date, t.project_to_date, r.reported, t.reported_by, t.phone, t.checked_by,
  (SELECT group_concat(quantity || ' ' || unit, char(10)) FROM (
    SELECT quantity, unit FROM main.report_quantity q WHERE q.project = r.project AND q.n = r.n ORDER BY k))
FROM main.report r LEFT JOIN main.report_text t ON t.project = r.project AND t.n = r.n WHERE r.project {LOOKED}
ORDER BY r.project, r.n
"""
"""All reports, in the order in which they stand."""
