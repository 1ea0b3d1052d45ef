"""The queries for what the projects' files say, field by field: each row is a project, a dotted field and its value.

They read the index's own tables (`main`): what the files say, and not what a report of some day makes of adjustments.
"""

from collections.abc import Iterator, Sequence
from typing import Any

_LOOKED = "IN temp.looked"
"""Ends a condition on a project's number: those that are looked at."""


def _columns(table: str, names: Sequence[str], prefix: str = "''", key: str = "project") -> Iterator[str]:
    """One query for each column."""
    table = table if table.startswith("(") else f"main.{table}"
    for name in names:
        yield f"SELECT {key}, {prefix} || '{name}', {name} FROM {table} WHERE {key} {_LOOKED} AND {name} IS NOT NULL"


def _query(*parts: Any) -> str:
    return " UNION ALL ".join(query for part in parts for query in ([part] if isinstance(part, str) else part))


_YEAR = "'plans.' || year || '.'"
_MONTH = "'plans.' || substr(month, 1, 4) || '.months.' || month"
_QUARTER = "'plans.' || substr(month, 1, 4) || '.quarters.' || ((substr(month, 6) + 2) / 3)"
_STEP = "'steps.' || id || '.'"
_FORMALITY = "'formalities.' || item || '.'"
_STOP = "'suspended.' || n || '.'"
_NEEDS = f"""(
  SELECT *, 'needs.' || row_number() OVER (PARTITION BY project, kind ORDER BY n) || '.' || kind || '.' AS field
  FROM main.need WHERE project {_LOOKED}
)"""
"""Needs of a kind are told apart by their order."""

_STEPS = f"""(
  SELECT project, id, name, CAST(days AS TEXT) AS days, percent,
    CASE WHEN calendar_days THEN '是' END AS calendar_days, CASE WHEN outdoor THEN '是' END AS outdoor
  FROM main.step WHERE project {_LOOKED}
)"""
"""In the files' words; what a step is only where it is so."""

_DATES = ("listed", "started", "completed", "in_statistics", "removed")
_WORDS = ("name", "code", "parent", "county", "sector")
_TEXTS = ("level", "address", "content", "approval_mode", "listing_basis", "listing_document", "note")

FIELDS = (
    ("money", _query(
        _columns("project", ("total_investment", "invested_before"), key="pk"),
        _columns("plan", ("investment",), _YEAR),
        f"SELECT project, {_QUARTER} AS q, sum(yuan) FROM main.target WHERE project {_LOOKED} GROUP BY project, q",
        f"SELECT project, {_MONTH}, yuan FROM main.target WHERE project {_LOOKED} AND spread_from IS NULL",
        _columns(_NEEDS, ("amount", "arranged_amount"), "field"),
    )),
    ("dates", _query(
        _columns("project", _DATES, key="pk"), _columns("project_text", ("deadline",)),
        _columns("plan", ("start", "completion"), _YEAR),
        _columns("step", ("not_before", "finish_by", "started", "done"), _STEP),
        _columns("suspension", ("since", "until"), _STOP),
        _columns("formality", ("date",), _FORMALITY),
        _columns(_NEEDS, ("since", "until"), "field"),
    )),
    ("words", _query(
        _columns("project", _WORDS, key="pk"), _columns("project_text", _TEXTS),
        _columns("plan", ("category", "content", "goal"), _YEAR),
        f"SELECT project, {_MONTH} || '.target', coalesce(target, step) FROM main.target_text WHERE project {_LOOKED} "
        "AND coalesce(target, step) IS NOT NULL",
        f"SELECT project, 'responsibility.' || tier, holder FROM main.responsible WHERE project {_LOOKED} AND until IS NULL",
        _columns(_STEPS, ("name", "days", "calendar_days", "outdoor", "percent"), _STEP),
        "SELECT project, 'steps.' || step || '.after', group_concat(waits_for || ' ' || kind || ' ' || days, ', ') "
        f"FROM main.link WHERE project {_LOOKED} GROUP BY project, step",
        _columns("suspension", ("reason",), _STOP),
        _columns("formality", ("state", "number", "authority", "reason"), _FORMALITY),
        _columns(_NEEDS, ("text",), "field"),
        "SELECT project, 'attachments.' || title, coalesce(path, address) || ifnull(' ' || substr(sha256, 1, 12), '') "
        f"FROM main.attachment WHERE project {_LOOKED}",
    )),
)  # fmt: skip
"""Kind → the fields of that kind that the projects of `temp.looked` have."""

QUANTITIES = _query(
    f"SELECT project, field || 'quantity', quantity, unit FROM {_NEEDS} WHERE quantity IS NOT NULL",
    f"SELECT project, field || 'arranged', arranged, unit FROM {_NEEDS} WHERE arranged IS NOT NULL",
    f"SELECT project, {_MONTH} || '.quantity', quantity, unit FROM main.target_text WHERE project {_LOOKED} "
    "AND quantity IS NOT NULL",
)
"""Fields whose value is a quantity: ten-thousandths, and the unit."""

REPORTS = f"""
SELECT r.project, r.month, r.yuan, t.reason, t.image, t.troubles, t.next_steps
FROM main.report r LEFT JOIN main.report_text t ON t.project = r.project AND t.n = r.n WHERE r.project {_LOOKED} AND r.latest
"""
"""The reports in force."""
