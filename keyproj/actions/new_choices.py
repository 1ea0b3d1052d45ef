"""What the policy, and what is written already, offer for a field of a new project."""

from collections.abc import Mapping
from datetime import date
from sqlite3 import Connection

from keyproj.actions.new import TIERS
from keyproj.index.fact import held
from keyproj.index.settings import names
from keyproj.rules.vocabulary import CATEGORIES, LEVELS

_MOST = 20
"""Of names that were only used before."""

_DEPARTMENTS = f"""
SELECT d.name FROM sector s JOIN department d ON d.sector = s.n WHERE s.name = :sector AND {held("s")} ORDER BY d.n
"""

_LEADERS = f"""
SELECT holder FROM office o WHERE role = 'city_leader' AND {held("o")} ORDER BY ifnull(scope, '') <> :county, n
"""
"""Those for the county first."""


def choices(db: Connection, field: str, said: Mapping[str, str], day: date) -> tuple[list[str], bool]:
    """The names to choose from on a day, likeliest first, and whether there are no others."""
    match field:
        case "county" | "sector":
            return names(db, field, day), True
        case "level":
            return list(LEVELS), True
        case "category":
            return list(CATEGORIES), True
        case "lead_department":
            found = _column(db, _DEPARTMENTS, {"sector": said.get("sector"), "as_of": day.isoformat()})
            return (found, True) if found else (_used(db, field, said), False)
        case "city_leader":
            return _column(db, _LEADERS, {"county": said.get("county"), "as_of": day.isoformat()}), False
        case _ if field in TIERS and field != "unit":
            return _used(db, field, said), False
    return [], False


def _used(db: Connection, tier: str, said: Mapping[str, str]) -> list[str]:
    """Who holds a tier of the county's other projects, the most frequent first."""
    query = (
        "SELECT r.holder FROM responsible r JOIN project p ON p.pk = r.project WHERE r.tier = :tier "
        "AND r.until IS NULL AND p.county = :county GROUP BY r.holder ORDER BY count(*) DESC, r.holder LIMIT :most"
    )
    return _column(db, query, {"tier": tier, "county": said.get("county"), "most": _MOST})


def _column(db: Connection, query: str, args: Mapping[str, object]) -> list[str]:
    return list(dict.fromkeys(row[0] for row in db.execute(query, dict(args))))
