"""A project before some adjustments, as rows of the index's tables: made without the parser, of what the index has."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from keyproj.base.amount import parse_amount
from keyproj.index.money import money_rows
from keyproj.index.targets import monthly

Rows = dict[str, list[tuple[Any, ...]]]


class Past:
    """One project with earlier values; `lines` are those of the history that says them, by field."""

    def __init__(self, db: sqlite3.Connection, pk: int, values: Mapping[str, Any], lines: Mapping[str, int]) -> None:
        self.db, self.pk, self.values, self.lines = db, pk, values, lines
        self.plans: Mapping[str, Any] = {
            year: plan for year, plan in (values.get("plans") or {}).items() if "category" in plan
        }
        self._touched = {field.split(".")[1] for field in lines if field.startswith("plans.")}

    def rows(self) -> Rows:
        """All rows of the tables that an adjustment may change."""
        targets = [*self._kept("target"), *(row for year in self._touched for row in self._targets(year))]
        rows: Rows = {
            "project": [self._project()],
            "project_text": [self._text()],
            "plan": [*self._kept_plans(), *(row for year in self._touched for row in self._plan(year))],
            "target": targets,
            "target_text": [row for row in self._all("target_text") if row[1][:4] in self.plans],
            "money": self._money(targets),
            "suspension": list(self._suspensions()),
            "responsible": list(self._responsible()),
        }
        return rows

    def _all(self, table: str) -> list[tuple[Any, ...]]:
        return self.db.execute(f"SELECT * FROM main.{table} WHERE project = ?", (self.pk,)).fetchall()

    def _kept(self, table: str) -> Iterator[tuple[Any, ...]]:
        return (row for row in self._all(table) if row[1][:4] not in self._touched)

    def _kept_plans(self) -> Iterator[tuple[Any, ...]]:
        return (row for row in self._all("plan") if str(row[1]) not in self._touched)

    def _project(self) -> tuple[Any, ...]:
        row = _row(self.db, "project", "pk", self.pk)
        values = self.values
        row |= {key: values[key] for key in ("name", "county", "sector") if key in values}
        row["total_investment"] = _yuan(values.get("total_investment")) or row["total_investment"]
        row["listed"] = (values.get("listing") or {}).get("date")
        row["removed"] = (values.get("removed") or {}).get("date")
        row["total_investment_line"] = self.lines.get("total_investment", row["total_investment_line"])
        return tuple(row.values())

    def _text(self) -> tuple[Any, ...]:
        row, values = _row(self.db, "project_text", "project", self.pk), self.values
        listing = values.get("listing") or {}
        row["content"] = values.get("content")
        row["listing_basis"], row["listing_document"] = listing.get("basis"), listing.get("document")
        row["deadline"] = (values.get("schedule") or {}).get("deadline")
        row["lines"] = json.dumps(json.loads(row["lines"]) | dict(self.lines))
        return tuple(row.values())

    def _plan(self, year: str) -> Iterator[tuple[Any, ...]]:
        plan = self.plans.get(year)
        if plan is None:
            return
        known = {row[1]: row for row in self._all("plan")}.get(int(year))
        whole = self.lines.get(f"plans.{year}") or (known[8] if known else 0)
        said = [plan.get(key) for key in ("start", "completion", "content", "goal")]
        lines = [
            self.lines.get(f"plans.{year}.{key}") or (known[9 + n] if known else None) or whole
            for n, key in enumerate(("investment", "start", "completion"))
        ]
        yield (self.pk, int(year), plan["category"], _yuan(plan.get("investment")), *said, whole, *lines)

    def _targets(self, year: str) -> Iterator[tuple[Any, ...]]:
        plan = self.plans.get(year)
        if plan is None:
            return
        there = {row[1]: row[4] for row in self._all("target")}
        months = plan.get("months") or {}
        given = {month: parse_amount(said["investment"]) for month, said in months.items() if "investment" in said}
        quarters = [parse_amount(text) for text in plan["quarters"]] if plan.get("quarters") else None
        for month, yuan, source in monthly(int(year), _yuan(plan.get("investment")), quarters, given):
            field = "quarters" if source == "quarter" else "investment" if source else f"months.{month}.investment"
            line = self.lines.get(f"plans.{year}.{field}") or self.lines.get(f"plans.{year}")
            yield (self.pk, month, yuan, source, line or there.get(month, 0))

    def _money(self, targets: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        return money_rows(self.pk, targets, self._all("report"))

    def _suspensions(self) -> Iterator[tuple[Any, ...]]:
        there = {row[1]: row[5] for row in self._all("suspension")}
        for n, stop in enumerate(self.values.get("suspended") or ()):
            yield (self.pk, n, stop["since"], stop.get("until"), stop["reason"], there.get(n, 0))

    def _responsible(self) -> Iterator[tuple[Any, ...]]:
        now: Mapping[str, str] = self.values.get("responsibility") or {}
        for row in self._all("responsible"):
            tier, is_now = row[2], row[7] is None
            if is_now and f"responsibility.{tier}" in self.lines:
                if tier in now:
                    yield (*row[:3], now[tier], *row[4:8], self.lines[f"responsibility.{tier}"])
            else:
                yield row


def _row(db: sqlite3.Connection, table: str, key: str, pk: int) -> dict[str, Any]:
    cursor = db.execute(f"SELECT * FROM main.{table} WHERE {key} = ?", (pk,))
    return dict(zip((name for name, *_ in cursor.description), cursor.fetchone(), strict=True))


def _yuan(text: Any) -> int | None:
    return parse_amount(text) if isinstance(text, str) else None


def together(pasts: Sequence[Past]) -> Rows:
    """The rows of several projects by their tables."""
    found: Rows = defaultdict(list)
    for past in pasts:
        for table, rows in past.rows().items():
            found[table] += rows
    return found
