"""Who answers for each project on the wall chart: the leader, the unit, the work group, the contact."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

from keyproj.base.text import Term
from keyproj.index.fact import held
from keyproj.reports.ask import Ask
from keyproj.reports.chart_facts import Charted

TIERS: Mapping[str, tuple[str, ...]] = {
    "leader": ("city_leader", "lead_leader"),
    "county_leader": ("county_leader",),
    "unit": ("responsible_unit", "unit", "lead_department"),
    "work_group": ("work_group",),
    "contact": ("contact",),
}
"""What the chart names, and the tiers that it is taken from, the first that is there. A project without a leader of its
own has its county's city leader.
"""

_OWN = f"""
SELECT r.project, r.tier, r.holder, r.phone FROM responsible r
WHERE r.project IN (SELECT project FROM fact) AND {held("r")} ORDER BY r.project, r.n DESC
"""
_OFFICES = f"SELECT o.scope, o.holder FROM office o WHERE o.role = 'city_leader' AND {held('o')}"


class Person(NamedTuple):
    """By what they answer (a tier), who, and a phone where one is given."""

    tier: str
    holder: str
    phone: str | None = None

    @property
    def shown(self) -> tuple[Any, str]:
        """The pair that a row of the chart holds."""
        return Term("tier", self.tier), " ".join(filter(None, (self.holder, self.phone)))


class People:
    """Who answers for which project of the selection, on the period's last day."""

    def __init__(self, ask: Ask) -> None:
        values = {"as_of": ask.period.as_of.isoformat()}
        self.offices = dict(ask.db.execute(_OFFICES, values).fetchall())
        self.own: dict[int, dict[str, Person]] = defaultdict(dict)
        for pk, *person in ask.db.execute(_OWN, values):
            self.own[pk][person[0]] = Person(*person)

    def of(self, project: Charted) -> dict[str, Person]:
        """The key of `TIERS` → who it is, in that order; without those that nobody is named for."""
        own, found = self.own.get(project.pk, {}), {}
        for key, tiers in TIERS.items():
            named = next((own[tier] for tier in tiers if tier in own), None)
            if named is None and key == "leader" and project.county in self.offices:
                named = Person("city_leader", self.offices[project.county])
            if named is not None:
                found[key] = named
        return found
