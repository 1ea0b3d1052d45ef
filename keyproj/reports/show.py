"""One project on one screen (项目卡片): facts, people, plan and progress, papers, each with its line."""

import sqlite3
from dataclasses import replace
from typing import Any

from keyproj.base.amount import format_amount
from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.base.near import near_ids
from keyproj.base.quantity import Quantity, format_quantity
from keyproj.base.report import Column, Report, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Money, Term, Text
from keyproj.index.fact import held
from keyproj.reports.ask import Ask
from keyproj.reports.periods import period_text
from keyproj.reports.project_months import months_table

LINE = Column("line", "line")


def show(ask: Ask, id: str) -> Report:
    """All that the ledger says of a project. `ask` selects it alone. Raises WrongUse or KeyprojError."""
    id = id.encode("utf-8", "backslashreplace").decode()  # what was typed may be no text at all
    row = _find(ask, id)
    pk = row["project"]
    tables = [
        _facts(ask, row),
        _people(ask, row),
        months_table(ask, pk),
        _simple(ask, pk, "formality", ("item", "state", "number", "date", "authority", "reason")),
        _troubles(ask, pk),
        _needs(ask, pk),
        _simple(ask, pk, "suspension", ("since", "until", "reason")),
        _simple(ask, pk, "step", ("id", "name", "days", "started", "done")),
        _simple(ask, pk, "attachment", ("title", "path", "address", "size")),
    ]
    return Report(
        name="show",
        title=Text("show.title", {"id": id, "name": row["name"], "period": period_text(ask.period)}),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=[table for table in tables if table.rows],
        lead=[*_lead(row), *_papers(ask, pk)],
        notes=[*_own_unread(ask), Text("show.file", {"file": row["path"]})],
        style=replace(ask.policy.style, unit="万元", decimals=0),
    )


def _own_unread(ask: Ask) -> list[Text]:
    return [note for note in ask.filter_notes() if note.id == "note.known_by"]


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
        return KeyprojError("error.project_clash", seen=id, count=len(files), files="、".join(sorted(files)))
    unread = db.execute(
        "SELECT path FROM problem WHERE severity = 'error' AND substr(path, -length(?1) - 6) = '/' || ?1 || '.yaml'",
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


def _facts(ask: Ask, row: dict[str, Any]) -> Table:
    key = (row["project"], ask.period.year)
    goal = ask.db.execute("SELECT goal FROM plan WHERE project = ? AND year = ?", key).fetchone()
    values = {**row, "goal": goal[0] if goal else None}
    if values["listed"]:
        values["listed"] = " ".join(filter(None, [row["listed"], row["listing_basis"], row["listing_document"]]))
    rows = []
    for name in _FACTS:
        value = values[name]
        if value is None:
            continue
        if name in ("total_investment", "invested_before"):
            value = format_amount(value)
        rows.append((Term("fact", name), _word(name, value)))
    return Table("facts", Text("show.facts"), (Column("fact", "text"), Column("value", "text")), rows)


def _people(ask: Ask, row: dict[str, Any]) -> Table:
    """The project's own people, then who holds an office for its county and sector on the day."""
    values = {**{key: row[key] for key in ("project", "county", "sector")}, "as_of": ask.period.as_of.isoformat()}
    own = ask.db.execute(
        f"SELECT tier, holder, phone, line FROM responsible r WHERE project = :project AND {held('r')} ORDER BY n",
        values,
    ).fetchall()
    offices = ask.db.execute(
        f"SELECT role, holder, scope FROM office o WHERE scope IN (:county, :sector) AND {held('o')} ORDER BY n", values
    ).fetchall()
    head = ask.db.execute(
        "SELECT headquarters FROM sector WHERE name = ? AND headquarters IS NOT NULL", (row["sector"],)
    ).fetchone()
    rows: list[tuple[Any, ...]] = [(Term("tier", tier), holder, phone, line) for tier, holder, phone, line in own]
    rows += [(_role(role), holder, scope, None) for role, holder, scope in offices]
    if head:
        rows.append((Term("tier", "headquarters"), head[0], row["sector"], None))
    columns = (Column("tier", "text"), Column("holder", "text"), Column("contact", "text"), LINE)
    return Table("people", Text("show.people"), columns, rows)


_ROLES = ("city_leader", "party_head", "government_head", "commander", "chief_commander")


def _role(role: str) -> Any:
    return Term("role", role) if role in _ROLES else role


def _simple(ask: Ask, pk: int, table: str, names: tuple[str, ...]) -> Table:
    """A table of the index as it is, without its empty columns."""
    found = ask.db.execute(
        f"SELECT {', '.join(names)}, line FROM {table} WHERE project = ? ORDER BY n", (pk,)
    ).fetchall()
    kept = [n for n in range(len(names)) if any(row[n] is not None for row in found)]
    rows = [(*(_word(names[n], row[n]) for n in kept), row[-1]) for row in found]
    kinds = {"days": "days", "size": "count"}
    columns = [Column(names[n], kinds.get(names[n], "text"), Text(f"show.column.{names[n]}")) for n in kept]
    return Table(table, Text(f"show.{table}"), (*columns, LINE), rows)


def _word(name: str, value: Any) -> Any:
    """Our own closed words as Terms: every language has them."""
    return Term("word", value) if name in ("item", "state", "category", "level", "approval_mode") else value


def _troubles(ask: Ask, pk: int) -> Table:
    rows = ask.db.execute(
        "SELECT month, troubles, line FROM report JOIN report_text USING (project, n) "
        "WHERE project = ? AND troubles IS NOT NULL AND month <= ? ORDER BY month, n",
        (pk, ask.period.month),
    ).fetchall()
    return Table("troubles", Text("show.troubles"), (Column("month", "month"), Column("troubles", "text"), LINE), rows)


def _needs(ask: Ask, pk: int) -> Table:
    found = ask.db.execute(
        "SELECT kind, quantity, arranged, unit, amount, arranged_amount, text, line FROM need "
        "WHERE project = ? ORDER BY n",
        (pk,),
    ).fetchall()
    rows = []
    for kind, quantity, arranged, unit, amount, arranged_amount, text, line in found:
        wanted = _measure(quantity, unit) or (format_amount(amount) if amount is not None else None)
        got = _measure(arranged, unit) or (format_amount(arranged_amount) if arranged_amount is not None else None)
        rows.append((Term("word", kind), wanted, got, text, line))
    names = ("kind", "wanted", "arranged", "text")
    columns = [Column(name, "text", Text(f"show.column.{name}")) for name in names]
    return Table("needs", Text("show.needs"), (*columns, LINE), rows)


def _measure(number: int | None, unit: str | None) -> str | None:
    return None if number is None or unit is None else format_quantity(Quantity(number, unit))
