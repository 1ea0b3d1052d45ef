"""The queries for what the projects' files say, field by field: each row is a project, a dotted field and its value.

They read the index's own tables (`main`): what the files say, and not what a report of some day makes of adjustments.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from keyproj.reports.diff_sources import (
    FILES,
    FORMALITY,
    FORMER,
    HISTORY,
    LEFT,
    LOOKED,
    MONTH,
    MONTHS,
    NEEDS,
    PEOPLE,
    QUARTER,
    STEP,
    STEPS,
    STOP,
    YEAR,
)


def _columns(table: str, names: Sequence[str], prefix: str = "''", key: str = "project") -> Iterator[str]:
    """One query for each column."""
    table = table if table.startswith("(") else f"main.{table}"
    for name in names:
        yield f"SELECT {key}, {prefix} || '{name}', {name} FROM {table} WHERE {key} {LOOKED} AND {name} IS NOT NULL"


def _query(*parts: Any) -> str:
    return " UNION ALL ".join(query for part in parts for query in ([part] if isinstance(part, str) else part))


_DATES = ("listed", "started", "completed", "in_statistics", "removed")
_WORDS = ("name", "code", "parent", "county", "sector")
_TEXTS = ("level", "address", "content", "approval_mode", "listing_basis", "listing_document", "note")

FIELDS = (
    ("money", _query(
        _columns("project", ("total_investment", "invested_before"), key="pk"),
        _columns("plan", ("investment",), YEAR),
        f"SELECT project, {QUARTER} AS q, sum(yuan) FROM main.target WHERE project {LOOKED} GROUP BY project, q",
        f"SELECT project, {MONTH}, yuan FROM main.target WHERE project {LOOKED} AND spread_from IS NULL",
        _columns(NEEDS, ("amount", "arranged_amount"), "field"),
    )),
    ("dates", _query(
        _columns("project", _DATES, key="pk"), _columns("project_text", ("deadline",)),
        _columns("plan", ("start", "completion"), YEAR),
        f"SELECT project, 'responsibility.since', max(since) FROM {PEOPLE} WHERE since IS NOT NULL GROUP BY project",
        _columns("step", ("not_before", "finish_by", "started", "done"), STEP),
        _columns("suspension", ("since", "until"), STOP),
        _columns("formality", ("date",), FORMALITY),
        _columns(NEEDS, ("since", "until"), "field"),
    )),
    ("words", _query(
        _columns("project", _WORDS, key="pk"), _columns("project_text", _TEXTS),
        _columns("plan", ("category", "content", "goal"), YEAR),
        _columns(MONTHS, ("target", "step"), "field"),
        f"SELECT project, 'responsibility.' || tier, holder FROM {PEOPLE}",
        f"SELECT project, 'phone.' || tier, phone FROM {PEOPLE} WHERE phone IS NOT NULL",
        f"SELECT project, 'former_responsibility.' || until || '.' || tier, holder FROM {FORMER}",
        _columns(LEFT, ("reason", "document"), "'removed.'"),
        f"SELECT project, 'former_ids', group_concat(id, ', ') FROM main.former_id WHERE project {LOOKED} "
        "GROUP BY project",
        f"SELECT project, 'history.' || adjustment, entry FROM {HISTORY}",
        "SELECT project, 'history.' || adjustment || '/' || field, ifnull(old, '—') || ' → ' || ifnull(new, '—') "
        f"FROM main.change WHERE project {LOOKED}",
        _columns(STEPS, ("name", "days", "calendar_days", "outdoor", "percent"), STEP),
        "SELECT project, 'steps.' || step || '.after', group_concat(waits_for || ' ' || kind || ' ' || days, ', ') "
        f"FROM main.link WHERE project {LOOKED} GROUP BY project, step",
        _columns("suspension", ("reason",), STOP),
        _columns("formality", ("state", "number", "authority", "reason"), FORMALITY),
        _columns(NEEDS, ("text",), "field"),
        f"SELECT project, field, file FROM {FILES}",
    )),
)  # fmt: skip
"""Kind → the fields of that kind that the projects of `temp.looked` have."""

QUANTITIES = _query(
    f"SELECT project, field || 'quantity', quantity, unit FROM {NEEDS} WHERE quantity IS NOT NULL",
    f"SELECT project, field || 'arranged', arranged, unit FROM {NEEDS} WHERE arranged IS NOT NULL",
    f"SELECT project, field || 'quantity', quantity, unit FROM {MONTHS} WHERE quantity IS NOT NULL",
)
"""Fields whose value is a quantity: ten-thousandths, and the unit."""

REPORTS = f"""
SELECT r.project, r.month, r.n, r.latest, r.yuan, t.reason, t.image, t.troubles, t.next_steps,
  r.statistical, t.year_to_date, t.project_to_date, r.reported, t.reported_by, t.phone, t.checked_by,
  (SELECT group_concat(quantity || ' ' || unit, char(10)) FROM (
    SELECT quantity, unit FROM main.report_quantity q WHERE q.project = r.project AND q.n = r.n ORDER BY k))
FROM main.report r LEFT JOIN main.report_text t ON t.project = r.project AND t.n = r.n WHERE r.project {LOOKED}
ORDER BY r.project, r.n
"""
"""All reports, in the order in which they stand."""
