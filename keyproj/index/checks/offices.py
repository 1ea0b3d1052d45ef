"""Rules on the policy's offices: every county has its own, and every city leader contacts a project."""

from collections.abc import Iterator

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger
from keyproj.index.fact import held
from keyproj.store.folder import POLICY

_VACANT = f"""
SELECT c.n, c.line, c.name FROM county c
WHERE {held("c")} AND c.name NOT IN (
  SELECT scope FROM office o WHERE scope IS NOT NULL AND role = :role AND {held("o")})
ORDER BY c.n
"""

_IDLE = f"""
SELECT min(o.n), o.line, o.holder FROM office o
WHERE o.role = 'city_leader' AND {held("o")} AND o.holder NOT IN (
  SELECT r.holder FROM responsible r JOIN project p ON p.pk = r.project
  WHERE r.tier = 'city_leader' AND {held("r")} AND ifnull(p.removed, '9') > :as_of)
GROUP BY o.holder ORDER BY 1
"""


def counties_have_offices(ledger: Ledger) -> Iterator[Problem]:
    """K216: an office that the policy requires of every county, and nobody holds for this one on the day."""
    for role in filter(None, ledger.setting("county_offices").split("\n")):
        for n, line, county in ledger.db.execute(_VACANT, {"role": role, "as_of": ledger.policy_day()}):
            args = {"county": county, "role": role, "day": ledger.policy_day()}
            yield Problem("K216", POLICY, Place(line, 1, 0), f"counties.{n}.name", args)


def leaders_have_projects(ledger: Ledger) -> Iterator[Problem]:
    """K217: a city leader in office on the day who contacts no project. Not asked while a file is not counted: the
    project may stand in that one.
    """
    if ledger.is_whole():
        for n, line, holder in ledger.db.execute(_IDLE, {"as_of": ledger.policy_day()}):
            yield Problem("K217", POLICY, Place(line, 1, 0), f"offices.{n}.holder", {"holder": holder})
