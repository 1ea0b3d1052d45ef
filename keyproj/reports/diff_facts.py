"""What the projects' files say, field by field, so that two states of them can be compared."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

_DATES = ("listed", "started", "completed", "in_statistics", "removed")
_WORDS = ("name", "code", "parent", "county", "sector")
_TEXTS = ("level", "address", "content", "approval_mode", "listing_basis", "listing_document", "note")


@dataclass(slots=True)
class Facts:
    """A project and its file: amounts in yuan, dates or months, and words by dotted fields; reports, with the reason of
    a correction, by month.
    """

    id: str
    path: str
    former: list[str] = field(default_factory=list)
    money: dict[str, int] = field(default_factory=dict)
    dates: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    reports: dict[str, tuple[int, str | None]] = field(default_factory=dict)

    @property
    def who(self) -> tuple[str, str, str]:
        """Id, name and county, with which its rows begin."""
        return self.id, self.words["name"], self.words["county"]


def facts_of(db: sqlite3.Connection, ids: frozenset[str] | None) -> Mapping[str, Facts]:
    """The projects of these ids, or all, by id. One that two files claim is none, as in all reports."""
    query = "SELECT pk, project.id, path FROM project JOIN file USING (pk) WHERE NOT clash"
    if ids is None:
        chosen = {pk: Facts(id, path) for pk, id, path in db.execute(query)}
    else:
        one_by_one = (row for id in sorted(ids) for row in db.execute(f"{query} AND project.id = ?", (id,)))
        chosen = {pk: Facts(id, path) for pk, id, path in one_by_one}
    db.execute("DROP TABLE IF EXISTS temp.looked")
    db.execute("CREATE TEMP TABLE looked (pk INTEGER PRIMARY KEY)")
    db.executemany("INSERT INTO temp.looked VALUES (?)", [(pk,) for pk in chosen])
    for kind, query in _FIELDS:
        for pk, name, value in db.execute(query):
            getattr(chosen[pk], kind)[name] = value
    for pk, month, yuan, reason in db.execute(_REPORTS):
        chosen[pk].reports[month] = (yuan, reason)
    for pk, id in db.execute("SELECT project, id FROM former_id WHERE project IN temp.looked ORDER BY n"):
        chosen[pk].former.append(id)
    return {one.id: one for one in chosen.values()}


def _columns(table: str, names: Sequence[str], key: str = "project", prefix: str = "''") -> Iterator[str]:
    """One query for each column: the project, the field, the value."""
    for name in names:
        yield f"SELECT {key}, {prefix} || '{name}', {name} FROM {table} WHERE {key} {_LOOKED} AND {name} IS NOT NULL"


def _query(*parts: Any) -> str:
    return " UNION ALL ".join(query for part in parts for query in ([part] if isinstance(part, str) else part))


_LOOKED = "IN temp.looked"
_YEAR = "'plans.' || year || '.'"
_FIELDS = (
    ("money", _query(
        _columns("project", ("total_investment", "invested_before"), "pk"),
        _columns("plan", ("investment",), prefix=_YEAR),
        "SELECT project, 'plans.' || substr(month, 1, 4) || '.quarters.' || ((substr(month, 6) + 2) / 3) AS quarter, "
        f"sum(yuan) FROM target WHERE project {_LOOKED} GROUP BY project, quarter",
    )),
    ("dates", _query(
        _columns("project", _DATES, "pk"), _columns("project_text", ("deadline",)),
        _columns("plan", ("start", "completion"), prefix=_YEAR),
        _columns("step", ("started", "done"), prefix="'steps.' || id || '.'"),
        _columns("suspension", ("since", "until"), prefix="'suspended.' || n || '.'"),
    )),
    ("words", _query(
        _columns("project", _WORDS, "pk"), _columns("project_text", _TEXTS),
        _columns("plan", ("category", "content", "goal"), prefix=_YEAR),
        f"SELECT project, 'responsibility.' || tier, holder FROM responsible WHERE project {_LOOKED} AND until IS NULL",
        f"SELECT project, 'formalities.' || item, state FROM formality WHERE project {_LOOKED}",
    )),
)  # fmt: skip
"""Kind → the fields of that kind that the projects of `temp.looked` have."""

_REPORTS = f"""
SELECT r.project, r.month, r.yuan, t.reason FROM report r LEFT JOIN report_text t ON t.project = r.project AND t.n = r.n
WHERE r.project {_LOOKED} AND r.latest
"""
