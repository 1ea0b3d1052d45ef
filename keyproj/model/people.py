"""Who answers for a project, now and before."""

from keyproj.model.base import Entity
from keyproj.model.values import Day, Line


class Person(Entity):
    """Someone to call."""

    name: Line
    post: Line | None = None
    phone: Line | None = None


class Responsibility(Entity):
    """One name per tier. A city fills city_leader (who keeps contact with this very project), county_leader,
    lead_department and unit; a town lead_leader, responsible_unit and work_group.

    `headquarters` is given where it is not the sector's own.
    """

    since: Day | None = None
    city_leader: Line | None = None
    county_leader: Line | None = None
    lead_department: Line | None = None
    headquarters: Line | None = None
    lead_leader: Line | None = None
    responsible_unit: Line | None = None
    work_group: Line | None = None
    unit: Line | None = None
    contact: Person | None = None


class FormerResponsibility(Entity):
    """Who held a tier until a day; tiers that did not change are left out."""

    until: Day
    city_leader: Line | None = None
    county_leader: Line | None = None
    lead_department: Line | None = None
    lead_leader: Line | None = None
    responsible_unit: Line | None = None
    work_group: Line | None = None
    unit: Line | None = None
