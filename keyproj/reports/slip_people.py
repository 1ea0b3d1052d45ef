"""Who answers a slip: the project's leading official on a day."""

from keyproj.index.fact import held

_TIERS = ("lead_leader", "county_leader", "city_leader", "responsible_unit", "unit", "lead_department")
"""Whose answer it is: a town's lead leader (source: Baocheng's plan), a city's county leader, else whoever is named."""


def answering(project: str) -> str:
    """An expression over the index for the official, on the day `:as_of`; `project` is one for the project's number."""
    order = " ".join(f"WHEN '{tier}' THEN {n}" for n, tier in enumerate(_TIERS))
    return (
        f"(SELECT r.holder FROM responsible r WHERE r.project = {project} AND {held('r')} "
        f"AND r.tier IN ({', '.join(map(repr, _TIERS))}) ORDER BY CASE r.tier {order} END LIMIT 1)"
    )
