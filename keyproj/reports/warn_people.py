"""Who answers for the projects that a report of warnings names."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from keyproj.index.fact import held
from keyproj.reports.warn_judged import Judged


class People(NamedTuple):
    """Who leads: the city leader in contact with the project, else its lead leader (牵头领导), else the county's city
    leader; and the county's leader.
    """

    leader: str | None
    county_leader: str | None


_TIERS = f"""
SELECT r.project, r.tier, r.holder FROM responsible r
WHERE r.project IN (SELECT value FROM json_each(:projects))
  AND r.tier IN ('city_leader', 'lead_leader', 'county_leader') AND {held("r")}
"""
_OFFICES = f"SELECT o.scope, o.holder FROM office o WHERE o.role = 'city_leader' AND {held('o')}"


def people(db: sqlite3.Connection, shown: Sequence[Judged], day: str) -> Mapping[int, People]:
    """Project's number → its people on a day."""
    offices = dict(db.execute(_OFFICES, {"as_of": day}).fetchall())
    numbers = f"[{','.join(str(one.pk) for one in shown)}]"
    rows = db.execute(_TIERS, {"projects": numbers, "as_of": day})
    tiers = {(project, tier): holder for project, tier, holder in rows}
    found = {}
    for pk, county in ((one.pk, one.project.county) for one in shown):
        leader = tiers.get((pk, "city_leader")) or tiers.get((pk, "lead_leader")) or offices.get(county)
        found[pk] = People(leader, tiers.get((pk, "county_leader")))
    return found
