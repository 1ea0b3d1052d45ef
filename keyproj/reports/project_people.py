"""Who answers for a project on a day: its own people, and who holds an office for its county or sector."""

from typing import Any

from keyproj.base.report import Column, Table
from keyproj.base.text import Term, Text
from keyproj.index.fact import held
from keyproj.reports.ask import Ask
from keyproj.rules.roles import ROLES

COLUMNS = (Column("tier", "text"), Column("holder", "text"), Column("contact", "text"), Column("line", "line"))

_OWN = f"SELECT tier, holder, phone, line FROM responsible r WHERE project = :project AND {held('r')} ORDER BY n"
_OFFICES = f"""SELECT role, holder, scope FROM office o WHERE {held("o")}
  AND (scope IS NULL OR scope IN (:county, :sector) OR scope IN (
    SELECT holder FROM responsible r WHERE project = :project AND tier = 'lead_department' AND {held("r")}))
  ORDER BY n"""
_HEADQUARTERS = f"SELECT headquarters FROM sector s WHERE name = :sector AND headquarters IS NOT NULL AND {held('s')}"


def people_table(ask: Ask, row: dict[str, Any]) -> Table:
    """The project's own people, then offices; the sector's headquarters unless the project has its own."""
    values = {**{key: row[key] for key in ("project", "county", "sector")}, "as_of": ask.period.as_of.isoformat()}
    own = ask.db.execute(_OWN, values).fetchall()
    rows: list[tuple[Any, ...]] = [(Term("tier", tier), holder, phone, line) for tier, holder, phone, line in own]
    rows += [(_role(role), holder, scope, None) for role, holder, scope in ask.db.execute(_OFFICES, values)]
    if not any(tier == "headquarters" for tier, *_ in own):
        found = ask.db.execute(_HEADQUARTERS, values)
        rows += [(Term("tier", "headquarters"), name, row["sector"], None) for (name,) in found]
    return Table("people", Text("show.people"), COLUMNS, rows)


def _role(role: str) -> Any:
    """Roles that keyproj knows have a word in each language; others stand as the office writes them."""
    return Term("role", role) if role in ROLES else role
