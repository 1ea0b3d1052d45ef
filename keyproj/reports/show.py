"""One project on one screen (项目卡片): facts, people, plan and progress, papers, each with its line."""

import json
import sqlite3
from dataclasses import replace
from typing import Any

from keyproj.base.amount import format_amount
from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.base.near import near_ids
from keyproj.base.report import Column, Report, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Money, Names, Term, Text
from keyproj.reports.ask import Ask
from keyproj.reports.corrections import correction_notes
from keyproj.reports.periods import period_text
from keyproj.reports.project_months import months_table
from keyproj.reports.project_papers import needs_table, rows_of, troubles_table, word
from keyproj.reports.project_people import people_table


def show(ask: Ask, id: str) -> Report:
    """All that the ledger says of a project. `ask` selects it alone. Raises WrongUse or KeyprojError."""
    id = id.encode("utf-8", "backslashreplace").decode()  # what was typed may be no text at all
    row = _find(ask, id)
    pk = row["project"]
    tables = [
        _facts(ask, row),
        people_table(ask, row),
        months_table(ask, pk),
        rows_of(ask, pk, "formality", ("item", "state", "number", "date", "authority", "reason")),
        troubles_table(ask, pk),
        needs_table(ask, pk),
        rows_of(ask, pk, "suspension", ("since", "until", "reason")),
        rows_of(ask, pk, "step", ("id", "name", "days", "started", "done")),
        rows_of(ask, pk, "attachment", ("title", "path", "address", "size")),
    ]
    return Report(
        name="show",
        title=Text("show.title", {"id": id, "name": row["name"], "period": period_text(ask.period)}),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=[table for table in tables if table.rows],
        lead=[*_lead(row), *_papers(ask, pk)],
        notes=[
            *ask.unread,
            *ask.known_notes(),
            *ask.basis_notes(),
            *correction_notes(ask, pk),
            Text("note.file", {"file": row["path"]}),
        ],
        style=replace(ask.policy.style, unit="万元", decimals=0),
        exit_code=1 if ask.unread else 0,
    )


def _find(ask: Ask, id: str) -> dict[str, Any]:
    cursor = ask.db.execute(
        "SELECT f.*, file.path, p.line, p.in_statistics, t.* FROM fact f JOIN project p ON p.pk = f.project "
        "JOIN file ON file.pk = f.project JOIN project_text t ON t.project = f.project WHERE f.id = ?",
        (id,),
    )
    found = cursor.fetchone()
    if found is None:
        raise missing(ask.db, id)
    return dict(zip([name for name, *_ in cursor.description], found, strict=True))


def missing(db: sqlite3.Connection, id: str) -> KeyprojError:
    """Why a project can't be shown: two files claim it, its file has errors, or it isn't there."""
    files = [
        row[0] for row in db.execute("SELECT path FROM project p JOIN file ON file.pk = p.pk WHERE p.id = ?", (id,))
    ]
    if files:
        return KeyprojError("error.project_clash", seen=id, count=len(files), files=Names(tuple(sorted(files))))
    unread = db.execute(
        "SELECT path FROM problem WHERE severity = 'error' AND code NOT LIKE 'K2%' "
        "AND substr(path, -length(?1) - 6) = '/' || ?1 || '.yaml'",
        (id,),
    ).fetchone()
    if unread:
        return KeyprojError("error.project_unread", seen=id, file=unread[0])
    former = db.execute(
        "SELECT p.id FROM former_id f JOIN project p ON p.pk = f.project WHERE f.id = ?", (id,)
    ).fetchone()
    ids = [row[0] for row in db.execute("SELECT id FROM project")]
    near = [former[0]] if former else near_ids(id, ids)
    return WrongUse("error.no_project_near" if near else "error.no_project", seen=id, near="".join(near))


def _lead(row: dict[str, Any]) -> list[Text]:
    args = {key: row[key] for key in ("county", "sector")}
    lead = [Text("show.lead", {**args, "stage": Term("word", row["stage"])})]
    if row["annual_plan"] is not None:
        annual, due, done = row["annual_plan"], row["plan_to_date"], row["actual_to_date"]
        amounts = {"annual": Money(annual), "due": Money(due), "done": Money(done)}
        lead.append(Text("show.money", {**amounts, "completion": Rate(done, annual), "to_date": Rate(done, due)}))
    if row["unreported"]:
        lead.append(Text("show.unreported", {"month": row["last_month"] or Term("word", "none")}))
    return lead


def _papers(ask: Ask, pk: int) -> list[Text]:
    """How many of the formalities that are needed are done."""
    count = "SELECT sum(state = '已完成'), sum(state <> '不需要') FROM formality WHERE project = ?"
    done, needed = ask.db.execute(count, (pk,)).fetchone()
    return [Text("show.papers", {"done": done, "needed": needed})] if needed else []


_FACTS = (
    "code", "category", "level", "scale", "approval_mode", "content", "address", "listed", "total_investment",
    "invested_before", "start", "started", "in_statistics", "completion", "completed", "deadline", "goal", "note",
)  # fmt: skip


_OF_PLAN = ("category", "start", "completion", "goal")
_KEYS = {"listed": "listing", "deadline": "schedule.deadline", "scale": "total_investment"}
"""Facts that stand under another name; the scale follows from the total investment."""


def _facts(ask: Ask, row: dict[str, Any]) -> Table:
    of_year = (row["project"], ask.period.year)
    goal = ask.db.execute("SELECT goal FROM plan WHERE project = ? AND year = ?", of_year).fetchone()
    values = {**row, "goal": goal[0] if goal else None}
    if values["listed"]:
        values["listed"] = " ".join(filter(None, [row["listed"], row["listing_basis"], row["listing_document"]]))
    lines, plan = json.loads(row["lines"]), f"plans.{ask.period.year}"
    rows = []
    for name in _FACTS:
        value = values[name]
        if value is None:
            continue
        if name in ("total_investment", "invested_before"):
            value = format_amount(value, ask.policy.style.unit)
        key = f"{plan}.{name}" if name in _OF_PLAN else _KEYS.get(name, name)
        rows.append((Term("fact", name), word(name, value), lines.get(key)))
    columns = (Column("fact", "text"), Column("value", "text"), Column("line", "line"))
    return Table("facts", Text("show.facts"), columns, rows)
