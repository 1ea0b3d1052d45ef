"""Rules on who answers for a project: tiers are filled, and by those whom the policy knows."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from keyproj.base.near import near_names
from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger, field_line
from keyproj.index.checks.names import shown
from keyproj.index.fact import held

OF_COUNTY = "county_leader"
"""The tier whose offices are each for a county."""

_HOLDERS = """
SELECT file.path, r.line, r.tier, r.former, r.holder, p.county, p.sector,
  min(:as_of, ifnull(p.completed, '9'), ifnull(p.removed, '9')) AS day, ifnull(r.since, ''), ifnull(r.until, '9')
FROM responsible r JOIN project p ON p.pk = r.project JOIN file ON file.pk = p.pk
"""

_NOT_IN_OFFICE = f"""{_HOLDERS}
WHERE r.tier IN (SELECT role FROM office)
  AND (r.tier, r.holder) NOT IN (
    SELECT role, holder FROM office o WHERE {held("o")} AND (role <> '{OF_COUNTY}' OR scope IS NULL))
  AND (r.tier, r.holder, p.county) NOT IN (
    SELECT role, holder, scope FROM office o WHERE {held("o")} AND role = '{OF_COUNTY}' AND scope IS NOT NULL)
"""
"""Those in none of the offices of their tier on the day; a county's office is for its own projects."""

_IN_OFFICE = f"SELECT DISTINCT holder, scope FROM office o WHERE role = :role AND {held('o')} ORDER BY n"

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
    they answered; of a county's leaders, none for this county. A day on which nobody holds such an office, by the
    policy, is not judged.
    """
    in_office = cache(lambda tier, day: ledger.db.execute(_IN_OFFICE, {"role": tier, "as_of": day}).fetchall())
    judged = cache(lambda tier, holder, day, county: _judged(in_office(tier, day), tier, holder, county))
    for path, line, tier, former, holder, county, _, over, since, until in _rows(ledger, _NOT_IN_OFFICE):
        day = max(min(over, until), since)
        found = judged(tier, holder, day, county if tier == OF_COUNTY else "")
        if found is not None:
            args = {"tier": tier, "holder": holder, "day": day, **found}
            yield Problem("K213", path, Place(line, 1, 0), _field(tier, former), args)


def _judged(in_office: Sequence[tuple[str, str | None]], tier: str, holder: str, county: str) -> dict[str, Any] | None:
    """What is to be said of a holder: who is in office instead, and for which county they are; None for nothing."""
    known = [name for name, scope in in_office if tier != OF_COUNTY or scope in (None, county)]
    elsewhere = [scope for name, scope in in_office if name == holder and scope is not None]
    if holder in known or not (known or elsewhere):
        return None
    found: dict[str, Any] = {"choices": shown(near_names(holder, known, 3) or known)}
    return {**found, "scope": elsewhere[0], "county": county} if tier == OF_COUNTY and elsewhere else found


def department_leads_sector(ledger: Ledger) -> Iterator[Problem]:
    """K214: a lead department, on the day, that is none of its sector's, where the sector lists any."""
    query = f"SELECT d.name FROM sector s JOIN department d ON d.sector = s.n WHERE s.name = :name AND {held('s')}"
    leading = cache(lambda sector, day: [name for (name,) in ledger.db.execute(query, {"name": sector, "as_of": day})])
    for path, line, tier, former, holder, _, sector, day, since, until in _rows(ledger, _OTHER_DEPARTMENT):
        known = leading(sector, day)
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


def _field(tier: str, former: str | None) -> str:
    """Where it stands in the file. `former` is the entry's number, or None for who answers now."""
    if former is not None:
        return f"former_responsibility.{former}.{tier}"
    return f"responsibility.{tier}" + (".name" if tier == "contact" else "")
