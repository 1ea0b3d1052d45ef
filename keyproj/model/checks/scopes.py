"""Rules on the names that a policy uses within itself: what an office is for, and what follows a county."""

from collections.abc import Iterator

from keyproj.base.fault import Fault
from keyproj.base.near import near_names
from keyproj.model.policy import Policy


def scopes_are_known(policy: Policy) -> Iterator[Fault]:
    """K218: an office for what is no county, sector or department of the policy, or a county followed by none.

    A policy without counties, as of a town, may have offices for villages that it does not list.
    """
    counties = [county.name for county in policy.counties]
    if not counties:
        return
    headquarters = [sector.headquarters for sector in policy.sectors if sector.headquarters is not None]
    departments = [name for sector in policy.sectors for name in sector.lead_departments]
    sectors = [sector.name for sector in policy.sectors]
    known = [*counties, *sectors, *departments, *headquarters, policy.jurisdiction.name]
    for n, office in enumerate(policy.offices):
        if office.scope is not None and office.scope not in known:
            yield _unknown(office.scope, known, ("offices", n, "scope"), "scope")
    for n, county in enumerate(policy.counties):
        if county.successor is not None and county.successor not in counties:
            yield _unknown(county.successor, counties, ("counties", n, "successor"), "successor")


def _unknown(name: str, known: list[str], at: tuple[str | int, ...], kind: str) -> Fault:
    return Fault("K218", at=at, name=name, near=tuple(near_names(name, known, 3)), kind=kind)
