"""Rules on who answers for a project: tiers are filled, and by those whom the policy knows."""

from collections.abc import Iterator, Sequence
from typing import Any

from keyproj.base.near import near_names
from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger, field_line
from keyproj.index.checks.names import shown
from keyproj.index.fact import held

_HOLDERS = """
SELECT file.path, r.line, r.tier, r.former, r.holder, p.sector,
  min(:as_of, ifnull(p.completed, '9'), ifnull(p.removed, '9')) AS day, ifnull(r.since, ''), ifnull(r.until, '9')
FROM responsible r JOIN project p ON p.pk = r.project JOIN file ON file.pk = p.pk
"""

_NOT_IN_OFFICE = f"""{_HOLDERS}
WHERE r.tier IN (SELECT role FROM office)
  AND (r.tier, r.holder) NOT IN (SELECT role, holder FROM office o WHERE {held("o")})
"""

_OTHER_DEPARTMENT = f"""{_HOLDERS}
WHERE r.tier = 'lead_department'
  AND p.sector IN (SELECT s.name FROM sector s JOIN department d ON d.sector = s.n)
  AND (p.sector, r.holder) NOT IN (
    SELECT s.name, d.name FROM sector s JOIN department d ON d.sector = s.n WHERE {held("s")})
"""

_WITHOUT = """
SELECT file.path, p.line, p.pk, t.lines
FROM project p JOIN file ON file.pk = p.pk JOIN project_text t ON t.project = p.pk
WHERE p.removed IS NULL AND p.pk NOT IN (
  SELECT project FROM responsible WHERE until IS NULL AND tier IN ({gaps}) GROUP BY project HAVING count(*) = ?)
"""


def leader_holds_office(ledger: Ledger) -> Iterator[Problem]:
    """K213: someone in a tier that the policy keeps offices for, who holds none today, nor on the last day on which
    they answered. A day on which nobody holds such an office, by the policy, is not judged.
    """
    for path, line, tier, former, holder, _, over, since, until in _rows(ledger, _NOT_IN_OFFICE):
        day = max(min(over, until), since)
        query = f"SELECT DISTINCT holder FROM office o WHERE role = :role AND {held('o')} ORDER BY n"
        known = [name for (name,) in ledger.db.execute(query, {"role": tier, "as_of": day})]
        if known and holder not in known:
            args = {"tier": tier, "holder": holder, "day": day, "choices": _meant(holder, known)}
            yield Problem("K213", path, Place(line, 1, 0), _field(tier, former), args)


def department_leads_sector(ledger: Ledger) -> Iterator[Problem]:
    """K214: a lead department, on the day, that is none of its sector's, where the sector lists any."""
    for path, line, tier, former, holder, sector, day, since, until in _rows(ledger, _OTHER_DEPARTMENT):
        query = f"SELECT d.name FROM sector s JOIN department d ON d.sector = s.n WHERE s.name = :name AND {held('s')}"
        known = [name for (name,) in ledger.db.execute(query, {"name": sector, "as_of": day})]
        if since <= day <= until and known and holder not in known:
            args = {"holder": holder, "sector": sector, "choices": shown(known)}
            yield Problem("K214", path, Place(line, 1, 0), _field(tier, former), args)


def tiers_are_filled(ledger: Ledger) -> Iterator[Problem]:
    """K215: a tier that the policy requires and nobody fills; a project that left the list needs none any more."""
    required = list(dict.fromkeys(ledger.setting("required_tiers").split()))
    found = ledger.db.execute(_WITHOUT.format(gaps=", ".join("?" * len(required))), (*required, len(required)))
    for path, id_line, project, lines in found.fetchall() if required else ():
        line = field_line(lines, "responsibility", id_line)
        query = "SELECT tier FROM responsible WHERE project = ? AND until IS NULL"
        filled = {tier for (tier,) in ledger.db.execute(query, (project,))}
        for tier in required:
            if tier not in filled:
                yield Problem("K215", path, Place(line, 1, 0), f"responsibility.{tier}", {"tier": tier})


def _rows(ledger: Ledger, query: str) -> list[tuple[Any, ...]]:
    return ledger.db.execute(query, {"as_of": ledger.policy_day()}).fetchall()


def _meant(name: str, known: Sequence[str]) -> list[str]:
    return shown(near_names(name, known, 3) or known)


def _field(tier: str, former: str | None) -> str:
    """Where it stands in the file. `former` is the entry's number, or None for who answers now."""
    if former is not None:
        return f"former_responsibility.{former}.{tier}"
    return f"responsibility.{tier}" + (".name" if tier == "contact" else "")
