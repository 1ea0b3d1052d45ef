"""What only an applied adjustment may change (受保护的数据): the groups that a policy names, and their fields."""

from collections.abc import Collection, Container, Iterator, Mapping
from typing import Any

from keyproj.base.fields import value_at

_FIELDS: dict[str, tuple[str, ...]] = {
    "name": ("name",),
    "county": ("county",),
    "sector": ("sector",),
    "total_investment": ("total_investment",),
    "annual_plan": ("category", "investment", "quarters"),
    "planned_dates": ("start", "completion"),
    "deadline": ("schedule.deadline",),
    "projects": ("removed", "listing"),
    "suspended": ("suspended",),
    "content": ("content", "goal"),
    "unit": ("responsibility.unit", "responsibility.responsible_unit"),
}
"""Group → fields of a project; those of `_OF_PLAN` lie in the plan of each year."""

_OF_PLAN = ("category", "investment", "quarters", "start", "completion", "goal")

RULES, SIGNERS = "rules", "signers"
"""The policy itself, and the keys that may sign."""

GROUPS = (*_FIELDS, "published", RULES, SIGNERS)
DEFAULT = tuple(group for group in GROUPS if group not in ("content", "unit"))

UNPROTECTED = ("title", "language", "display", "note", "owners")
"""Sections of a policy that decide no rule."""


def protected_fields(groups: Collection[str], values: Mapping[str, Any], years: Container[object]) -> dict[str, Any]:
    """The fields that are there, dotted, with their values; of plans only those of these years."""
    found: dict[str, Any] = {}
    stops = len(values.get("suspended") or ())
    for field in _names(groups, [year for year in values.get("plans") or {} if year in years], stops):
        if (value := value_at(values, field)) is not None:
            found[field] = value
    return found


def _names(groups: Collection[str], years: Collection[str], stops: int) -> Iterator[str]:
    for group, fields in _FIELDS.items():
        if group in groups:
            for field in fields:
                if field in _OF_PLAN:
                    yield from (f"plans.{year}.{field}" for year in years)
                elif field == "suspended":
                    yield from (f"suspended.{n}" for n in range(stops))
                else:
                    yield field


def on_the_list(values: Mapping[str, Any], years: Container[object]) -> dict[str, Any]:
    """What puts a project on the list: its listing, and what the plans of these years promise."""
    found = protected_fields(("annual_plan", "planned_dates"), values, years)
    return {**({"listing": values["listing"]} if values.get("listing") else {}), **found}
